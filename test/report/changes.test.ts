/** A report set against an earlier snapshot: what it says, what it refuses, and what it never calls ended. */
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { UserError } from '../../src/errors.ts';
import { fileChunks } from '../../src/report/files/report-file.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { collapseStudy } from '../../src/study/collapse-study.ts';
import { parseReportManifest } from '../../src/study/report-manifest.ts';
import type { Study, StudySnapshot } from '../../src/study/study.ts';
import { letters, OPTIONS, studyFrom } from './study-from.ts';
import { type Texts, textsOf } from './texts-of.ts';

function years(old: Study, now: Study, snapshot: Partial<StudySnapshot> = {}): [Study, Study] {
  return [
    {
      ...old,
      snapshot: { ...old.snapshot, name: 'then', date: '2023-03-01', contentHash: 'old', ...snapshot },
    },
    now,
  ];
}

function render(old: Study, now: Study): Texts {
  const files = renderReport(now, { ...OPTIONS, draws: 0 }, [], { against: old });
  return textsOf(files);
}

function table(report: Texts, path: string): Record<string, string>[] {
  const { header, rows } = parseCsv(report.get(path)!, path, { guarded: true });
  return rows.map((row) => Object.fromEntries(header.map((column, k) => [column, row[k]!])));
}

function ties(report: Texts): string[] {
  return table(report, 'changes.csv')
    .filter(({ what }) => what === 'tie')
    .map(({ change, source, target }) => `${source}${target} ${change}`);
}

test('a tie of an account that cannot be read now is not comparable, and never ended', () => {
  const report = render(...years(letters('abc', 'ab ba ac ca'), letters('abc', 'ab', { c: 'hidden' })));
  expect(ties(report)).toEqual(['ac ended', 'ba ended', 'ca not-comparable-now']);
  expect(report.get('report.md')).toContain(
    'Of 4 follows in 2023, 1 remains, 2 ended and 1 cannot be compared.',
  );
  expect(report.get('report.md')).toContain('1 remains, 2 ended and 1 cannot be compared');
});

test('a follow that was made again in between is remade, in both languages, and stands in both years', () => {
  const [old, now] = years(letters('abc', 'ab ba ac'), letters('abc', 'ab ba ac'));
  // In the order of the edges: a>b, a>c, b>a.
  const report = renderReport(
    { ...now, recordKey: ['3k', '3z', null] },
    { ...OPTIONS, draws: 0, lang: ['en', 'fr'] },
    [],
    { against: { ...old, recordKey: ['3k', '3l', '3m'] } },
  );
  const files = textsOf(report);
  expect(ties(files)).toEqual(['ac remade']);
  const english = files.get('report.md')!;
  expect(english).toContain('Of 3 follows in 2023, 2 remain and 1 ended and was made again in between');
  expect(english).toContain('Of the 3 follows of 2023 that can be traced to 2024, 100% remain.');
  expect(english).toContain(
    'By the keys of their records, 1 follow stood throughout and 1 ended and was made again in between; of 1 that is in both it is not known.',
  );
  expect(english).toContain('| remade: ended and made again | – | 1 |');
  const french = files.get('report.fr.md')!.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
  expect(french).toContain(
    'D’après les clés de leurs enregistrements, 1 abonnement n’a pas été rompu et 1 a été rompu puis renoué entre-temps ; de 1 présent dans les deux, on ne le sait pas.',
  );
  expect(files.get('figures/ties-then-and-now.svg')).toContain('remade: ended and made again');
});

test('a suspended account loses ties; it does not end them', () => {
  const now = studyFrom({
    entries: [{ accountId: 'a' }, { accountId: 'b' }, { accountId: 'c', verdict: 'suspended' }],
    follows: [['a', 'b']],
  });
  const report = render(...years(letters('abc', 'ab ac ca'), now));
  expect(ties(report)).toEqual(['ac lost', 'ca lost']);
  expect(report.get('report.md')).toContain(' 2 were lost with an account that is gone');
});

test('figures of the panel do not depend on who else is in the roster', () => {
  const row = (report: Texts) => /\| Density[^|]*\|[^|]*\|[^|]*\|(.*)\|/.exec(report.get('report.md')!)![1];
  const alone = render(...years(letters('abc', 'ab ba'), letters('abc', 'ab')));
  const among = render(...years(letters('abcx', 'ab ba ax xa'), letters('abcyz', 'ab ay ya yz zy')));
  expect(row(among)).toBe(row(alone));
  expect(row(alone)).toBe(' 33.3% | 16.7% ');
});

test('against a derived snapshot nothing ends, and that is said', () => {
  const derived = { origin: 'derived' as const };
  const report = render(...years(letters('abc', 'ab bc'), letters('abc', 'ab ca'), derived));
  expect(ties(report)).toEqual(['bc not-comparable-now', 'ca formed']);
  const text = report.get('report.md')!;
  expect(text).toContain('so only formed ties are told');
  expect(text).toContain('Ties that ended before are invisible');
  expect(text).not.toMatch(/\d ended/);
});

test('a cluster keeps its number and name, even where it is no longer the largest', () => {
  const clique = (names: string) =>
    [...names].flatMap((a) => [...names].filter((b) => a !== b).map((b) => a + b)).join(' ');
  const old = letters('abcdevwxyz', `${clique('abcde')} ${clique('wxyz')}`);
  const now = letters('abcdevwxyz', `${clique('abc')} ${clique('vwxyz')}`);
  const report = render(...years(old, now));
  const idOf = Object.fromEntries(table(report, 'nodes.csv').map(({ handle, cluster }) => [handle, cluster]));
  expect(idOf).toMatchObject({ a: '1', b: '1', w: '2', z: '2', v: '2', d: '' });
  expect(table(report, 'clusters.csv').map(({ cluster, accounts }) => [cluster, accounts])).toEqual([
    ['1', '3'],
    ['2', '5'],
  ]);
});

test('how far the divisions of both years agree is told over the accounts that sit in a cluster both times', () => {
  const [old, now] = years(letters('abcd', 'ab ba cd dc'), letters('abcd', 'ab ba cd dc'));
  expect(render(old, now).get('report.md')).toContain(
    'Over the 4 accounts that sit in a cluster both times, undecided ones included, the two divisions agree to 1.000 (adjusted Rand index: 0 random, 1 the same).',
  );
});

test('a cluster without a member for sure is not said to persist for sure, and a new one has no overlap', () => {
  const ring = 'ab ba bc cb cd dc de ed ef fe fg gf gh hg hi ih ia ai';
  const unsure = render(...years(letters('abcdefghi', ring), letters('abcdefghi', ring))).get('report.md')!;
  expect(unsure).toContain(
    'by overlap alone. No account sits there for sure in both years, so it is not certain that they persist.',
  );
  const pairs = render(...years(letters('abcd', 'ab ba'), letters('abcd', 'ab ba cd dc'))).get('report.md')!;
  expect(pairs).not.toContain('by overlap alone');
  expect(pairs).toContain('| 1 | around @a | 2 | 2 | 100% | 2 | 0 | 0 |');
  expect(pairs).toContain('| 2 | around @c | – | 2 | – | 0 | 0 | 0 |');
});

test('two snapshots of one year are told apart by their days', () => {
  const [old, now] = years(letters('abc', 'ab ba ac'), letters('abc', 'ab'), { date: '2024-01-01' });
  const files = renderReport(now, { ...OPTIONS, draws: 0, lang: ['en', 'fr'] }, [], { against: old });
  const text = (path: string) => [...fileChunks(files.find((file) => file.path === path)!)].join('');
  expect(text('report.md')).toContain('Of 3 follows on 1 January 2024, 1 remains and 2 ended.');
  expect(text('report.md')).toContain('### Ranks, 1 January 2024 and 29 February 2024');
  expect(text('report.fr.md')).toContain('### Rangs le 1er janvier 2024 et le 29 février 2024');
  expect(text('report.fr.md')).toContain('Sur 3 abonnements du 1er janvier 2024, 1 subsiste');
});

test('who took over an office or an account is told by name', () => {
  const leader = (accountId: string, actor: string, name: string) => ({
    accountId,
    row: {
      actor,
      name,
      kind: 'person',
      country: 'FR',
      office: accountId === 'd' ? 'head-of-state' : 'foreign-minister',
    },
  });
  const stays = { accountId: 'a', row: { actor: 'mfa', name: 'Ministry' } };
  const old = studyFrom({
    entries: [stays, leader('b', 'fr-1', 'First One'), leader('d', 'fr-3', 'Old Head')],
    follows: [],
  });
  const now = studyFrom({
    entries: [stays, leader('c', 'fr-2', 'Second One'), leader('d', 'fr-4', 'New Head')],
    follows: [],
  });
  const text = render(...years(old, now)).get('report.md')!;
  expect(text).toContain(
    '| left office | First One (@b) *foreign minister of France* | foreign minister | Second One |',
  );
  expect(text).toContain(
    '| handed over to another holder | New Head (@d) *head of state of France* | Old Head | New Head |',
  );
});

test('along a chain of years clusters keep the numbers and names of the first one, and none is given twice', () => {
  const cliques = (...groups: string[]) =>
    groups
      .flatMap((names) => [...names].flatMap((a) => [...names].filter((b) => a !== b).map((b) => a + b)))
      .join(' ');
  const all = 'abcdeklmpqrsvwxyz';
  const dated = (study: Study, year: number): Study => ({
    ...study,
    snapshot: { ...study.snapshot, name: `y${year}`, date: `${year}-03-01`, contentHash: `hash ${year}` },
  });
  const first = dated(letters(all, cliques('abcde', 'wxyz', 'klm')), 2021);
  const second = dated(letters(all, cliques('abc', 'vwxyz')), 2022);
  const third = letters(all, cliques('ab', 'vwxy', 'pqrs'));
  const clusters = (study: Study, ...earlier: Study[]) => {
    const [against = null, ...chain] = earlier;
    const files = renderReport(study, { ...OPTIONS, draws: 0 }, [], { against, chain });
    const report = textsOf(files);
    const rows = table(report, 'nodes.csv');
    const numberOf = (letter: string) => Number(rows.find(({ handle }) => handle === letter)!.cluster);
    const name = (number: number) =>
      table(report, 'clusters.csv').find(({ cluster }) => cluster === String(number))?.name;
    return { report, numbers: [...'awkp'].map(numberOf), name };
  };
  const [own, chained] = [clusters(second, first), clusters(third, second, first)];
  expect(clusters(first).numbers).toEqual([1, 2, 3, 0]);
  expect(clusters(second).numbers).toEqual([2, 1, 0, 0]);
  expect(own.numbers).toEqual([1, 2, 0, 0]);
  // The third cluster of the first year is gone; its number is not given to another.
  expect(chained.numbers).toEqual([1, 2, 0, 4]);
  expect(clusters(third, second).numbers).toEqual([2, 1, 0, 3]);
  for (const number of [1, 2]) expect(chained.name(number)).toBe(clusters(first).name(number));
  expect(chained.report.get('report.md')).toContain('2 clusters of mutual ties in 2022, 3 in 2024');
  const manifest = parseReportManifest(chained.report.get('manifest.json')!, 'manifest.json');
  expect(manifest).toMatchObject({
    against: { name: 'y2022', contentHash: 'hash 2022' },
    clusterChain: [{ name: 'y2021', contentHash: 'hash 2021' }],
  });
  expect(own.report.get('manifest.json')).not.toContain('cluster_chain');
  expect(() => clusters(third, first, second)).toThrow('y2022 (2022-03-01) is later than y2021 (2021-03-01)');
});

test('the manifest names the earlier snapshot and its content', () => {
  const report = render(...years(letters('ab', 'ab'), letters('ab', 'ba')));
  expect(parseReportManifest(report.get('manifest.json')!, 'manifest.json').against).toEqual({
    name: 'then',
    contentHash: 'old',
  });
});

test('a report set against none has no chapter, no table and no figure of changes', () => {
  const report = new Map(renderReport(letters('ab', 'ab ba'), OPTIONS, []).map((file) => [file.path, file]));
  expect([...report.keys()].filter((path) => /changes|then-and-now/.test(path))).toEqual([]);
  expect([...fileChunks(report.get('report.md')!)].join('')).not.toContain('What changed');
});

describe('what cannot be compared is refused', () => {
  const now = letters('ab', 'ab');
  test.each([
    ['another network', letters('ab', ''), { network: 'bluesky' }, /bluesky and small of x/],
    ['a later one', letters('ab', ''), { date: '2030-01-01' }, /later than small/],
    ['itself', letters('ab', 'ab'), { contentHash: 'abc', date: '2024-02-29' }, /has the content of small/],
    ['one without a common account', letters('yz', ''), {}, /no account is in both/],
  ])('%s', (_, old, snapshot, message) => {
    expect(() => render(...years(old, now, snapshot))).toThrow(UserError);
    expect(() => render(...years(old, now, snapshot))).toThrow(message);
  });
});

test('the figure goes from the ties of then to those of now, each step from where the last one ended', () => {
  const [old, now] = years(letters('abcd', 'ab ac ba bc da'), letters('abce', 'ab ac ca cb ea be'));
  const svg = render(old, now).get('figures/ties-then-and-now.svg')!;
  const rows = [
    ...svg.matchAll(/<text [^>]*text-anchor="end"[^>]*>([^<]*)<[\s\S]*?stroke="#ffffff"[^>]*>([^<]*)</g),
  ];
  expect(rows.map(([, words, number]) => `${words}: ${number}`)).toEqual([
    'follows on 1 March 2023: 5',
    'ended: −2',
    'lost with an account that is gone: −0',
    'left the network with an account: −1',
    'not comparable: unknown in 2024: −0',
    'kept: 2',
    'formed: +2',
    'joined the network with an account: +2',
    'not comparable: unknown in 2023: +0',
    'follows on 29 February 2024: 6',
  ]);
});

test('mutual ties made and broken are empty, never 0, for whom was not read in both years or is new', () => {
  const pairs = 'ab ba ac ca';
  const now = letters('abcdn', 'ab ba ad da an na bd', { c: 'hidden' });
  const rows = table(render(...years(letters('abcd', pairs, { b: 'hidden' }), now)), 'rank-changes.csv');
  const cells = Object.fromEntries(
    rows.map((row) => [
      row.handle,
      [row.mutual_made, row.mutual_broken, row.mutual_changed, row.mutual_changed_rank],
    ]),
  );
  expect(cells).toMatchObject({
    // With d; what it had with c ended with its own follow.
    a: ['1', '1', '2', '1'],
    b: ['', '', '', ''],
    c: ['', '', '', ''],
    d: ['1', '0', '1', '2'],
    n: ['', '', '', ''],
  });
});

test('who was first is named by the handle of the account today, not by one that another has by now', () => {
  const year = (ids: string, handles: readonly string[], follows: string) =>
    studyFrom({
      entries: [...ids].map((id, k) => ({ accountId: id, handle: `${handles[k]}.test`, row: { name: '' } })),
      follows: follows.split(' ').map((tie) => [tie[0]!, tie[1]!]),
    });
  const then = year('123', ['mfa', 'left', 'c'], '12 21 13 31');
  const now = year('1349', ['was-mfa', 'c', 'left', 'mfa'], '19 91 93 39 49 94 13 31');
  const report = render(...years(then, now)).get('report.md')!;
  expect(report).toContain('@was-mfa.test, first in 2023, is now 2nd.');
  expect(report).toMatch(/^\| 1 \| @was-mfa\.test \| 2 \| 2 \| 2 \| – \|$/m);
  // Nobody has the account 2 any more, and its handle has passed to the account 4.
  expect(report).toMatch(/^\| 2 \| 2 \| 1 \| – \| – \| no longer in the network \|$/m);
});

test('what changed between countries names no command, since diff is asked of accounts, and ranks countries', () => {
  const of = (name: string) =>
    studyFrom({
      entries: ['a', 'b', 'c'].map((accountId, k) => ({
        accountId,
        row: { country: ['FR', 'FR', 'KE'][k]! },
      })),
      follows: [
        ['a', 'c'],
        ['c', 'b'],
      ],
      snapshot: { name },
    });
  const [old, now] = years(of('then'), of('now')).map((study) => collapseStudy(study, 'country'));
  const files = renderReport(now!, { ...OPTIONS, unit: 'country', draws: 0 }, [], { against: old! });
  const text = [...fileChunks(files.find(({ path }) => path === 'report.md')!)].join('');
  expect(text).toContain('| Rank | Country or organisation | Rank before |');
  expect(text).not.toContain('entente diff');
  const pages = files.filter(({ path }) => /^(countries|regions)\/.*\.md$/.test(path));
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages)
    expect([...fileChunks(page)].join('')).not.toMatch(/`entente (show|countries|diff) /);
  expect(render(...years(of('then'), of('now'))).get('report.md')).toContain('`entente diff then now`');
});
