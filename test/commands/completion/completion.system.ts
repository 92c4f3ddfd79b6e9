/** Completion in a real bash and a real zsh under a pseudo-terminal, and what the program offers at each place. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { ask } from '../../support/ask.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { ROOT } from '../../support/program.ts';
import { openTerminal, type Terminal } from '../../support/terminal.ts';

const folder = temporaryFolder();
const program = folder.write(
  'bin/entente',
  `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin/entente.js')}" "$@"\n`,
);
chmodSync(program, 0o755);
const env = {
  PATH: `${join(folder.path, 'bin')}:${process.env.PATH}`,
  HOME: folder.path,
  ENTENTE_DB: '',
};

let terminal: Terminal | undefined;
afterEach(() => terminal?.close());

describe.each([
  ['bash', 'bash --norc --noprofile -i'],
  ['zsh', 'zsh -f -i'],
])('%s', (shell, command) => {
  async function open(): Promise<Terminal> {
    terminal = openTerminal(command, ROOT, env);
    await terminal.until(/[#$%] $/);
    terminal.type(`PS1='ready> '; source <(entente completion ${shell}); echo loaded-$?\r`);
    await terminal.until(/\nloaded-0\n[\s\S]*ready> $/);
    return terminal;
  }

  test('completes a whole command line, which then answers', async () => {
    const { type, until } = await open();
    type('entente mutu\t');
    await until(/mutuals $/);
    type('mfa-fr\t');
    await until(/mfa-fr\.test $/);
    type('--snap\t');
    await until(/--snapshot $/);
    type('sandbox-2026 --form\t');
    await until(/--format $/);
    type('c\t');
    await until(/csv $/);
    type('--qui\t');
    await until(/--quiet $/);
    type('\r');
    await until(/\nhandle,name,country,office,followed_at,followed_back_at\n/);
  });

  test('lists what fits where several do', async () => {
    const { type, until } = await open();
    type('entente show mfa-f\t\t');
    const shown = await until(/mfa-fi\.test[\s\S]*mfa-fr\.test/);
    expect(shown).not.toContain('mfa-de.test');
  });

  test('takes an at sign, a colon and an equals sign as part of a word', async () => {
    const { type, until } = await open();
    type('entente show @mfa-fr\t');
    await until(/show @mfa-fr\.test $/);
    type('\u0015entente show FR:foreign-m\t');
    await until(/show FR:foreign-ministry $/);
    type('\u0015entente rank mutual --where reg\t');
    await until(/--where region=$/);
    type('Afr\t');
    await until(/(region=)?Africa $/);
  });

  test('leaves files to the shell', async () => {
    const { type, until } = await open();
    type('entente init repor\t');
    await until(/init reports\/$/);
  });
});

/** The words offered at the end of a line. */
async function offered(line: string): Promise<string[]> {
  const { stdout, stderr, code } = await ask(['completion', '--line', line]);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((candidate) => candidate.split('\t')[0]!);
}

test.each([
  ['a command', 'entente unr', ['unreturned']],
  ['a command after a pipe', 'cat list | entente mut', ['mutuals']],
  ['a command after global options', 'entente --format json --quiet simi', ['similar']],
  ['a command to be helped with', 'entente help comm', ['common']],
  ['a command of a command', 'entente snapshots v', ['verify']],
  ['a snapshot', 'entente common x y -s sandbox-2', ['sandbox-2025', 'sandbox-2026']],
  [
    'a snapshot or an edition',
    'entente mutuals x -s sandbox',
    [
      'sandbox-2025',
      'sandbox-2026',
      'sandbox-mastodon-2025',
      'sandbox-mastodon-2026',
      'sandbox-edition-2025',
      'sandbox-edition-2026',
    ],
  ],
  ['a snapshot as an argument', 'entente report sandbox-2026', ['sandbox-2026']],
  ['a value of a choice', 'entente rank mutual --format nd', ['ndjson']],
  ['a value after an equals sign', 'entente rank mutual --format=c', ['--format=csv']],
  ['a measure', 'entente rank page', ['pagerank']],
  ['a column', 'entente rank mutual --by alli', ['alliance']],
  ['a group of the column', 'entente compare Europe --by region Oce', ['Oceania']],
  [
    'a country',
    'entente compare FR DE G',
    ['GA', 'GB', 'GCC', 'GD', 'GE', 'GH', 'GM', 'GN', 'GQ', 'GR', 'GT', 'GW', 'GY'],
  ],
  ['an account of the snapshot asked', 'entente followers x -s sandbox-2025 --not eu.', ['eu.test']],
  ['a further account', 'entente common mfa-fr.test mfa-de.test gov-f', ['gov-fr.test']],
  ['a shell', 'entente completion z', ['zsh']],
  ['files', 'entente import --nodes ', [':files']],
  ['folders', 'entente init ', [':folders']],
  ['an option of the command alone', 'entente followers x --no', ['--not', '--no-color']],
  ['a new command', 'entente clus', ['clusters']],
  ['a page', 'entente open rep', ['report']],
  ['the page of a country', 'entente open FR', ['FR']],
  ['a state of a pair', 'entente ties --state n', ['null']],
  ['a language', 'entente report --lang ', ['en', 'fr']],
  ['a further language', 'entente report --lang en,f', ['en,fr']],
  ['a column for the report', 'entente report --by region,offi', ['region,office']],
  ['a further condition', 'entente ties --where country=FR,regi', ['country=FR,region=']],
  ['a verdict', 'entente crawl --retry par', ['partial']],
  ['a table', 'entente import --too', ['--tool']],
  ['a new option', 'entente follows a --al', ['--also']],
  ['no former option', 'entente follows a --against', []],
  ['no former option of another', 'entente import --fro', []],
  ['nothing more', 'entente path mfa-fr.test eu.test m', []],
  ['nothing of a snapshot that is not there', 'entente mutuals -s none mfa', []],
])('offers %s', async (_, line, words) => {
  expect(await offered(line)).toEqual(words);
});
