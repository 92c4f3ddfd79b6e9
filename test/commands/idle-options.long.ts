/** In each form of a command every option changes what is answered or written, or it is refused before anything is. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Command, type Option } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/all-commands.ts';
import { addGlobalOptions } from '../../src/cli/global-options.ts';
import { openStore } from '../../src/store/store.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BEGUN } from '../support/hand-log.ts';
import { keptInMemory } from '../support/kept.ts';
import { testRuntime } from '../support/runtime.ts';
import { END, HOUR, idOf, spokenLog } from '../support/spoken-log.ts';

/** Words after the name of the command, such as `FR -s sandbox-2026`. */
type Form = string;

const S = '-s small';
const E = '-s both';

/** Forms of questions: they write nothing, and are asked of one database. */
const QUESTIONS: Readonly<Record<string, readonly Form[]>> = {
  show: [`FR ${S}`, `a1_test ${S}`, `FR ${E}`, 'both'],
  follows: [`a1_test ${S}`, `a1_test a2_test ${S}`, `FR DE ${S}`, `a1 ${E}`],
  followers: [`a1_test ${S}`, `a1 ${E}`],
  mutuals: [`a1_test ${S}`, `a1 ${E}`],
  unreturned: [S, `a1_test ${S}`, E, `a1 ${E}`],
  ties: [S, E],
  common: [`FR ${S}`],
  similar: [`a1_test ${S}`],
  path: [`a1_test a4_test ${S}`, `a1 a4 ${E}`],
  rank: [
    ...['mutual', 'mutual --by region', 'mutual --unit country', 'gatekeeper', 'mutual --list-doubt'].map(
      (of) => `${of} ${S}`,
    ),
    ...[`mutual --against small -s later`, `mutual ${E}`],
  ],
  reciprocity: [S],
  isolates: [S],
  mixing: [S, `--by country ${S}`],
  clusters: [S, `1 ${S}`],
  compare: [`FR DE ${S}`, `FR DE ${E}`],
  diff: ['small later', 'small later a1_test', 'small later --show ties', 'both both'],
  spells: [S, `${S} --show spells`],
  activity: ['-s log', `joined ${S}`],
  hotspots: ['log', 'log --tag oceans', 'log --tag oceans --atom'],
  dialogue: ['-s log', 'FR DE -s log', '-s log --atom'],
  countries: [S, `FR DE ${S}`, `--list-doubt ${S}`],
  explain: [`--with same:region --permutations 20 ${S}`],
  desk: ['FR -s later', 'FR -s log'],
  now: ['log'],
  events: ['log', 'log --kind post', 'log --atom', 'log --alerts rules.json'],
  alerts: ['log', 'log --atom', 'log --show rules'],
  status: ['small', 'log'],
  snapshots: [''],
  'snapshots verify': [''],
  'roster list': ['roster.csv', 'roster.csv --missing x'],
  'roster seats': ['roster.csv', S],
  'roster coverage': ['roster.csv', '--by office roster.csv', S],
  'roster from-handles': ['handles.txt'],
  'roster from-snapshot': ['small'],
  cite: ['', 'small'],
  open: [`--print ${S}`, `map --print ${S}`],
  edition: ['', 'both', 'both --show presence', 'both --show overlap --by region'],
  completion: ['bash'],
};

/** Forms that write: each run has a folder of its own. */
const WRITERS: Readonly<Record<string, readonly Form[]>> = {
  export: [
    ...['small small/', 'small a.gexf', 'small --pseudonymise a.gexf', 'small --pseudonymise --coarse a.csv'],
    ...['small later --panel panel/', 'log log/', 'log log/ --events', 'log log.gexf', 'both both.gexf'],
  ],
  report: ['small --runs 1 --draws 5', 'small --check', 'both --runs 1 --draws 1 --out other'],
  'roster check': ['roster.csv', 'roster.csv --format json'],
  'snapshots remove': ['small --yes'],
  forget: ['a1_test --yes'],
  import: [
    '--nodes accounts.csv --edges edges.csv --snapshot mine --network x --date 2026-06-01',
    'edges.csv --snapshot mine --network x --date 2026-06-01',
    'small-archive --db new.sqlite',
    'log-archive --db new.sqlite',
  ],
  measure: ['--edges edges.csv --runs 1'],
};

/** What is not tried here, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  console: 'it serves until it is interrupted',
  crawl: 'it starts the sandbox each time: test/commands/obeyed-options.test.ts, crawl-options.long.ts',
  demo: 'it takes minutes, and is refused all but its own options first of all',
  derive: 'the ties of so small a world are not dated, and it has two options, which it needs',
  doctor: 'it asks networks',
  init: 'it packs the program each time',
  seal: 'a log of two hours has no day that could be sealed: test/commands/keep-log.long.ts',
  study: 'test/commands/rehearsal.long.ts, obeyed-options.test.ts',
  upgrade: 'it has no options',
  watch: 'it starts the sandbox each time: test/commands/obeyed-options.test.ts',
  'roster grow': 'it asks networks',
  'roster complete': 'it asks networks',
  'roster suggest': 'it asks networks',
  'roster refresh': 'it asks networks',
  'roster upstream': 'it asks networks',
  'roster from-list': 'it asks networks',
};

/** What has an effect that so small a world does not show, by command, or its form, and option, and why. */
const UNSEEN: Readonly<Record<string, string>> = {
  'report --anew': 'leave that may be given where no report is yet',
  'measure --threads': 'the files are the same for any number',
  'measure --exact': 'of more than 20,000 accounts',
  'measure --nodes': 'accounts that are all in ties already',
  'measure --skip-blank': 'each row names its accounts',
  'import --skip-blank': 'each row names its accounts',
  'import --columns': 'only the database has the names',
  'clusters -s small --by': 'members of its clusters share nothing',
  'isolates --top': 'everybody has a tie',
  'countries --list-doubt -s small --top': 'all countries are of one rank',
  'rank mutual --unit country -s small --top': 'all countries are of one rank',
  'rank mutual -s both --unit': 'its nodes are actors',
  'activity --top': 'all of its accounts were read, and when they joined is not known',
  'explain --top': 'its pairs are alike, and none of these is listed before the others',
  'common --top': 'one account is all that it names',
  'alerts --top': 'a log that is written by hand has told no alert',
  'show --top': 'rows of long lists that a table shows, and this is no table',
  'desk --top': 'rows of long lists that a table shows, and this is no table',
  'roster seats -s small --office': 'all of its seats are ministries',
  'roster coverage -s small --top': 'it is of one network, which is one row',
  'status --top': 'every account is read, and listed are those that are not',
};

/** A value of each option that has an effect wherever the option has one. */
const VALUES: Readonly<Record<string, string>> = {
  '--format': 'ndjson',
  '--out': 'other.json',
  '--fields': 'no_such_column',
  '--show': 'no_such_table',
  '--snapshot': 'later',
  '--top': '1',
  '--where': 'country=FR',
  '--among': 'country=FR',
  '--also': 'third-archive',
  '--by': 'office',
  '--unit': 'actor',
  '--against': 'later',
  '--weights': 'popularity=3,engagement=1,trust=1',
  '--lang': 'fr',
  '--not': 'a2_test',
  '--state': 'mutual',
  '--at-least': '4',
  '--last': '1h',
  '--since': '2027-06-04',
  '--of': 'FR',
  '--kind': 'formed',
  '--between': 'FR:foreign-ministry DE',
  '--prune': '2026-06-01',
  '--alerts': 'rules.json',
  '--peers': 'KE',
  '--runs': '2',
  '--measure': 'in_degree',
  '--aliases': 'no-such-file.csv',
  'import --evidence': 'no-such-file.csv',
  '--tag': 'oceans',
  '--dyads': 'dyads.csv',
  '--countries': 'gdp.csv',
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
  '--evidence': 'looked.csv',
  '--horizon': '1',
  'roster seats --state': 'unknown',
  'roster seats --network': 'bluesky',
  'roster coverage --network': 'bluesky',
  '--stale': '3y',
  '--live': 'sandbox',
  '--appview': 'http://127.0.0.1:1',
  '--x-api': 'http://127.0.0.1:1',
  '--mastodon': 'example.org=http://127.0.0.1:1',
  'spells --show': 'fastest',
  'desk --last': '500d',
  'diff --show': 'graph',
  'explain --of': 'mutual',
  'countries --measure': 'influence',
  'report --out': 'elsewhere',
  'measure --out': 'elsewhere',
  '--draws': '7',
  '--log': 'log',
  '--clusters-of': 'directed',
  '--author': 'Ann',
  '--licence': 'CC0-1.0',
  '--url': 'https://example.org/',
  '--dyads-licence': 'CC0-1.0',
  '--countries-licence': 'CC0-1.0',
  '--nodes': 'accounts.csv',
  '--edges': 'edges.csv',
  '--tool': 'twarc',
  '--columns': 'name=handle',
  '--observed': 'all',
  '--unobserved': 'some.txt',
  '--capped': 'some.txt',
  '--roster': 'roster.csv',
  '--date': '2026-06-02',
  '--at': '2026-06-02',
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
  '--from': 'small',
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

const RULES = ['FR follows *', 'mutual formed * *', 'mutual ended * *'];

/** Ties of a ring, each account with the next ones, and of some with all after them: no two are alike. */
function ring(steps: readonly number[], idOf = (k: number) => IDS[k]!): string {
  const { length } = IDS;
  const pairs = IDS.flatMap((_, k) => [
    ...steps.map((step) => [k, (k + step) % length]),
    ...(k < 3 ? IDS.slice(k + 4).map((_, more) => [k, k + 4 + more]) : []),
  ]);
  const rows = new Set(
    pairs.filter(([k, other]) => k !== other).map((pair) => pair.map((k) => idOf(k!)).join(',')),
  );
  return `source,target\n${[...rows].join('\n')}\n`;
}

const ROSTER = `network,handle,actor,name,kind,country,office,since,checked_at
bluesky,a.bsky.social,a,A,person,FR,foreign-minister,2020-01-01,2025-01-01
bluesky,c.bsky.social,c,C,person,FR,head-of-state,2020-01-01,2025-01-01
x,b,b,B,institution,KE,foreign-ministry,,
x,d,d,D,person,KE,head-of-state,,
`;

const LOOKED = `row,seat,name,since,until,network,account_id,handle,proof,source,page_date,address,seen_at,by
none-found,FR:foreign-minister,,,,x,,,network-search,x,,,2026-05-01,grow
holder,KE:head-of-state,E,,,,,,,statehouse,,https://example.org/,2026-05-01,editor
account,DE:foreign-ministry,,,,x,,a1_test,official-site,site,,https://example.org/,2020-01-01,editor
`;

function nodes(idOf: (k: number) => string, handleOf: (k: number) => string): string {
  const rows = IDS.map((_, k) => {
    const [country, office] = [['FR', 'DE', 'KE', 'BR'][k % 4], ['government', 'foreign-ministry'][k % 2]];
    return `${idOf(k)},${handleOf(k)},a${k},Name ${k},${k % 3 === 0 ? 'person' : 'institution'},${country},${office}\n`;
  });
  return `id,handle,actor,name,kind,country,office\n${rows.join('')}`;
}

/** A log of two hours, with ties that form and end, and posts. */
function writeLog(database: string): void {
  const store = openStore(database);
  const log = spokenLog(store);
  const tie = (kind: 'formed' | 'ended', source: string, target: string, to: number) =>
    log.tie({
      kind,
      source: idOf(source),
      target: idOf(target),
      to,
      ...(to === BEGUN ? { from: null } : {}),
    });
  tie('formed', 'mfa.de', 'mfa.fr', BEGUN);
  tie('formed', 'gov.de', 'mfa.fr', BEGUN);
  tie('formed', 'gov.de', 'leader.fr', BEGUN);
  tie('formed', 'mfa.fr', 'mfa.de', BEGUN + HOUR / 4);
  tie('formed', 'mfa.fr', 'gov.de', BEGUN + HOUR * 1.5);
  tie('ended', 'gov.de', 'mfa.fr', BEGUN + HOUR * 1.6);
  tie('formed', 'leader.fr', 'gov.de', BEGUN + HOUR * 1.7);
  tie('ended', 'leader.fr', 'gov.de', BEGUN + HOUR * 1.8);
  log.sweep(END, 0, 0);
  for (const [k, handle] of ['mfa.fr', 'mfa.de', 'mfa.fr', 'gov.de', 'mfa.de', 'leader.fr'].entries()) {
    const mentions = [idOf(handle.endsWith('fr') ? 'mfa.de' : 'mfa.fr')];
    log.post(handle, BEGUN + (k + 1) * HOUR * 0.3, {
      mentions,
      hashtags: k % 3 === 2 ? ['climate'] : ['oceans'],
    });
  }
  store.close();
}

beforeAll(async () => {
  folder.write('rules.json', JSON.stringify({ version: 1, rules: RULES.map((when) => ({ when })) }));
  folder.write(
    'accounts.csv',
    nodes(
      (k) => IDS[k]!,
      (k) => `a${k}_test`,
    ),
  );
  folder.write(
    'blue.csv',
    nodes(
      (k) => `did:plc:${'a'.repeat(23)}${String.fromCharCode(98 + k)}`,
      (k) => `a${k}.test`,
    ),
  );
  folder.write('edges.csv', ring([1, 2, 11]));
  folder.write('later.csv', ring([1, 3, 11]));
  folder.write(
    'blue-edges.csv',
    ring([1, 5], (k) => `did:plc:${'a'.repeat(23)}${String.fromCharCode(98 + k)}`),
  );
  folder.write('third.csv', ring([2, 3]));
  folder.write('handles.txt', 'a.bsky.social\nb@mastodon.social\n');
  folder.write(
    'dyads.csv',
    'iso3_o,iso3_d,distance\nFRA,DEU,1\nFRA,KEN,5\nDEU,KEN,6\nBRA,FRA,7\nBRA,DEU,8\nBRA,KEN,7\n',
  );
  folder.write('gdp.csv', 'country,gdp\nFR,3\nKE,1\n');
  folder.write('roster.csv', ROSTER);
  folder.write('looked.csv', LOOKED);
  folder.write('some.txt', `${IDS[0]}\n`);
  process.chdir(folder.path);
  mkdirSync('data');
  writeLog('data/entente.sqlite');
  const made = (snapshot: string, network: string, date: string, nodes: string, edges: string) => [
    'import',
    '--nodes',
    nodes,
    '--edges',
    edges,
    '--snapshot',
    snapshot,
    '--network',
    network,
    '--date',
    date,
  ];
  for (const words of [
    made('small', 'x', '2025-06-01', 'accounts.csv', 'edges.csv'),
    made('later', 'x', '2026-06-01', 'accounts.csv', 'later.csv'),
    made('blue', 'bluesky', '2025-06-02', 'blue.csv', 'blue-edges.csv'),
    made('third', 'x', '2024-07-01', 'accounts.csv', 'third.csv'),
    ['edition', 'other', 'later', 'blue', '--within', '400d'],
    ['export', 'third', 'third-archive/'],
    ['snapshots', 'remove', 'third', '--yes'],
    ['edition', 'both', 'small', 'blue'],
    ['report', 'small', '--runs', '1', '--draws', '5', '--lang', 'en,fr'],
    ['export', 'small', 'small-archive/'],
    ['export', 'log', 'log-archive/'],
  ]) {
    const { code, stderr } = await ask(words, { kept });
    if (code !== 0) throw new Error(stderr);
  }
  mkdirSync('template');
  for (const name of readdirSync('.')) {
    if (name !== 'template') cpSync(name, join('template', name), { recursive: true });
  }
});
afterAll(() => process.chdir(home));

/** Options of a command, its own and those that stand beside any, by its name. */
async function optionsOf(): Promise<Map<string, readonly Option[]>> {
  const found = new Map<string, readonly Option[]>();
  const program = addGlobalOptions(new Command('entente'));
  const context = {
    runtime: testRuntime({}),
    exitCode: 0,
    commands: COMMANDS,
    leaving: [],
    speaker: ENGLISH,
  };
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
      const isSame = text === `${plain.stdout}${plain.stderr}`;
      if (isSame && !isUnseen(name, form, flag)) idle.push(given.join(' '));
    }
    expect(idle).toEqual([]);
  });
});
function isUnseen(name: string, form: Form, flag: string): boolean {
  return [`${name} ${flag}`, `${name} ${form} ${flag}`].some((each) => each in UNSEEN);
}

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
      if (isSame && !isUnseen(name, form, flag)) idle.push(given.join(' '));
    }
    expect(idle).toEqual([]);
  });
});
