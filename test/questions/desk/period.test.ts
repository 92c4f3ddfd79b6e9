/** What became more or fewer from one period to the next is said where it is known. */
import { expect, test } from 'vitest';
import { type PeriodFigures, periodSection } from '../../../src/questions/desk/period.ts';

const exact = (number: number) => ({ least: number, most: number });
const figures = (waiting: PeriodFigures['waiting'], gained: number): PeriodFigures => ({
  ...{ gained: exact(gained), lost: exact(0), waiting, newly_followed: exact(0), mutual_made: exact(0) },
});
const changes = (now: PeriodFigures, before: PeriodFigures) =>
  Object.fromEntries(
    periodSection(now, { parts: [], before, whyNot: [] }, null).shown!.rows.map(([figure, , , change]) => [
      String(figure),
      change,
    ]),
  );

test('a change is told of what is known, and of bounds that lie as far apart; not where it may be of the unknown alone', () => {
  const found = changes(figures({ least: 5, most: 9 }, 7), figures({ least: 5, most: 6 }, 4));
  expect(found).toMatchObject({ gained: '+3', lost: '=', waiting: '' });
  const alike = changes(figures({ least: 5, most: 9 }, 7), figures({ least: 4, most: 8 }, 7));
  expect(alike).toMatchObject({ gained: '=', waiting: '+1' });
});
