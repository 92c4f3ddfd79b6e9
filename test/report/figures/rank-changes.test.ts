/** Ranks then and now: whoever has none any more, with the reason. */
import { expect, test } from 'vitest';
import { gatherFacts } from '../../../src/report/facts/facts.ts';
import { rankChangesFigure, rowsOf } from '../../../src/report/figures/rank-changes.ts';
import { languageOf } from '../../../src/words/languages.ts';
import { OPTIONS, studyFrom } from '../study-from.ts';

const president = { kind: 'person', country: 'FR', office: 'head-of-state' };
const ties = (ids: string) =>
  [...ids].flatMap((id) => [...'ef'].flatMap((hub) => [[id, hub] as const, [hub, id] as const]));

const OLD = studyFrom({
  snapshot: { name: 'old', date: '2023-06-01', contentHash: 'old' },
  entries: [
    { accountId: 'a', row: { ...president, actor: 'a' } },
    ...[...'bcdef'].map((accountId) => ({ accountId })),
  ],
  follows: ties('abcd'),
});
const NEW = studyFrom({
  snapshot: { name: 'new', date: '2024-06-01' },
  entries: [
    { accountId: 'c', verdict: 'suspended' },
    { accountId: 'd', verdict: 'hidden' },
    { accountId: 'e' },
    { accountId: 'f' },
    { accountId: 'g' },
    { accountId: 'z', row: { ...president, actor: 'z' } },
  ],
  follows: ties('gz'),
});

const facts = gatherFacts(NEW, { ...OPTIONS, draws: 0 }, { against: OLD });
const texts = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text!);

test('who has no rank any more is told with its reason, in the lines, the legend and the description', () => {
  const { svg, alt } = rankChangesFigure(facts, 'wide')!;
  const told = {
    'a (France)': 'left office',
    b: 'no longer in the network',
    c: 'no longer on the platform',
    d: 'no longer readable',
  };
  for (const [name, reason] of Object.entries(told)) {
    expect(texts(svg)).toContain(`${name} · ${reason}`);
    expect(texts(svg)).toContain(reason);
    expect(alt).toContain(`${name}, ${reason}`);
  }
  expect(texts(svg)).not.toContain('g · no longer readable');
});

test('each reason has its own mark, on the line and in the legend', () => {
  const { svg } = rankChangesFigure(facts, 'wide')!;
  const after = (element: RegExp) => (svg.match(element) ?? []).length;
  expect(after(/<rect [^>]*width="9" height="9" fill="#ffffff"/g)).toBe(2);
  expect(after(/<circle [^>]*stroke-dasharray/g)).toBe(2);
  // Both crosses are two lines, turned against each other.
  expect(after(/<line [^>]*stroke-width="2"\/>/g)).toBe(8);
});

test('a phone has the names once, and the mark where a rank would be', () => {
  const { svg } = rankChangesFigure({ ...facts, language: languageOf('fr', 'account', 'roster') }, 'narrow')!;
  expect(texts(svg).filter((text) => text === 'e')).toHaveLength(1);
  expect(texts(svg)).toEqual(expect.arrayContaining(['a (France)', 'a quitté ses fonctions']));
  // At the left, at the right, and in the legend.
  expect(svg.match(/<rect [^>]*width="9" height="9" fill="#ffffff"/g)).toHaveLength(3);
});

test('equal ranks of the two years stand equally high, also where ranks are shared', () => {
  const line = (accountId: string, before: number, after: number) => ({
    entry: { accountId },
    before,
    after,
  });
  const none = Number.NaN;
  const lines = [
    line('iraq', 8, 5),
    line('norway', 8, 8),
    line('valbarra', 10, 8),
    line('gone', 1, none),
    line('lanquero', none, 11),
  ];
  const { before, after, count } = rowsOf(lines);
  const rows = (of: ReadonlyMap<(typeof lines)[number], number>) => lines.map((each) => of.get(each));
  // Ranks 1, 5, 8 (two on both sides), 10, 11 and none, from above to below.
  expect(rows(before)).toEqual([3, 2, 4, 0, 6]);
  expect(rows(after)).toEqual([1, 2, 3, 6, 5]);
  expect(count).toBe(7);
});
