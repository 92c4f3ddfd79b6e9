/** Larger units in place of accounts: what is a tie, what is unknown, and how the tables call it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { tieState } from '../../src/graph/graph.ts';
import { measureGraph } from '../../src/graph/measure-graph.ts';
import { gatherFacts } from '../../src/report/facts/facts.ts';
import { graphCsv } from '../../src/report/tables/graph.ts';
import { edgesCsv, mutualsCsv, unknownCsv } from '../../src/report/tables/ties.ts';
import { absentUnits, collapseStudy } from '../../src/study/collapse-study.ts';
import { comparedSide } from '../../src/study/compared-side.ts';
import { groupBy } from '../../src/study/grouping.ts';
import type { Study } from '../../src/study/study.ts';
import { type GivenStudy, OPTIONS, studyFrom } from '../report/study-from.ts';
import { anyExamples } from '../support/graphs.ts';

const person = (actor: string, country: string, more = {}) => ({
  actor,
  name: actor,
  kind: 'person',
  country,
  ...more,
});

/** France has three accounts of two actors, Kenya two of one, Norway one that cannot be read, and one has no country. */
const LEADERS: GivenStudy = {
  entries: [
    { accountId: 'a', row: person('fr-1', 'FR', { office: 'head-of-state' }), audienceCount: 10 },
    { accountId: 'b', row: person('fr-1', 'FR', { office: 'government' }), audienceCount: 5 },
    { accountId: 'c', row: person('fr-2', 'FR', { office: 'foreign-minister' }) },
    { accountId: 'd', row: person('ke-1', 'KE', { office: 'head-of-state' }) },
    { accountId: 'e', row: person('ke-1', 'KE', { office: 'head-of-state' }), verdict: 'hidden' },
    { accountId: 'f', row: person('no-1', 'NO'), verdict: 'protected', reason: 'for its friends' },
    { accountId: 'g', row: person('', '') },
    { accountId: 'h', row: person('se-1', 'SE'), verdict: 'suspended' },
  ],
  follows: [
    ['a', 'b', null],
    ['a', 'c', null],
    ['a', 'd', '2020-05-01'],
    ['b', 'd', '2019-01-01'],
    ['c', 'f', '2021-01-01'],
    ['b', 'f', null],
    ['d', 'a', '2022-01-01'],
    ['g', 'a', null],
  ],
  unseen: [
    ['c', 'e', 'blocked'],
    ['d', 'f', 'blocked'],
  ],
};

function edgesOf(study: Study): string[] {
  return [...edgesCsv(study)].join('').trimEnd().split('\n').slice(1);
}

test('countries have a tie where any of their accounts has one, dated by the first if all are dated', () => {
  const study = collapseStudy(studyFrom(LEADERS), 'country');
  expect(study.nodes.map(({ accountId, row }) => [accountId, row.name])).toEqual([
    ['FR', 'France'],
    ['KE', 'Kenya'],
    ['NO', 'Norway'],
  ]);
  expect(edgesOf(study)).toEqual([
    'FR,KE,France,Kenya,yes,2019-01-01',
    'FR,NO,France,Norway,unknown,',
    'KE,FR,Kenya,France,yes,2022-01-01',
  ]);
  expect(mutualsCsv(study)).toBe('a,a_name,b,b_name\nFR,France,KE,Kenya\n');
  // a → b is of one actor and was left out before; a → c is within France.
  expect(study.leftOut.sameActor).toBe(1);
  expect(study.collapsed).toEqual({ accountCounts: [3, 2, 1], withinUnit: 1, merged: 2, unitless: 1 });
});

test('a unit is read to the end if all its accounts are, and says which were not', () => {
  const study = collapseStudy(studyFrom(LEADERS), 'country');
  expect(study.nodes.map(({ verdict }) => verdict)).toEqual(['complete', 'partial', 'protected']);
  expect([...study.graph.observed]).toEqual([1, 0, 0]);
  expect(unknownCsv(study)).toBe(
    [
      'source,target,reason',
      'KE,*,partial: 1 of 2 accounts were not read to the end: hidden @e',
      'NO,*,protected: for its friends',
      '',
    ].join('\n'),
  );
});

test('a tie that a reading could not show stays unknown, with its reason, where no other account has it', () => {
  const shown: GivenStudy = {
    ...LEADERS,
    entries: LEADERS.entries.map((entry) => ({ ...entry, verdict: 'complete' })),
    follows: [['b', 'f']],
    unseen: [
      ['a', 'd', 'blocked'],
      ['c', 'd', 'inactive'],
      ['c', 'f', 'blocked'],
    ],
  };
  const study = collapseStudy(studyFrom(shown), 'country');
  expect(unknownCsv(study)).toBe('source,target,reason\nFR,KE,blocked; inactive\n');
  expect(tieState(study.graph, 0, 2)).toBe('yes');
});

test('an actor has what its accounts have in common; an account without an actor is its own', () => {
  const study = collapseStudy(studyFrom(LEADERS), 'actor');
  expect(study.nodes.map(({ accountId }) => accountId)).toEqual(['fr-1', 'fr-2', 'g', 'ke-1', 'no-1']);
  const [first, second, , kenyan] = study.nodes;
  expect([first!.row.country, first!.row.office, first!.audienceCount]).toEqual(['FR', '', 15]);
  expect([kenyan!.row.office, second!.audienceCount]).toEqual(['head-of-state', null]);
  expect(study.collapsed).toEqual({ accountCounts: [2, 1, 1, 2, 1], withinUnit: 0, merged: 1, unitless: 0 });
  expect(edgesOf(study)).toContain('g,fr-1,g,fr-1,no,');
});

test('in_degree and mutual of countries are fractions one can count', () => {
  const study = collapseStudy(studyFrom(LEADERS), 'country');
  const { nodes } = measureGraph(study.graph, { runs: 1, clustersOf: 'mutual', groups: [] });
  expect([...nodes.in_degree]).toEqual([1, 1, 1]);
  expect([...nodes.mutual_share]).toEqual([1 / 2, Number.NaN, Number.NaN]);
  expect([...nodes.mutual_max]).toEqual([2, 2, 2]);
  // One other source was read, France; of it itself none was.
  expect([...nodes.followed_by_share]).toEqual([Number.NaN, 1, 1]);
});

test('a country none of whose accounts exists is absent, one with another account is not', () => {
  const study = collapseStudy(studyFrom(LEADERS), 'country');
  expect(absentUnits(study).map(({ accountId, verdict }) => [accountId, verdict])).toEqual([
    ['SE', 'suspended'],
  ]);
  expect(comparedSide(study, new Map()).absent.map(({ accountId }) => accountId)).toEqual(['SE']);
});

test('definitions speak of what is counted', () => {
  const study = collapseStudy(studyFrom(LEADERS), 'country');
  const text = graphCsv(gatherFacts(study, { ...OPTIONS, draws: 0 }, {}));
  expect(text).toContain('nodes,3,"countries with an account that exists on the date, n"\n');
  expect(text).toContain(',comparable pairs without a follow\n');
});

test('what is asked of countries that only accounts have is refused', () => {
  const study = collapseStudy(studyFrom(LEADERS), 'country');
  expect(() => groupBy(study, ['office'])).toThrow('office is a column of accounts; with --unit country');
  expect(groupBy(study, ['region'])[0]!.labels).toEqual(['Europe', 'Africa', 'Europe']);
  const stateless = studyFrom({ entries: [{ accountId: 'a' }], follows: [] });
  expect(() => collapseStudy(stateless, 'country')).toThrow(UserError);
});

test('countries are tied if any accounts are, unknown if none are known and one is unknown, in every study', () => {
  const COUNTRIES = ['FR', 'KE', 'NO', ''];
  fc.assert(
    fc.property(anyExamples, (example) => {
      const actors = Array.from({ length: example.size }, (_, k) => example.actor?.[k] ?? k);
      const study = studyFrom({
        entries: actors.map((actor, k) => ({
          accountId: String.fromCharCode(97 + k),
          verdict: example.unobserved?.includes(k) ? 'hidden' : 'complete',
          row: { actor: `actor ${actor}`, country: COUNTRIES[actor % 4]! },
        })),
        follows: example.edges.map((tie) => tie.map((k) => String.fromCharCode(97 + k))),
        unseen: (example.unseen ?? []).map((tie) => [...tie.map((k) => String.fromCharCode(97 + k)), 'why']),
      });
      if (study.nodes.every(({ row }) => row.country === '')) return;
      const collapsed = collapseStudy(study, 'country');
      const key = (k: number) => study.nodes[k]!.row.country;
      for (const [u, { accountId: one }] of collapsed.nodes.entries()) {
        for (const [v, { accountId: other }] of collapsed.nodes.entries()) {
          if (u === v) continue;
          const states = [...study.nodes.keys()]
            .filter((i) => key(i) === one)
            .flatMap((i) =>
              [...study.nodes.keys()].filter((j) => key(j) === other).map((j) => tieState(study.graph, i, j)),
            );
          const expected = states.includes('yes') ? 'yes' : states.includes('unknown') ? 'unknown' : 'no';
          expect(tieState(collapsed.graph, u, v)).toBe(expected);
        }
      }
    }),
  );
});
