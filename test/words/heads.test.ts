/** What stands above and in the cells of a French table: what the types of columns do not hold. */
import { expect, test } from 'vitest';
import { figureSeries } from '../../src/changes/figure-series.ts';
import { promptSpeaker } from '../../src/doors/prompt-speaker.ts';
import { BROKER_ROLES } from '../../src/graph/broker-roles.ts';
import { measureGraph } from '../../src/graph/measure-graph.ts';
import { VERDICTS } from '../../src/roster/verdict.ts';
import { heads } from '../../src/words/fr/heads.ts';
import { definitions } from '../../src/words/fr/report/definitions.ts';
import { graphOf } from '../support/graphs.ts';

const speaker = promptSpeaker('fr');
const plain = (text: unknown) => String(text).replace(/\s/g, ' ');
const cell = (text: string, column: string, type: string) => plain(speaker.cell(text, column, type));

test('every figure of a whole graph has a name and a definition', () => {
  const graph = graphOf({
    size: 4,
    edges: [
      [0, 1],
      [1, 0],
      [1, 2],
    ],
  });
  const groups = [{ attribute: 'region', labels: ['a', 'a', 'b', 'b'] }];
  const figures = figureSeries([measureGraph(graph, { runs: 2, clustersOf: 'mutual', groups })]);
  expect(figures.filter(({ measure }) => heads[`measure.${measure}`] === undefined)).toEqual([]);
  const isEnglish = ({ measure, definition }: (typeof figures)[number]) =>
    definitions.graphDefinition(measure, definition) === definition;
  expect(figures.filter(isEnglish).map(({ measure }) => measure)).toEqual([]);
});

test('roles, and why a tie cannot be compared, whichever end it is', () => {
  const columns = BROKER_ROLES.flatMap((role) => [role, `${role}_max`]);
  expect(columns.filter((column) => heads[column] === undefined)).toEqual([]);
  const reasons = VERDICTS.flatMap((verdict) => [`source ${verdict}`, `target ${verdict}`]);
  expect(reasons.filter((reason) => cell(reason, 'reason', 'reason') === reason)).toEqual([]);
  expect(cell('both left', 'reason', 'reason')).toBe('les deux : sortis de la liste');
});

test('a small number, a relation and the mark of what is invented', () => {
  expect(cell('1.431e-7', 'coefficient', 'amount')).toBe('1,431e-7');
  expect(cell('followed', 'relation', 'text')).toBe('suivi par eux');
  expect(cell('Embassy of France to Belgium (simulated)', 'name', 'text')).toBe(
    'Ambassade de France en Belgique (simulée)',
  );
  expect(cell('Government of France (simulated)', 'name', 'text')).toBe('Gouvernement de la France (simulé)');
});
