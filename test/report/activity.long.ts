/** The chapters, tables and figures on activity: there with posts, honest about what was not read, gone without. */

import { beforeAll, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { fileChunks } from '../../src/report/files/report-file.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { parseReportManifest } from '../../src/study/report-manifest.ts';
import type { Study } from '../../src/study/study.ts';
import { type AccountCells, activityFrom } from '../support/activity-from.ts';
import { plainCountries } from '../support/plain-countries.ts';
import { OPTIONS, studyFrom } from './study-from.ts';
import { type Texts, textsOf } from './texts-of.ts';

const ACCOUNTS: (AccountCells & { id: string; row: Record<string, string> })[] = [
  {
    id: 'a',
    row: { country: 'FR', office: 'foreign-ministry', account_type: 'office' },
    audience: 100,
    joined: '2023-05-01T10:00:00Z',
    posts: [
      { likes: 4, times: 12, language: 'fr' },
      { kind: 'reply', day: 9, times: 4, language: 'fr' },
    ],
    hashtags: [['paix', 3]],
  },
  {
    id: 'b',
    row: { country: 'FR', office: 'foreign-minister', account_type: 'personal' },
    audience: 900,
    posts: [{ likes: 50_000, times: 3, language: 'fr' }],
    hashtags: [['paix', 1]],
  },
  {
    id: 'c',
    row: { country: 'DE', office: 'head-of-state', actor: 'pair' },
    audience: 40,
    posts: [{ likes: 1, times: 20, language: 'de' }],
    hashtags: [['frieden', 9]],
  },
  {
    id: 'd',
    row: { country: 'DE', office: 'government', actor: 'pair' },
    audience: 60,
    feed: { verdict: 'capped', whole: false, reason: 'its feed ends' },
    posts: [{ times: 80 }],
  },
  { id: 'e', row: { country: 'KE', office: 'head-of-state' } },
];
const FOLLOWS = [
  ['a', 'b'],
  ['c', 'b'],
  ['c', 'a'],
  ['e', 'b'],
];

function study(withPosts = true, audiences = ACCOUNTS.map(({ audience }) => audience ?? null)): Study {
  return studyFrom({
    snapshot: { network: 'bluesky', date: '2026-06-01' },
    entries: ACCOUNTS.map(({ id, row, joined }, k) => ({
      accountId: id,
      row: { name: id.toUpperCase(), ...row },
      audienceCount: audiences[k],
      createdAt: joined ?? null,
    })),
    follows: FOLLOWS,
    ...(withPosts
      ? {
          activity: activityFrom({
            days: 30,
            accounts: ACCOUNTS,
            mentions: [
              [0, 2, 3],
              [2, 1, 1],
              [1, 0, 2],
            ],
            reposts: [[2, 0, 5]],
          }),
        }
      : {}),
  });
}

function render(given: Study, options = {}, beside = {}): Texts {
  const files = renderReport(given, { ...OPTIONS, ...options }, [], beside);
  return textsOf(files, plainCountries);
}

function table(path: string, report = files): Record<string, string>[] {
  const { header, rows } = parseCsv(report.get(path)!, path, { guarded: true });
  return rows.map((row) => Object.fromEntries(header.map((column, k) => [column, row[k]!])));
}

let files: Texts;
beforeAll(() => {
  files = render(study(), { lang: ['en', 'fr'] });
});

test('no link is empty, and all columns of activity.csv are told', () => {
  for (const [path, text] of files) if (path.endsWith('.md')) expect(text, path).not.toContain('[](');
  expect(files.get('method.md')).toContain('| `influence` |');
});

test('every account has its row; what is not known of it is empty', () => {
  const [a, b, , d, e] = table('activity.csv');
  expect(a).toMatchObject({
    audience: '100',
    own_posts: '16',
    replies: '4',
    reply_share: '0.25',
    interactions: '48',
    interactions_per_post: '3',
    active_days: '2',
    mentions_in: '2',
    mentions_out: '3',
    reposts_in: '5',
    main_language: 'fr',
    joined: '2023-05-01',
    dormant: 'no',
    feed: 'complete',
  });
  expect(Number(a!.interactions_low)).toBeLessThan(3);
  expect(b).toMatchObject({
    interactions: '150000',
    interactions_per_post: '',
    interactions_low: '',
    trust: '',
    influence: '',
  });
  expect(d).toMatchObject({
    audience: '60',
    own_posts: '',
    posts_per_day: '',
    mentions_in: '0',
    mentions_out: '',
    dormant: 'no',
    feed: 'capped',
  });
  expect(e).toMatchObject({
    audience: '',
    own_posts: '0',
    reply_share: '',
    dormant: 'yes',
    joined: '',
    popularity: '',
  });
});

test('an account with three posts of great success is not ranked, and the chapter says why', () => {
  const ranked = table('rankings.csv').filter(({ ranking }) => ranking === 'interactions_per_post');
  expect(ranked.map(({ rank, account_id }) => [rank, account_id])).toEqual([
    ['1', 'a'],
    ['2', 'c'],
  ]);
  const report = files.get('report.md')!;
  expect(report).toContain(
    '| B (@b) *foreign minister of France* | 3 | 150,000 | 50,000 | 3 own posts, fewer than 10 |',
  );
  expect(report).toContain(
    '2 accounts are ranked, and 3 are not: 2 with fewer than 10 posts to go by and 1 whose posts were not all read.',
  );
});

test('one reply of one post leads no ranking, and the chapter says why', () => {
  const report = render({
    ...study(false),
    activity: activityFrom({
      days: 30,
      accounts: ACCOUNTS.map((cells) =>
        cells.id === 'e' ? { ...cells, posts: [{ kind: 'reply' as const }] } : cells,
      ),
    }),
  });
  expect(table('activity.csv', report)[4]).toMatchObject({ account_id: 'e', reply_share: '1' });
  expect(
    table('rankings.csv', report)
      .filter(({ ranking }) => ranking === 'reply_share')
      .map(({ rank, account_id }) => [rank, account_id]),
  ).toEqual([
    ['1', 'a'],
    ['2', 'c'],
  ]);
  const text = report.get('report.md')!;
  expect(text).toContain(
    'A (foreign ministry of France, @a) leads: 25.0% of its own posts reply to others (4 of 16).',
  );
  expect(text).toContain('| E (@e) *head of state of Kenya* | 100% | 1 | 1 | 1 own post, fewer than 10 |');
  expect(report.get('method.md')).toContain('rank no account with fewer than 10 posts to go by');
  expect(report.get('method.md')).toContain('at least 3 of its offices have a ranked account');
});

test('the text says how many feeds were read, and whose were not', () => {
  const report = files.get('report.md')!;
  expect(report).toContain('The posts of 4 of the 5 accounts (80.0%) were read to the start of that window.');
  expect(report).toMatch(/\| D \(@d\) \*government of Germany\* \| capped \|/);
  expect(files.get('report.fr.md')).toContain('Les messages de 4 des 5 comptes');
});

test('of a single leader of replies, the posts behind the share are told', () => {
  expect(files.get('report.md')).toContain(
    'A (foreign ministry of France, @a) leads: 25.0% of its own posts reply to others (4 of 16).',
  );
  expect(files.get('report.fr.md')).toContain('(4 sur 16)');
});

test('influence comes with its weights and its parts', () => {
  const report = files.get('report.md')!;
  expect(report).toContain('Weights: popularity 1, engagement 1 and response 1.');
  expect(report).toMatch(
    /\| 1 \| A \(@a\) \*foreign ministry of France\* \| 0\.8889 \| 0\.6667 \| 1\.000 \| 1 \|/,
  );
});

test('other weights are those of the tables, the text, the figure and the manifest', () => {
  const weights = { popularity: 2.5, engagement: 0.5, trust: 0 };
  const report = render(study(), { weights, lang: ['en', 'fr'] });
  const ranked = table('rankings.csv', report).filter(({ ranking }) => ranking === 'influence');
  // Three others are below b in audience, none in replies; b needs no mean, since trust does not count.
  expect(ranked[0]).toMatchObject({
    account_id: 'b',
    value: String(Number(((2.5 + 0.5 / 3) / 3).toPrecision(12))),
  });
  expect(table('activity.csv', report)[1]).toMatchObject({ influence: ranked[0]!.value, trust: '' });
  expect(report.get('report.md')).toContain('Weights: popularity 2.5, engagement 0.5 and response 0.');
  expect(report.get('report.fr.md')).toContain('Poids\u202f: popularité 2,5, engagement 0,5 et écho 0.');
  expect(report.get('figures/influence.svg')).not.toMatch(/NaN|(?:Trust|Response)</);
  const manifest = parseReportManifest(report.get('manifest.json')!, 'manifest.json');
  expect(manifest.options.weights).toEqual(weights);
  for (const wrong of ['{"popularity":0,"engagement":0,"trust":0}', '{"popularity":1}', '"1"']) {
    const text = report.get('manifest.json')!.replace(/"weights": \{[^}]*\}/, `"weights": ${wrong}`);
    expect(() => parseReportManifest(text, 'manifest.json')).toThrow('options.weights');
  }
  expect(render(study(false)).get('manifest.json')).not.toContain('weights');
});

test('hashtags that equally many accounts used share the first place', () => {
  const tags: Record<string, [tag: string, count: number][]> = {
    a: [
      ['paix', 3],
      ['eau', 1],
    ],
    b: [['paix', 1]],
    c: [
      ['paix', 3],
      ['eau', 1],
    ],
    e: [['eau', 1]],
  };
  const accounts = ACCOUNTS.map((cells) => ({ ...cells, hashtags: tags[cells.id] ?? [] }));
  const text = render({ ...study(false), activity: activityFrom({ accounts }) }, { lang: ['en', 'fr'] });
  expect(text.get('report.md')).toContain(
    'The hashtags that most accounts used are \\#paix and \\#eau: 3 of the 5 accounts each, as far as their posts were read.',
  );
  expect(text.get('report.fr.md')).toContain('sont \\#paix et \\#eau\u202f: 3 des 5 comptes chacun');
});

test('hashtags by country, layers with overlaps and correlations, mentions tie by tie', () => {
  expect(table('hashtags.csv').map((row) => Object.values(row))).toEqual([
    ['paix', '*', '', '2', '4'],
    ['paix', 'FR', 'FRA', '2', '4'],
    ['frieden', '*', '', '1', '9'],
    ['frieden', 'DE', 'DEU', '1', '9'],
  ]);
  expect(files.get('report.md')).toContain('| 1 | \\#paix | 2 | 4 | France 4 |');
  expect(table('mentions.csv').map(({ source, target, count }) => `${source}${target}${count}`)).toEqual([
    'ac3',
    'ba2',
    'cb1',
  ]);
  const figure = (measure: string, first: string, second: string) =>
    table('layers.csv').find(
      (row) => row.measure === measure && row.first === first && row.second === second,
    );
  // Follows a→b, c→b, c→a, e→b; mentions a→c, b→a, c→b; d's posts were not all read.
  expect(figure('jaccard', 'follows', 'mentions')).toMatchObject({
    value: '0.166666666667',
    accounts: '4',
  });
  expect(figure('edges', 'mentions', '')).toMatchObject({ value: '3' });
  expect(figure('spearman_rho', 'audience', 'mentions_in')).toMatchObject({ accounts: '4', left_out: '1' });
  expect(table('layer-nodes.csv')).toHaveLength(10);
});

test('tables with a row a tie or task are made as they are read, the same each time', () => {
  const made = renderReport(study(), { ...OPTIONS, runs: 1, draws: 0 }, []);
  for (const path of ['mentions.csv', 'reposts.csv', 'country-tasks.csv']) {
    const file = made.find((one) => one.path === path)!;
    expect(file.chunks).not.toBeTypeOf('string');
    const [first, second] = [0, 1].map(() => [...fileChunks(file)].join(''));
    expect(first!.split('\n').length).toBeGreaterThan(2);
    expect(second).toBe(first);
  }
});

test('whom the minister reaches, and whom the ministry', () => {
  expect(table('office-reach.csv').map((row) => Object.values(row))).toEqual([
    ['FR', 'FRA', '1', '0', '1', '1', '0'],
  ]);
});

test('a country of which one office of two is ranked has no rank by influence', () => {
  expect(files.get('report.md')).toContain('## Influence');
  expect(files.get('report.md')).not.toContain('**Countries by influence**');
});

test('a country’s influence tells how many of its offices it rests on', () => {
  const given = study();
  const nodes = given.nodes.map((node) =>
    node.accountId === 'b' ? { ...node, row: { ...node.row, country: 'IT' } } : node,
  );
  expect(render({ ...given, nodes }).get('report.md')).toMatch(
    /\| France \| ([\d.]+) \| \1 \| 1 \| 1 \| 1 \| A \(foreign ministry, @a\) \|/,
  );
});

test('a country has no rank by influence on fewer offices than three, where others have them', () => {
  const offices = ['head-of-state', 'foreign-minister', 'foreign-ministry'];
  const posts = [{ likes: 5, times: 20 }];
  const accounts = [
    ...offices.map((office) => ({ country: 'FR', office })),
    { country: 'IMF', office: 'international-organisation' },
  ];
  const files = render(
    studyFrom({
      snapshot: { network: 'bluesky' },
      entries: accounts.map((row, k) => ({ accountId: `n${k}`, row, audienceCount: 10 + k })),
      follows: [['n0', 'n1']],
      activity: activityFrom({ days: 30, accounts: accounts.map(() => ({ posts })) }),
    }),
  );
  const { header, rows } = parseCsv(files.get('country-influence.csv')!, 'country-influence.csv');
  const ranks = rows.map((row) =>
    ['country', 'rank_best', 'rank_worst'].map((name) => row[header.indexOf(name)]),
  );
  expect(ranks).toEqual([
    ['FR', '1', '1'],
    ['IMF', '', ''],
  ]);
});

test('the page of a country has the ranks by influence that an office without a ranked account leaves it', () => {
  const posts = [{ likes: 5, times: 20 }];
  const three = ['head-of-state', 'foreign-minister', 'foreign-ministry'];
  // Those of Kenya have the least audience and the two largest; with its government at 1, France may be above it.
  const report = render(
    studyFrom({
      snapshot: { network: 'bluesky' },
      entries: [
        ...[...three, 'government'].map((office) => ({ country: 'FR', office })),
        ...three.map((office) => ({ country: 'KE', office })),
        { country: 'IT', office: 'head-of-state' },
      ].map((row, k) => ({
        accountId: `n${k}`,
        row,
        audienceCount: [10, 11, 12, 13, 9, 14, 15, 1][k]!,
      })),
      follows: [['n0', 'n1']],
      activity: activityFrom({
        days: 30,
        accounts: [posts, posts, posts, [], posts, posts, posts, []].map((own) => ({ posts: own })),
      }),
    }),
  );
  const [france, kenya] = ['FR', 'KE'].map((code) =>
    table('country-influence.csv', report).find(({ country }) => country === code),
  );
  expect(kenya).toMatchObject({ country: 'KE', rank_best: '1', rank_worst: '2', offices_ranked: '3' });
  expect(france).toMatchObject({ country: 'FR', rank_best: '1', rank_worst: '2', offices_ranked: '3' });
  const [value, low, high] = [france!.influence, france!.influence_low, france!.influence_high].map(Number);
  expect(low).toBeCloseTo((value! * 3) / 4, 9);
  expect(high).toBeCloseTo((value! * 3 + 1) / 4, 9);
  expect(Number(kenya!.influence)).toBeGreaterThan(value!);
  expect(Number(kenya!.influence)).toBeLessThan(high!);
  const page = report.get('countries/FR.md')!;
  expect(page).toMatch(/^\| Country .*\| Influence, possible ranks \|$/m);
  expect(page).toMatch(/^\| France .*\| 1–2 \|$/m);
});

/** Accounts of one country each, with their posts. */
function posting(accounts: readonly (AccountCells & { country: string })[], days = 30): Texts {
  const ids = [...'abcdefghijklmnopqrstuvwxyz'];
  return render(
    studyFrom({
      entries: accounts.map(({ country }, k) => ({ accountId: ids[k]!, row: { country } })),
      follows: [],
      activity: activityFrom({ days, accounts }),
    }),
  );
}

test('the most effective account comes with its interval, and with that of the second', () => {
  const mixed = (likes: number) => [
    { likes, times: 10 },
    { likes: 0, times: 10 },
  ];
  const close = posting([
    { country: 'FR', posts: mixed(20) },
    { country: 'DE', posts: mixed(18) },
    { country: 'KE', posts: [{ likes: 0, times: 20 }] },
  ]);
  expect(close.get('report.md')).toMatch(
    /@a \(France\) leads with 10 interactions per own post \(95% interval [\d.]+–[\d.]+; that of the second, [\d.]+–[\d.]+\)\./,
  );
  const clear = posting([
    { country: 'FR', posts: mixed(2000) },
    { country: 'DE', posts: [{ likes: 1, times: 20 }] },
  ]);
  expect(clear.get('report.md')).toMatch(
    /per own post \(95% interval [\d,]+–[\d,]+; that of the second, 1\.0–1\.0\)\./,
  );
});

test('who has no country is in no region', () => {
  const posts = [{ times: 12 }];
  const report = posting(['FR', 'KE', ''].map((country) => ({ country, posts })));
  const regions = report.get('activity-groups.csv')!.match(/^region,[^,]*,\d/gm);
  expect(regions).toEqual(['region,Africa,1', 'region,Europe,1']);
});

test('the tables of groups, languages and actors are there as CSV', () => {
  const groups = table('activity-groups.csv');
  expect(
    groups.filter(({ by }) => by === 'account_type').map(({ group, accounts }) => [group, accounts]),
  ).toEqual([
    ['office', '4'],
    ['personal', '1'],
  ]);
  const french = table('languages.csv').find(({ language }) => language === 'fr');
  expect(french).toMatchObject({ main_of: '2' });
  expect(table('actor-audiences.csv').find(({ actor }) => actor === 'pair')).toMatchObject({ accounts: '2' });
});

test('a country with an office that is not ranked has influence between two bounds, and a rank only where all or three are', () => {
  const [france] = table('country-influence.csv').filter(({ country }) => country === 'FR');
  // One office of two is ranked, at 0.889: the mean of both lies between half of that and half of that and one.
  expect(france).toMatchObject({
    rank_best: '',
    rank_worst: '',
    offices: '2',
    offices_ranked: '1',
    best_accounts: 'a',
  });
  expect(Number(france!.influence)).toBeCloseTo(0.889, 3);
  expect(Number(france!.influence_low)).toBeCloseTo(0.889 / 2, 3);
  expect(Number(france!.influence_high)).toBeCloseTo((0.889 + 1) / 2, 3);
});

test('audiences are summed over an actor, and growth is told from an earlier snapshot', () => {
  expect(files.get('report.md')).toContain('| 2 | C (pair) | 2 | 100 |');
  const old = study(false, [50, 900, null, 20, null]);
  const later = render(
    study(),
    {},
    {
      against: {
        ...old,
        snapshot: { ...old.snapshot, name: 'before', date: '2025-06-01', contentHash: 'def' },
      },
    },
  );
  expect(
    table('rankings.csv', later)
      .filter(({ ranking }) => ranking === 'audience_growth')
      .map(({ account_id, value }) => [account_id, value]),
  ).toEqual([
    ['d', '3'],
    ['a', '2'],
    ['b', '1'],
  ]);
});

test('figures are drawn in both languages, and a country’s page shows what its accounts post', () => {
  for (const id of ['most-active', 'most-effective', 'influence']) {
    expect(files.get(`figures/${id}.svg`)).toContain('<svg');
    expect(files.get(`figures/${id}.fr.svg`)).toContain('<svg');
  }
  expect(files.get('countries/DE.md')).toMatch(/\n\| C \(@c\) \|.*\| 20 \(100%\) \|\n/);
  expect(files.get('countries/DE.md')).toContain('\n## Mentions\n');
});

test('without posts there is no chapter, no table and no figure of them', () => {
  const without = render(study(false));
  const added = [...render(study()).keys()].filter((path) => !without.has(path));
  expect(added.sort()).toEqual([
    'activity-groups.csv',
    'activity.csv',
    'actor-audiences.csv',
    'country-influence.csv',
    'figures/influence.svg',
    'figures/most-active.svg',
    'figures/most-effective.svg',
    'hashtags.csv',
    'languages.csv',
    'layer-nodes.csv',
    'layers.csv',
    'mentions.csv',
    'office-reach.csv',
    'reposts.csv',
  ]);
  expect(without.get('report.md')).not.toMatch(/own posts|Hot topics|Influence/);
  expect(without.get('rankings.csv')).not.toContain('audience');
});

test('posts that may not be published are left out, and said to be', () => {
  const { snapshot, ...rest } = study(false);
  const report = render({ ...rest, snapshot: { ...snapshot, postsWithheld: true } }).get('method.md')!;
  expect(report).toContain('The network’s terms do not let them be published');
  expect(files.get('method.md')).not.toContain('do not let them be published');
});

test('where no feed could be read, nothing is ranked and nothing is called silent', () => {
  const unread = ACCOUNTS.map(() => ({ feed: { verdict: 'failed', whole: false } }));
  const report = render({ ...study(false), activity: activityFrom({ accounts: unread }) });
  expect(
    table('activity.csv', report).map(({ dormant, own_posts, mentions_in }) => [
      dormant,
      own_posts,
      mentions_in,
    ]),
  ).toEqual(ACCOUNTS.map(() => ['', '', '']));
  expect(report.get('report.md')).toContain('The posts of 0 of the 5 accounts (0%) were read');
  expect(report.get('report.md')).toContain('No account has every part that counts. 0 accounts are ranked');
  expect(report.get('report.md')).toContain('Who posted nothing is unknown');
  expect(report.get('report.md')).not.toContain('NaN');
  expect(report.has('figures/most-active.svg')).toBe(false);
});

test('larger units than accounts have no chapters on activity', () => {
  expect(render(study(), { unit: 'country' }).has('activity.csv')).toBe(false);
});
