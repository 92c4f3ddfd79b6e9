/** Country pages: ties as defined, unknown as unknown, every link to a page that is there. */

import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tieState } from '../../../src/graph/graph.ts';
import { accountTies, anyFollows, reachedOnlyBy } from '../../../src/report/facts/country-ties.ts';
import { fileChunks } from '../../../src/report/files/report-file.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import type { Study } from '../../../src/study/study.ts';
import { OPTIONS, studyFrom } from '../study-from.ts';

const NAMES = [...'abcdef'];

function pages(study: Study): Map<string, string> {
  const files = renderReport(study, { ...OPTIONS, draws: 0 }, []);
  return new Map(files.map((file) => [file.path, [...fileChunks(file)].join('')]));
}

const drawnStudy = fc
  .record({
    follows: fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 25 }),
    unseen: fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 5 }),
    verdicts: fc.array(fc.constantFrom('complete', 'complete', 'hidden'), { minLength: 6, maxLength: 6 }),
  })
  .map(({ follows, unseen, verdicts }) =>
    studyFrom({
      entries: NAMES.map((accountId, k) => ({ accountId, verdict: verdicts[k]! })),
      follows,
      unseen: unseen.map(([source, target]) => [source, target, 'blocked']),
    }),
  );

test('each pair with a known tie is in one list, by what is known of both directions', () => {
  fc.assert(
    fc.property(drawnStudy, ({ graph }) => {
      for (let i = 0; i < graph.size; i++) {
        const ties = accountTies(graph, i, (other) => other !== 3);
        const others = [...NAMES.keys()].filter((j) => j !== i && j !== 3);
        const of = (there: string, back: string) =>
          others.filter((j) => tieState(graph, i, j) === there && tieState(graph, j, i) === back);
        expect(ties).toEqual({
          node: i,
          mutual: of('yes', 'yes'),
          mutualOpen:
            of('unknown', 'yes').length + of('yes', 'unknown').length + of('unknown', 'unknown').length > 0,
          oneWayIn: of('no', 'yes'),
          inBackUnknown: of('unknown', 'yes'),
          oneWayOut: of('yes', 'no'),
          outBackUnknown: of('yes', 'unknown'),
        });
      }
    }),
  );
});

test('who follows one and not the other is only who is known not to', () => {
  const study = studyFrom({
    entries: [...'pqrst'].map((accountId) => ({
      accountId,
      verdict: accountId === 't' ? 'partial' : 'complete',
    })),
    follows: [
      ['q', 'p'],
      ['r', 'p'],
      ['r', 's'],
      ['t', 'p'],
    ],
  });
  const [p, , , s] = [...study.nodes.keys()].map((node) => accountTies(study.graph, node, () => true));
  expect(reachedOnlyBy(study.graph, [p!], [s!])).toEqual({ only: [1], unknown: 1 });
  expect(reachedOnlyBy(study.graph, [s!], [p!])).toEqual({ only: [], unknown: 0 });
  expect([
    anyFollows(study.graph, [4], [3]),
    anyFollows(study.graph, [1, 4], [3]),
    anyFollows(study.graph, [1], [3]),
  ]).toEqual(['unknown', 'unknown', 'no']);
});

describe('missions and their hosts', () => {
  const row = (country: string, office: string, host = '') => ({
    country,
    office,
    host,
    kind: 'institution',
  });
  const study = studyFrom({
    entries: [
      { accountId: 'embassy-de', row: row('FR', 'mission', 'DE') },
      { accountId: 'embassy-ke', row: row('FR', 'mission', 'KE') },
      { accountId: 'embassy-xx', row: row('FR', 'mission', 'BR') },
      { accountId: 'mfa-de', row: row('DE', 'foreign-ministry') },
      { accountId: 'mfa-ke', verdict: 'hidden', row: row('KE', 'foreign-ministry') },
    ],
    follows: [
      ['mfa-de', 'embassy-de'],
      ['embassy-ke', 'mfa-ke'],
    ],
  });
  const page = pages(study).get('countries/FR.md')!;

  test('yes, unknown, and no ministry in the roster are three things', () => {
    expect(page).toContain('| @embassy-de | France | Germany | @mfa-de | yes | no |');
    expect(page).toContain('| @embassy-ke | France | Kenya | @mfa-ke | unknown | yes |');
    expect(page).toContain('| @embassy-xx | France | Brazil | not in the network | – | – |');
  });

  test('only what is known is counted', () => {
    expect(page).toContain(
      'Abroad: 3 missions and ambassadors; of the 1 of which it is known, 1 is followed',
    );
  });

  test('an account that could not be read has a dash, not 0', () => {
    const kenya = pages(study).get('countries/KE.md')!;
    expect(kenya).toContain('| @mfa-ke | foreign-ministry | – | hidden | – | – | 1 | 1 | – |');
    expect(kenya).toContain('Whom it follows is unknown.');
    expect(kenya).toContain('≥ marks a number of mutual ties to which unknown ties could add.');
  });
});

test('a country’s followers come with those that are perhaps such', () => {
  const study = studyFrom({
    entries: ['FR', 'FR', 'DE', 'KE', 'US'].map((country, k) => ({
      accountId: NAMES[k]!,
      verdict: country === 'KE' || country === 'US' ? 'hidden' : 'complete',
      row: { country },
    })),
    follows: [
      ['c', 'a'],
      ['e', 'b'],
    ],
  });
  expect(pages(study).get('countries/FR.md')).toContain(
    '2 accounts, followed by 2 of the 3 accounts abroad (of 1 more it is unknown).',
  );
  expect(pages(study).get('countries/DE.md')).toContain('(of 2 more it is unknown)');
});

test('every relative link of every page leads to a file of the report', () => {
  const row = (country: string) => ({ country, kind: 'person', office: 'head-of-state' });
  const study = studyFrom({
    entries: [
      { accountId: 'a', row: row('FR') },
      { accountId: 'b', row: row('fr') },
      { accountId: 'c', row: row('README') },
      { accountId: 'd', row: row('../../x') },
      { accountId: 'e', verdict: 'suspended', row: row('DE') },
    ],
    follows: [
      ['a', 'b'],
      ['b', 'a'],
    ],
  });
  const files = pages(study);
  let links = 0;
  for (const [path, text] of files) {
    if (!path.endsWith('.md')) continue;
    for (const [, target] of text.matchAll(/\]\(([^)]+)\)/g)) {
      expect(files.has(join(dirname(path), target!)), `${path}: ${target}`).toBe(true);
      links++;
    }
  }
  expect(links).toBeGreaterThan(20);
  expect([...files.keys()].filter((path) => path.startsWith('countries/'))).toHaveLength(6);
});
