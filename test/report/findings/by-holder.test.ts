/** Who is first by account may not be so for sure once all accounts of each holder count as one. */
import { expect, test } from 'vitest';
import { fileChunks } from '../../../src/report/files/report-file.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import { OPTIONS, studyFrom } from '../study-from.ts';

/** Four return A’s follow, two of which may be of one holder; three B’s, and a fourth perhaps. */
function front(holderOfSecond: string): string {
  const both = (of: string, ...others: string[]) =>
    others.flatMap((other) => [
      [of, other],
      [other, of],
    ]);
  const study = studyFrom({
    entries: ['a', 'b', 'c1', 'c2', 'd', 'e', 'f'].map((accountId) => ({
      accountId,
      row: { actor: accountId === 'c1' ? 'c' : accountId === 'c2' ? holderOfSecond : accountId },
    })),
    follows: [...both('a', 'b', 'c1', 'c2', 'd'), ...both('b', 'd', 'e'), ['f', 'b']],
    unseen: [['b', 'f', 'its list was cut']],
  });
  const files = renderReport(study, { ...OPTIONS, by: [] }, []);
  return [...fileChunks(files.find(({ path }) => path === 'report.md')!)].join('').split('\n## ')[0]!;
}

test('one holder with two accounts counts once, and another could then have more', () => {
  expect(front('c')).toContain(
    'Counted by account, no unknown tie can change who is first. Counted by holder, @a has 3, and 1 other could have more.',
  );
});

test('where each has one account, the basis is not spoken of', () => {
  const text = front('c2');
  expect(text).toContain('No unknown tie can change who is first.');
  expect(text).not.toContain('holder');
});
