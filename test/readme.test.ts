/** The transcripts of the README are what the program says; UPDATE_README=1 writes them anew. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, STUDY, startEntente } from './support/program.ts';
import { X_TOKEN, type XServer } from './support/x-api.ts';
import { LEADERS_CSV, startLeaders, X_IN_README } from './support/x-leaders.ts';

const README = join(ROOT, 'README.md');
const PROMPT = '$ npx entente ';
const scratch = mkdtempSync(join(tmpdir(), 'entente-'));
const update = process.env.UPDATE_README === '1';

/** The transcripts of X are of a stand-in that serves invented leaders. */
let x: XServer;

beforeAll(async () => {
  x = await startLeaders();
  writeFileSync(join(scratch, 'leaders.csv'), LEADERS_CSV);
});

afterAll(async () => {
  await x.close();
  rmSync(scratch, { recursive: true });
});

/** Words of a command line; double quotes hold one together. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
}

/** What a terminal shows of a command: messages, then results as a table, then the exit code where it is not 0. */
async function transcript(line: string): Promise<string> {
  const args = words(line.slice(PROMPT.length)).map((word) =>
    word.replace(/^\/tmp/, scratch).replace(X_IN_README, x.url),
  );
  const asked =
    /^(follows|followers|mutuals|unreturned|common|similar|path|rank|show|compare|diff|snapshots|status)$/.test(
      args[0]!,
    ) && !args.includes('--format');
  const env = { ENTENTE_DB: '', X_BEARER_TOKEN: X_TOKEN };
  const { code, stdout, stderr } = await startEntente(
    asked ? [...args, '--format', 'table'] : args,
    STUDY,
    env,
  ).ended;
  const shown = `${stderr}${stdout}`.replaceAll(scratch, '/tmp').replaceAll(x.url, X_IN_README).trimEnd();
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

test('the roster of the transcripts of X is the one shown beside them', () => {
  expect(text).toContain(`\`\`\`csv\n${LEADERS_CSV}\`\`\``);
});

test('there are transcripts', () => {
  expect(commands.length).toBeGreaterThanOrEqual(3);
});

// As a reader types them, one after the other.
describe('transcripts', { shuffle: false }, () => {
  test.each(commands)('%s', async (line, expected) => {
    const shown = await transcript(line);
    if (update)
      writeFileSync(
        README,
        readFileSync(README, 'utf8').replace(expected, () => shown),
      );
    else expect(shown).toBe(expected);
  });
});
