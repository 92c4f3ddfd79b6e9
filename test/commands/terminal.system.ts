/** What a real terminal is sent, byte for byte, under util-linux's `script`. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { ROOT } from '../support/program.ts';

const folder = temporaryFolder();
const PROGRAM = `'${process.execPath}' '${ROOT}/bin/entente.js'`;
const PATIENCE_MS = 300_000;

/** Runs a command line on a terminal of so many columns and returns the bytes it was sent; `null` where it never ends. */
function onTerminal(line: string, columns: number): { shown: string; code: number | null } {
  const { stdout, status } = spawnSync(
    'script',
    ['-qefc', `stty cols ${columns} rows 24; ${line}`, '/dev/null'],
    {
      cwd: folder.path,
      encoding: 'utf8',
      env: { ...process.env, TERM: 'xterm', NO_COLOR: '1' },
      timeout: PATIENCE_MS,
      killSignal: 'SIGKILL',
      maxBuffer: 1 << 28,
    },
  );
  return { shown: stdout, code: status };
}

test('import shows sample ties, and a terminal obeys no name in them', () => {
  const evil = 'EVIL\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e';
  folder.write('ties.csv', `source,target\n${evil}ann,bo\nbo,${evil}ann\n`);
  const { shown, code } = onTerminal(
    `${PROGRAM} import ties.csv -s one --network x --date 2026-06-01 --db one.sqlite`,
    100,
  );
  expect(code).toBe(0);
  expect(shown).toMatch(/@EVIL.*ann follows @bo/);
  expect(shown).not.toMatch(/[^\P{Cc}\r\n]|\p{Cf}/u);
});

test('a terminal of width 0 gets plain lines, and the crawl ends', () => {
  const { shown, code } = onTerminal(
    `${PROGRAM} crawl --network sandbox -s one --seal --db zero.sqlite; echo "ended with $?"`,
    0,
  );
  expect({ code, shown }).toEqual({ code: 0, shown: expect.stringContaining('ended with 0') });
  expect(shown).not.toContain('\u001b');
  expect(shown.length).toBeLessThan(20_000);
});
