/** Pairs of groups below and above chance, where some ties could not be seen. */
import { expect, test } from 'vitest';
import { fileChunks } from '../../../src/report/files/report-file.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import { OPTIONS, studyFrom } from '../study-from.ts';

/** Two parties of 20 each: everybody follows all of their own, and the first of the one also the first of the other. */
function parliament(unread: readonly string[], parties = ['left', 'right']): string {
  const members = parties.flatMap((party) =>
    Array.from({ length: 20 }, (_, k) => ({ party, accountId: `${party}${String(k).padStart(2, '0')}` })),
  );
  const study = studyFrom({
    snapshot: { extraColumns: ['party'] },
    entries: members.map(({ accountId, party }) => ({
      accountId,
      verdict: unread.includes(accountId) ? 'protected' : 'complete',
      row: { extra: { party } },
    })),
    follows: members
      .flatMap((a) => members.filter((b) => a !== b && a.party === b.party).map((b) => [a, b] as const))
      .map(([a, b]) => [a.accountId, b.accountId])
      .concat([parties.map((party) => `${party}00`)])
      .filter(([source]) => !unread.includes(source!)),
  });
  const files = renderReport(study, { ...OPTIONS, by: ['party'], runs: 1 }, [], {});
  return [...fileChunks(files.find(({ path }) => path === 'report.md')!)].join('');
}

test('one unread account in each is no reason to say that no pair of groups is below chance', () => {
  const text = parliament(['left19', 'right19']);
  expect(text).not.toContain('below chance beyond doubt');
  // 20 × 20 ordered pairs, of which those from the account that was not read are unknown.
  expect(text).toMatch(
    /Accounts of “left” follow accounts of “right” in 1 of 380 cases that could be seen; chance would give \d+\.\*\* .*, even if all 20 unknown ties between them are there\./,
  );
});

test('where all unknown ties together could be as many as chance gives, nothing is said to be below', () => {
  const text = parliament(Array.from({ length: 19 }, (_, k) => `left${String(k).padStart(2, '0')}`));
  expect(text).not.toMatch(/Accounts of “left” follow accounts of “right” in 1 /);
});

test('a group of a yes, a no or a number is named with its column', () => {
  for (const [a, b] of [
    ['TRUE', 'FALSE'],
    ['1', '2'],
  ] as const) {
    const text = parliament([], [a, b]);
    expect(text).toMatch(
      /Accounts of “party: (TRUE|FALSE|1|2)” follow accounts of “party: (TRUE|FALSE|1|2)” in/,
    );
    expect(text).toMatch(new RegExp(`most below it are party: ${b} → party: ${a} \\(0 against`));
  }
});
