/** The chapter on what a report does not show: each limit where it holds, and the way to it from the front page. */
import { describe, expect, test } from 'vitest';
import { fileChunks } from '../../src/report/files/report-file.ts';
import { renderReport } from '../../src/report/render-report.ts';
import type { Study } from '../../src/study/study.ts';
import { OPTIONS, studyFrom } from './study-from.ts';
import { textsOf } from './texts-of.ts';

function chapter(
  study: Study,
  lang = 'en',
  heading = 'What this does not show',
): { text: string; html: string } {
  const files = textsOf(renderReport(study, { ...OPTIONS, by: [], lang: [lang] }, []));
  return { text: files.get('report.md')!.split(`## ${heading}\n`)[1]!, html: files.get('report.html')! };
}

const study = (verdict: string, simulated = false) =>
  studyFrom({
    snapshot: { simulated, origin: 'crawl', network: 'bluesky', meaning: 'declared' },
    entries: [{ accountId: 'a' }, { accountId: 'b', verdict }, { accountId: 'c' }],
    follows: [
      ['a', 'b'],
      ['c', 'a'],
    ],
  });

describe('what a report does not show', () => {
  test('is that a follow is no endorsement, one network and day, a list that was chosen, a model of chance', () => {
    const { text, html } = chapter(study('complete'));
    for (const about of [
      'A follow is no endorsement.',
      'One network, one day.** These are the ties on Bluesky on 29 February 2024.',
      'The roster is no census.** The 3 accounts',
      'All accounts were read to the end, and no tie between them is unknown.',
      'Chance is one model of many.',
    ]) {
      expect(text).toContain(about);
    }
    expect(text).not.toMatch(/simulated|Posts are counted/);
    expect(html).toContain('<a href="#what-this-does-not-show">What this does not show</a>');
    expect(html).toContain('id="what-this-does-not-show"');
  });

  test('is whom nobody could read, where there are any, and that a simulation is no evidence', () => {
    const { text } = chapter(study('hidden', true));
    expect(text).toContain('1 account could not be read to the end: its follows are unknown.');
    expect(text).toContain('Nothing here is evidence.');
  });

  test('is, of a file, whose ties are not in it: nobody tried to read them', () => {
    const imported = studyFrom({
      entries: [{ accountId: 'a' }, { accountId: 'b', verdict: 'hidden' }],
      follows: [['a', 'b']],
    });
    expect(chapter(imported).text).toContain('1 account was not read to the end: its follows are unknown.');
    expect(chapter(imported).text).toContain('nodes.csv) and first ranks have ranges.');
    expect(chapter(imported, 'fr', 'Ce que ce rapport ne montre pas').text).toContain(
      'Ce qui n’a pas été lu est inconnu, et non absent.** 1 compte n’a pas été lu jusqu’au bout',
    );
  });

  test('in French too', () => {
    const { text, html } = chapter(study('hidden'), 'fr', 'Ce que ce rapport ne montre pas');
    expect(text).toContain('Suivre n’est pas approuver.');
    expect(text).toContain('1 compte n’a pu être lu jusqu’au bout');
    expect(html).toContain('<a href="#ce-que-ce-rapport-ne-montre-pas">');
  });
});

test('of a single account that is followed, nothing is told as of several', () => {
  const one = studyFrom({ entries: [{ accountId: 'a' }, { accountId: 'b' }], follows: [['a', 'b']] });
  expect(chapter(one, 'en', 'Followed by peers').text).toContain(
    'The account followed most follows back fewer than a tenth of the accounts that follow it: ',
  );
  expect(chapter(one, 'fr', 'Suivis par leurs pairs').text).toContain(
    'Le compte le plus suivi suit en retour moins d’un dixième des comptes qui le suivent',
  );
  const two = studyFrom({
    entries: [{ accountId: 'a' }, { accountId: 'b' }],
    follows: [
      ['a', 'b'],
      ['b', 'a'],
    ],
  });
  expect(chapter(two, 'en', 'Best connected').text).toContain(
    'share first place with 1 mutual tie each: the only other account follows each of them and is followed back.',
  );
});

test('ties between accounts of one actor are not among those there could be', () => {
  const entries = ['a', 'b', 'c'].map((accountId) => ({
    accountId,
    verdict: accountId === 'c' ? 'hidden' : 'complete',
    row: { actor: accountId === 'c' ? 'z' : 'y' },
  }));
  const files = renderReport(studyFrom({ entries, follows: [['a', 'c']] }), { ...OPTIONS, by: [] }, []);
  const report = files.find(({ path }) => path === 'report.md')!;
  // Of six ordered pairs, a and b are no two; of the other four, c to a and to b are unknown.
  expect([...fileChunks(report)].join('')).toContain('Of the 4 ties there could be, 2 (50.0%) are unknown');
});

test('organisations are told from territories, and members without an account have their reason', () => {
  const row = (country: string) => ({ country, kind: 'person', name: country });
  const study = studyFrom({
    entries: [
      { accountId: 'a', row: row('FR') },
      { accountId: 'b', row: row('XK') },
      { accountId: 'c', row: row('EU') },
      { accountId: 'd', verdict: 'suspended', row: row('DE') },
    ],
    follows: [['a', 'b']],
  });
  const report = renderReport(study, { ...OPTIONS, by: [] }, []).find(({ path }) => path === 'report.md')!;
  const text = [...fileChunks(report)].join('');
  expect(text).toContain('beside 1 other country or territory and 1 international organisation.');
  // 193 members, of which one has an account; Germany's was suspended.
  expect(text).toContain(
    '192 members of the United Nations have no account in the graph (countries.csv): of 191',
  );
  expect(text).toContain('of 1 every account listed was gone on that date');
});

test('the kinds of pairs say which pairs of accounts are none', () => {
  const entries = ['a', 'b', 'c'].map((accountId) => ({
    accountId,
    row: { actor: accountId === 'c' ? 'z' : 'y' },
  }));
  const files = renderReport(studyFrom({ entries, follows: [['a', 'c']] }), { ...OPTIONS, by: [] }, []);
  const report = files.find(({ path }) => path === 'report.md')!;
  expect([...fileChunks(report)].join('')).toContain(
    'Not counted is 1 pair of accounts that one actor holds.',
  );
});

test('rows that are one account are named under coverage, in both languages', () => {
  const twice = studyFrom({
    snapshot: { origin: 'crawl', network: 'x', meaning: 'shown' },
    entries: [
      { accountId: 'x:1', row: { handle: 'mallory' } },
      { accountId: 'x:1', row: { handle: 'alice' } },
      { accountId: 'x:2', row: { handle: 'bob' } },
    ],
    follows: [['x:1', 'x:2']],
  });
  expect(chapter(twice, 'en', 'Coverage').text).toContain(
    'Entries that are one account, of which the first stands for all: @mallory and @alice.',
  );
  expect(chapter(twice, 'fr', 'Couverture').text).toMatch(/un seul compte.*@mallory et @alice/);
  expect(chapter(study('complete'), 'en', 'Coverage').text).not.toContain('one account, of');
});
