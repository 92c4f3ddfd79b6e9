/** A language whose one folder is English with a mark: what prompt and console say of moved questions comes from there alone. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ACTIVITY_DAYS } from '../../src/jobs/run-crawl.ts';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { openStore } from '../../src/store/store.ts';
import { startConsole, type TestConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { studySandbox } from '../support/sandbox-study.ts';
import { END, idOf, spokenLog } from '../support/spoken-log.ts';

const MARK = vi.hoisted(() => '§');

/** Its folder stands where that of French is. */
vi.mock('../../src/words/fr/words.ts', async () => {
  const { words } = await import('../../src/words/en/words.ts');
  const marked = (spoken: unknown) =>
    typeof spoken === 'function'
      ? (...values: unknown[]) => `${MARK}${spoken(...values)}`
      : `${MARK}${spoken}`;
  const files = Object.entries(words).map(([file, sentences]) => [
    file,
    Object.fromEntries(Object.entries(sentences).map(([name, spoken]) => [name, marked(spoken)])),
  ]);
  return { words: Object.fromEntries(files) };
});

const folder = temporaryFolder();
const database = join(folder.path, 'data', 'entente.sqlite');
const roster = folder.write(
  'roster.csv',
  'network,handle,actor,name,country\nx,ann,ann,Ann,FR\nx,bo,bo,Bo,\nx,,cy,Cy,DE\n',
);
const seats = folder.write(
  'seats.csv',
  'network,handle,actor,name,kind,country,office\nx,ann,ann,Ann,person,FR,head-of-state\nx,,mfa,Ministry,institution,FR,foreign-ministry\nx,gov,gov,Government,institution,FR,government\n',
);
const rules = folder.write('rules.json', '{"version": 1, "rules": [{"when": "FR follows *"}]}');
let console: TestConsole;

beforeAll(async () => {
  mkdirSync(join(folder.path, 'data'));
  await studySandbox(sandboxWorld(), database, {
    activity: ACTIVITY_DAYS,
    read: 'records',
    isStudied: ({ country }) => STUDIED.includes(country),
  });
  // What is computed once, and said so, is kept.
  for (const words of [
    ['rank', 'mutual', '-s', 'sandbox-2025'],
    ['rank', 'mutual', ...YEAR],
    ['compare', 'FR', 'DE', ...YEAR],
  ])
    expect(await runHere([...words, '--db', database])).toMatchObject({ code: 0 });
  const store = openStore(database);
  const log = spokenLog(store);
  log.tie({ kind: 'formed', source: idOf('mfa.fr'), target: idOf('mfa.de'), to: END - 9000 });
  log.post('mfa.de', END - 5000, { hashtags: ['peace'] });
  log.sweep(END, 1, 3);
  store.close();
  console = await startConsole(database);
});
afterAll(() => console.close());

const YEAR = ['-s', 'sandbox-2026'];
/** Each question is asked three times, and of fewer accounts it is answered in a fraction of the time. */
const STUDIED = 'BE BR CN DE EG FR IN JP KE LU MA NG SN UN US ZA'.split(' ');

/** Each question with what heads its tables. */
const QUESTIONS: readonly (readonly [words: readonly string[], titles: readonly string[]])[] = [
  [['countries', '--where', 'region=Africa', ...YEAR], ['Countries by mutual ties abroad']],
  [
    ['countries', 'FR', '--measure', 'influence', ...YEAR],
    ['Countries by influence', 'Over time', 'Without a rank'],
  ],
  [
    ['compare', 'FR', 'DE', ...YEAR],
    ['Groups', 'Standing; ranks', 'Who bridges them', 'Dialogue'],
  ],
  [
    ['show', 'FR', ...YEAR],
    [
      'Standing, beside neighbours',
      'Followers abroad, by',
      'Followers abroad that',
      'Since sandbox-2025',
      'Partners',
    ],
  ],
  [
    ['show', 'mfa-fr.test', ...YEAR],
    ['About', 'Over time', 'Most similar by'],
  ],
  [['edition'], []],
  [['similar', 'mfa-fr.test', ...YEAR], []],
  [['followers', 'mfa-fr.test', '--not', 'un.test', ...YEAR], []],
  [['follows', 'mfa-fr.test', 'e-corcourt.test', ...YEAR], []],
  [['follows', 'FR', 'LU', ...YEAR], []],
  [['unreturned', '--top', '3', ...YEAR], []],
  [['common', 'FR', '--at-least', '4', ...YEAR], []],
  [['ties', '--where', 'country=FR', ...YEAR], []],
  [['path', 'mfa-fr.test', 'un.test', ...YEAR], []],
  [['reciprocity', '--quiet', ...YEAR], ['Pairs by the ties']],
  [['isolates', ...YEAR], ['Without a known tie']],
  [
    ['mixing', '--quiet', ...YEAR],
    ['Follows within', 'Follows from group'],
  ],
  [['clusters', ...YEAR], []],
  [
    ['clusters', '1', ...YEAR],
    ['Members, by', 'Who bridges it'],
  ],
  [
    ['explain', '--with', 'same:region', '--permutations', '20', ...YEAR],
    ['Terms of the model', 'This is an association', 'The p are by quadratic assignment'],
  ],
  [['rank', 'mutual', '--by', 'region', ...YEAR], []],
  [['rank', 'mutual', '--list-doubt', ...YEAR], []],
  [['countries', '--list-doubt', ...YEAR], ['How far first place']],
  [['rank', 'interactions_per_post', '--unranked', '--where', 'country=DE', ...YEAR], []],
  [['rank', 'audience', '--unit', 'country', ...YEAR], []],
  [['rank', 'hashtags', ...YEAR], []],
  [
    ['activity', 'layers', ...YEAR],
    ['The networks of follows', 'Ties that two', 'Whether two rankings'],
  ],
  [
    ['hotspots', 'sandbox-2026', '--where', 'region=Africa', '--last', '7d'],
    ['By the accounts', 'Rising'],
  ],
  [
    ['dialogue', 'FR', ...YEAR],
    ['Who speaks with whom', 'Accounts', 'Tied to FR'],
  ],
  [
    ['diff', 'sandbox-2025', 'sandbox-2026'],
    [
      'What became of the ties',
      'What became of the mutual ties',
      'The whole network, shares first',
      'What happened',
    ],
  ],
  [
    ['diff', 'sandbox-2025', 'sandbox-2026', 'FR'],
    ['Ties that changed', 'Mutual ties that changed'],
  ],
  [
    ['spells', ...YEAR],
    ['New follows', 'Ties that stand', 'Who has returned'],
  ],
  [['roster', 'list', roster], []],
  [
    ['roster', 'coverage', seats, '--by', 'office'],
    ['Presence by network', 'What this rests on', 'Accounts counted apart'],
  ],
  [['roster', 'seats', seats], []],
  [['roster', 'seats', ...YEAR, '--state', 'unknown'], []],
  [
    ['now', 'log', '--last', 'hour'],
    ['The last hour', 'In 12 parts'],
  ],
  [['events', 'log', '--top', '2'], []],
  [['alerts', 'log'], []],
  [['status', 'log'], []],
  [['status', 'sandbox-2026'], []],
  [['hotspots', 'log', '--tag', 'peace', '--last', 'hour'], []],
  [['snapshots'], []],
  [['snapshots', 'verify', 'sandbox-2026'], []],
  [['roster', 'list', roster, '--missing', 'x'], []],
  [['events', 'log', '--alerts', rules], []],
];

/** Where a question is asked, without what it has no database for. */
const asked = (words: readonly string[]) =>
  words.includes(roster) || words.includes(seats) ? words : [...words, '--db', database];

test.each(QUESTIONS)('the prompt: %j', async (words, titles) => {
  const ask = (...more: string[]) => runHere([...asked(words), ...more], { cwd: folder.path });
  const json = await ask('--lang', 'fr', '--format', 'json');
  expect(json.stderr).toBe('');
  const { answer, notes } = JSON.parse(json.stdout) as { answer: string; notes: string[] };
  for (const text of [answer, ...notes]) expect(text).toMatch(new RegExp(`^${MARK}`));
  const table = await ask('--lang', 'fr', '--format', 'table');
  for (const title of titles) expect(table.stdout).toContain(`${MARK}${title}`);
  const english = await ask('--format', 'json');
  expect(english.stdout).not.toContain(MARK);
  expect(json.stdout.replaceAll(MARK, '')).toBe(english.stdout);
});

test('a feed is in the language that is asked for, its name and what it tells', async () => {
  const { stdout, code } = await runHere([...asked(['events', 'log', '--atom']), '--lang', 'fr']);
  expect(code).toBe(0);
  const texts = [...stdout.matchAll(/<(?:title|content[^>]*)>(.*?)</g)].map(([, text]) => text!);
  expect(texts.length).toBeGreaterThan(2);
  for (const text of texts) expect(text).toMatch(new RegExp(`^${MARK}`));
});

test.each([
  [['countries', 'Nowhere', ...YEAR], 'no account of sandbox-2026 has country Nowhere'],
  [['compare', 'FR', ...YEAR], 'name two groups or more'],
  [['clusters', '99', ...YEAR], 'sandbox-2026 has'],
  [['show', 'mfa-fr.tset', ...YEAR], 'mfa-fr.tset is not in sandbox-2026; did you mean'],
  [['follows', 'FR', '--where', 'regon=Africa', ...YEAR], 'the roster of sandbox-2026 has no column regon'],
  [['show', 'FR', '-s', 'nothing'], 'there is no snapshot nothing in'],
  [['rank', 'nothing', ...YEAR], 'there is no measure nothing'],
  [['dialogue', 'FR', '@nobody', ...YEAR], 'sandbox-2026 has no account @nobody'],
  [['dialogue', 'FR', 'FR', ...YEAR], 'FR and FR are one side'],
  [['rank', 'influence', '--weights', 'x=1', ...YEAR], '--weights x=1'],
  [['path', 'un.test', 'un.test', ...YEAR], 'both names mean @un.test'],
  [['common', 'un.test', ...YEAR], 'name two accounts or more'],
  [['diff', 'sandbox-2025', 'sandbox-2026', 'nobody'], 'nobody is neither a snapshot'],
  [['spells', '--mutual', '--show', 'answered', ...YEAR], '--mutual is of standing'],
  [['rank', 'mutual', '--top', 'few', ...YEAR], '--top few: a whole number from 1 on is needed'],
  [['explain', '--permutations', '7x', ...YEAR], '--permutations 7x: a whole number from 1 to'],
  [
    ['rank', 'mutual', '--fields', 'handel', ...YEAR],
    '--fields: the answer has no handel (did you mean handle?)',
  ],
  [['show', 'FR', '--fields', 'handle', ...YEAR], '--fields chooses columns of one table'],
  [['rank', 'mutual', '--out', 'x.docx', ...YEAR], '--out x.docx: name a file'],
  [['rank', 'mutual', '--out', 'x.csv', '--format', 'json', ...YEAR], '--out x.csv ends as csv'],
  [['rank', 'mutual', '--panel', '--unranked', ...YEAR], '--panel'],
  [['roster', 'list', roster, '--region', 'Afrika'], '"Afrika" is no region; did you mean Africa?'],
  [['roster', 'list', roster, '--country', 'Nowhereland'], '"Nowhereland" is no country'],
  [['roster', 'list', roster, '--on', 'today'], '--on today is no day'],
  [['roster', 'coverage', seats, '--by', 'ofice'], 'seats have no column ofice; did you mean office?'],
  [['explain', ...YEAR], 'nothing is named that may go with ties'],
  [['rank', 'mutual', '--topp', '3', ...YEAR], "unknown option '--topp'; did you mean --top?"],
  [['show', ...YEAR], "missing required argument 'A'"],
  [['rank', 'mutual', 'in_degree', ...YEAR], "too many arguments for 'rank'"],
  [['rank', 'mutual', '--fields', ',', ...YEAR], "'--fields <COLUMNS>' names nothing"],
  [['ties', '--state', 'friends', ...YEAR], "'--state <STATE>' cannot be 'friends'"],
  [['activity', 'sleep', ...YEAR], "'TOPIC' cannot be 'sleep'"],
  [['clusters', '--show', 'members', ...YEAR], '--show has no effect in entente clusters of all clusters'],
  [['folows', 'FR'], 'there is no command folows; did you mean follows?'],
  [['explain', '--logit', '--of', 'follows', '--with', 'same:region', ...YEAR], '--logit is of ties'],
])('what is said in place of an answer: %j', async (words, said) => {
  const { stderr, code } = await runHere([...asked(words), '--lang', 'fr']);
  expect(stderr).toContain(`entente: ${MARK}${said}`);
  expect(code).toBe(2);
});

test('every fault of the terms of a model, or of a file of rules', async () => {
  const stderrOf = async (...words: string[]) => (await runHere([...asked(words), '--lang', 'fr'])).stderr;
  const terms = 'same:regoin,diff:office,sender:office=x,same:region=1,distance';
  const model = await stderrOf('explain', '--unit', 'account', '--with', terms, ...YEAR);
  const faulty = folder.write(
    'faulty.json',
    '{"version": 2, "rules": [{"when": "FR folows *"}, {"when": "loss"}]}',
  );
  const rules = await stderrOf('events', 'log', '--alerts', faulty);
  for (const text of [model, rules]) {
    const lines = text.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).toContain(`: ${MARK}`);
  }
});

test.each([
  '/countries?where=region=Africa&s=sandbox-2026',
  '/compare?of=FR&of=DE&s=sandbox-2026',
  '/years?old=sandbox-2025&new=sandbox-2026&of=FR',
  '/hotspots?last=7d&s=sandbox-2026',
  '/now?last=hour',
  '/coverage?log=log',
  '/alerts?log=log',
  '/desk?country=FR&s=log',
  '/feeds?a=FR&log=log',
])('the console: %s', async (address) => {
  const page = await (await fetch(`${console.url}${address}&lang=fr`)).text();
  const texts = [
    ...page.matchAll(
      /<p class="lead">(.*?)<\/p>|<caption><span>(.*?)<\/span>|<details class="notes".*?<\/details>/gs,
    ),
  ].flatMap(
    ([whole, lead, title]) =>
      lead ?? title ?? [...whole.matchAll(/<li>(.*?)<\/li>/g)].map(([, note]) => note!),
  );
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts) expect(text).toMatch(new RegExp(`^${MARK}`));
});

test('the language is that of the option, else of the environment, else of study.json', async () => {
  const answerOf = async (env: Record<string, string>, ...more: string[]) => {
    const words = ['roster', 'list', roster, '--format', 'json', ...more];
    return JSON.parse((await runHere(words, { env, cwd: folder.path })).stdout).answer as string;
  };
  const isMarked = async (env: Record<string, string>, ...more: string[]) =>
    (await answerOf(env, ...more)).startsWith(MARK);
  expect(await isMarked({})).toBe(false);
  expect(await isMarked({ ENTENTE_LANG: 'fr' })).toBe(true);
  folder.write('study.json', '{"network": "sandbox", "roster": "roster.csv", "lang": ["fr", "en"]}');
  expect(await isMarked({})).toBe(true);
  expect(await isMarked({ ENTENTE_LANG: 'en' })).toBe(false);
  expect(await isMarked({ ENTENTE_LANG: 'en' }, '--lang', 'fr')).toBe(true);
  const { stderr } = await runHere(['roster', 'list', roster], { env: { ENTENTE_LANG: 'xx' } });
  expect(stderr).toContain('ENTENTE_LANG is xx; set it to one of en, fr');
});
