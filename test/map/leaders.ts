/** Two years of seven accounts, made for the map: a chain, an account that cannot be read, a hostile name. */
import { readMapPage } from '../../src/publish/read-map-page.ts';
import { gatherFacts } from '../../src/report/facts/facts.ts';
import type { MapSnapshot } from '../../src/report/map/map-data.ts';
import { mapFile } from '../../src/report/map/map-file.ts';
import type { Study } from '../../src/study/study.ts';
import { OPTIONS, studyFrom } from '../report/study-from.ts';

export const HOSTILE_NAME = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

const ACCOUNTS = [
  ['net:a', 'amina.test', 'Amina Alpha', 'KE', 'head-of-state', 'person'],
  ['net:b', 'bruno.test', 'Bruno Bravo', 'FR', 'head-of-government', 'person'],
  ['net:c', 'mfa-no.test', 'Foreign Ministry of Norway', 'NO', 'foreign-ministry', 'institution'],
  ['net:d', 'dora.test', 'Dora Delta', 'KE', 'foreign-minister', 'person'],
  ['net:e', 'emil.test', 'Emil Echo', 'DE', 'head-of-state', 'person'],
  ['net:f', '"><b>f', HOSTILE_NAME, 'FR', 'other', 'person'],
  ['net:g', 'gus.test', 'Gus Golf', 'BR', 'head-of-state', 'person'],
] as const;

const GONE = ['net:h', 'hana.test', 'Hana Hotel', 'JP', 'head-of-state', 'person'] as const;

/** `ab` says a follows b; Emil's follows cannot be read. */
function leaders(year: number, follows: string, log?: string): Study {
  const ofLog = log === undefined ? {} : { options: { log } };
  const [name, date] = [`leaders-${year}`, `${year}-03-01`];
  return studyFrom({
    snapshot: { name, date, contentHash: String(year), simulated: true, ...ofLog },
    entries: (year === 2025 ? [...ACCOUNTS, GONE] : ACCOUNTS).map(
      ([accountId, handle, name, country, office, kind]) => ({
        accountId,
        handle,
        verdict: accountId === 'net:e' ? 'protected' : 'complete',
        row: { name, country, office, kind },
      }),
    ),
    follows: follows.split(' ').map(([source, target]) => [`net:${source}`, `net:${target}`]),
  });
}

/** What the page is given, the earlier year first. */
export function leadersData(): MapSnapshot[] {
  return JSON.parse(/id="map-data">([^<]*)</.exec(leadersMap())![1]!);
}

/** The page as it is published, with the script that the build left. @param log of which the two years are days. */
export function leadersMap(log?: string): string {
  const facts = gatherFacts(
    leaders(2026, 'ab ba bc cb cd da ad ea be fb bf', log),
    { ...OPTIONS, draws: 0, lang: ['en', 'fr'] },
    { against: leaders(2025, 'ab bc cb cd da ad dc ha', log) },
  );
  return mapFile(facts, facts.layout, readMapPage(), ['countries/KE.html', 'countries/KE.fr.html'])
    .chunks as string;
}
