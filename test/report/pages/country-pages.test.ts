/** Country pages: ties as defined, unknown as unknown, every link to a page that is there. */

import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderReport } from '../../../src/report/render-report.ts';
import { placeOf } from '../../../src/study/report-layout.ts';
import type { Study } from '../../../src/study/study.ts';
import { OPTIONS, studyFrom } from '../study-from.ts';
import { type Texts, textsOf } from '../texts-of.ts';

function pages(study: Study, lang = OPTIONS.lang): Texts {
  const files = renderReport(study, { ...OPTIONS, lang, draws: 0 }, []);
  return textsOf(files.map((file) => ({ ...file, path: placeOf(file.path) })));
}

test('a rank by mutual ties in the table beside others, the index and the region has its range where unknown ties leave it open', () => {
  // Kenya's account is hidden, and Germany's follows it: Germany may have 2 mutual ties, Peru has 1.
  const study = studyFrom({
    entries: ['FR', 'DE', 'PE', 'KE'].map((country, k) => ({
      accountId: 'abcd'[k]!,
      verdict: country === 'KE' ? 'hidden' : 'complete',
      row: { country },
    })),
    follows: ['ab', 'ba', 'ac', 'ca', 'bd'].map((pair) => [...pair]),
  });
  const files = pages(study);
  const page = files.get('countries/DE.md')!;
  // No random networks were drawn.
  expect(page).not.toContain('By chance');
  expect(page).toMatch(/^\| Germany \|.*\| 1–2 \| 2 \(1–2\) \|/m);
  expect(page).toContain('and 2nd (1st to 2nd) of 3 by mutual ties.');
  // In the index and in its region as on the page.
  expect(files.get('countries/README.md')).toMatch(/^\| 2 \(1–2\) \| \[Germany\]\(DE\.md\) \|/m);
  expect(files.get('regions/Europe.md')).toMatch(/^\| 2 \(1–2\) \| \[Germany\]\(..\/countries\/DE\.md\) \|/m);
});

test('a region counts the countries that have an account, and names those that are listed without one', () => {
  const verdicts = { FR: 'complete', DE: 'complete', PT: 'not-found' };
  const study = studyFrom({
    entries: Object.entries(verdicts).map(([country, verdict]) => ({
      accountId: country,
      verdict,
      row: { country },
    })),
    follows: [['FR', 'DE']],
  });
  expect(pages(study).get('regions/Europe.md')).toContain(
    '2 accounts of 2 countries and organisations are here. The follows of 2 were read to the end. 1 more is listed without an account that exists: Portugal.',
  );
});

describe('missions and their hosts', () => {
  const rowOf = (mission: string, states: string) =>
    new RegExp(`^\\| ${mission} \\|.*\\| ${states} \\|$`, 'm');
  const row = (country: string, office: string, host = '') => ({
    country,
    office,
    host,
    kind: 'institution',
  });
  const study = studyFrom({
    entries: [
      { accountId: 'embassy-de', row: row('FR', 'mission', 'DE') },
      { accountId: 'embassy-ke', row: row('FR', 'mission', 'KE') },
      { accountId: 'embassy-xx', row: row('FR', 'mission', 'BR') },
      { accountId: 'mfa-de', row: row('DE', 'foreign-ministry') },
      { accountId: 'mfa-ke', verdict: 'hidden', row: row('KE', 'foreign-ministry') },
    ],
    follows: [
      ['mfa-de', 'embassy-de'],
      ['embassy-ke', 'mfa-ke'],
    ],
  });
  const page = pages(study).get('countries/FR.md')!;

  test('yes, unknown, and no ministry in the roster are three things', () => {
    // The ministry of the host follows it, it follows that ministry, and the same of its own ministry, which there is not.
    const own = 'not in the roster | not in the roster';
    expect(page).toContain('| Mission | Its host follows it | It follows its host |');
    expect(page).toMatch(rowOf('@embassy-de', `yes | no | ${own}`));
    expect(page).toMatch(rowOf('@embassy-ke', `unknown | yes | ${own}`));
    expect(page).toMatch(rowOf('@embassy-xx', `not in the roster | – | ${own}`));
  });

  test('only what is known is counted', () => {
    expect(page).toContain(
      'Of 2 missions and ambassadors abroad in the network with their host’s ministry, none is known to go without being followed by it. Of 1 it is unknown.',
    );
    expect(pages(study).get('countries/DE.md')).toContain(
      'Of others, here: 1 mission or ambassador in the network; it is followed by its host.',
    );
  });

  test('the only mission is the only one that was entered, followed or not', () => {
    const home = (follows: [string, string][]) =>
      pages(
        studyFrom({
          entries: [
            { accountId: 'embassy', row: row('FR', 'mission', 'DE') },
            { accountId: 'mfa', row: row('FR', 'foreign-ministry') },
            { accountId: 'other', row: row('DE', 'government') },
          ],
          follows,
        }),
      ).get('countries/FR.md');
    const only = 'The only mission or ambassador in the network';
    expect(home([['embassy', 'mfa']])).toContain(`${only} is not followed by its own ministry.`);
    expect(home([['mfa', 'embassy']])).toContain(`${only} is followed by its own ministry.`);
  });

  test('an office that others have and the country does not is said not to be entered, which is no statement that there is none', () => {
    expect(page).toContain(
      'No account is in the network as foreign ministry: none was entered, which does not say that there is none.',
    );
    expect(pages(study).get('countries/DE.md')).not.toContain('none was entered');
  });

  test('an account that could not be read has a dash, not 0', () => {
    const kenya = pages(study).get('countries/KE.md')!;
    expect(kenya).toContain('| @mfa-ke | foreign ministry · hidden | – | 1 (1) | – |');
    expect(kenya).toContain('Whom it follows is unknown.');
    expect(kenya).toContain(
      'The ranges come from 1 account of the network whose follows are not all known (@mfa-ke).',
    );
    expect(kenya).toContain('| Europe | 4 | 1 | 0–4 | 0–1 | 4 |');
  });
});

test('a country’s followers come with those that are perhaps such', () => {
  const study = studyFrom({
    entries: ['FR', 'FR', 'DE', 'KE', 'US'].map((country, k) => ({
      accountId: 'abcde'[k]!,
      verdict: country === 'KE' || country === 'US' ? 'hidden' : 'complete',
      row: { country },
    })),
    follows: [
      ['c', 'a'],
      ['e', 'b'],
    ],
  });
  // Germany's account and one of the hidden ones follow; the other hidden one may.
  expect(pages(study).get('countries/FR.md')).toContain('| France | 2–3 | 1 | 0 | 2 | 0 | 1 |');
  expect(pages(study).get('countries/DE.md')).toContain('| Germany | 0–2 | 2 (1–4) | 1 | 1 | 0 | 1 |');
});

test('a country of which one account was not read has no “at least 0”, and says whose follows are not counted', () => {
  // Germany's account follows one of France; the other one of France, hidden, may follow it.
  const study = studyFrom({
    entries: ['FR', 'FR', 'DE'].map((country, k) => ({
      accountId: 'abc'[k]!,
      verdict: k === 1 ? 'hidden' : 'complete',
      row: { country },
    })),
    follows: [['c', 'a']],
  });
  const files = pages(study, ['en', 'fr']);
  const [english, french] = [files.get('countries/FR.md')!, files.get('countries/FR.fr.md')!];
  expect(english).toContain('**Follow back.** At most 1 account abroad follows it');
  expect(french).toContain('**Suivre en retour.** Au plus 1 compte étranger le suit sans être suivi');
  expect(english).toContain('What 1 of its accounts follows was not read');
});

test('every relative link of every page leads to a file of the report', () => {
  const row = (country: string) => ({ country, kind: 'person', office: 'head-of-state' });
  const study = studyFrom({
    entries: [
      { accountId: 'a', row: row('FR') },
      { accountId: 'b', row: row('fr') },
      { accountId: 'c', row: row('README') },
      { accountId: 'd', row: row('../../x') },
      { accountId: 'e', verdict: 'suspended', row: row('DE') },
    ],
    follows: [
      ['a', 'b'],
      ['b', 'a'],
    ],
  });
  const files = pages(study);
  let links = 0;
  for (const [path, text] of files) {
    const isPage = /^(countries|regions)\/.*\.html$/.test(path);
    if (!path.endsWith('.md') && !isPage) continue;
    const targets = text.matchAll(isPage ? /href="([^"#]+)(?:#[^"]*)?"/g : /\]\(([^)#]+)(?:#[^)]*)?\)/g);
    for (const [, target] of targets) {
      expect(files.has(join(dirname(path), target!)), `${path}: ${target}`).toBe(true);
      if (path.startsWith('countries/') && !isPage) expect(join(dirname(path), target!)).not.toBe(path);
      links++;
    }
  }
  expect(links).toBeGreaterThan(40);
  const pagesOf = (ending: string) =>
    [...files.keys()].filter((path) => path.startsWith('countries/') && path.endsWith(ending));
  expect(pagesOf('.md')).toHaveLength(6);
  expect(pagesOf('.html')).toHaveLength(6);
});

test('a page in HTML leads to pages in HTML, and shares one stylesheet', () => {
  const row = (country: string) => ({ country });
  const study = studyFrom({
    entries: [
      { accountId: 'a', row: row('FR') },
      { accountId: 'b', row: row('DE') },
    ],
    follows: [['a', 'b']],
  });
  const files = pages(study);
  const page = files.get('countries/FR.html')!;
  const targets = [...page.matchAll(/href="([^"]+)"/g)].map(([, target]) => target!);
  expect(targets).toContain('style.css');
  expect(targets).toContain('../report.html');
  expect(targets).toContain('../regions/Europe.html');
  expect(targets.filter((target) => target.endsWith('.md'))).toEqual([]);
  expect(page).not.toMatch(/<script|<style| style=/);
  expect(files.get('report.html')).not.toMatch(/href="countries\/[^"]*\.md"/);
});
