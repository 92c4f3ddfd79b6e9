/** What became of the ties of countries on each network from one edition to the next. */
import { compareSnapshots } from '../changes/compare-snapshots.ts';
import { listMutualChanges } from '../changes/mutual-changes.ts';
import { listTieChanges } from '../changes/tie-list.ts';
import { comparedSide } from '../study/compared-side.ts';
import { type CountryChanges, countryChanges } from '../study/country-changes.ts';
import type { EditionNetwork } from '../study/open-study.ts';
import type { Edition } from './edition.ts';

export interface NetworkChanges {
  /** As it is now; changes name nodes of its `actors`. */
  network: EditionNetwork;
  of(code: string): CountryChanges;
}

/** On the networks that both have and of which both know absences, in the order of the later edition. */
export function changesOnNetworks(then: Edition, now: Edition): NetworkChanges[] {
  return now.networks.flatMap((network) => {
    const old = then.networks.find((one) => one.network === network.network);
    const both = old === undefined ? [] : [old.actors, network.actors];
    if (both.length === 0 || both.some(({ snapshot }) => snapshot.origin === 'derived')) return [];
    const [before, after] = both.map((actors) => comparedSide(actors, new Map()));
    const comparison = compareSnapshots(before!, after!);
    const of = countryChanges(
      network.actors,
      { ties: listTieChanges(comparison), mutuals: listMutualChanges(comparison) },
      false,
    );
    return [{ network, of }];
  });
}
