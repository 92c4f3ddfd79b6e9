/** What docs/pandas.md and docs/r.md show prints what stands beside it; UPDATE_README=1 writes that anew. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/program.ts';
import { shownCode, withPrinted } from '../support/shown-code.ts';

/** `mark` prints what parts the blocks, which share what they define. */
const LANGUAGES = [
  {
    path: 'docs/pandas.md',
    language: 'python',
    programs: ['python3', '/usr/bin/python3'],
    needs: ['-c', 'import networkx, pandas'],
    read: ['-'],
    mark: (text: string) => `print("${text}", flush=True)\n`,
  },
  {
    path: 'docs/r.md',
    language: 'r',
    programs: ['Rscript'],
    needs: ['-e', 'library(jsonlite)'],
    read: ['-'],
    mark: (text: string) => `cat("${text}\\n")\n`,
  },
];

const MARK = '-- next block --';
const run = (program: string, words: readonly string[], input = '') =>
  spawnSync(program, words, { cwd: ROOT, encoding: 'utf8', input, env: { ...process.env, ENTENTE_DB: '' } });

describe.each(LANGUAGES)('$path', ({ path, language, programs, needs, read, mark }) => {
  const program = programs.find((name) => run(name, needs).status === 0);
  const check = program === undefined && process.env.STRICT !== '1' ? test.skip : test;
  const blocks = shownCode(path, language);

  check(`prints in ${language} what it shows`, () => {
    const script = blocks.map(({ code }) => code).join(mark(MARK));
    const { stdout, stderr, status } = run(program!, read, script);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const printed = stdout.split(`${MARK}\n`).map((text) => text.replace(/ +$/gm, ''));
    if (process.env.UPDATE_README === '1') {
      const text = readFileSync(join(ROOT, path), 'utf8');
      writeFileSync(join(ROOT, path), withPrinted(text, language, printed));
    } else expect(printed).toEqual(blocks.map((block) => block.printed));
  });
});
