import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/roster/unified-diff.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-diff-'));
afterAll(() => rmSync(folder, { recursive: true }));

function gitApply(before: string, patch: string, name: string): string {
  writeFileSync(join(folder, name), before);
  execFileSync('git', ['apply', '-'], {
    cwd: folder,
    input: patch,
    env: { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() },
  });
  return readFileSync(join(folder, name), 'utf8');
}

/** Follows the hunks line by line, and fails where a line that should be there is not. */
function applyByHand(before: string, patch: string): string {
  const lines = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  const body = patch
    .replace(/\n\\ No newline at end of file\n/g, '\u0000\n')
    .split('\n')
    .slice(2, -1);
  for (const line of body) {
    const hunk = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/.exec(line);
    if (hunk !== null) {
      const start = hunk[2] === '0' ? Number(hunk[1]) : Number(hunk[1]) - 1;
      result.push(...lines.slice(at, start));
      at = start;
      expect(result.length).toBe(hunk[4] === '0' ? Number(hunk[3]) : Number(hunk[3]) - 1);
      continue;
    }
    const text = line.endsWith('\u0000') ? line.slice(1, -1) : `${line.slice(1)}\n`;
    if (line[0] !== '+') expect(lines[at++]).toBe(text);
    if (line[0] !== '-') result.push(text);
  }
  return [...result, ...lines.slice(at)].join('');
}

const table = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `row ${from + i}\n`).join('');

const CASES: [name: string, before: string, after: string][] = [
  ['a changed line', table(0, 20), table(0, 20).replace('row 7\n', 'row seven\n')],
  [
    'two changes far apart',
    table(0, 40),
    table(0, 40).replace('row 3\n', '').replace('row 30\n', 'row 30\nnew\n'),
  ],
  ['a row that moves', table(0, 20), `${table(0, 4)}${table(5, 15)}row 4\n${table(15, 20)}`],
  ['lines at the beginning and end', table(3, 9), table(0, 12)],
  ['repeated lines', 'a\na\nb\na\na\n', 'a\na\na\nb\na\n'],
  ['a last line without its end', 'a\nb', 'a\nb\n'],
  ['a first text', '', 'a\nb\n'],
  ['nothing left but a line', table(0, 5), 'other'],
];

describe('a patch', () => {
  test.each(CASES)('for %s is applied by git', (_, before, after) => {
    const patch = unifiedDiff(before, after, './roster.csv');
    expect(applyByHand(before, patch)).toBe(after);
    if (before !== '') expect(gitApply(before, patch, 'roster.csv')).toBe(after);
  });

  test('for a name with spaces is applied by git', () => {
    expect(gitApply('a\n', unifiedDiff('a\n', 'b\n', 'my roster.csv'), 'my roster.csv')).toBe('b\n');
  });

  test('turns any text into any other', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 25 })
      .chain((lines) => fc.constantFrom(lines.join('\n'), lines.map((line) => `${line}\n`).join('')));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const patch = unifiedDiff(before, after, 'f');
        expect(applyByHand(before, patch)).toBe(after);
        expect(patch === '').toBe(before === after);
      }),
    );
  });

  test('shows a changed row alone, with three lines around it', () => {
    expect(unifiedDiff(table(0, 20), table(0, 20).replace('row 7\n', 'row seven\n'), 'r.csv')).toBe(
      [
        '--- a/r.csv',
        '+++ b/r.csv',
        '@@ -5,7 +5,7 @@',
        ' row 4',
        ' row 5',
        ' row 6',
        '-row 7',
        '+row seven',
        ' row 8',
        ' row 9',
        ' row 10',
        '',
      ].join('\n'),
    );
  });
});
