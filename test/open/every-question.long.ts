/** Every question of a snapshot, an archive, an edition, a day of a log and given tables: it answers, or says in one sentence why not. */
import { beforeAll, expect, test } from 'vitest';
import { COMMANDS } from '../../src/all-commands.ts';
import { library } from '../../src/library/library.ts';
import type { Answered, Study } from '../../src/library.ts';
import { openStore } from '../../src/store/store.ts';
import { type HandNetwork, sealHand } from '../edition/hand.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BEGUN, handLog } from '../support/hand-log.ts';

const folder = temporaryFolder();
const home = process.cwd();

/** Of actors a to h, one a country, which all follow the next two and are followed by the one before. */
const COUNTRIES = ['FR', 'DE', 'KE', 'NG', 'BR', 'JP', 'IT', 'GH'] as const;
const ACTORS = COUNTRIES.map((country) => country.toLowerCase());
const row = (actor: string) => ({
  country: actor.toUpperCase(),
  office: 'foreign-ministry',
  kind: 'institution' as const,
});
const network = (name: string, actors: readonly string[], date?: string): HandNetwork => ({
  network: name,
  ...(date === undefined ? {} : { date }),
  accounts: actors.map((actor) => ({ actor, row: row(actor) })),
  ties: actors.map((actor, k) => {
    const others = [1, 2, actors.length - 1].map((step) => actors[(k + step) % actors.length]!);
    return `${actor}>${[...new Set(others)].slice(0, 1 + (k % 3)).join(' ')}`;
  }),
});
/** The last two are on the second network alone, the first two on the first. */
const FIRST = network('bluesky', ACTORS.slice(0, 6));
const SECOND = network('mastodon', ACTORS.slice(2));

/** Stands for what is asked. */
const NAME = 'NAME';

/** What each question is asked with. */
const ARGUMENTS: Readonly<Record<string, readonly string[][]>> = {
  show: [['ke'], ['KE']],
  follows: [['ke'], ['ke', 'ng'], ['KE', 'NG'], ['ke', '--where', 'region=Africa']],
  followers: [['ke'], ['KE', '--not', 'ng'], ['ke', '--where', 'region=Africa']],
  mutuals: [['ke'], ['KE', '--where', 'region=Africa']],
  unreturned: [[], ['ke'], ['KE', '--incoming'], ['--where', 'region=Africa']],
  ties: [[], ['--state', 'null', '--where', 'region=Africa']],
  common: [
    ['ke', 'ng'],
    ['ke', 'ng', 'br', '--at-least', '2'],
  ],
  similar: [['ke']],
  path: [
    ['ke', 'jp'],
    ['ke', 'jp', '--mutual', '--all'],
  ],
  rank: [
    ['mutual'],
    ['in_degree', '--by', 'region'],
    ['mutual', '--unit', 'country', '--where', 'region=Africa'],
    ['mutual_share', '--unranked'],
    ['gatekeeper'],
    ['audience'],
    ['mutual', '--unit', 'account'],
    ['mutual', '--against', 'bluesky-2025'],
  ],
  reciprocity: [[]],
  isolates: [[]],
  mixing: [[], ['--by', 'country']],
  clusters: [[], ['1'], ['--by', 'office']],
  compare: [
    ['KE', 'NG'],
    ['--by', 'region'],
  ],
  diff: [
    ['bluesky-2025', NAME],
    ['before', NAME],
  ],
  spells: [[]],
  activity: [[], ['joined']],
  hotspots: [[]],
  dialogue: [[]],
  countries: [[], ['KE'], ['--measure', 'influence']],
  explain: [['--with', 'same:region', '--unit', 'country', '--permutations', '20']],
};

beforeAll(async () => {
  process.chdir(folder.path);
  const store = openStore('data/entente.sqlite');
  const years = [FIRST, SECOND].flatMap((each) => [each, { ...each, date: '2025-06-01' }]);
  for (const each of years) sealHand(store, each);
  const rows = ACTORS.map((actor) => ({ handle: `${actor}.test`, actor, name: actor, ...row(actor) }));
  const log = handLog(store, rows);
  const idOf = (k: number) => `did:plc:${ACTORS[k % ACTORS.length]}.test`;
  const proved = BEGUN + 86_400_000;
  for (const k of ACTORS.keys()) {
    log.tie({ kind: 'formed', source: idOf(k), target: idOf(k + 1), to: BEGUN + 3_600_000 });
    if (k % 3 === 0) log.tie({ kind: 'formed', source: idOf(k + 1), target: idOf(k), to: BEGUN + 7_200_000 });
    if (k % 3 === 1) log.tie({ kind: 'formed', source: idOf(k), target: idOf(k + 3), to: BEGUN + 7_200_000 });
    log.state(idOf(k), { open: { from: BEGUN, proved, provedBy: 'chain', to: proved }, provedAt: proved });
  }
  log.sweep(proved, 0, 8);
  store.close();
  await ask(['edition', 'both', 'bluesky-2026', 'mastodon-2026']);
  await ask(['edition', 'before', 'bluesky-2025', 'mastodon-2025']);
  await ask(['export', 'bluesky-2026', 'archives/bluesky-2026/']);
  return () => process.chdir(home);
});

const QUESTIONS = COMMANDS.filter(({ group }) => group === 'Ask:').map(({ name }) => name);

test('every question has arguments here', () => {
  expect(Object.keys(ARGUMENTS).sort()).toEqual([...QUESTIONS].sort());
  expect(Object.keys(OF_TABLES).sort()).toEqual([...QUESTIONS].sort());
});

const NO_POSTS = 'holds no posts';
const NO_POSTS_TOGETHER = 'and posts are of the accounts of one network; name one of these';
const MIXED = 'compare two editions, or two snapshots of one network';

/** What is refused, and why. */
const REFUSED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'bluesky-2026': {
    activity: NO_POSTS,
    hotspots: NO_POSTS,
    dialogue: NO_POSTS,
    'countries --measure influence': NO_POSTS,
    'diff before bluesky-2026': MIXED,
  },
  'archives/bluesky-2026': {
    activity: NO_POSTS,
    hotspots: NO_POSTS,
    dialogue: NO_POSTS,
    'countries --measure influence': NO_POSTS,
    spells: 'spells need a log, or snapshots of two days',
    'diff before archives/bluesky-2026': MIXED,
  },
  both: {
    activity: NO_POSTS_TOGETHER,
    'activity joined': NO_POSTS_TOGETHER,
    hotspots: NO_POSTS_TOGETHER,
    dialogue: NO_POSTS_TOGETHER,
    'rank audience': NO_POSTS_TOGETHER,
    'countries --measure influence': NO_POSTS_TOGETHER,
    'countries KE': 'and a time line is of the snapshots of one network; name one of these',
    'rank mutual --unit account': 'and accounts of different networks have no ties with each other; name one',
    'rank mutual --against bluesky-2025': 'and editions are compared by network and by moves',
    spells: 'and the lives of ties are those of one network; name one of these',
    'diff bluesky-2025 both': MIXED,
  },
  'log@2026-06-01T03:00': {
    activity: NO_POSTS,
    hotspots: NO_POSTS,
    dialogue: NO_POSTS,
    'countries --measure influence': NO_POSTS,
    spells: 'is one day of a log, and spells are of all of it',
    // Its accounts have ids of their own here, and it tells of no pair that there is no tie.
    'diff bluesky-2025 log@2026-06-01T03:00': 'no account is in both',
    'explain --with same:region --unit country --permutations 20': 'nothing can go with them',
    'diff before log@2026-06-01T03:00': MIXED,
  },
};

test.each(Object.keys(REFUSED))('%s answers, or says in one sentence why not', async (name) => {
  const refused: Record<string, unknown> = {};
  for (const [question, all] of Object.entries(ARGUMENTS)) {
    for (const more of all) {
      const asked = [question, ...more.map((word) => (word === NAME ? name : word))];
      const subject = more.includes(NAME) ? [] : ['-s', name];
      const { code, stdout, stderr } = await ask([...asked, ...subject, '--format', 'json', '--quiet']);
      if (code === 2) refused[asked.join(' ')] = sentenceOf(stderr);
      else expect([asked, JSON.parse(stdout)]).toEqual([asked, expect.objectContaining(ANSWERED)]);
    }
  }
  expect(refused).toEqual(reasons(REFUSED[name]!));
});

const ANSWERED = { answer: expect.stringMatching(/\.$/) };

/** @throws where it is more than a sentence. */
function sentenceOf(stderr: string): string {
  expect(stderr).toMatch(/^entente: [^\n]+\n$/);
  return stderr;
}

function reasons(refused: Readonly<Record<string, string>>) {
  const matching = Object.entries(refused).map(([asked, why]) => [asked, expect.stringContaining(why)]);
  return Object.fromEntries(matching);
}

const { openStudy, questions } = library;

/** The same of tables that a program gives. */
const OF_TABLES: Readonly<Record<string, (study: Study, old: Study) => Promise<Answered>>> = {
  show: (study) => questions.show(study, { of: 'ke' }),
  follows: (study) => questions.follows(study, { account: 'ke', other: 'ng' }),
  followers: (study) => questions.followers(study, { account: 'KE', not: 'ng' }),
  mutuals: (study) => questions.mutuals(study, { account: 'ke', where: ['region=Africa'] }),
  unreturned: (study) => questions.unreturned(study, {}),
  ties: (study) => questions.ties(study, {}),
  common: (study) => questions.common(study, { accounts: ['ke', 'ng'] }),
  similar: (study) => questions.similar(study, { account: 'ke' }),
  path: (study) => questions.path(study, { from: 'ke', to: 'jp' }),
  rank: (study, against) => questions.rank(study, { measure: 'mutual', against }),
  reciprocity: (study) => questions.reciprocity(study),
  isolates: (study) => questions.isolates(study),
  mixing: (study) => questions.mixing(study, {}),
  clusters: (study) => questions.clusters(study, {}),
  compare: (study) => questions.compare(study, { groups: [], by: 'region' }),
  diff: (study, old) => questions.diff(study, { old }),
  spells: (study, old) => questions.spells(study, { also: [old] }),
  activity: (study) => questions.activity(study),
  hotspots: (study) => questions.hotspots(study, {}),
  dialogue: (study) => questions.dialogue(study, {}),
  countries: (study, old) => questions.countries(study, { countries: ['KE'], also: [old] }),
  explain: (study) => questions.explain(study, { with: ['same:region'], permutations: 20 }),
};

test('given tables answer, or say in one sentence why not', async () => {
  const given = (date: string) =>
    openStudy({
      network: 'bluesky',
      date,
      accounts: ACTORS.map((handle) => ({ handle, ...row(handle) })),
      ties: FIRST.ties.flatMap((line) => {
        const [source, targets] = line.split('>') as [string, string];
        return targets.split(' ').map((target) => [source, target] as [string, string]);
      }),
      observed: 'all',
    });
  const [old, study] = await Promise.all(['2025-06-01', '2026-06-01'].map(given));
  const refused: Record<string, string> = {};
  for (const [question, asked] of Object.entries(OF_TABLES)) {
    try {
      expect([question, await asked(study!, old!)]).toEqual([question, expect.objectContaining(ANSWERED)]);
    } catch (error) {
      if ((error as Error).name !== 'UserError') throw error;
      refused[question] = (error as Error).message;
    }
  }
  expect(refused).toEqual(reasons({ activity: NO_POSTS, hotspots: NO_POSTS, dialogue: NO_POSTS }));
});
