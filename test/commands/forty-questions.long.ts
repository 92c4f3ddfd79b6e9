/** Questions to the sandbox whose answers are worked out from the simulated world, in every format. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { openAskedSandbox } from '../support/archived-sandbox.ts';
import { ask, parseTable } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { keptInMemory } from '../support/kept.ts';
import { type Known, type TrueAccount, type Truth, truthOf } from '../support/sandbox-truth.ts';

const world = sandboxWorld();
const now = truthOf(world, 2026);
const before = truthOf(world, 2025);
const folder = temporaryFolder();
const database = join(folder.path, 'sandbox.sqlite');
const home = process.cwd();
const asked = { env: { ENTENTE_DB: database }, kept: keptInMemory() };

beforeAll(() => {
  openAskedSandbox(database);
  process.chdir(folder.path);
});
afterAll(() => process.chdir(home));

type Cell = string | number | null;

interface Question {
  words: string[];
  input?: string;
  code?: number;
  /** What the answer says, beside its rows. */
  facts?: Record<string, Cell | boolean>;
  sentence?: string;
  /** The table of a sectioned answer, and its title. */
  section?: [name: string, title: string];
  columns?: string[];
  rows?: Cell[][];
}

const { follows } = now;
const mutual = (a: TrueAccount, b: TrueAccount) => follows(a, b) === 'yes' && follows(b, a) === 'yes';
const maybe = (a: TrueAccount, b: TrueAccount) => follows(a, b) !== 'no' && follows(b, a) !== 'no';
const named = (account: TrueAccount) => [account.handle, account.country, account.office];
const ACCOUNT = ['handle', 'country', 'office'];
const of = (country: string) => now.accounts.filter((account) => account.country === country);
const count = <T>(items: readonly T[], suits: (item: T) => boolean) => items.filter(suits).length;

function pairWhere(suits: (a: TrueAccount, b: TrueAccount) => boolean): [TrueAccount, TrueAccount] {
  for (const a of now.accounts) for (const b of now.others(a)) if (suits(a, b)) return [a, b];
  throw new Error('the world has no such pair');
}

/** Rows of `account follows other`, with whether the other follows back. */
const followRows = (account: TrueAccount, suits: (other: TrueAccount) => boolean = () => true): Cell[][] =>
  now
    .others(account)
    .filter((other) => follows(account, other) === 'yes' && suits(other))
    .map((other) => [...named(other), follows(other, account)]);

const followerRows = (account: TrueAccount, suits: (other: TrueAccount) => boolean = () => true): Cell[][] =>
  now
    .others(account)
    .filter((other) => follows(other, account) === 'yes' && suits(other))
    .map((other) => [...named(other), follows(account, other)]);

const mutualRows = (account: TrueAccount, suits: (other: TrueAccount) => boolean = () => true): Cell[][] =>
  now
    .others(account)
    .filter((other) => mutual(account, other) && suits(other))
    .map(named);

const minister = now.account('mfa-fr.test');
const german = now.account('mfa-de.test');
const hidden = now.accounts.find((account) => !account.observed && followRows(account).length === 0)!;
const cut = now.accounts.find((account) => !account.observed && followRows(account).length > 0)!;
const silent = now.accounts.find((account) => account.observed && followRows(account).length === 0)!;
const followerCounts = new Map(now.accounts.map((account) => [account, followerRows(account).length]));
const followerCount = (account: TrueAccount) => followerCounts.get(account)!;
const unfollowed = now.accounts.find((account) => followerCount(account) === 0)!;
const popular = [...now.accounts].sort(
  (a, b) => followerCount(b) - followerCount(a) || (a.did < b.did ? -1 : 1),
)[0]!;
const gone = now.gone[0]!;
const inYear = (truth: Truth, { did }: TrueAccount) => truth.accounts.find((account) => account.did === did);
/** The same account under another handle, and one whose entry is gone from the roster. */
const renamed = now.accounts.find((account) => {
  const was = inYear(before, account);
  return was !== undefined && was.handle !== account.handle;
})!;
const departed = before.accounts.find(
  (account) => ![...now.accounts, ...now.gone].some(({ did }) => did === account.did),
)!;
const [ended, formed] = (['no', 'yes'] as const).map((state) =>
  pairWhere((a, b) => {
    const [one, other] = [inYear(before, a), inYear(before, b)];
    if (one === undefined || other === undefined || follows(a, b) !== state) return false;
    return before.follows(one, other) === (state === 'yes' ? 'no' : 'yes');
  }),
) as [[TrueAccount, TrueAccount], [TrueAccount, TrueAccount]];

const PAIR = ['snapshot', 'source', 'target', 'follows', 'follows_back'];

/** A line a year, under the handles of that year; unknown where one of the two was not there. */
function pairRows(a: TrueAccount, b: TrueAccount): Cell[][] {
  return [before, now].map((truth, k) => {
    const [source, target] = [a, b].map(({ did }) => truth.accounts.find((account) => account.did === did));
    const handle = ({ did }: TrueAccount) =>
      [...truth.accounts, ...truth.gone].find((account) => account.did === did)?.handle ?? '';
    const states =
      source === undefined || target === undefined
        ? ['unknown', 'unknown']
        : [truth.follows(source, target), truth.follows(target, source)];
    return [`sandbox-${2025 + k}`, handle(a), handle(b), ...states];
  });
}

function pairQuestion(a: TrueAccount, b: TrueAccount, as: [string, string] = [a.handle, b.handle]): Question {
  const code = { yes: 0, no: 1, unknown: 3 } as const;
  const [there, back] = [follows(a, b), follows(b, a)];
  const state: string = [there, back].includes('unknown')
    ? 'unknown'
    : there !== back
      ? 'one-way'
      : there === 'yes'
        ? 'mutual'
        : 'null';
  return {
    words: ['follows', ...as],
    code: code[there],
    facts: { follows: there, followed_back: back, pair: state },
    columns: PAIR,
    rows: pairRows(a, b),
  };
}

/** Rank, account and value, greatest first; equal values share a rank. */
function ranking(
  values: (account: TrueAccount) => number | null,
  top: number,
  suits: (account: TrueAccount) => boolean = () => true,
): Cell[][] {
  const ranked = now.accounts
    .filter(suits)
    .map((account) => ({ account, value: values(account) }))
    .filter((item): item is { account: TrueAccount; value: number } => item.value !== null)
    .sort((a, b) => b.value - a.value || (a.account.did < b.account.did ? -1 : 1));
  return ranked
    .map(({ account, value }) => [1 + count(ranked, (other) => other.value > value), account.handle, value])
    .filter(([rank]) => (rank as number) <= top);
}

const outDegree = (account: TrueAccount) => (account.observed ? followRows(account).length : null);
/** A tie of two who are both asked is one. */
const eachOnce = (rows: readonly Cell[][]): Cell[][] =>
  rows.filter(([a, b], k) => !rows.slice(0, k).some(([c, d]) => c === b && d === a));

const mutualCount = (account: TrueAccount) => (account.observed ? mutualRows(account).length : null);
/** Pairs known both ways in which one follows and is not followed back. */
const oneWay = (account: TrueAccount, back: boolean) =>
  count(now.others(account), (other) => {
    const [there, here] = [follows(account, other), follows(other, account)];
    return back ? here === 'yes' && there === 'no' : there === 'yes' && here === 'no';
  });

/** Jaccard's coefficient over follows and known followers, the two accounts themselves left aside. */
function similarity(a: TrueAccount, b: TrueAccount): number {
  let shared = 0;
  let either = 0;
  for (const other of now.accounts) {
    if (other === a || other === b) continue;
    const has = (one: TrueAccount, forward: boolean) =>
      one.actor !== other.actor && (forward ? follows(one, other) : follows(other, one)) === 'yes';
    for (const forward of [true, false]) {
      if (has(a, forward) && has(b, forward)) shared++;
      if (has(a, forward) || has(b, forward)) either++;
    }
  }
  return shared / either;
}

/** Distance and number of shortest chains, by breadth-first search over everybody. */
function chains(from: TrueAccount, to: TrueAccount, tie: (a: TrueAccount, b: TrueAccount) => boolean) {
  let front = new Map([[from, 1]]);
  const seen = new Set([from]);
  for (let steps = 1; front.size > 0; steps++) {
    const next = new Map<TrueAccount, number>();
    for (const [a, ways] of front) {
      for (const b of now.others(a)) if (!seen.has(b) && tie(a, b)) next.set(b, (next.get(b) ?? 0) + ways);
    }
    if (next.has(to)) return { steps, paths: next.get(to)! };
    for (const b of next.keys()) seen.add(b);
    front = next;
  }
  return { steps: null, paths: 0 };
}

const followTie = (a: TrueAccount, b: TrueAccount) => follows(a, b) === 'yes';

function mutualBetween(one: readonly TrueAccount[], other: readonly TrueAccount[]): number {
  const pairs = one.flatMap((a) => other.map((b) => [a, b] as const));
  const ties = count(pairs, ([a, b]) => a.actor !== b.actor && mutual(a, b));
  return one === other ? ties / 2 : ties;
}

const matrix = (one: readonly TrueAccount[], other: readonly TrueAccount[]): Cell[][] =>
  one.flatMap((a) => other.map((b): Cell[] => [a.handle, b.handle, follows(a, b), follows(b, a)]));

const withAccount = (country: string, rows: (account: TrueAccount) => Cell[][]): Cell[][] =>
  of(country).flatMap((account) => rows(account).map((row) => [account.handle, ...row]));

const [france, germany, britain] = [of('FR'), of('DE'), of('GB')];
const africans = (account: TrueAccount) => account.region === 'Africa';
const most = (accounts: readonly TrueAccount[], least: number, forward: boolean): Cell[][] =>
  now.accounts
    .filter((other) => accounts.every((account) => account.actor !== other.actor))
    .map((other) => {
      const states = accounts.map((a): Known => (forward ? follows(a, other) : follows(other, a)));
      return { other, known: count(states, (state) => state === 'yes') };
    })
    .filter(({ known }) => known >= least)
    .sort((a, b) => b.known - a.known)
    .map(({ other, known }) => [forward ? 'followed' : 'follower', other.handle, known]);
const commonRows = (accounts: readonly TrueAccount[], least: number) => [
  ...most(accounts, least, true),
  ...most(accounts, least, false),
];
const COMMON = ['relation', 'handle', 'shared_by'];

const shortest = chains(minister, now.account('un.test'), followTie);
const shortestMutual = chains(minister, now.account('un.test'), mutual);
const [loner, far] = pairWhere((a, b) => a === silent && follows(b, a) !== 'unknown');

const questions: Record<string, Question> = {
  'a pair that follows each other': pairQuestion(...pairWhere(mutual)),
  'a pair with neither follow': pairQuestion(
    ...pairWhere((a, b) => follows(a, b) === 'no' && follows(b, a) === 'no'),
  ),
  'a follow that is not returned': pairQuestion(
    ...pairWhere((a, b) => follows(a, b) === 'yes' && follows(b, a) === 'no'),
  ),
  'the other way round': pairQuestion(
    ...pairWhere((a, b) => follows(a, b) === 'no' && follows(b, a) === 'yes'),
  ),
  'from an account that shows nothing': pairQuestion(hidden, popular),
  'to an account that shows nothing': pairQuestion(
    ...pairWhere((a, b) => b === hidden && follows(a, b) === 'yes'),
  ),
  'what is listed before a list breaks off': pairQuestion(
    ...pairWhere((a, b) => a === cut && follows(a, b) === 'yes'),
  ),
  'what may come after a list breaks off': pairQuestion(
    ...pairWhere((a, b) => a === cut && follows(a, b) === 'unknown'),
  ),
  'a pair of which one was renamed, by its earlier handle': {
    ...pairQuestion(renamed, minister),
    words: ['follows', before.accounts.find(({ did }) => did === renamed.did)!.handle, minister.handle],
  },
  'a pair of which one has left the roster': {
    words: ['follows', departed.handle, minister.handle],
    code: 3,
    facts: { follows: 'unknown', followed_back: 'unknown' },
    columns: PAIR,
    rows: pairRows(departed, minister),
  },
  'a tie that ended': {
    ...pairQuestion(...ended),
    sentence: `@${ended[0].handle} → @${ended[1].handle}: there in the first that can tell (2025-06-01), stopped between 2025-06-01 and 2026-06-01`,
    facts: { follows: 'no', began_after: null, ended_after: '2025-06-01', ended_by: '2026-06-01' },
  },
  'a tie that formed': {
    ...pairQuestion(...formed),
    sentence: `@${formed[0].handle} → @${formed[1].handle}: began between 2025-06-01 and 2026-06-01`,
    facts: { follows: 'yes', began_after: '2025-06-01', began_by: '2026-06-01', ended_by: null },
  },
  'an account that is gone': {
    words: ['follows', minister.handle, gone.handle],
    code: 3,
    facts: { follows: 'unknown', pair: 'unknown' },
    columns: PAIR,
    rows: pairRows(minister, gone),
  },
  'the followers of an account that is gone': {
    words: ['followers', gone.handle],
    facts: { followers: null, unknown: null },
    sentence: 'no tie of it is known',
    rows: [],
  },
  'by country and office, with an at sign': pairQuestion(minister, german, [
    'FR:foreign-ministry',
    '@mfa-de.test',
  ]),
  'by actor and account id': pairQuestion(minister, german, ['fr-mfa', german.did]),
  'whom an account follows': {
    words: ['follows', minister.handle],
    facts: {
      follows: followRows(minister).length,
      others: now.others(minister).length,
      follow_back: mutualRows(minister).length,
    },
    sentence: `@${minister.handle} follows ${followRows(minister).length} of ${now.others(minister).length} other accounts; ${mutualRows(minister).length} follow back`,
    columns: [...ACCOUNT, 'follows_back'],
    rows: followRows(minister),
  },
  'whom an account that shows nothing follows': {
    words: ['follows', hidden.handle],
    facts: { observed: false, follows: null, follows_min: 0, unknown: now.others(hidden).length },
    rows: [],
  },
  'whom an account is known to follow': {
    words: ['follows', cut.handle],
    facts: { follows: null, follows_min: followRows(cut).length },
    columns: [...ACCOUNT, 'follows_back'],
    rows: followRows(cut),
  },
  'whom an account follows in a region': {
    words: ['follows', popular.handle, '--where', 'region=Africa'],
    columns: [...ACCOUNT, 'follows_back'],
    rows: followRows(popular, africans),
  },
  'whom the accounts of a country follow': {
    words: ['follows', 'France'],
    columns: ['account', ...ACCOUNT, 'follows_back'],
    rows: withAccount('FR', followRows),
  },
  'the ties between two countries': {
    words: ['follows', 'FR', 'DE'],
    facts: { pairs: france.length * germany.length, mutual: mutualBetween(france, germany) },
  },
  'who follows an account': {
    words: ['followers', minister.handle],
    facts: {
      followers: followerRows(minister).length,
      unknown: count(now.others(minister), (other) => follows(other, minister) === 'unknown'),
    },
    columns: [...ACCOUNT, 'followed_back'],
    rows: followerRows(minister),
  },
  'who follows one and not another': {
    words: ['followers', minister.handle, '--not', german.handle],
    columns: [...ACCOUNT, 'followed_back'],
    rows: followerRows(minister, (other) => other.actor !== german.actor && follows(other, german) === 'no'),
  },
  'who of an office follows an account': {
    words: ['followers', popular.handle, '--where', 'office=foreign-ministry', '--where', 'region=Asia'],
    columns: [...ACCOUNT, 'followed_back'],
    rows: followerRows(popular, ({ office, region }) => office === 'foreign-ministry' && region === 'Asia'),
  },
  'who follows nobody reads': {
    words: ['followers', unfollowed.handle],
    facts: { followers: 0 },
    rows: [],
  },
  'mutual ties of an account': {
    words: ['mutuals', minister.handle],
    facts: {
      mutual: mutualRows(minister).length,
      mutual_max: count(now.others(minister), (other) => maybe(minister, other)),
    },
    columns: ACCOUNT,
    rows: mutualRows(minister),
  },
  'mutual ties of an account whose list breaks off': {
    words: ['mutuals', cut.handle],
    facts: {
      mutual: null,
      mutual_min: mutualRows(cut).length,
      mutual_max: count(now.others(cut), (other) => maybe(cut, other)),
    },
    columns: ACCOUNT,
    rows: mutualRows(cut),
  },
  'mutual ties of a country in a region': {
    words: ['mutuals', 'DE', '--where', 'region=Europe'],
    columns: ['account', ...ACCOUNT],
    rows: eachOnce(withAccount('DE', (account) => mutualRows(account, ({ region }) => region === 'Europe'))),
  },
  'mutual ties of a list from a pipe': {
    words: ['mutuals', '-'],
    input: '# ministries\nmfa-fr.test\n@mfa-de.test\n',
    columns: ['account', ...ACCOUNT],
    rows: eachOnce(
      [minister, german].flatMap((account) => mutualRows(account).map((row) => [account.handle, ...row])),
    ),
  },
  'follows that are not returned': {
    words: ['unreturned', minister.handle],
    columns: ACCOUNT,
    rows: followRows(minister)
      .filter((row) => row[3] === 'no')
      .map((row) => row.slice(0, 3)),
  },
  'followers that are not followed back': {
    words: ['unreturned', minister.handle, '--incoming'],
    columns: ACCOUNT,
    rows: followerRows(minister)
      .filter((row) => row[3] === 'no')
      .map((row) => row.slice(0, 3)),
  },
  'who is followed back least': {
    words: ['unreturned', '--top', '5'],
    columns: ['rank', 'handle', 'one_way_out'],
    rows: ranking((account) => (account.observed ? oneWay(account, false) : null), 5),
  },
  'who follows back least': {
    words: ['unreturned', '--incoming', '--top', '5'],
    columns: ['rank', 'handle', 'one_way_in'],
    rows: ranking((account) => oneWay(account, true), 5),
  },
  'what two accounts have in common': {
    words: ['common', minister.handle, german.handle],
    columns: COMMON,
    rows: commonRows([minister, german], 2),
  },
  'what most of a country have in common': {
    words: ['common', 'FR', '--at-least', '4'],
    columns: COMMON,
    rows: commonRows(france, 4),
  },
  'who moves in the same circle': {
    words: ['similar', minister.handle, '--top', '5'],
    columns: ['handle'],
    rows: now.accounts
      .filter((other) => other !== minister && other.observed)
      .map((other) => ({ other, value: similarity(minister, other) }))
      .sort((a, b) => b.value - a.value || (a.other.did < b.other.did ? -1 : 1))
      .slice(0, 5)
      .map(({ other }) => [other.handle]),
  },
  'a chain of follows': {
    words: ['path', minister.handle, 'un.test'],
    facts: { steps: shortest.steps, paths: shortest.paths, mutual: false },
  },
  'a chain of mutual ties': {
    words: ['path', minister.handle, 'un.test', '--mutual', '--all'],
    facts: { steps: shortestMutual.steps, paths: shortestMutual.paths, mutual: true },
  },
  'no chain from an account that follows nobody': {
    words: ['path', loner.handle, far.handle],
    code: 1,
    facts: { steps: null, unknown_ties_could_change_it: false },
    rows: [],
  },
  'a chain that only unknown ties could make': {
    words: ['path', minister.handle, unfollowed.handle],
    code: 3,
    facts: { steps: null, unknown_ties_could_change_it: true },
    rows: [],
  },
  'the most followed': {
    words: ['rank', 'in_degree', '--top', '8'],
    columns: ['rank', 'handle', 'in_degree'],
    rows: ranking(followerCount, 8),
  },
  'the best connected of each region': {
    words: ['rank', 'mutual', '--by', 'region', '--top', '2'],
    columns: ['group', 'rank', 'handle', 'mutual'],
    rows: [...new Set(now.accounts.map(({ region }) => region))]
      .sort()
      .flatMap((region) =>
        ranking(mutualCount, 2, (account) => account.region === region).map((row) => [region, ...row]),
      ),
  },
  'the ministries that follow most': {
    words: ['rank', 'out_degree', '--where', 'office=foreign-ministry', '--top', '5'],
    columns: ['rank', 'handle', 'out_degree'],
    rows: ranking(outDegree, 5, ({ office }) => office === 'foreign-ministry'),
  },
  'one account on one screen': {
    words: ['show', minister.handle],
    facts: {
      account_id: minister.did,
      follows: followRows(minister).length,
      followers: followerRows(minister).length,
      mutual: mutualRows(minister).length,
    },
    section: ['similar', 'Most similar'],
    columns: ['handle', 'country'],
    rows: now.accounts
      .filter((other) => other !== minister && other.observed)
      .map((other) => ({ other, value: similarity(minister, other) }))
      .sort((a, b) => b.value - a.value || (a.other.did < b.other.did ? -1 : 1))
      .slice(0, 5)
      .map(({ other }) => [other.handle, other.country]),
  },
  'the accounts of a country on its console': {
    words: ['show', 'FR'],
    facts: { account_count: france.length },
    section: ['accounts', 'Accounts'],
    columns: ['handle', 'office', 'follows', 'followers', 'mutual'],
    rows: france.map((account) => [
      account.handle,
      account.office,
      outDegree(account),
      followerRows(account).length,
      mutualCount(account),
    ]),
  },
  'ties of a country with each region': {
    words: ['show', 'DE'],
    section: ['regions', 'Ties with each region'],
    columns: ['region', 'accounts', 'follows', 'followed_by', 'mutual'],
    rows: [...new Set(now.accounts.map(({ region }) => region))].sort().map((region) => {
      const there = now.accounts.filter((account) => account.region === region && account.country !== 'DE');
      const pairs = germany.flatMap((a) => there.map((b) => [a, b] as const));
      return [
        region,
        there.length,
        count(pairs, ([a, b]) => follows(a, b) === 'yes'),
        count(pairs, ([a, b]) => follows(b, a) === 'yes'),
        count(pairs, ([a, b]) => mutual(a, b)),
      ];
    }),
  },
  'whether the host follows the embassy': {
    words: ['show', 'FR'],
    section: ['missions', 'Missions'],
    columns: ['mission', 'host', 'ministry', 'ministry_follows'],
    rows: now.accounts
      .filter(({ host, country }) => host !== '' && (country === 'FR' || host === 'FR'))
      .flatMap((mission) => {
        const hosts = now.accounts.filter(
          ({ country, office, kind }) =>
            country === mission.host &&
            (office === 'foreign-ministry' ||
              (office === 'international-organisation' && kind === 'institution')),
        );
        return hosts.map((host) => [mission.handle, mission.host, host.handle, follows(host, mission)]);
      }),
  },
  'countries side by side': {
    words: ['compare', 'FR', 'DE', 'United Kingdom'],
    facts: {
      mutual_between:
        mutualBetween(france, germany) + mutualBetween(france, britain) + mutualBetween(germany, britain),
    },
    section: ['groups', 'Groups'],
    columns: ['group', 'accounts', 'observed', 'mutual_within'],
    rows: [france, germany, britain].map((accounts) => [
      accounts[0]!.country,
      accounts.length,
      count(accounts, ({ observed }) => observed),
      mutualBetween(accounts, accounts),
    ]),
  },
  'what snapshots there are': {
    words: ['snapshots'],
    columns: ['snapshot', 'date', 'state', 'accounts', 'observed', 'ties'],
    rows: [before, now].map((truth: Truth, k) => [
      `sandbox-${2025 + k}`,
      `${2025 + k}-06-01`,
      'sealed',
      truth.accounts.length,
      count(truth.accounts, ({ observed }) => observed),
      truth.accounts.reduce(
        (sum, a) => sum + count(truth.others(a), (b) => truth.follows(a, b) === 'yes'),
        0,
      ),
    ]),
  },
  'the year before': {
    words: ['mutuals', 'mfa-fr.test', '-s', 'sandbox-2025'],
    columns: ACCOUNT,
    rows: before
      .others(before.account('mfa-fr.test'))
      .filter(
        (other) =>
          before.follows(before.account('mfa-fr.test'), other) === 'yes' &&
          before.follows(other, before.account('mfa-fr.test')) === 'yes',
      )
      .map(named),
  },
};

test('there are forty questions', () => {
  expect(Object.keys(questions).length).toBeGreaterThanOrEqual(40);
});

const text = (cell: Cell, unknown: string) => (cell === null ? unknown : String(cell));

describe.each(Object.entries(questions))('%s', (_, question) => {
  const { words, input, code = 0, columns = [], rows, section } = question;
  const asking = (format: string, more: readonly string[] = []) =>
    ask([...words, ...more, '--format', format, '--quiet'], {
      ...(input === undefined ? {} : { input }),
      ...asked,
      terminal: 240,
    });
  const pick = (found: readonly Record<string, Cell>[]) =>
    found.map((row) => columns.map((column) => row[column]!));

  test('json', async () => {
    const outcome = await asking('json');
    expect(outcome).toMatchObject({ code, stderr: '' });
    const document = JSON.parse(outcome.stdout);
    expect(document).toMatchObject({ question: words[0], ...question.facts });
    if (question.sentence) expect(document.answer).toContain(question.sentence);
    if (rows) expect(pick(document[section?.[0] ?? 'rows'])).toEqual(rows);
  });

  test('csv', async () => {
    const outcome = await asking('csv', section === undefined ? [] : ['--show', section[0]]);
    expect(outcome).toMatchObject({ code, stderr: '' });
    const table = parseCsv(outcome.stdout, 'stdout', { guarded: true });
    const found = table.rows.map((cells) =>
      Object.fromEntries(table.header.map((column, k) => [column, cells[k]!])),
    );
    if (rows) expect(pick(found)).toEqual(rows.map((row) => row.map((cell) => text(cell, ''))));
  });

  test('table', async () => {
    const outcome = await asking('table');
    expect(outcome).toMatchObject({ code, stderr: '' });
    if (question.sentence) expect(outcome.stdout).toContain(question.sentence);
    const shown =
      section === undefined ? outcome.stdout : outcome.stdout.slice(outcome.stdout.indexOf(section[1]));
    const plain = shown
      .replaceAll('\u001b[1m', '')
      .replaceAll('\u001b[22m', '')
      .replaceAll('\u001b[33m', '')
      .replaceAll('\u001b[39m', '');
    // A number with what it may be at most is one cell.
    const least = pick(parseTable(plain)).map((row) =>
      row.map((cell) => String(cell).replace(/^(\d+)–\d+$/, '$1')),
    );
    if (rows) expect(least).toEqual(rows.map((row) => row.map((cell) => text(cell, '?'))));
  });
});

test('the matrix of two countries holds every pair once', async () => {
  const { stdout } = await ask(['follows', 'FR', 'DE', '--format', 'json'], asked);
  const found = JSON.parse(stdout).rows.map((row: Record<string, string>) => [
    row.source,
    row.target,
    row.follows,
    row.followed_back,
  ]);
  expect(found).toEqual(matrix(france, germany));
});

test('each step of a chain is a follow, and a step of a chain of mutual ties is one', async () => {
  for (const [extra, tie] of [
    [[], followTie],
    [['--mutual'], mutual],
  ] as const) {
    const words = ['path', minister.handle, 'un.test', '--all', ...extra, '--format', 'json'];
    const { stdout } = await ask(words, asked);
    const rows: { path: number; step: number; handle: string }[] = JSON.parse(stdout).rows;
    for (const [k, { path, handle }] of rows.entries()) {
      const next = rows[k + 1];
      if (next?.path === path) expect(tie(now.account(handle), now.account(next.handle))).toBe(true);
    }
  }
});

test('similarity is the share of ties that both have', async () => {
  const words = ['similar', german.handle, '--top', '1000', '--format', 'json'];
  const { stdout } = await ask(words, asked);
  const rows: { handle: string; similarity: number }[] = JSON.parse(stdout).rows;
  for (const { handle, similarity: found } of rows) {
    expect(found).toBeCloseTo(similarity(german, now.account(handle)), 11);
  }
  const unread = now.accounts.filter(({ observed }) => !observed).length;
  expect(JSON.parse(stdout).notes).toContainEqual(
    `${unread} accounts whose follows are not known to the end left out; whom else they follow could add shared followers and change similarity.`,
  );
});

test('where a tie is dated, the date is when it was formed', async () => {
  const words = ['follows', minister.handle, '--format', 'json'];
  const { stdout } = await ask(words, asked);
  for (const { handle, followed_at } of JSON.parse(stdout).rows) {
    if (followed_at !== null) expect(followed_at).toBe(now.formedAt(minister, now.account(handle)));
  }
});

test.each(['mutual', 'one-way', 'null', 'unknown'])(
  'the %s pairs of the roster are those of the world',
  async (state) => {
    const suits = ({ region }: TrueAccount) => region === 'Europe';
    const [yes, unsure] = [
      (pair: Known[]) => count(pair, (tie) => tie === 'yes'),
      (pair: Known[]) => pair.includes('unknown'),
    ];
    const stateOf = (pair: Known[]) =>
      unsure(pair) ? 'unknown' : (['null', 'one-way', 'mutual'] as const)[yes(pair)]!;
    const expected = now.accounts.filter(suits).flatMap((a) =>
      now
        .others(a)
        .filter((b) => suits(b) && a.did < b.did && stateOf([follows(a, b), follows(b, a)]) === state)
        .map((b) => [a.did, b.did, follows(a, b), follows(b, a)]),
    );
    const words = ['ties', '--state', state, '--where', 'region=Europe', '--format', 'json'];
    const { stdout } = await ask(words, asked);
    const { rows, ...facts } = JSON.parse(stdout);
    expect(facts[`${state.replace('-', '_')}_pairs`]).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(0);
    const found = rows.map((row: Record<string, string>) => [
      row.a_id,
      row.b_id,
      row.a_follows_b,
      row.b_follows_a,
    ]);
    expect(found.sort()).toEqual(expected.sort());
    expect(
      rows.every(
        (row: Record<string, string>) => row.state === state && (row.reason === '') === (state !== 'unknown'),
      ),
    ).toBe(true);
  },
);

test('accounts without a rank are those that could not be read, with the reason', async () => {
  const words = ['rank', 'mutual', '--unranked', '--format', 'json'];
  const { stdout } = await ask(words, asked);
  const { rows } = JSON.parse(stdout);
  const expected = now.accounts.filter(({ observed }) => !observed).map(({ handle }) => handle);
  expect(rows.map(({ handle }: { handle: string }) => handle)).toEqual(expected);
  expect(
    rows.every(({ handle, reason }: Record<string, string>) => reason!.startsWith(`@${handle} is `)),
  ).toBe(true);
});
