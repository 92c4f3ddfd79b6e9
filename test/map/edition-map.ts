/** The map of an edition whose every tie can be written by hand. */
import { readMapPage } from '../../src/publish/read-map-page.ts';
import { gatherFacts } from '../../src/report/facts/facts.ts';
import { mapFile, mapSnapshots } from '../../src/report/map/map-file.ts';
import { handEdition } from '../edition/hand.ts';
import { OPTIONS } from '../report/study-from.ts';

const person = (actor: string, country: string, more = {}) => ({
  actor,
  row: { name: `${actor[0]!.toUpperCase()}${actor.slice(1)}`, country, office: 'head-of-state' },
  ...more,
});

/** ann and bob are on both, cat and dan on Bluesky alone, eve on Mastodon, where nobody knows whom she follows. */
function facts() {
  const edition = handEdition([
    {
      network: 'bluesky',
      accounts: [person('ann', 'FR'), person('bob', 'DE'), person('cat', 'KE'), person('dan', 'KE')],
      ties: ['ann>bob cat', 'bob>ann', 'cat>ann dan'],
    },
    {
      network: 'mastodon',
      date: '2026-06-11',
      accounts: [person('ann', 'FR'), person('bob', 'DE'), person('eve', 'BR', { verdict: 'protected' })],
      ties: ['ann>eve', 'bob>ann', 'eve>bob'],
    },
  ]);
  const options = {
    ...OPTIONS,
    unit: 'actor' as const,
    draws: 0,
    runs: 2,
    by: ['region'],
    lang: ['en', 'fr'],
  };
  return gatherFacts(edition.together, options, { edition });
}

export function editionMap(): string {
  const of = facts();
  return mapFile(of, of.layout, readMapPage(), []).chunks as string;
}

export function editionLayers() {
  const of = facts();
  return mapSnapshots(of, of.layout, []);
}
