/** Several in first place: that unknown ties could set one of them before the others is told. */
import { expect, test } from 'vitest';
import { fileChunks } from '../../src/report/files/report-file.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { OPTIONS, studyFrom } from './study-from.ts';

function report(unseen: readonly (readonly string[])[]): string {
  const study = studyFrom({
    entries: ['a', 'b', 'c', 'd', 'e'].map((accountId) => ({ accountId })),
    follows: [
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'a'],
      ['d', 'a'],
    ],
    unseen,
  });
  const files = renderReport(study, { ...OPTIONS, by: [] }, []);
  return [...fileChunks(files.find(({ path }) => path === 'report.md')!)].join('');
}

const CERTAIN =
  'Unknown ties cannot change who is first by mutual ties: no other account could overtake them.';
const BETWEEN = 'No other could overtake them, but unknown ties may decide which of them is first.';

test('one of two that are first may have more than the other', () => {
  const text = report([['a', 'c', 'its list was cut']]);
  expect(text).toContain(BETWEEN);
  expect(text).not.toContain(`mutual tie each.** ${CERTAIN}`);
  expect(text.split('## Best connected')[1]!.split('\n## ')[0]).not.toContain(CERTAIN);
});

test('none of them may', () => {
  const text = report([['e', 'c', 'its list was cut']]);
  expect(text).toContain(CERTAIN);
  expect(text).not.toContain(BETWEEN);
});
