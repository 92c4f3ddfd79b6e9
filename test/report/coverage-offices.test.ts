/** Which offices a roster has, of how many countries, counted by hand. */

import { expect, test } from 'vitest';
import { fileChunks } from '../../src/report/files/report-file.ts';
import { renderReport } from '../../src/report/render-report.ts';
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
  expect(english).toContain('either nobody searched for an account or none was found');
  expect(english).toContain('| head of state | 3 | 2 | 1 |\n| mission | 1 | 1 | 1 |');
  expect(english).toContain('an invented network, made by entente');
  expect(text('report.fr.md')).toContain('soit aucun n’a été trouvé');
  expect(text('report.fr.md')).toContain('un réseau inventé');
});
