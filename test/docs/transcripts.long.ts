/** The transcripts of the README and of docs/ are what the program says; UPDATE_README=1 writes them anew. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOCUMENTS } from '../support/documents.ts';
import { ROOT, STUDY, startEntente } from '../support/program.ts';
import { shownCode } from '../support/shown-code.ts';

const PROMPT = '$ npx entente ';
/** Takes long: as typed it is tried by `test/install/run.mjs`, under the newest Node. */
const AT_LENGTH = '$ npx entente report sandbox-2026 --check';
const scratch = mkdtempSync(join(tmpdir(), 'entente-'));
const update = process.env.UPDATE_README === '1';

/** The stand-in for X that is shown, and its address as it is shown, and here. */
let x: ChildProcess;
const X_SHOWN = 'http://127.0.0.1:8750';
let xAddress: string;
/** What is shown, by document and command; two documents side by side, each as a reader types it, one after the other. */
let shown: Promise<string[]>[];

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface Shown {
  text: string;
  /** Where it is typed: where the document has gone with `cd`, or else where the demo was done. */
  folder: string;
}

const transcripts = DOCUMENTS.map((path) => {
  const blocks = [...read(path).matchAll(/```console\n([\s\S]*?)\n```/g)].map(([, block]) => block!);
  let folder = STUDY;
  const expected = blocks
    .flatMap((block) => block.split(/\n(?=\$ (?:npx entente|cd) )/))
    .flatMap((part): Shown[] => {
      if (part.startsWith('$ cd ')) folder = inScratch(part.split(' ')[2]!.trim());
      const isTyped = part.startsWith(PROMPT) && (update || !part.startsWith(AT_LENGTH));
      return isTyped ? [{ text: part.trimEnd(), folder }] : [];
    });
  return { path, expected };
}).filter(({ expected }) => expected.length > 0);

/** What documents have in /tmp is in a folder of the test's own. */
function inScratch(word: string): string {
  return word.replace(/^\/tmp/, scratch);
}

beforeAll(async () => {
  for (const [name, path, language] of [
    ['leaders.csv', 'docs/networks.md', 'csv'],
    ['x.mjs', 'docs/networks.md', 'js'],
    ['offices.csv', 'docs/first-study.md', 'csv'],
  ] as const) {
    writeFileSync(join(scratch, name), shownCode(path, language)[0]!.code);
  }
  x = spawn(process.execPath, [join(scratch, 'x.mjs')], {
    env: { PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  [xAddress] = await once(createInterface({ input: x.stdout! }), 'line');
  shown = [];
  for (const [k, { expected }] of transcripts.entries()) {
    shown[k] = (async () => {
      await shown[k - 2];
      const texts: string[] = [];
      for (const { text, folder } of expected) texts.push(await transcript(text.split('\n', 1)[0]!, folder));
      return texts;
    })();
  }
});

afterAll(async () => {
  await Promise.allSettled(shown);
  x.kill();
  rmSync(scratch, { recursive: true });
});

/** Words of a command line; double quotes hold one together. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
}

/** What a terminal of 80 columns shows of a command: messages, then results as a table, then the exit code where it is not 0. */
async function transcript(line: string, folder: string): Promise<string> {
  const args = words(line.slice(PROMPT.length)).map((word) => inScratch(word).replace(X_SHOWN, xAddress));
  const asked =
    /^(follows|followers|mutuals|unreturned|common|similar|path|rank|explain|show|compare|diff|desk|countries|spells|snapshots|status)$/.test(
      args[0]!,
    ) && !args.includes('--format');
  // What is drawn once is said once: nothing is kept from an earlier run of the tests.
  const env = {
    COLUMNS: '80',
    ENTENTE_DB: '',
    X_BEARER_TOKEN: 'any',
    XDG_CACHE_HOME: join(scratch, 'cache'),
  };
  const { code, stdout, stderr } = await startEntente(
    asked ? [...args, '--format', 'table'] : args,
    folder,
    env,
  ).ended;
  const text = `${stderr}${stdout}`.replaceAll(scratch, '/tmp').replaceAll(xAddress, X_SHOWN).trimEnd();
  return `${line}\n${text}${code === 0 ? '' : `\n$ echo $?\n${code}`}`;
}

describe('sentences in the README are those of the report', { shuffle: false }, () => {
  test.each([
    ['its headline', 'report.md', /^# (.*)\n\n(.*)$/m, 0],
    ['where France stands', 'countries/FR.md', /^\*\*(.*)\*\* (.*)$/m, 1],
  ])('%s', (_, page, pattern, k) => {
    const text = readFileSync(join(STUDY, 'reports/sandbox-2026', page), 'utf8');
    const [, first, more] = pattern.exec(text)!;
    const sentence = `**${first}** ${more}`.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
    const quoted = [...read('README.md').matchAll(/^> (.*)$/gm)][k]![1]!;
    if (update)
      writeFileSync(
        join(ROOT, 'README.md'),
        read('README.md').replace(quoted, () => sentence),
      );
    else expect(quoted).toBe(sentence);
  });
});

test('there are transcripts in the README and beside it', () => {
  expect(transcripts.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['README.md', 'docs/networks.md', 'docs/questions.md', 'docs/years.md']),
  );
});

describe.each(transcripts.map((each, k) => [each.path, k] as const))('%s', (path, document) => {
  const { expected } = transcripts[document]!;
  test.each(expected.map(({ text }, k) => [text.split('\n', 1)[0]!, k] as const))('%s', async (_, k) => {
    const text = (await shown[document]!)[k]!;
    if (update)
      writeFileSync(
        join(ROOT, path),
        read(path).replace(expected[k]!.text, () => text),
      );
    else expect(text).toBe(expected[k]!.text);
  });
});
