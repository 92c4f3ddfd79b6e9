/** Editions small enough to count by hand. */
import type { Edition } from '../../src/edition/edition.ts';
import { joinEdition } from '../../src/edition/join.ts';
import type { StatedActors } from '../../src/edition/joined-accounts.ts';
import { loadStudy } from '../../src/open/load-study.ts';
import { publicationTerms } from '../../src/roster/publication-terms.ts';
import type { RosterRow } from '../../src/roster/row.ts';
import type { Verdict } from '../../src/roster/verdict.ts';
import { withheldBy } from '../../src/store/archive.ts';
import type { Store } from '../../src/store/driver.ts';
import { fillSnapshot } from '../../src/store/fill.ts';
import type { Origin, SnapshotRecord } from '../../src/store/snapshot-record.ts';
import { createSnapshot, sealSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import type { Study } from '../../src/study/study.ts';
import { rosterRow } from '../support/snapshots.ts';

export interface HandAccount {
  /** Named by the actor where it is left out. */
  handle?: string;
  actor: string;
  verdict?: Verdict;
  row?: Partial<RosterRow>;
}

export interface HandNetwork {
  network: string;
  date?: string;
  /** How it was made (default: a crawl). */
  origin?: Origin;
  /** `ann` stands for an account of the actor ann that was read to the end. */
  accounts: readonly (string | HandAccount)[];
  /** `ann>bob cat`: by handle. */
  ties: readonly string[];
  /** Ties of observed sources that could not be seen, likewise. */
  unseen?: readonly string[];
}

export function handStudy(given: HandNetwork): Study {
  const store = openMemoryStore();
  return loadStudy({ store, snapshot: sealHand(store, given) });
}

/** NETWORK-YEAR in the database. */
export function sealHand(store: Store, given: HandNetwork): SnapshotRecord {
  const { network, date = '2026-06-01', origin = 'crawl' } = given;
  const accounts = given.accounts
    .map((each): HandAccount => (typeof each === 'string' ? { actor: each } : each))
    .map((each) => ({ ...each, handle: each.handle ?? each.actor }))
    .sort((a, b) => (a.handle < b.handle ? -1 : 1));
  const place = new Map(accounts.map(({ handle }, k) => [handle, k]));
  const ends = (lines: readonly string[]) =>
    lines
      .flatMap((line) => {
        const [source, targets] = line.split('>') as [string, string];
        return targets.split(' ').map((target): [number, number] => [place.get(source)!, place.get(target)!]);
      })
      .sort(([a, b], [c, d]) => a - c || b - d);
  const columns = (pairs: readonly [number, number][]) => ({
    source: Uint32Array.from(pairs, ([source]) => source),
    target: Uint32Array.from(pairs, ([, target]) => target),
  });
  const at = `${date}T00:00:00.000Z`;
  const snapshot = createSnapshot(store, {
    name: `${network}-${date.slice(0, 4)}`,
    network,
    date,
    origin,
    meaning: 'shown',
    simulated: false,
    extraColumns: [],
    startedAt: at,
    rows: accounts.map(({ handle, actor, row }) =>
      rosterRow({ actor, name: actor, kind: 'person', network, handle: `${handle}.test`, ...row }),
    ),
  });
  fillSnapshot(store, snapshot, {
    entries: accounts.map(({ handle, verdict = 'complete' }) => ({
      accountId: `${network}:${handle}`,
      verdict,
      reason: '',
    })),
    ...columns(ends(given.ties)),
    unseen: { ...columns(ends(given.unseen ?? [])), reason: 'blocked' },
  });
  const withholdable = withheldBy(publicationTerms(network));
  return sealSnapshot(store, snapshot, { sealedAt: at, withholdable });
}

export function handEdition(networks: readonly HandNetwork[], stated?: StatedActors): Edition {
  return joinEdition(
    { name: 'hand-2026', contentHash: 'sha256:hand', withinDays: 60 },
    networks.map(handStudy),
    stated,
  );
}
