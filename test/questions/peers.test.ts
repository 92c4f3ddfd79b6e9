/** `--peers`: whom a country stands beside, by code or name, and what is wrong with a text that names nobody. */
import { expect, test } from 'vitest';
import { parsePeers, peersText } from '../../src/questions/peers.ts';
import { fileChunks } from '../../src/report/files/report-file.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { parseReportManifest } from '../../src/study/report-manifest.ts';
import { OPTIONS, studyFrom } from '../report/study-from.ts';

test.each([
  [['FR=DE,GB,IT,ES'], { FR: ['DE', 'GB', 'IT', 'ES'] }],
  [['France = Allemagne, the United Kingdom'], { FR: ['DE', 'GB'] }],
  [['FR=DE,DE', 'DE=FR', 'FRA=GB'], { FR: ['DE', 'GB'], DE: ['FR'] }],
])('%j', (texts, expected) => {
  expect(parsePeers(texts)).toEqual(expected);
  expect(parsePeers(peersText(expected))).toEqual(expected);
});

test.each([
  [['FR'], 'FR: write a country, = and its peers, such as FR=DE,GB,IT,ES'],
  [['FR='], 'FR=: write a country, = and its peers'],
  [['=DE'], '=DE: write a country, = and its peers'],
  [['FR=DE=GB'], 'FR=DE=GB: write a country, = and its peers'],
  [['FR=Germny'], 'FR=Germny: Germny is no country; did you mean DE (Germany)?'],
  [['FR=FR'], 'FR=FR: a country is no peer of its own; leave it out'],
  [['FR=DE,GB,IT,ES,PT,NL,BE,LU,AT'], 'name at most 8 peers of a country'],
  [
    ['Frnce=DE', 'DE=Q'],
    'Frnce is no country; did you mean FR (France)?; DE=Q: Q is no country; name them by',
  ],
])('%j', (texts, message) => {
  expect(() => parsePeers(texts)).toThrow(message);
});

test('the page shows the country beside them, the manifest keeps them, and a peer without an account is named', () => {
  const study = studyFrom({
    entries: ['FR', 'DE', 'GB', 'IT', 'ES', 'PT', 'NL'].map((country, k) => ({
      accountId: 'abcdefg'[k]!,
      row: { country },
    })),
    follows: [],
  });
  const files = renderReport(study, { ...OPTIONS, draws: 0, peers: { FR: ['NL', 'US'] } }, []);
  const text = (path: string) => [...fileChunks(files.find((file) => file.path === path)!)].join('');
  const page = text('countries/FR.md');
  expect(page).toContain(
    'For comparison: Netherlands and United States. Without an account here: United States.',
  );
  expect(page).toMatch(/^\| \[Netherlands\]\([^)]*\) \| 0 \| 1 \| 0 \| 1 \|/m);
  expect(page).not.toMatch(/^\| \[Germany\]/m);
  expect(text('countries/DE.md')).not.toContain('United States');
  const { options } = parseReportManifest(text('manifest.json'), 'manifest.json');
  expect(options.peers).toEqual({ FR: ['NL', 'US'] });
});
