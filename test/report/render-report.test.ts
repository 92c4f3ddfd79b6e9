/** The report as a whole: its manifest, its options, and studies with next to nothing in them. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { UserError } from '../../src/errors.ts';
import { fileChunks, type ProseFile } from '../../src/report/files/report-file.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { placeOf } from '../../src/study/report-layout.ts';
import type { ReportOptions } from '../../src/study/report-options.ts';
import type { Study } from '../../src/study/study.ts';
import { letters, OPTIONS, studyFrom } from './study-from.ts';
import { type Texts, textsOf } from './texts-of.ts';

function render(study: Study, options: Partial<ReportOptions> = {}, prose: ProseFile[] = []): Texts {
  const files = renderReport(study, { ...OPTIONS, ...options }, prose);
  return textsOf(files);
}

function table(report: Texts, path: string): Record<string, string>[] {
  const { header, rows } = parseCsv(report.get(path)!, path, { guarded: true });
  return rows.map((row) => Object.fromEntries(header.map((column, k) => [column, row[k]!])));
}

const triangle = letters('abcd', 'ab ba bc cb ca', { d: 'protected' });

test('the same study gives the same bytes', () => {
  expect([...render(triangle)]).toEqual([...render(triangle)]);
});

test('the manifest has the hash of every other file and of the prose, and every option', () => {
  const prose = [{ path: 'prose/clusters.md', text: 'Our reading.\n' }];
  const report = render(triangle, { by: ['kind'], draws: 12, seed: 5 }, prose);
  const manifest = JSON.parse(report.get('manifest.json')!);
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const others = [...report].filter(([path]) => path !== 'manifest.json');
  expect(manifest.files).toEqual(
    Object.fromEntries(others.map(([path, text]) => [placeOf(path), hash(text)])),
  );
  expect(manifest.prose).toEqual({ 'prose/clusters.md': hash('Our reading.\n') });
  expect(manifest.options).toEqual({
    lang: ['en'],
    unit: 'account',
    by: ['kind'],
    runs: 20,
    clusters_of: 'mutual',
    draws: 12,
    seed: 5,
    png: false,
  });
  expect(manifest.snapshot).toMatchObject({
    name: 'small',
    date: '2024-02-29',
    content_hash: 'abc',
    simulated: false,
  });
});

test('prose stands at the end of its section', () => {
  const report = render(triangle, {}, [{ path: 'prose/isolates.en.md', text: 'Alone, *so far*.\n' }]).get(
    'report.md',
  )!;
  expect(report).toMatch(/## Isolates and reach\n\n[^#]*\n\nAlone, \*so far\*\.\n\n## Mixing/);
});

test('prose of what stands apart from the chapters is inserted there', () => {
  const report = render(triangle, {}, [{ path: 'prose/method.md', text: 'As we read it.\n' }]);
  expect(report.get('method.md')).toMatch(
    /## Method\n\n[^#]*\n\nAs we read it\.\n\n## How the findings are chosen/,
  );
  expect(report.get('report.md')).not.toContain('As we read it.');
  expect(report.get('method.html')).toContain('<p>As we read it.</p>');
});

test('report and method lead to each other, as text and as pages, in each language', () => {
  const report = render(triangle, { lang: ['en', 'fr'] });
  for (const code of ['', '.fr']) {
    for (const [ending, link] of [
      ['md', '(NAME)'],
      ['html', 'href="NAME"'],
    ] as const) {
      const leadsTo = (path: string) => link.replace('NAME', `${path}${code}.${ending}`);
      expect(report.get(`report${code}.${ending}`)).toContain(leadsTo('method/method'));
      expect(report.get(`method${code}.${ending}`)).toContain(leadsTo('../report'));
    }
  }
});

test('prose in another language is hashed and not inserted', () => {
  const report = render(triangle, {}, [{ path: 'prose/isolates.fr.md', text: 'Seul.' }]);
  expect(report.get('report.md')).not.toContain('Seul.');
  expect(Object.keys(JSON.parse(report.get('manifest.json')!).prose)).toEqual(['prose/isolates.fr.md']);
});

test('prose of no section is refused, naming the sections', () => {
  expect(() => render(triangle, {}, [{ path: 'prose/isolate.md', text: '' }])).toThrow(
    /prose\/isolate\.md .*isolates/,
  );
  const twice = ['prose/data.md', 'prose/data.en.md'].map((path) => ({ path, text: '' }));
  expect(() => render(triangle, {}, twice)).toThrow(/prose\/data\.md and prose\/data\.en\.md/);
});

test('an attribute the roster does not have is refused, naming those it has', () => {
  expect(() => render(triangle, { by: ['regoin'] })).toThrow(UserError);
  expect(() => render(triangle, { by: ['regoin'] })).toThrow(/no column regoin; it has region,.* office/);
});

test('an attribute named twice is one', () => {
  const report = render(triangle, { by: ['kind', 'kind'] });
  expect([...report.keys()].filter((path) => path.startsWith('mixing-'))).toEqual(['mixing-kind.csv']);
});

test('attributes whose file names would be one have two files', () => {
  const study = studyFrom({
    snapshot: { extraColumns: ['Kind', 'a/b', 'a:b'] },
    entries: [{ accountId: 'a', row: { extra: { Kind: 'x' } } }],
    follows: [],
  });
  const report = render(study, { by: ['kind', 'Kind', 'a/b', 'a:b'] });
  expect([...report.keys()].filter((path) => path.startsWith('mixing-')).sort()).toEqual([
    'mixing-Kind-2.csv',
    'mixing-a-b-2.csv',
    'mixing-a-b.csv',
    'mixing-kind.csv',
  ]);
});

test('unknown is an empty cell, never 0', () => {
  const row = table(render(triangle), 'nodes.csv').find(({ account_id }) => account_id === 'd')!;
  expect(row).toMatchObject({
    observed: 'no',
    out_degree: '',
    mutual: '',
    mutual_min: '0',
    mutual_max: '0',
    one_way_out: '',
  });
});

test('a tie back from an unobserved account is unknown', () => {
  const edges = table(render(letters('abc', 'ab ba ac', { c: 'failed' })), 'edges.csv');
  expect(edges.map(({ source, target, mutual }) => `${source}${target} ${mutual}`)).toEqual([
    'ab yes',
    'ac unknown',
    'ba yes',
  ]);
});

test('an edges file of several chunks is the same table', () => {
  const names = Array.from({ length: 80 }, (_, k) => `n${String(k).padStart(2, '0')}`);
  const study = studyFrom({
    entries: names.map((accountId) => ({ accountId })),
    follows: names.flatMap((source) => names.map((target) => [source, target])),
  });
  const file = renderReport(study, { ...OPTIONS, runs: 1, draws: 0 }, []).find(
    ({ path }) => path === 'edges.csv',
  )!;
  const chunks = [...fileChunks(file)];
  expect(chunks.length).toBeGreaterThan(1);
  const rows = parseCsv(chunks.join(''), 'edges.csv').rows;
  expect(rows).toHaveLength(80 * 79);
  expect(new Set(rows.map(([source, target]) => `${source} ${target}`)).size).toBe(80 * 79);
});

test('an extra roster column that is called like a measure keeps its own name', () => {
  const study = studyFrom({
    snapshot: { extraColumns: ['mutual', 'party'] },
    entries: [{ accountId: 'a', row: { extra: { mutual: 'fund', party: 'P' } } }],
    follows: [],
  });
  expect(table(render(study), 'nodes.csv')[0]).toMatchObject({
    mutual: '0',
    roster_mutual: 'fund',
    party: 'P',
  });
});

describe('next to nothing to report', () => {
  const studies: [string, Study][] = [
    ['no account', letters('', '')],
    ['one account', letters('a', '')],
    ['two accounts without ties', letters('ab', '')],
    ['one follow', letters('ab', 'ab')],
    ['nobody observed', letters('ab', '', { a: 'hidden', b: 'failed' })],
  ];

  test.each(studies)('%s', (_, study) => {
    const report = render(study, { by: ['region', 'kind'] });
    expect(report.get('report.md')).not.toMatch(/NaN|undefined(?!\.)|Infinity|\[object/);
    for (const [path, text] of report)
      if (path.endsWith('.csv')) expect(text, path).not.toMatch(/NaN|undefined|Infinity/);
    expect([...report.keys()].filter((path) => path.endsWith('.svg')).length).toBeLessThanOrEqual(2);
  });
});

test('a report without draws claims nothing of chance', () => {
  const kinds = { a: 'person', b: 'person', c: 'institution', d: '' };
  const study = studyFrom({
    entries: Object.entries(kinds).map(([accountId, kind]) => ({ accountId, row: { kind } })),
    follows: ['ab', 'ba', 'bc', 'cb'].map(([source, target]) => [source!, target!]),
  });
  const report = render(study, { draws: 0, by: ['kind'] });
  expect(report.get('report.md')).not.toMatch(/by chance|p = |p ≤/);
  expect(table(report, 'mixing-kind.csv')[0]).toMatchObject({ expected: '', ratio: '', p: '' });
});

test('what chance would give stands in brackets beside a count of follows between groups', () => {
  const study = studyFrom({
    entries: [...'abcd'].map((accountId, k) => ({
      accountId,
      row: { kind: k < 2 ? 'person' : 'institution' },
    })),
    follows: ['ab', 'bc', 'cd', 'da'].map(([source, target]) => [source!, target!]),
  });
  const row = (draws: number) =>
    /^\| person \|.*$/m.exec(render(study, { draws, by: ['kind'] }).get('report.md')!)?.[0];
  expect(row(40)).toMatch(/^\| person \| 1 \(\d\.\d\) \| 1 \(\d\.\d\) \|$/);
  expect(row(0)).toBe('| person | 1 | 1 |');
});

test('the banner of simulated data comes first, and only there where they are', () => {
  const simulated = studyFrom({
    snapshot: { simulated: true },
    entries: [{ accountId: 'a' }, { accountId: 'b' }],
    follows: [
      ['a', 'b'],
      ['b', 'a'],
    ],
  });
  const report = render(simulated);
  expect(report.get('report.md')).toMatch(/^Who .*\n\n> \*\*Simulated data\..*\n\n# /);
  for (const [path, text] of report) if (path.endsWith('.svg')) expect(text).toContain('(simulated data)');
  expect(render(triangle).get('report.md')).not.toContain('Simulated');
});

test('first place is doubted only where an unknown tie could take it away', () => {
  const open = render(letters('abcd', 'ab ba ac bc', { c: 'hidden', d: 'hidden' })).get('report.md')!;
  expect(open).toContain('@a and @b share first place with 1 mutual tie each');
  expect(open).toMatch(
    /Were all unknown ties there, 2 other accounts could have more|Were all unknown ties there, 1 other account could have more/,
  );
  const sure = render(letters('abcd', 'ab ba ac ca ad da', {})).get('report.md')!;
  expect(sure).toContain('# @a is the best connected of 4 accounts, with 3 mutual ties.');
  expect(sure).not.toContain('Were all unknown ties');
});

test('who belongs to no cluster is without mutual ties only where that is known', () => {
  const open = render(letters('abc', 'ab ba', { c: 'hidden' })).get('report.md')!;
  expect(open).toContain('1 account without known mutual ties is in none.');
  expect(render(letters('abc', 'ab ba')).get('report.md')).toContain(
    '1 account without mutual ties is in none.',
  );
});

test('where nothing was read to the end, nothing is known not to be there', () => {
  const text = render(letters('ab', 'ab', { a: 'hidden', b: 'hidden' })).get('report.md')!;
  expect(text).toContain('The follows of none of the 2 accounts were read to the end');
  expect(text).not.toContain('counts as absent');
});

test('what chance could give as well is within it, not equal to it', () => {
  const text = render(letters('abcd', 'ab ba ca cd dc')).get('report.md')!;
  expect(text).toMatch(/The 2 mutual pairs are within what chance would give \(/);
});

test('within a group, none is 0 and unknown is not', () => {
  const row = (office: string) => ({ office, kind: 'person' });
  const study = studyFrom({
    entries: [
      { accountId: 'a', row: row('head-of-state') },
      { accountId: 'b', row: row('head-of-state') },
      { accountId: 'c', row: row('mission') },
      { accountId: 'd', verdict: 'hidden', row: row('foreign-minister') },
    ],
    follows: [
      ['a', 'b'],
      ['b', 'a'],
    ],
  });
  const text = render(study).get('report.md')!;
  expect(text).toContain('| head of state | @a *head of state* | 1 | 33.3% | 2 |');
  expect(text).toContain('| head of state | @b *head of state* | 1 | 33.3% | 2 |');
  expect(text).toContain(
    'No account read to the end is known to have a mutual tie in 1 group by office: mission. Nobody has a rank in 1 group by office: foreign minister.',
  );
  expect(text).not.toContain('by kind');
});

test('where the import left ties out, no sentence says that none was', () => {
  const left = studyFrom({
    snapshot: { counts: { unknown_endpoints: 134 } },
    entries: [{ accountId: 'a' }, { accountId: 'b' }],
    follows: [['a', 'b']],
  });
  const method = render(left, { lang: ['en', 'fr'] });
  expect(method.get('method.md')).toContain('134 follows to or from accounts that are not listed');
  expect(method.get('method.md')).toContain('No other tie was left out.');
  expect(method.get('method.fr.md')).toContain('Aucun autre lien n’a été laissé de côté.');
  expect(render(triangle).get('method.md')).toContain('\nNo tie was left out.');
});
