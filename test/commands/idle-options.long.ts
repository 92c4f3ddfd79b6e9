/** In each form of a command every option changes what is answered or written, or it is refused before anything is. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Command, type Option } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/all-commands.ts';
import { addGlobalOptions } from '../../src/cli/global-options.ts';
import { sandboxDyads } from '../../src/sandbox/dyads.ts';
import { openAskedSandbox } from '../support/archived-sandbox.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { keptInMemory } from '../support/kept.ts';
import { onceARun } from '../support/once-a-run.ts';
import { entente, ROOT } from '../support/program.ts';
import { testRuntime } from '../support/runtime.ts';

/** Words after the name of the command, such as `FR -s sandbox-2026`. */
type Form = string;

const S = '-s sandbox-2026';
const E = '-s sandbox-edition-2026';
const TWO = 'sandbox-2025 sandbox-2026';

/** Forms of questions: they write nothing, and are asked of one database. */
const QUESTIONS: Readonly<Record<string, readonly Form[]>> = {
  show: [`FR ${S}`, `mfa-fr.test ${S}`, `FR ${E}`, `FR:foreign-ministry ${E}`, 'sandbox-edition-2026'],
  follows: [
    `mfa-fr.test ${S}`,
    `mfa-fr.test un.test ${S}`,
    `FR DE ${S}`,
    `FR:foreign-ministry ${E}`,
    'mfa-fr.test un.test -s days',
  ],
  followers: [`mfa-fr.test ${S}`, `FR:foreign-ministry ${E}`, 'mfa-fr.test -s days@2025-06-03'],
  mutuals: [`mfa-fr.test ${S}`, `FR:foreign-ministry ${E}`],
  unreturned: [S, `mfa-fr.test ${S}`, E, `FR:foreign-ministry ${E}`],
  ties: [S],
  common: [`FR ${S}`],
  similar: [`mfa-fr.test ${S}`],
  path: [`mfa-fr.test un.test ${S}`],
  rank: [
    ...['mutual', 'mutual --by region', 'mutual --unit country', 'mutual --unranked', 'gatekeeper'].map(
      (of) => `${of} ${S}`,
    ),
    ...['mutual --against sandbox-2025', 'audience_growth --against sandbox-2025'].map((of) => `${of} ${S}`),
    ...['posts_per_day', 'posts_per_day --unranked', 'influence', 'influence --unit country', 'hashtags'].map(
      (of) => `${of} ${S}`,
    ),
    `mutual ${E}`,
  ],
  clusters: [S, `1 ${S}`],
  compare: [`FR DE ${S}`, `Africa Asia --by region ${S}`, `FR DE ${E}`],
  diff: [
    ...['', 'mfa-fr.test', 'KE'].map((of) => `${TWO} ${of}`.trim()),
    ...['ties', 'accounts', 'mutuals', 'measures', 'clusters', 'graph', 'identity'].map(
      (part) => `${TWO} --show ${part}`,
    ),
    'sandbox-edition-2025 sandbox-edition-2026',
    'days@2025-06-02 days@2025-06-04',
    'days@2025-06-02 days@2025-06-04 --show ties',
  ],
  spells: [
    S,
    '-s days',
    ...['answered', 'standing', 'fastest', 'never', 'spells'].map((of) => `${S} --show ${of}`),
  ],
  hotspots: ['sandbox-2026 --last week', 'days', 'days --tag oceansweek', 'days --tag oceansweek --atom'],
  dialogue: [S, `FR DE ${S}`, '-s days', '-s days --atom'],
  countries: [S, `FR DE ${S}`],
  explain: [`--with same:region --permutations 20 ${S}`],
  desk: [`FR ${S}`, 'KH -s days', 'FR -s days@2025-06-04'],
  now: ['days'],
  events: ['days', 'days --kind post', 'days --atom', 'days --alerts rules.json'],
  alerts: ['days', 'days --atom', 'days --show rules'],
  status: ['sandbox-2026', 'days'],
  snapshots: [''],
  'snapshots verify': [''],
  'roster list': ['roster.csv', 'roster.csv --counts', 'roster.csv --missing x'],
  'roster from-handles': ['handles.txt'],
  'roster from-snapshot': ['small'],
  cite: ['', 'small', 'reports/small'],
  open: [`--print -s small`, `map --print -s small`, `FR --print -s small`],
  completion: ['bash'],
};

/** Forms that write: each run has a folder of its own. */
const WRITERS: Readonly<Record<string, readonly Form[]>> = {
  export: [
    ...['small small/', 'small a.gexf', 'small a.csv', 'small --pseudonymise a.gexf'],
    ...['small --pseudonymise --coarse a.csv', 'small later years.gexf', 'small later --panel panel/'],
    ...['days days/', 'days days.gexf', 'sandbox-edition-2026 both.gexf'],
  ],
  report: [
    'small --runs 1 --draws 5',
    'small --unit country --runs 1 --draws 5 --out other',
    'small --check',
    'sandbox-edition-2026 --runs 1 --draws 1 --out other',
  ],
  derive: ['sandbox-2026 --as-of 2024-12-31 --snapshot then'],
  seal: ['days --at 2025-06-03 --snapshot day'],
  edition: ['', 'sandbox-edition-2026', 'pair sandbox-2026 sandbox-mastodon-2026'],
  'snapshots remove': ['small --yes'],
  forget: ['a1_test --yes'],
  import: [
    '--nodes accounts.csv --edges edges.csv --snapshot mine --network x --date 2026-06-01',
    'edges.csv --snapshot mine --network x --date 2026-06-01',
    'data/snapshots/sandbox-2025 --db new.sqlite',
    'days-archive --db new.sqlite',
  ],
  measure: ['--edges edges.csv --runs 1'],
  init: ['study', 'study --roster roster.csv'],
  'roster check': ['roster.csv', 'roster.csv --format json'],
  crawl: ['president-fr.test eu.test --network sandbox --snapshot few'],
  watch: ['year --network sandbox --for 1h --pace 1000'],
};

/** What is not tried here, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  console: 'it serves until it is interrupted',
  demo: 'it takes minutes, and is refused all but its own options first of all',
  study: 'test/commands/rehearsal.long.ts',
  doctor: 'it asks networks',
  upgrade: 'it has no options',
  'roster discover': 'it asks networks',
  'roster complete': 'it asks networks',
  'roster suggest': 'it asks networks',
  'roster refresh': 'it asks networks',
  'roster from-list': 'it asks networks',
};

/** A value of each option that has an effect wherever the option has one. */
const VALUES: Readonly<Record<string, string>> = {
  '--format': 'ndjson',
  '--out': 'other.json',
  '--fields': 'no_such_column',
  '--show': 'no_such_table',
  '--snapshot': 'sandbox-2025',
  '--top': '1',
  '--where': 'region=Africa',
  '--also': 'days@2025-06-03',
  '--by': 'office',
  '--unit': 'actor',
  '--against': 'sandbox-2025',
  '--weights': 'popularity=3,engagement=1,trust=1',
  '--lang': 'fr',
  '--not': 'un.test',
  '--state': 'mutual',
  '--at-least': '4',
  '--last': '2d',
  '--since': '2025-06-04',
  '--of': 'FR',
  '--kind': 'formed',
  '--between': 'FR DE',
  '--prune': '2025-06-03',
  '--alerts': 'rules.json',
  '--peers': 'KE',
  '--runs': '2',
  '--measure': 'in_degree',
  '--aliases': 'no-such-file.csv',
  '--tag': 'oceansweek',
  '--dyads': 'dyads.csv',
  '--with': 'same:subregion',
  '--permutations': '10',
  '--seed': '7',
  '--as': 'bibtex',
  '--line': 'entente ',
  '--within': '3d',
  '--actors': 'actors.csv',
  '--country': 'France',
  '--region': 'Africa',
  '--office': 'foreign-ministry',
  '--network': 'x',
  '--on': '2016-01-01',
  '--missing': 'x',
  '--stale': '2m',
  '--live': 'sandbox',
  '--appview': 'http://127.0.0.1:1',
  '--x-api': 'http://127.0.0.1:1',
  '--mastodon': 'example.org=http://127.0.0.1:1',
  'spells --show': 'fastest',
  'clusters --by': 'subregion',
  'dialogue --last': '1h',
  'hotspots --last': '1h',
  'desk --last': '500d',
  'diff --show': 'graph',
  'explain --of': 'mutual',
  'countries --measure': 'influence',
  'report --out': 'elsewhere',
  'measure --out': 'elsewhere',
  '--draws': '7',
  '--log': 'days',
  '--clusters-of': 'directed',
  '--author': 'Ann',
  '--licence': 'CC0-1.0',
  '--url': 'https://example.org/',
  '--dyads-licence': 'CC0-1.0',
  '--nodes': 'accounts.csv',
  '--edges': 'edges.csv',
  '--tool': 'twarc',
  '--columns': 'name=handle',
  '--observed': 'all',
  '--unobserved': 'some.txt',
  '--capped': 'some.txt',
  '--roster': 'roster.csv',
  '--date': '2026-06-02',
  '--at': '2025-06-04',
  '--unread': 'why',
  '--look': 'reports',
  '--threads': '1',
  'export --snapshot': 'later',
  'forget --look': '.',
  'import --snapshot': 'other',
  'init --network': 'x',
  'crawl --network': 'sandbox',
  'crawl --retry': 'failed',
  '--cap': '1',
  '--days': '3',
  '--from': 'sandbox-2026',
  '--read': 'records',
  '--max-cost': '1',
  '--price': '1',
  '--post-price': '1',
  '--plc': 'http://127.0.0.1:1',
  '--pds': 'http://127.0.0.1:1',
  '--stream': 'none',
  '--every': '2h',
  '--backup': 'backup',
  '--until': '2025-06-01',
  'watch --lang': 'fr',
  '--max-cost-per-day': '1',
};

const folder = temporaryFolder();
const kept = keptInMemory();
const home = process.cwd();

const IDS = Array.from({ length: 12 }, (_, k) => `90071992547${100 + k}`);

/** Ties of a ring, each account with the next ones. */
function ring(steps: readonly number[]): string {
  const rows = IDS.flatMap((id, k) => steps.map((step) => `${id},${IDS[(k + step) % IDS.length]}`));
  return `source,target\n${rows.join('\n')}\n`;
}

const ROSTER = `network,handle,actor,name,kind,country,office,since,checked_at
bluesky,a.bsky.social,a,A,person,FR,foreign-minister,2020-01-01,2025-01-01
bluesky,c.bsky.social,c,C,person,FR,head-of-state,2020-01-01,2025-01-01
x,b,b,B,institution,KE,foreign-ministry,,
`;

beforeAll(() => {
  folder.write(
    'rules.json',
    '{"version": 1, "rules": [{"when": "FR follows *"}, {"when": "mutual formed * *"}, {"when": "mutual ended * *"}]}',
  );
  const database = onceARun('idle-options.sqlite', (file) => {
    openAskedSandbox(file);
    const cwd = dirname(file);
    const countries = ['FR', 'DE', 'KE', 'BR'];
    const nodes = IDS.map(
      (id, k) => `${id},a${k}_test,Name ${k},person,${countries[k % 4]},government\n`,
    ).join('');
    folder.write('accounts.csv', `id,handle,name,kind,country,office\n${nodes}`);
    folder.write('edges.csv', ring([1, 2, 11]));
    folder.write('later.csv', ring([1, 3, 11]));
    const at = (name: string) => join(folder.path, name);
    const make = ['import', '--nodes', at('accounts.csv'), '--network', 'x', '--edges'];
    for (const words of [
      [...make, at('edges.csv'), '--snapshot', 'small', '--date', '2025-06-01'],
      [...make, at('later.csv'), '--snapshot', 'later', '--date', '2026-06-01'],
      [
        'watch',
        'days',
        '--network',
        'sandbox',
        '--for',
        '5d',
        '--pace',
        '1000',
        '--activity',
        '--days',
        '7',
        '--alerts',
        at('rules.json'),
      ],
    ]) {
      const { code, stderr } = entente([...words, '--db', file], { cwd });
      if (code !== 0) throw new Error(stderr);
    }
  });
  folder.write('handles.txt', 'a.bsky.social\nb@mastodon.social\n');
  folder.write('dyads.csv', sandboxDyads());
  folder.write('roster.csv', ROSTER);
  folder.write('some.txt', `${IDS[0]}\n`);
  process.chdir(folder.path);
  mkdirSync('data');
  cpSync(database, 'data/entente.sqlite');
  for (const name of ['snapshots', 'editions']) symlinkSync(join(ROOT, 'data', name), join('data', name));
  for (const words of [
    ['report', 'small', '--runs', '1', '--draws', '5', '--lang', 'en,fr'],
    ['export', 'days', 'days-archive/'],
  ]) {
    const { code, stderr } = entente(words, { cwd: folder.path });
    if (code !== 0) throw new Error(stderr);
  }
  mkdirSync('template');
  for (const name of readdirSync('.')) {
    if (name !== 'template')
      cpSync(name, join('template', name), { recursive: true, verbatimSymlinks: true });
  }
});
afterAll(() => process.chdir(home));

/** Options of a command, its own and those that stand beside any, by its name. */
async function optionsOf(): Promise<Map<string, readonly Option[]>> {
  const found = new Map<string, readonly Option[]>();
  const program = addGlobalOptions(new Command('entente'));
  const context = { runtime: testRuntime({}), exitCode: 0, commands: COMMANDS, leaving: [] };
  const everywhere = ['--db', '--quiet', '--verbose', '--no-color'];
  const add = (name: string, command: Command) => {
    if (command.commands.length === 0 || name === 'snapshots') {
      const all = [...program.options, ...command.options];
      found.set(
        name,
        all.filter(({ long }) => !everywhere.includes(long!)),
      );
    }
    for (const each of command.commands) add(`${name} ${each.name()}`, each);
  };
  for (const { name, load } of COMMANDS) {
    const command = program.command(name);
    (await load())(command, context);
    add(name, command);
  }
  return found;
}

const OPTIONS = await optionsOf();

test('every command is tried here', () => {
  const tried = [...Object.keys(QUESTIONS), ...Object.keys(WRITERS), ...Object.keys(ELSEWHERE)];
  expect(tried.sort()).toEqual([...OPTIONS.keys()].sort());
});

/** The options that a form does not give already, each with a value. */
function triedOf(name: string, form: Form): [flag: string, words: string[]][] {
  const words = form.split(' ');
  return OPTIONS.get(name)!.flatMap(({ long, short, required }) => {
    if (words.includes(long!) || (short !== undefined && words.includes(short))) return [];
    const value = VALUES[`${name} ${long}`] ?? VALUES[long!];
    if (required && value === undefined) throw new Error(`${name} ${long}: say a value to try it with`);
    return [[long!, required ? [long!, ...value!.split(' ')] : [long!]]];
  });
}

function wordsOf(name: string, form: Form): string[] {
  return `${name} ${form}`.split(' ').filter((word) => word !== '');
}

describe.each(Object.entries(QUESTIONS))('%s', (name, forms) => {
  test.each(forms)('%s', async (form) => {
    const words = wordsOf(name, form);
    // JSON has every table of an answer, and is refused where there is none.
    const inJson = await ask([...words, '--format', 'json'], { kept });
    const [asked, plain] =
      inJson.code === 2 ? [words, await ask(words, { kept })] : [[...words, '--format', 'json'], inJson];
    expect(plain.stderr).not.toMatch(/^entente: /m);
    const idle: string[] = [];
    for (const [flag, given] of triedOf(name, form)) {
      const found = await ask(flag === '--format' ? [...words, ...given] : [...asked, ...given], { kept });
      rmSync('other.json', { force: true });
      const text = `${found.stdout}${found.stderr}`;
      expect(text).not.toContain('a fault of the program');
      if (text.includes('no effect')) expect(text).toContain(flag);
      if (text === `${plain.stdout}${plain.stderr}`) idle.push(given.join(' '));
    }
    expect(idle).toEqual([]);
  });
});
/** What an option changes that nothing shows in so small a network, or that is as it would be without. */
const UNSEEN: readonly string[] = [
  'report --anew', // leave that may be given where no report is yet
  'measure --threads', // the files are the same for any number
  'measure --exact', // of more than 20,000 accounts
];

let runs = 0;

/** Runs it in a folder of its own, and says what it has said and left. */
async function runApart(words: readonly string[]): Promise<{ said: string; left: string }> {
  const apart = join(folder.path, `run-${runs++}`);
  cpSync(join(folder.path, 'template'), apart, { recursive: true });
  process.chdir(apart);
  try {
    const { stdout, stderr } = await ask(words, {
      kept,
      env: { ENTENTE_PSEUDONYM_KEY: 'a secret of this test' },
    });
    return { said: `${stdout}${stderr}`, left: leftIn(apart) };
  } finally {
    process.chdir(folder.path);
    rmSync(apart, { recursive: true });
  }
}

/** Every file but databases, with the hash of what it holds. */
function leftIn(path: string): string {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.sqlite'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((file) => `${relative(path, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
    .join('\n');
}

describe.each(Object.entries(WRITERS))('%s', (name, forms) => {
  test.each(forms)('%s', async (form) => {
    const words = wordsOf(name, form);
    const plain = await runApart(words);
    expect(plain.said).not.toMatch(/^entente: /m);
    const before = leftIn('template');
    const idle: string[] = [];
    for (const [flag, given] of triedOf(name, form)) {
      const found = await runApart([...words, ...given]);
      expect(found.said).not.toContain('a fault of the program');
      if (found.said.includes('no effect')) {
        expect(found.said).toContain(flag);
        expect(found.left).toBe(before);
      }
      const isSame = found.said === plain.said && found.left === plain.left;
      if (isSame && !UNSEEN.includes(`${name} ${flag}`)) idle.push(given.join(' '));
    }
    expect(idle).toEqual([]);
  });
});
