/** Country and region pages set against an earlier year: what made a rank, who broke off with whom, what is no loss. */
import { expect, test } from 'vitest';
import { parseCsv } from '../../../src/csv.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import { languageOf } from '../../../src/words/languages.ts';
import { OPTIONS, studyFrom } from '../study-from.ts';
import { textsOf } from '../texts-of.ts';

const ROWS: Readonly<Record<string, readonly [country: string, office: string]>> = {
  a: ['FR', 'foreign-ministry'],
  b: ['FR', 'head-of-state'],
  c: ['DE', 'foreign-ministry'],
  d: ['IN', 'head-of-state'],
  e: ['CN', 'head-of-state'],
  f: ['KE', 'foreign-ministry'],
  g: ['TD', 'foreign-ministry'],
};

/** @param hidden accounts whose follows were not read. */
function year(date: number, accounts: string, follows: string, hidden = '') {
  return studyFrom({
    snapshot: { name: `y${date}`, date: `${date}-01-01`, contentHash: `hash${date}` },
    entries: [...accounts].map((accountId) => ({
      accountId,
      verdict: hidden.includes(accountId) ? 'hidden' : 'complete',
      row: {
        country: ROWS[accountId]![0],
        office: ROWS[accountId]![1],
        kind: ROWS[accountId]![1] === 'head-of-state' ? 'person' : 'institution',
      },
    })),
    follows: follows.split(' ').map((pair) => [...pair]),
  });
}

function report(old: ReturnType<typeof year>, now: ReturnType<typeof year>, lang = 'en') {
  const files = renderReport(now, { ...OPTIONS, lang: [lang], draws: 0, runs: 1 }, [], { against: old });
  return textsOf(files);
}

// Mutual in the first year: ac, bc, de, ad, and perhaps af. In the second: ac, af, and ag with a newly listed account.
const files = report(
  year(2024, 'abcdef', 'ac ca bc cb de ed ad da fb af', 'f'),
  year(2025, 'abcdefg', 'ac ca bc de ad fb fa af ag ga'),
);
const page = (code: string) => files.get(`countries/${code}.md`)!;

test('a rank comes with the ties that made it, and with what it was', () => {
  expect(page('FR')).toContain('and 1st by mutual ties.');
  expect(page('FR')).toContain('In 2024, by mutual ties: 1st, with 3–4.');
  expect(page('FR')).toContain(
    'Accounts abroad that follow it: as many as in 2024. In detail: 1 fewer among accounts of both years and 1 more by changes of the list or the network.',
  );
  expect(page('FR')).toContain(
    'Since then, between accounts observed on both dates, no mutual tie was made and 2 were broken. 1 came with accounts newly listed. 1 could not be seen before.',
  );
  expect(page('FR')).toMatch(/^\| France \|.*\| 3 \| 1 \|/m);
});

test('a rank that rose while ties fell is told with what made it so', () => {
  // Germany falls from three mutual ties to none, France from two to one: from second to first.
  const climbed = report(
    year(2024, 'acdef', 'cd dc ce ec cf fc ad da ae ea'),
    year(2025, 'acdef', 'cd ce cf ad da ae'),
  );
  expect(climbed.get('countries/FR.md')).toContain(
    'It climbed although its total fell from 2 to 1: others lost more. Among accounts of both years it made none and lost 1.',
  );
  expect(page('FR')).not.toContain('It climbed');
  // Germany has three ties, France two; France breaks one with China and has two with Chad, which is listed anew.
  const grown = report(
    year(2024, 'abcdef', 'cd dc ce ec cf fc ad da ae ea'),
    year(2025, 'abcdefg', 'cd dc ce cf ad da ae ag ga bg gb'),
  );
  expect(grown.get('countries/FR.md')).toContain(
    'Its total rose from 2 to 3 because 2 ties came with accounts newly listed. Among accounts of both years it made none and lost 1.',
  );
});

test('a rank whose range overlaps that of the year before is not told to have risen', () => {
  for (const lang of ['en', 'fr']) {
    const { unsureRise } = languageOf(lang, 'account').page;
    expect(unsureRise(3, 2)).toMatch(
      /^(?:From 3rd to 2nd is no sure rise|Du 3e au 2e rang, la montée n’est pas sûre)/,
    );
  }
});

test('what is given and what comes back stand in the order of the sentence', () => {
  const text = report(year(2024, 'abf', 'fa fb'), year(2025, 'abf', 'fa fb')).get('countries/FR.md')!;
  expect(text).toContain('Following it most without being followed as much: Kenya (2 against 0).');
});

test('who stopped stands on the pages of both, and who follows now', () => {
  expect(page('CN')).toContain(
    '| mutual broken | head of state | @d *head of state of India* | the country | the other |',
  );
  expect(page('IN')).toContain(
    '| mutual broken | head of state | @e *head of state of China* | the other | the country |',
  );
  expect(page('FR')).toContain(
    '**Broken off** since 1 January 2024: 2 follows from abroad ended, and none of its own. 2 mutual ties broke.',
  );
});

test('what the table of changes leaves out is counted on both sides, made and broken off', () => {
  const changed = report(
    year(2024, 'abcdefg', 'ca da ea fa ga cb'),
    year(2025, 'abcdefg', 'ac ad ae af ag bc'),
  );
  expect(changed.get('countries/FR.md')).toContain(
    '8 more are in [country-tasks.csv](../data/country-tasks.csv).',
  );
});

test('a follow that is there and was hidden the year before is no loss, nor is it new', () => {
  // f was hidden: that it follows a may be new or not.
  const unseen = report(year(2024, 'abf', 'fb ab', 'f'), year(2025, 'abf', 'fb fa'));
  expect(unseen.get('countries/FR.md')).toContain('no follow from abroad ended, and none of its own.');
  expect(unseen.get('countries/FR.md')).not.toContain('more from abroad ended is unknown');
  expect(unseen.get('countries/FR.md')).toMatch(
    /\| @f \*foreign ministry of Kenya\* \| foreign ministry and head of state \| 0 \| 2 \| yes \|$/m,
  );
  // The other way round it may have ended.
  const hidden = report(year(2024, 'abf', 'fb fa'), year(2025, 'abf', 'fb', 'f'));
  expect(hidden.get('countries/FR.md')).toContain('Whether 1 more from abroad ended is unknown.');
});

test('whom to answer, with what is new and whom they dropped', () => {
  const answer = report(year(2024, 'abc', 'cb'), year(2025, 'abcg', 'ca ga'));
  const text = answer.get('countries/FR.md')!;
  expect(text).toMatch(
    /\| @c \*foreign ministry of Germany\* \| foreign ministry \| 0 \| 1 \| new \| head of state \|/,
  );
  expect(text).toContain(
    '**Its ministry.** 2 accounts abroad follow it and are not followed by it: @c (foreign ministry of Germany) and @g (foreign ministry of Chad). 2 of them are followed by no other account of the country.',
  );
  expect(text).toMatch(
    /\| @g \*foreign ministry of Chad\* \| foreign ministry \| 0 \| 1 \| newly listed \| – \|/,
  );
  expect(text).toContain(
    'Of 2 foreign ministries abroad, 2 follow it without return (Germany and Chad). All',
  );
  const tasks = rowsOf(answer.get('country-tasks.csv')!).filter(({ country }) => country === 'FR');
  expect(tasks.map(({ task, ours, theirs, by }) => [task, ours, theirs, by].join(' '))).toEqual([
    'answer a c new',
    'answer a g newly-listed',
    'follow-ended b c them',
    'follow-formed a c them',
  ]);
  const french = report(year(2024, 'abc', 'cb'), year(2025, 'abcg', 'ca ga'), 'fr');
  expect(french.get('countries/FR.md')).toMatch(/\| nouveau \| chef d’État \|/);
});

test('a region’s countries stand by rank', () => {
  const europe = files.get('regions/Europe.md')!;
  const rows = europe.split('\n').filter((line) => /^\| \d+ \| \[/.test(line));
  expect(rows.map((row) => row.split(' ')[1])).toEqual(['1', '2']);
  expect(rows[0]).toContain('[France]');
});

test('who is best connected in a region is what its command answers', () => {
  const [, answer] = files.get('regions/Europe.md')!.split('## Best connected');
  expect(answer).toContain(
    '| 1 | @a *foreign ministry of [France](../countries/FR.md)* | 3 | 50.0% | 3 | 4 |',
  );
  expect(answer).toMatch(/^At the prompt: `entente rank mutual --where region=Europe --top 10 -s \S+`$/m);
});

test('countries.csv has the same figures', () => {
  const france = rowsOf(files.get('countries.csv')!).find(({ country }) => country === 'FR')!;
  expect(france).toMatchObject({
    mutual_abroad: '3',
    mutual_abroad_rank_best: '1',
    mutual_abroad_rank_worst: '1',
    mutual_abroad_rank_in_region: '1',
    mutual_abroad_rank_in_region_best: '1',
    mutual_abroad_rank_in_region_worst: '1',
    ranked_in_region: '2',
    mutual_abroad_before: '3',
    mutual_abroad_max_before: '4',
    mutual_abroad_rank_before: '1',
    mutual_made: '0',
    mutual_broken: '2',
    mutual_joined: '1',
    returned_share: '0.75',
  });
});

test('a page says how to cite it', () => {
  expect(page('FR')).toMatch(/France, in \*Who follows whom .*\*.*y2025/);
});

function rowsOf(text: string): Record<string, string>[] {
  const { header, rows } = parseCsv(text, 'table', { guarded: true });
  return rows.map((cells) => Object.fromEntries(header.map((column, k) => [column, cells[k]!])));
}
