/** `chance.csv`: one row a figure that was tested against random networks, or against labels dealt at random. */
import { chanceTests, halfMeans } from '../facts/chance-tests.ts';
import type { Facts } from '../facts/facts.ts';
import { csvTable } from './csv-table.ts';

export function chanceCsv(facts: Facts): string {
  return csvTable(chanceTests(facts), {
    figure: ({ figure }) => figure,
    attribute: ({ attribute }) => attribute,
    observed: ({ test }) => test.observed,
    mean: ({ test }) => test.mean,
    sd: ({ test }) => test.sd,
    z: ({ test }) => test.z,
    p: ({ test }) => test.p,
    draws: ({ test }) => test.draws.length,
    mean_first_half: ({ test }) => halfMeans(test)[0],
    mean_second_half: ({ test }) => halfMeans(test)[1],
  });
}
