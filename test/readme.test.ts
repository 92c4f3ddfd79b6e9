/** The transcripts of the README are what the program says; UPDATE_README=1 writes them anew. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { entente, ROOT } from './support/program.ts';

const README = join(ROOT, 'README.md');
const PROMPT = '$ npx entente ';
const scratch = mkdtempSync(join(tmpdir(), 'entente-'));
const update = process.env.UPDATE_README === '1';

afterAll(() => rmSync(scratch, { recursive: true }));

/** Words of a command line; double quotes hold one together. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
}

/** What a terminal shows of a command: messages, then results as a table, then the exit code where it is not 0. */
function transcript(line: string): string {
  const args = words(line.slice(PROMPT.length)).map((word) => word.replace(/^\/tmp/, scratch));
  const asked =
    /^(follows|followers|mutuals|unreturned|common|similar|path|rank|show|compare|diff|snapshots|status)$/.test(
      args[0]!,
    ) && !args.includes('--format');
  const { code, stdout, stderr } = entente(asked ? [...args, '--format', 'table'] : args);
  const shown = `${stderr}${stdout}`.replaceAll(scratch, '/tmp').trimEnd();
  return `${line}\n${shown}${code === 0 ? '' : `\n$ echo $?\n${code}`}`;
}

const text = readFileSync(README, 'utf8');
const blocks = [...text.matchAll(/```console\n([\s\S]*?)\n```/g)].map(([, block]) => block!);
const commands = blocks.flatMap((block) =>
  block
    .split(/\n(?=\$ npx entente )/)
    .filter((part) => part.startsWith(PROMPT))
    .map((part) => [part.split('\n', 1)[0]!, part.trimEnd()] as const),
);

test('there are transcripts', () => {
  expect(commands.length).toBeGreaterThanOrEqual(3);
});

test.each(commands)('%s', (line, expected) => {
  const shown = transcript(line);
  if (update)
    writeFileSync(
      README,
      readFileSync(README, 'utf8').replace(expected, () => shown),
    );
  else expect(shown).toBe(expected);
});
