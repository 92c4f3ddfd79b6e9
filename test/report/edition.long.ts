/** The report of an edition: its own chapters and tables, in figures counted by hand. */
import { beforeAll, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { editionFigures } from '../../src/edition/edition-figures.ts';
import { togetherInEdition } from '../../src/questions/edition/together-in-edition.ts';
import { reportIndexes } from '../../src/report/files/report-index.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { unknownOfNetworksCsv } from '../../src/report/tables/edition.ts';
import { UN_MEMBER_COUNT } from '../../src/roster/countries.ts';
import { placeOf } from '../../src/study/report-layout.ts';
import { parseReportManifest } from '../../src/study/report-manifest.ts';
import type { ReportOptions } from '../../src/study/report-options.ts';
import { sentencesOf } from '../../src/words/said-once.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { type HandNetwork, handEdition } from '../edition/hand.ts';
import { type DataPackage, misfits } from '../support/data-package.ts';
import { isPackage } from '../support/package-schema.ts';
import { type Crate, crateFaults } from '../support/ro-crate.ts';
import { OPTIONS } from './study-from.ts';
import { type Texts, textsOf } from './texts-of.ts';

const person = (actor: string, country: string, more = {}) => ({
  actor,
  row: { country, office: 'head-of-state' },
  ...more,
});
const ann = person('ann', 'FR');
const bob = person('bob', 'DE');
const cat = person('cat', 'KE');
const dan = person('dan', 'BR');
const eve = person('eve', 'FR');

// ann, bob and cat are on both; of cat nothing could be read on Mastodon.
const NOW = [
  {
    network: 'bluesky',
    accounts: [ann, bob, cat, dan],
    ties: ['ann>bob cat', 'bob>ann', 'cat>ann', 'dan>ann'],
  },
  {
    network: 'mastodon',
    date: '2026-06-11',
    accounts: [
      ann,
      { ...bob, handle: 'bob-one' },
      { ...bob, handle: 'bob-two' },
      { ...cat, verdict: 'protected' as const },
      eve,
    ],
    ties: ['ann>bob-one', 'bob-two>ann', 'bob-one>cat', 'eve>ann'],
  },
];
// Then dan was on Mastodon too, and eve nowhere.
const THEN = [
  { network: 'bluesky', date: '2025-06-01', accounts: [ann, bob, cat, dan], ties: ['ann>bob'] },
  {
    network: 'mastodon',
    date: '2025-06-11',
    accounts: [ann, bob, dan, { ...eve, verdict: 'suspended' as const }],
    ties: ['dan>ann bob', 'ann>dan'],
  },
];

type Files = Texts;

/** The text without links to pages of countries. */
const unlinked = (text: string) => text.replace(/\[([^\]]+)\]\((?:\.\.\/)?countries\/[^)]+\)/g, '$1');

let files: Files;
let moved: Files;

/** The files by their paths below the report's folder, as its package and its crate name them. */
function inPlace(from: Files): ReadonlyMap<string, string> {
  return new Map([...from].map(([name, text]) => [placeOf(name), text]));
}

function earlierHand(networks: readonly HandNetwork[]): Edition {
  const edition = handEdition(networks);
  const called = { name: 'hand-2025', contentHash: 'sha256:then' };
  const { together } = edition;
  return {
    ...edition,
    ...called,
    together: { ...together, snapshot: { ...together.snapshot, ...called } },
  };
}

function filesOf(
  then: false | readonly HandNetwork[],
  now: readonly HandNetwork[] = NOW,
  more: Partial<ReportOptions> = {},
): Files {
  const edition = handEdition(now);
  const page = { script: 'page();', style: 'main {}' };
  const beside = { edition, page, earlierEdition: then ? earlierHand(then) : null };
  const options = {
    ...OPTIONS,
    unit: 'actor' as const,
    draws: 0,
    runs: 2,
    by: ['country'],
    lang: ['en', 'fr'],
    ...more,
  };
  return textsOf(renderReport(edition.together, options, [], beside));
}

beforeAll(() => {
  files = filesOf(false);
  moved = filesOf(THEN);
});

const rows = (from: Files, path: string): Record<string, string>[] => {
  const { header, rows } = parseCsv(from.get(path)!, path, { guarded: true });
  return rows.map((cells) => Object.fromEntries(header.map((name, k) => [name, cells[k]!])));
};

test('the networks are told as they were read', () => {
  const text = unlinked(files.get('report.md')!);
  expect(text).toContain(
    'The edition hand-2026 joins 2 sealed snapshots, of Bluesky and Mastodon, from 1 June 2026 to 11 June 2026',
  );
  expect(text).toContain('Of 5 actors, 2 are on one network and 3 are on both.');
  expect(text).toMatch(
    /^\| bob \*head of state of Germany\* \| Mastodon \| @bob-one.test @bob-two.test \|$/m,
  );
  expect(text).toContain('At the prompt: `entente edition hand-2026 --show united`');
  expect(rows(files, 'networks.csv')).toMatchObject([
    {
      network: 'bluesky',
      accounts: '4',
      actors: '4',
      observed: '4',
      follows: '5',
      mutual_pairs: '2',
      unknown_ties: '0',
    },
    {
      network: 'mastodon',
      accounts: '5',
      actors: '4',
      observed: '3',
      follows: '4',
      mutual_pairs: '1',
      unknown_ties: '3',
    },
  ]);
});

test('ties there could be are those of actors that are on a network together', () => {
  // Of 20 ordered pairs, only dan and eve are on none together.
  expect(files.get('report.md')).toContain(
    'Of the 20 ordered pairs of actors, 18 (90.0%) are on a network together.',
  );
  // cat → bob, cat → eve: cat → ann is on Bluesky.
  expect(files.get('report.md')).toContain('Of the 18 ties there could be, 2 (11.1%) are unknown');
});

test('actors count as read where they were on every network that they are on', () => {
  expect(files.get('report.md')).toContain('The follows of 4 actors (80.0%) were read to the end');
});

test('what needs all follows of an actor is empty where a network did not show them, and who is nowhere together is no pair', () => {
  const nodes = new Map(rows(files, 'nodes.csv').map((row) => [row.actor!, row]));
  // cat was read on Bluesky, where it follows ann, and not on Mastodon.
  expect(nodes.get('cat')).toMatchObject({
    observed: 'no',
    out_degree: '',
    mutual: '',
    mutual_min: '1',
    mutual_max: '2',
  });
  expect(nodes.get('dan')).toMatchObject({ observed: 'yes', out_degree: '1', mutual: '0' });
  const figures = new Map(rows(files, 'graph.csv').map(({ measure, value }) => [measure!, value!]));
  expect(figures.get('observed_sources')).toBe('4');
  // Of ten pairs: ann–bob and ann–cat are mutual; dan–ann and eve–ann one way; cat–bob and cat–eve unknown; dan–eve not possible.
  expect(rows(files, 'pair-states.csv').map(({ state, pairs }) => [state, pairs])).toEqual([
    ['mutual', '2'],
    ['one-way', '2'],
    ['null', '3'],
    ['unknown', '2'],
  ]);
  expect(figures.get('null_pairs')).toBe('3');
});

test('shares and density are of those with whom a tie is possible, and of the actors that were read', () => {
  const nodes = new Map(rows(files, 'nodes.csv').map((row) => [row.actor!, row]));
  // ann, bob and cat are on both networks; dan and eve each on one with these three.
  expect(['ann', 'dan'].map((key) => nodes.get(key)!.possible_others)).toEqual(['4', '3']);
  expect(nodes.get('ann')).toMatchObject({ mutual: '2', mutual_share: '0.5' });
  // Of ann, dan and eve, who were read and can follow bob, ann does; of ann and bob neither follows dan.
  expect(nodes.get('bob')).toMatchObject({ in_degree: '1', followed_by_share: '0.333333333333' });
  expect(nodes.get('dan')).toMatchObject({ in_degree: '0', followed_by_share: '0' });
  const figures = new Map(rows(files, 'graph.csv').map(({ measure, value }) => [measure!, value!]));
  // Six follows of ann, bob, dan and eve, who could follow 4 + 4 + 3 + 3; of the four, two have a mutual tie.
  expect(figures.get('density')).toBe('0.428571428571');
  expect(figures.get('mutual_tie_share')).toBe('0.5');
  // All four follows between ann and bob or cat whose reverse is known are returned, two others are not.
  expect(Number(figures.get('reciprocity_rho'))).toBeCloseTo((4 / 6 - 6 / 14) / (1 - 6 / 14), 11);
  expect(files.get('report.md')).toMatch(/\| 1 \| .* \| 2 \| .*50\.0% \|/);
  expect(files.get('report.md')).toContain(
    'Not counted is 1 pair of actors that are on no network together.',
  );
  expect(files.get('report.fr.md')).toMatch(/\| 1 \| .* \| 2 \| .*50,0\u202f% \|/);
});

test('peers and chains that no tie could close are said to be left out', () => {
  const text = files.get('report.md')!;
  expect(text).toContain(
    'Two mutual peers of an actor that are on a network together are mutual peers of each other',
  );
  expect(text).toContain('the one cannot follow the other, and no chain is counted');
  expect(files.get('report.fr.md')).toContain(
    'Deux acteurs d’un même réseau, liés réciproquement à un même acteur,',
  );
  expect(files.get('method.md')).toContain('Random networks have no tie between them either');
});

test('a broker that was not read has no count, but a bound', () => {
  const cat = rows(files, 'nodes.csv').find(({ actor }) => actor === 'cat')!;
  // Who follows cat follows ann: no chain through cat is open.
  expect([cat.liaison_country, cat.liaison_max_country]).toEqual(['', '1']);
});

test('overlap is of the pairs on both networks, with what the unknown ties leave open', () => {
  // ann, bob and cat: of six ordered pairs, those from cat are unknown on Mastodon.
  expect(rows(files, 'overlap.csv')[0]).toMatchObject({
    a: 'bluesky',
    b: 'mastodon',
    ties: 'follows',
    by: '',
    actors: '3',
    pairs: '6',
    // ann → bob and bob → ann; ann → cat; bob → cat; none.
    both: '2',
    only_a: '1',
    only_b: '1',
    neither: '0',
    unknown: '2',
    // cat → ann is there on Bluesky, cat → bob is not: 2 or 3 of 5, or of 6.
    jaccard: '0.5',
    jaccard_min: '0.333333333333',
    jaccard_max: '0.6',
  });
  expect(files.get('report.md')).toContain(
    '2 of 4 known follows (50.0%) between the 3 actors on both Bluesky and Mastodon are on both networks.',
  );
});

test('who is best connected over all may depend on a network that could not be read', () => {
  // ann with bob and cat; were cat to follow bob on Mastodon, as bob does cat, both would have two as well.
  expect(files.get('report.md')).toContain(
    'tied both ways with 2 others. Each counts once whatever its accounts,',
  );
  expect(files.get('report.md')).toContain(
    '2 other actors could have as many or more if all follows that could not be seen exist: 2 of them with those of Mastodon alone.',
  );
  expect(files.get('report.fr.md')).toContain('2 par ceux de Mastodon seulement');
  expect(files.get('report.md')).not.toContain('Among the accounts of');
});

test('who has fewer ties with actors than with the accounts of a network is said to', () => {
  // Both accounts of bob are tied to ann, and he is counted once.
  const edition = handEdition([
    NOW[0]!,
    { ...NOW[1]!, ties: ['ann>bob-one bob-two', 'bob-one>ann', 'bob-two>ann', 'eve>ann'] },
  ]);
  const { sentence } = togetherInEdition(editionFigures(edition));
  expect(ENGLISH.say(sentence)).toContain(
    'Among the accounts of Mastodon it has 2 mutual ties, since each account of an actor that has several counts there.',
  );
});

test('every tie says on which networks it is, and on which it could not be seen', () => {
  expect(
    rows(files, 'network-ties.csv').map(({ source, target, on, unknown_on: unknown }) => [
      source,
      target,
      on,
      unknown,
    ]),
  ).toEqual([
    ['ann', 'bob', 'bluesky mastodon', ''],
    ['ann', 'cat', 'bluesky', ''],
    ['bob', 'ann', 'bluesky mastodon', ''],
    ['bob', 'cat', 'mastodon', ''],
    ['cat', 'ann', 'bluesky', 'mastodon'],
    ['dan', 'ann', 'bluesky', ''],
    ['eve', 'ann', 'mastodon', ''],
  ]);
});

test('every country is on each network, or it is said why not: nobody is listed there, or whoever is has gone', () => {
  const table = rows(moved, 'network-countries.csv');
  const of = (code: string) =>
    table
      .filter(({ country }) => country === code)
      .map(({ network, actors, accounts, observed, offices, without_account: why }) => [
        network,
        actors,
        accounts,
        observed,
        offices,
        why,
      ]);
  // ann of France is on both, eve on Mastodon alone.
  expect(of('FR')).toEqual([
    ['bluesky', '1', '1', '1', 'head-of-state', ''],
    ['mastodon', '2', '2', '2', 'head-of-state', ''],
  ]);
  // cat could not be read there; bob has two accounts there.
  expect(of('KE')[1]).toEqual(['mastodon', '1', '1', '0', 'head-of-state', '']);
  expect(of('DE')[1]).toEqual(['mastodon', '1', '2', '1', 'head-of-state', '']);
  expect(of('BR')[1]).toEqual(['mastodon', '0', '0', '0', '', 'not-listed']);
  expect(of('JP').map((cells) => cells.at(-1))).toEqual(['not-listed', 'not-listed']);
  expect(table).toHaveLength(2 * UN_MEMBER_COUNT);
  const gone = filesOf(false, [
    NOW[0]!,
    { ...NOW[1]!, accounts: [...NOW[1]!.accounts, { ...dan, verdict: 'suspended' as const }] },
  ]);
  expect(
    rows(gone, 'network-countries.csv').find(
      ({ country, network }) => country === 'BR' && network === 'mastodon',
    ),
  ).toMatchObject({ actors: '0', without_account: 'dan.test: suspended' });
  const text = unlinked(moved.get('report.md')!);
  expect(text).toContain(
    'Of the 193 members of the United Nations, 4 have an account on Bluesky and 3 on Mastodon; 189 have none that these rosters know.',
  );
  expect(text).toContain('| both | 3 | France, Germany and Kenya |');
  expect(text).toContain('| Bluesky only, as far as is known | 1 | Brazil |');
  expect(unlinked(moved.get('report.fr.md')!)).toContain('| les deux | 3 | France, Allemagne et Kenya |');
});

test('a table that depends on the seed or on the clustering says with which it is asked', () => {
  const text = filesOf(false, NOW, { draws: 2, seed: 7 }).get('report.md')!;
  const commands = [...text.matchAll(/`entente edition hand-2026 --show (.*)`/g)].map(
    ([, options]) => options,
  );
  expect(commands).toEqual(
    expect.arrayContaining(['united', 'overlap --seed 7', 'clusters --seed 7 --runs 2', 'members']),
  );
});

test('every table of the edition is linked from the text', () => {
  const own =
    /^(?:networks|presence|network-.*|actor-networks|multiplex|overlap|apart|country-networks|move.*)\.csv$/;
  const tables = [...moved.keys()].filter((path) => own.test(path));
  expect(tables.length).toBeGreaterThan(11);
  for (const page of ['report.md', 'report.fr.md']) {
    for (const path of tables) expect(moved.get(page), page).toContain(`](${placeOf(path)})`);
  }
});

test('of pairs close on one network and apart on the other, the most followed are told first', () => {
  const ministry = {
    actor: 'eve',
    row: {
      name: 'Foreign Ministry of France',
      kind: 'institution',
      country: 'FR',
      office: 'foreign-ministry',
    },
  } as const;
  const on = (network: string, ties: string[]) => ({
    network,
    accounts: [ann, bob, cat, dan, ministry],
    ties,
  });
  // ann with bob, and dan with a ministry, on Bluesky alone; dan has three followers there, the others one or two.
  const apart = filesOf(false, [
    on('bluesky', ['ann>bob', 'bob>ann dan', 'cat>dan', 'dan>eve', 'eve>dan']),
    on('mastodon', ['cat>dan']),
  ]);
  const [first, second] = unlinked(apart.get('report.md')!)
    .split('\n')
    .filter((line) => /\| Bluesky \| Mastodon \| \d+ \| \d+ \|$/.test(line));
  expect(first).toMatch(/^\| dan .*\| Foreign Ministry of France .*\| 3 \| 1 \|$/);
  expect(second).toMatch(/^\| ann .*\| bob .*\| 1 \| 1 \|$/);
  // The table is in the order of the keys.
  expect(rows(apart, 'apart.csv').map(({ state, a, b }) => [state, a, b])).toEqual([
    ['mutual', 'ann', 'bob'],
    ['mutual', 'dan', 'eve'],
    ['one-way', 'bob', 'dan'],
  ]);
  // cat → dan is on both.
  expect(unlinked(apart.get('report.fr.md')!)).toContain(
    '| Ministère des Affaires étrangères de la France (eve) | Bluesky |',
  );
  expect(apart.get('report.fr.md')).not.toContain('Foreign Ministry');
});

test('streams of moves say how many each is, of how many actors, and of which editions', () => {
  const [, alt, figure] = /!\[(Streams[^\]]*)\]\(([^)]*)\)/.exec(moved.get('report.md')!)!;
  expect(alt).toBe(
    'Streams of actors between sets of networks: Bluesky + Mastodon → Bluesky + Mastodon: 2; nowhere → Mastodon: 1; Bluesky → Bluesky + Mastodon: 1; Bluesky + Mastodon → Bluesky: 1.',
  );
  const svg = moved.get(figure!)!;
  expect(svg).toContain('5 actors that the rosters of both editions name');
  expect(svg).toContain('Source: editions hand-2025 and hand-2026');
  expect(svg).toContain('n = 4 and 5 actors.');
  expect(svg.match(/>Bluesky \+ Mastodon: 3</g)).toHaveLength(2);
});

test('of more streams than can be told the others are told as one sum', () => {
  const sets = [[], ['bluesky'], ['mastodon'], ['x'], ['bluesky', 'x']];
  const all = ['bluesky', 'mastodon', 'x'];
  // Two always on all three, and one actor of each pair of different sets.
  const pairs = sets.flatMap((then, k) => sets.map((now, m) => ({ then, now, key: `a${k}${m}` })));
  const edition = (of: 'then' | 'now', date: string) =>
    all.map((network) => ({
      network,
      date,
      accounts: [
        ann,
        bob,
        ...pairs.map((pair) => ({
          ...person(pair.key, 'FR'),
          verdict: pair[of].includes(network) ? ('complete' as const) : ('suspended' as const),
        })),
      ],
      ties: ['ann>bob'],
    }));
  const text = filesOf(edition('then', '2025-06-01'), edition('now', '2026-06-01')).get('report.md')!;
  const alt = /!\[(Streams[^\]]*)\]/.exec(text)![1]!;
  expect(alt.split('; ')).toHaveLength(13);
  // 24 streams of one, and one of two: 12 are told, and 13 sum to 13.
  expect(alt).toMatch(
    /: Bluesky \+ Mastodon \+ X → Bluesky \+ Mastodon \+ X: 2; .*; 13 other streams: 13\.$/,
  );
});

test('what is unknown on a network is listed with all that it leaves open there', () => {
  const networks = new Map(rows(files, 'networks.csv').map((row) => [row.network!, row]));
  const there = (network: string) =>
    rows(files, 'actor-networks.csv').flatMap((row) => (row.network === network ? [row.actor!] : []));
  expect(rows(files, 'unknown.csv')).toMatchObject([
    { source: 'cat', target: '*', network: 'mastodon', known_targets: '' },
  ]);
  const left = there('mastodon').filter((actor) => actor !== 'cat');
  expect(left).toEqual(['ann', 'bob', 'eve']);
  expect(networks.get('mastodon')!.unknown_ties).toBe(String(left.length));
  expect(files.get('report.md')).toContain(
    'the 3 ties that could not be seen on one, in a row for each source that was not read to the end. 1 of them is known to be there on another',
  );
  // Where cat were seen to follow ann and eve there all the same, its tie to bob alone is unknown.
  const [bluesky, mastodon] = NOW;
  const partly = { ...mastodon!, ties: [...mastodon!.ties, 'cat>ann eve'] };
  const table = [...unknownOfNetworksCsv(handEdition([bluesky!, partly]))].join('');
  expect(table).toMatch(/^source,target,network,known_targets,reason\ncat,\*,mastodon,ann eve,protected/);
});

test('the share of an actor is of the observed others, as the sentence has it', () => {
  // Of cat, which follows eve on Mastodon, no more was seen there; of ann and bob neither follows eve.
  const [bluesky, mastodon] = NOW;
  const partly = filesOf(false, [bluesky!, { ...mastodon!, ties: [...mastodon!.ties, 'cat>eve'] }]);
  const eve = rows(partly, 'nodes.csv').find(({ actor }) => actor === 'eve');
  expect(eve).toMatchObject({ in_degree: '1', followed_by_share: '0' });
});

test('how much higher a count of followers could be is said of any actor and of the first', () => {
  // All others follow ann already; cat may follow bob and eve, on Mastodon.
  expect(files.get('report.md')).toContain(
    'Counts are minimums: 1 actor could not be read to the end on at least one of its networks, so each could be 1 higher, that of the first by none.',
  );
  expect(files.get('report.fr.md')).toContain('supérieur de 1 au plus, celui du premier d’aucun, car');
});

test('an actor of whom a network showed nothing is told as read in part, where another showed all', () => {
  expect(files.get('report.md')).toContain(
    '1 actor could not be read to the end on at least one of its networks (1 on Mastodon): what could not be seen of its follows there is unknown.',
  );
  expect(files.get('report.fr.md')).toContain('sur l’un au moins de ses réseaux (1 sur Mastodon)');
  const verdicts = rows(files, 'nodes.csv').map(({ verdict }) => verdict);
  expect(verdicts.toSorted()).toEqual([...Array(4).fill('complete'), 'partial']);
  expect(files.get('report.md')).toContain('The actors there by verdict: 4 complete and 1 partial.');
});

test('who could not be seen is told by network', () => {
  expect(rows(files, 'network-coverage.csv')).toEqual([
    { network: 'bluesky', verdict: 'complete', entries: '4' },
    { network: 'mastodon', verdict: 'complete', entries: '4' },
    { network: 'mastodon', verdict: 'protected', entries: '1' },
  ]);
  expect(rows(files, 'coverage.csv').map(({ network }) => network)).toEqual([
    ...Array(4).fill('bluesky'),
    ...Array(5).fill('mastodon'),
  ]);
  const text = files.get('report.md')!;
  expect(text).toContain('| Bluesky | 0 |\n| Mastodon | 1 |');
  expect(text).toContain('- Mastodon, **protected**: cat');
  expect(files.get('report.fr.md')).toContain('- Mastodon, **');
});

test('without an earlier edition nobody has moved', () => {
  expect(files.has('moves.csv')).toBe(false);
  expect(files.get('report.md')).not.toContain('Who moved');
});

test('who is no longer on a network has the ties there that were carried along, lost, or are not possible', () => {
  expect(rows(moved, 'moves.csv').map(({ actor, move }) => [actor, move])).toEqual([
    ['ann', 'stayed'],
    ['bob', 'stayed'],
    ['cat', 'joined'],
    ['dan', 'fewer'],
    ['eve', 'came'],
  ]);
  expect(rows(moved, 'moves.csv').map(({ gone_from: from }) => from)).toEqual(['', '', '', 'mastodon', '']);
  // cat joined Mastodon since, where eve was suspended then; each other is where it was, by the day of that network.
  const seen = rows(moved, 'actor-networks.csv').map((row) => [row.actor, row.network, row.seen_since]);
  expect(seen.filter(([, , day]) => day === '').map(([actor]) => actor)).toEqual(['cat', 'eve']);
  expect(rows(files, 'actor-networks.csv').every((row) => row.seen_since === '')).toBe(true);
  // dan is no longer on Mastodon: dan → ann is on Bluesky now, where it was not, dan → bob and ann → dan are there on no network.
  expect(rows(moved, 'moved-ties.csv')).toMatchObject([
    {
      actor: 'dan',
      name: 'dan',
      kind: 'person',
      gone_from: 'mastodon',
      verdict: '',
      move: 'fewer',
      direction: 'in',
      carried: '0',
      lost: '1',
      not_possible: '0',
      unknown: '0',
    },
    {
      actor: 'dan',
      gone_from: 'mastodon',
      direction: 'out',
      carried: '1',
      lost: '1',
      not_possible: '0',
      unknown: '0',
    },
  ]);
  expect(moved.get('report.md')).toContain(
    '1 actor is no longer on Mastodon: 1 without an account there in the rosters now. Of 3 known ties to or from it there, 1 was carried along to another network; 2 were lost',
  );
});

test('of an actor with several accounts on a network it left, what became of each and its type is told', () => {
  const of = (handle: string, type: string) => ({
    ...dan,
    handle,
    row: { ...dan.row, account_type: type },
  });
  const [one, two] = [of('dan-one', 'personal'), of('dan-two', '')];
  const [suspended, deactivated] = ['suspended' as const, 'deactivated' as const];
  const left = filesOf(
    [THEN[0]!, { ...THEN[1]!, accounts: [ann, bob, one, two], ties: ['dan-one>ann', 'ann>dan-two'] }],
    [
      NOW[0]!,
      {
        ...NOW[1]!,
        accounts: [...NOW[1]!.accounts, { ...one, verdict: suspended }, { ...two, verdict: deactivated }],
      },
    ],
  );
  expect(left.get('report.md')).toContain(
    '1 actor is no longer on Mastodon: 1 whose accounts there have several verdicts.',
  );
  expect(left.get('report.fr.md')).toContain(
    '1 acteur n’est plus sur Mastodon : 1 dont les comptes y ont plusieurs verdicts.',
  );
  expect(rows(left, 'moved-ties.csv').map((row) => [row.verdict, row.account_type])).toEqual([
    ['deactivated suspended', 'personal unstated'],
    ['deactivated suspended', 'personal unstated'],
  ]);
});

test('the manifest names the snapshots that are joined, and the earlier edition', () => {
  const { snapshot, edition } = JSON.parse(moved.get('manifest.json')!);
  expect(snapshot).toMatchObject({ name: 'hand-2026', origin: 'edition', content_hash: 'sha256:hand' });
  expect(edition).toMatchObject({
    networks: [{ name: 'bluesky-2026' }, { name: 'mastodon-2026' }],
    against: { name: 'hand-2025' },
  });
  const manifest = parseReportManifest(moved.get('manifest.json')!, 'manifest.json');
  expect(reportIndexes([{ folder: 'hand', manifest }])[0]!.text).toMatch(/\| hand-2025 \|$/m);
});

test('the package and the method name the earlier edition, and what each table of both comes from', () => {
  const titles = (from: Files) =>
    JSON.parse(from.get('datapackage.json')!).sources.map(({ title }: { title: string }) => title);
  const now = [
    'Edition hand-2026 of bluesky + mastodon',
    'Snapshot bluesky-2026 of bluesky',
    'Snapshot mastodon-2026 of mastodon',
  ];
  expect(titles(files)).toEqual(now);
  expect(titles(moved)).toEqual([
    ...now,
    'Edition hand-2025 of bluesky + mastodon',
    'Snapshot bluesky-2025 of bluesky',
    'Snapshot mastodon-2025 of mastodon',
  ]);
  expect(moved.get('method.md')).toContain('Set against edition hand-2025, content hash `sha256:then`.');
  expect(moved.get('method.fr.md')).toContain(
    'Comparé à l’édition hand-2025, empreinte du contenu `sha256:then`.',
  );
  const crate = JSON.parse(moved.get('ro-crate-metadata.json')!)['@graph'] as Record<string, unknown>[];
  const basedOn = (path: string) =>
    (crate.find((entity) => entity['@id'] === path)!.isBasedOn as { '@id': string }[]).map(
      (source) => source['@id'],
    );
  expect(basedOn('data/moves.csv')).toEqual(['data/actor-networks.csv', '#edition-sha256:then']);
  expect(basedOn('data/moved-ties.csv')).toContain('#edition-sha256:then');
  expect(basedOn('data/country-networks.csv')).toEqual(['data/network-ties.csv', 'data/unknown.csv']);
  expect(basedOn('data/overlap.csv')).toEqual(['data/network-ties.csv', 'data/unknown.csv']);
});

test('its crate is of an edition, of the days on which its snapshots were read, and names each of them', () => {
  const crate = JSON.parse(moved.get('ro-crate-metadata.json')!) as Crate;
  const { description } = crate['@graph'].find((entity) => entity['@id'] === './')!;
  expect(description).toMatch(/^Report of entente \S+ on edition hand-2026 of bluesky \+ mastodon, dated /);
  const edition = crate['@graph'].find((entity) => entity['@id'] === '#edition-sha256:hand')!;
  expect(edition).toMatchObject({
    name: 'Edition hand-2026',
    description: 'Who followed whom on bluesky + mastodon from 2026-06-01 to 2026-06-11, actor by actor.',
    temporalCoverage: '2026-06-01/2026-06-11',
  });
  const joined = (edition.isBasedOn as { '@id': string }[]).map((from) =>
    crate['@graph'].find((entity) => entity['@id'] === from['@id']),
  );
  expect(joined).toMatchObject([
    { name: 'Snapshot bluesky-2026', temporalCoverage: '2026-06-01' },
    { name: 'Snapshot mastodon-2026', temporalCoverage: '2026-06-11' },
  ]);
  const placed = inPlace(moved);
  expect(crateFaults(crate, (path) => placed.get(path), [...placed.keys()])).toEqual([]);
});

test('the front page says who is where, how far ties are the same, and who moved', () => {
  const text = unlinked(moved.get('report.md')!);
  // ann, bob and cat are on both; dan left Mastodon, cat joined it, and eve came.
  const sets = 'Of 5 actors, 3 are known on both Bluesky and Mastodon';
  expect(text).toContain(
    '2 of 4 known follows (50.0%) between the 3 actors on both Bluesky and Mastodon are on both networks.',
  );
  const front = text.slice(0, text.search(/^## /m));
  expect(front).toMatch(/3 of 5 actors have changed networks since [^:]*: /);
  expect(text).toContain(sets);
  expect(rows(moved, 'findings.csv')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'several-networks', cases: '5', as_extreme: '3' }),
      expect.objectContaining({ kind: 'changed-networks', cases: '5', as_extreme: '3' }),
    ]),
  );
  expect(files.get('report.md')).not.toContain('changed networks');
});

test.each(['report.md', 'report.fr.md'])('%s has a headline to print, and says no sentence twice', (path) => {
  const blocks = moved.get(path)!.split('\n\n');
  const headline = unlinked(blocks.find((block) => block.startsWith('# '))!.slice(2));
  expect(headline).not.toMatch(/@|\(/);
  for (const sentence of sentencesOf(headline)) {
    expect(sentence.match(/[\p{L}\d]\S*/gu)!.length, sentence).toBeLessThanOrEqual(25);
  }
  const said = blocks
    .filter((block) => !/^(?:At the prompt|À l’invite|The first \d|Les \d+ premières)/.test(block))
    .flatMap(sentencesOf);
  expect(said.filter((sentence, k) => sentence.length > 30 && said.indexOf(sentence) !== k)).toEqual([]);
});

test('the works that the method of an edition names are among its sources', () => {
  const method = files.get('method.md')!;
  for (const work of ['Battiston, Nicosia & Latora 2014', 'Hubert & Schultz 1976', 'Krackhardt 1988']) {
    expect(method.split(work).length).toBeGreaterThanOrEqual(3);
  }
});

test('institutions that could not be seen are called in French by their French name', () => {
  const ministry = {
    actor: 'fr-mfa',
    verdict: 'hidden' as const,
    row: {
      name: 'Foreign Ministry of France',
      kind: 'institution',
      country: 'FR',
      office: 'foreign-ministry',
    },
  } as const;
  const [bluesky, mastodon] = NOW;
  const french = filesOf(false, [{ ...bluesky!, accounts: [...bluesky!.accounts, ministry] }, mastodon!]).get(
    'report.fr.md',
  )!;
  expect(french).toContain('- Bluesky, **masqué**');
  expect(french).not.toContain('Foreign Ministry');
});

test('it speaks of an edition, in French too', () => {
  expect(files.get('report.md')).toContain('Edition hand-2026, Bluesky and Mastodon');
  const french = moved.get('report.fr.md')!;
  expect(french).toContain('## Qui est passé d’un réseau à l’autre, et à quel prix');
  expect(french).toContain('Édition hand-2026, Bluesky et Mastodon');
});

test('its French has narrow spaces, its elisions, and one word for mutual ties', () => {
  for (const path of ['report.fr.md', 'method.fr.md', 'codebook.fr.md', 'figures/network-moves.fr.svg']) {
    const text = moved
      .get(path)!
      .replace(/```[\s\S]*?```|`[^`]*`|\]\([^)]*\)|^\|[ :|-]+\|$|^> ?/gm, '')
      .replace(/<\/?[a-z][^>]*>/g, '')
      .replace(/&\w+;/g, '');
    expect(/.{20}[\p{L}\p{N})*»] ?[:;!?%](?=\s|$)/u.exec(text)?.[0], path).toBeUndefined();
    expect(/.{20}\b(?:de|que) acteurs?\b/u.exec(text)?.[0], path).toBeUndefined();
    expect(/.{20}liens? mutuel/u.exec(text)?.[0], path).toBeUndefined();
  }
});

test('what is counted along ties is counted in actors, and what accounts are in accounts', () => {
  const unitOf = (path: string, column: string) => {
    const [, table] = moved.get('codebook.md')!.split(`## ${path}\n`);
    const line = table!.split('\n').find((each) => each.startsWith(`| \`${column}\` `))!;
    return line.split(' | ').slice(1, 3);
  };
  expect(unitOf('countries.csv', 'mutual_abroad')[0]).toBe(
    'known mutual pairs of an actor of it and an actor abroad',
  );
  expect(unitOf('countries.csv', 'accounts_following_abroad')).toEqual([
    'actors abroad that are known to follow any of its actors',
    'actors',
  ]);
  expect(unitOf('nodes.csv', 'in_degree')[1]).toBe('actors');
  expect(unitOf('nodes.csv', 'accounts')[1]).toBe('accounts');
  expect(unitOf('countries.csv', 'observed')).toEqual([
    'of its accounts, those whose follows were read to the end',
    'accounts',
  ]);
});

test('every column is defined, and every cell is of its type', () => {
  const descriptor = JSON.parse(moved.get('datapackage.json')!) as DataPackage;
  expect(isPackage(descriptor), JSON.stringify(isPackage.errors)).toBe(true);
  const named = descriptor.resources.map(({ name }) => name);
  for (const table of [
    'networks',
    'presence',
    'actor-networks',
    'network-ties',
    'multiplex',
    'overlap',
    'apart',
    'moves',
    'moved-ties',
  ]) {
    expect(named).toContain(table);
  }
  const placed = inPlace(moved);
  expect(misfits(descriptor, (path) => placed.get(path)!)).toEqual([]);
});

test('a figure of a profile that the terms keep back is said to be empty for that, too', () => {
  expect(rows(moved, 'coverage.csv').find(({ network }) => network === 'mastodon')!.declared_count).toBe('');
  const { resources } = JSON.parse(moved.get('datapackage.json')!) as DataPackage;
  const { fields } = resources.find(({ path }) => path === 'data/coverage.csv')!.schema;
  const { missingValues } = fields.find(({ name }) => name === 'declared_count')!;
  expect(missingValues).toMatchObject([
    { value: '', label: expect.stringContaining('terms of the network') },
  ]);
  expect(moved.get('codebook.fr.md')).toContain('les conditions du réseau le retiennent');
  // It has no column that says whose posts were read.
  expect(moved.get('codebook.md')).toContain('where `observed` is no, what needs the follows of the account');
  expect(moved.get('codebook.md')).not.toContain('`feed`');
});

test('a map has the networks as layers, each in words of its own language', () => {
  const [, data] = /id="map-data">([^<]*)</.exec(files.get('map.html')!)!;
  const layers = JSON.parse(data!) as { name: string; layerOf: string }[];
  expect(layers.map(({ name, layerOf }) => [name, layerOf])).toEqual([
    ['bluesky', 'hand-2026'],
    ['mastodon', 'hand-2026'],
    ['all', 'hand-2026'],
  ]);
  expect(files.get('report.html')).toContain('href="map.html"');
  expect(files.get('report.fr.html')).toContain('href="map.html#lang=fr"');
});

test('it has a page for each country and region, and the files that hold its lists whole', () => {
  const made = [...files.keys()];
  expect(made.filter((path) => /^countries\/[A-Z]{2}\.(?:fr\.)?md$/.test(path))).toHaveLength(2 * 4);
  expect(made).toEqual(expect.arrayContaining(['regions/Africa.md', 'style.css']));
  expect(made.filter((path) => /outlines|tasks|partners|counterparts|sole-links/.test(path))).toEqual([
    'country-partners.csv',
    'country-tasks.csv',
  ]);
  // ann, of France, is followed by bob, cat and dan.
  const followers = rows(files, 'country-partners.csv')
    .filter((row) => row.country === 'FR')
    .map((row) => Number(row.followed_by));
  expect(followers.reduce((sum, each) => sum + each, 0)).toBe(3);
});

test('countries stand by the share of those that could follow them', () => {
  const of = (country: string, network: string) =>
    rows(files, 'country-reach.csv').find(
      (row) => row.country === country && row.network === network && row.figure === 'followers',
    )!;
  // bob, cat and dan follow ann; all three could.
  expect(of('FR', 'together')).toMatchObject({ known: '3', known_max: '3', possible: '3', share: '1' });
  // ann and bob follow cat; dan and eve could, on one network each: dan was read, and eve too.
  expect(of('KE', 'together')).toMatchObject({ known: '2', known_max: '2', possible: '4', share: '0.5' });
  expect(of('BR', 'mastodon')).toMatchObject({ state: 'unknown', actors: '0', known: '', share: '' });
  const page = files.get('countries/KE.md')!;
  expect(page).toContain(
    'Of 4 actors abroad that share a network with it, 2 follow at least one of its own: 50.0%',
  );
  expect(page).toContain(
    '| cat (head of state), also head of government | @cat.test | @cat.test (protected) |',
  );
  expect(page).toContain('`entente show KE --show apparatus -s hand-2026`');
  expect(files.get('report.md')).toContain('[Find your country](countries/README.md)');
});

test('the front has the figures of the edition before beside its own', () => {
  expect(moved.get('report.md')).toContain(
    '| 5 (+1 since 2025) | 7 (+3 since 2025 · +2 among actors of both years, where comparable) | 2 (+1 since 2025 · +1 among actors of both years) | 66.7% (+16.7 points since 2025) |',
  );
  // cat’s follows on mastodon could not be read now, and cat was not there then.
  const of = (measure: string) => rows(moved, 'figure-changes.csv').find((row) => row.measure === measure);
  expect(of('nodes')).toMatchObject({ old: '4', new: '5', panel_old: '4', panel_new: '4' });
  expect(of('edges')).toMatchObject({ old: '4', new: '7' });
  expect(files.has('figure-changes.csv')).toBe(false);
});
