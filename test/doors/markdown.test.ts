import { expect, test } from 'vitest';
import { typeInAnswers } from '../../src/columns/answer-columns.ts';
import { sentenceMarkdown, tableMarkdown } from '../../src/doors/markdown.ts';
import { wordsOf } from '../../src/doors/page-words.ts';
import { promptSpeaker } from '../../src/doors/prompt-speaker.ts';
import type { LanguageCode } from '../../src/language-codes.ts';
import { asItCame } from '../../src/words/said.ts';
import { say } from '../../src/words/say.ts';

const NAMES: Readonly<Record<string, string>> = { 'did:a': 'Ana *A*', 'did:b': 'Bo' };
const nameOf = ({ accountId, handle }: { accountId: string; handle: string }) =>
  `${NAMES[accountId] ?? 'nobody'} (@${handle})`;
const pen = (lang: LanguageCode) => ({
  words: wordsOf(lang),
  inSentence: nameOf,
  inLabel: nameOf,
  inCell: ({ accountId, handle, name }: { accountId: string; handle: string; name: string }) =>
    `${NAMES[accountId] ?? name} <${handle}>`,
  country: (code: string) => (code === '' ? '–' : `[${code}](c/${code}.md)`),
});
/** A country leads to its page by its name. */
const named = {
  ...pen('en'),
  country: (code: string) => `[${wordsOf('en').language.country(code)}](${code})`,
};
const PLACE = { question: 'rank', table: 'ranking' };
const ana = { handle: 'a.test', accountId: 'did:a', name: 'Ana' };
const bo = { handle: 'b.test', accountId: 'did:b', name: 'Bo' };

test('accounts of a sentence stand as the document calls them, and all else is escaped', () => {
  const gone = say.deskNotes.gone(2, 3000, [
    { account: ana, verdict: 'suspended' },
    { account: bo, verdict: 'deactivated' },
  ]);
  expect(sentenceMarkdown(pen('en'), gone)).toBe(
    '2 of 3,000 accounts of the roster are not on the network, and in no count: Ana *A* (@a.test) (suspended), Bo (@b.test) (deactivated).',
  );
  expect(sentenceMarkdown(pen('en'), [asItCame('*a* [b](c) <i>'), asItCame('d')])).toBe(
    '\\*a\\* \\[b\\](c) &lt;i&gt; d',
  );
});

test('a sentence that begins with an institution begins with the capital of its article', () => {
  const first = { nodes: 1, unit: 'account', named: [ana] } as const;
  const leads = say.brokers.leads(
    { nodes: 2, unit: 'account', where: [], measure: 'betweenness', first },
    0.5,
  );
  const written = (lang: LanguageCode, name: string) =>
    sentenceMarkdown({ ...pen(lang), inSentence: () => name }, leads);
  expect(written('en', 'the Foreign Ministry of Chad')).toMatch(/^The Foreign Ministry of Chad leads with /);
  expect(written('fr', 'le ministère du Tchad')).toMatch(/^Le ministère du Tchad est en tête avec /);
  const party = { ...ana, kind: 'institution', office: '', country: 'TD', host: '' };
  const broken = say.toDo.restore([1, 2].map(() => ({ own: party, others: [{ who: party, tied: [] }] })));
  expect(
    sentenceMarkdown({ ...pen('en'), inSentence: () => 'the Foreign Ministry of Chad' }, broken),
  ).toContain(
    'who still follows. The Foreign Ministry of Chad stopped following the Foreign Ministry of Chad',
  );
});

test('a text with the signs that stand for accounts names nobody', () => {
  const named = say.deskNotes.gone(1, 2, [
    { account: { ...ana, handle: 'x\ue001\ue000' }, verdict: 'suspended' },
  ]);
  expect(sentenceMarkdown(pen('en'), named)).toContain('Ana *A* (@x\ue001\ue000)');
  expect(sentenceMarkdown(pen('en'), say.explain.file('f\ue000.csv', null, true))).not.toContain('Ana');
});

test('an account is one cell, two bounds are one, and numbers of a column have as many decimals', () => {
  const table = {
    columns: [
      'rank',
      'handle',
      'name',
      'country',
      'office',
      'mutual',
      'rank_best',
      'rank_worst',
      'account_id',
    ],
    types: {
      rank: 'rank',
      handle: 'account',
      country: 'country',
      office: 'office',
      mutual: 'count',
      rank_best: 'rank',
      rank_worst: 'rank',
    },
    rows: [
      [1, 'a.test', 'Ana', 'FR', 'mission', 1200, 1, 1, 'did:a'],
      [2, 'c.test', 'Cy', 'DE', 'mission', null, 2, 14, 'did:c'],
    ],
  } as const;
  expect(tableMarkdown(pen('en'), table, PLACE)).toBe(
    [
      '| Rank | Account | Mutual ties | Rank, 95% range |',
      '| --: | --- | --: | --: |',
      '| 1 | Ana *A* <a.test> | 1,200 | 1 |',
      '| 2 | Cy <c.test> | – | 2–14 |',
    ].join('\n'),
  );
  expect(tableMarkdown(pen('fr'), table, PLACE)).toContain('| 1 | Ana *A* <a.test> | 1\u202f200 | 1 |');
});

test('a country leads to its page, a share is a percentage, what is unknown is a dash', () => {
  const table = {
    columns: ['country', 'share', 'expected', 'state'],
    types: { country: 'country', share: 'share', expected: 'amount', state: 'state' },
    rows: [
      ['FR', 0.25, -0.5, 'unknown'],
      ['', null, 12.25, 'yes'],
    ],
  } as const;
  const [, , first, second] = tableMarkdown(pen('fr'), table as never, PLACE).split('\n');
  expect(first).toBe('| [FR](c/FR.md) | 25,0\u202f% | −0,50 | inconnu |');
  expect(second).toBe('| – | – | 12,25 | oui |');
});

test('a country whose name begins another leads to its own page, and a name stands for one country once', () => {
  const some = ['NG', 'NE', 'GW', 'GN'].map((country) => ({ country }));
  expect(sentenceMarkdown(named, say.editionPresence.countries(some, true))).toBe(
    '[Nigeria](NG), [Niger](NE), [Guinea-Bissau](GW), [Guinea](GN) and others',
  );
  expect(sentenceMarkdown(named, say.editionPresence.countries(some.slice(1, 2), false))).toBe('[Niger](NE)');
});

test('a network heads a column by its name, a day is written out, and two bounds of a share are one cell', () => {
  const table = {
    columns: ['date', 'sandbox-mastodon', 'jaccard', 'jaccard_min', 'jaccard_max'],
    types: {
      date: 'date',
      'sandbox-mastodon': 'count',
      jaccard: 'share',
      jaccard_min: 'share',
      jaccard_max: 'share',
    },
    rows: [['2026-06-01', 27, 0.5, 0.25, 0.75]],
  } as const;
  const place = { question: 'edition', table: 'overlap' };
  expect(tableMarkdown(pen('en'), table as never, place).split('\n')).toEqual([
    '| Date | Mastodon (sandbox) | Shared | Shared, bounds |',
    '| --- | --: | --: | --: |',
    '| 1 June 2026 | 27 | 50.0% | 25.0% to 75.0% |',
  ]);
});

test('days are written in the language, an optional column that holds nothing is left out, and a sentence begins with a capital', () => {
  const table = {
    columns: ['joined', 'reached_at', 'rank', 'interactions_low', 'interactions_high'],
    types: { joined: 'date', reached_at: 'instant' },
    optional: ['rank', 'interactions_low', 'interactions_high'],
    rows: [['2023-03-04', '2026-04-20T10:15:40Z', null, null, Number.NaN]],
  } as const;
  const [heads, , row] = tableMarkdown(pen('en'), table as never, PLACE).split('\n');
  expect(heads!.split('|')).toHaveLength(4);
  expect(row).toBe('| 4 March 2023 | 20 April 2026 |');
  const small = { ...pen('en'), inSentence: () => 'the Government of Syria' };
  expect(sentenceMarkdown(small, say.posting.firstToJoin([ana], 0, '2023-03-04'))).toContain(': the Gov');
  const india = { kind: 'person', country: 'IN', office: 'head-of-state', host: '' } as const;
  const first = { nodes: 1, named: [{ ...ana, ...india }], where: [] };
  expect(sentenceMarkdown(small, say.rankedActivity.audience(first, 5))).toMatch(/^The Government/);
});

test('groups head the columns of a matrix as they head its rows, whatever columns are called like them', () => {
  const groups = ['007', 'high', 'low', 'other', 'rank_best', 'foreign-ministry'];
  const table = {
    columns: ['from ↓ to →', ...groups],
    heads: 'cells',
    types: { 'from ↓ to →': 'group', ...Object.fromEntries(groups.map((group) => [group, 'text'])) },
    rows: groups.map((group, g) => [group, ...groups.map((_, h) => `${g} (${h}.0)`)]),
  } as const;
  const [heads, , first] = tableMarkdown(pen('en'), table as never, PLACE).split('\n');
  expect(heads).toBe('| From ↓ to → | 007 | High | Low | Other | Rank\\_best | Foreign-ministry |');
  expect(first).toBe('| 007 | 0 (0.0) | 0 (1.0) | 0 (2.0) | 0 (3.0) | 0 (4.0) | 0 (5.0) |');
  const offices = { ...table, types: { ...table.types, 'from ↓ to →': 'office' } };
  expect(tableMarkdown(pen('fr'), offices as never, PLACE).split('\n')[0]).toContain(
    '| Autre | Rank\\_best | Ministère des Affaires étrangères |',
  );
});

test('a group is a word, though it look like a number, a share, a range or a day', () => {
  const groups = ['2019', '007', '50%', '18–24', '2020-05-06'];
  const table = { columns: ['group'], types: { group: 'group' }, rows: groups.map((group) => [group]) };
  const [, line, ...rows] = tableMarkdown(pen('en'), table as never, PLACE).split('\n');
  expect([line, ...rows]).toEqual(['| --- |', ...groups.map((group) => `| ${group} |`)]);
  for (const group of groups) expect(promptSpeaker('fr').cell(group, 'group', 'group')).toBe(group);
});

test('a p is a number, and no percentage', () => {
  const table = { columns: ['rand', 'p'], types: { p: typeInAnswers('p') }, rows: [[0.131, 1 / 2001]] };
  expect(tableMarkdown(pen('en'), table as never, PLACE)).toContain('| 0.1310 | 0.0004998 |');
});
