/** Which offices a roster has, of how many countries, counted by hand. */

import { expect, test } from 'vitest';
import { fileChunks } from '../../src/report/files/report-file.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { collapseStudy } from '../../src/study/collapse-study.ts';
import { OPTIONS, studyFrom } from './study-from.ts';

test('offices come with entries, accounts and countries, and what a missing row does not say', () => {
  const seats = [
    ['a', 'FR', 'head-of-state', 'complete'],
    ['b', 'FR', 'head-of-state', 'complete'],
    ['c', 'KE', 'head-of-state', 'suspended'],
    ['d', 'KE', 'mission', 'complete'],
  ] as const;
  const study = studyFrom({
    snapshot: { network: 'sandbox', origin: 'crawl', meaning: 'shown', simulated: true },
    entries: seats.map(([accountId, country, office, verdict]) => ({
      accountId,
      verdict,
      row: { country, office },
    })),
    follows: [['a', 'b']],
  });
  const files = renderReport(study, { ...OPTIONS, draws: 0, by: [], lang: ['en', 'fr'] }, []);
  const text = (path: string) => [...fileChunks(files.find((file) => file.path === path)!)].join('');
  const english = text('report.md');
  expect(english).toContain(
    'small was sealed without seats: only those of the rows that were read are known',
  );
  expect(english).toContain('The one on the sandbox rests on the roster alone.');
  expect(text('coverage-offices.csv')).toContain('head-of-state,3,2,1\nmission,1,1,1\n');
  expect(english).toContain('a network that entente invents from rules and a seed');
  expect(text('report.fr.md')).toContain('small a été scellé sans sièges');
  expect(text('report.fr.md')).toContain('un réseau qu’entente invente');
});

test('where nodes are actors or countries, presence by region still counts accounts, and says so', () => {
  const study = studyFrom({
    entries: ['a', 'b', 'c'].map((accountId) => ({
      accountId,
      row: { actor: accountId === 'c' ? 'KE:x' : 'FR:x', country: accountId === 'c' ? 'KE' : 'FR' },
    })),
    follows: [['a', 'c']],
  });
  const heads = { en: '| Share | Accounts |', fr: '| Part | Comptes |' };
  for (const unit of ['actor', 'country'] as const) {
    const files = renderReport(
      collapseStudy(study, unit),
      { ...OPTIONS, unit, draws: 0, by: [], lang: ['en', 'fr'] },
      [],
    );
    for (const [lang, head] of Object.entries(heads)) {
      const file = files.find(({ path }) => path === (lang === 'en' ? 'report.md' : `report.${lang}.md`))!;
      const text = [...fileChunks(file)].join('');
      expect(text).toMatch(
        unit === 'actor' ? /among 2 actors|parmi 2 acteurs/ : /among 2 countries|parmi 2 pays/,
      );
      expect(text).toContain(head);
      expect(text).toMatch(/\| Europe \| 43 \| 1 \| 2[.,]3.?% \| 2 \|/);
    }
  }
});
