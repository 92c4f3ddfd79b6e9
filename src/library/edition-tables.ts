/** An edition as tables: its networks, its actors, and figures of both. */
import type { Columns } from '../csv.ts';
import type { Edition, EditionActor } from '../edition/edition.ts';
import { networkSizes } from '../edition/network-sizes.ts';
import { overlapByGroup, overlapOf } from '../edition/overlap.ts';
import { type GroupPresence, networksOf, presenceBy, presenceOfAll } from '../edition/presence.ts';
import type { EditionTie, EditionUnknownTie, Table } from '../library.ts';
import { NETWORK_COLUMNS } from '../questions/edition/edition.ts';
import { type OverlapRow, overlapColumns, overlapRows } from '../questions/edition/overlap-in-edition.ts';
import { iso3Of } from '../roster/countries.ts';
import { attributeOf } from '../study/grouping.ts';
import { tieTable, unknownTable } from './study-tables.ts';

/** A record per row, with the columns as its keys. */
function recordsOf<T>(rows: readonly T[], columns: Columns<T>): Table {
  const cells = Object.entries(columns);
  return rows.map((row, k) => Object.fromEntries(cells.map(([name, cell]) => [name, cell(row, k)])));
}

export function networkTable(edition: Edition): Table {
  return recordsOf(networkSizes(edition), NETWORK_COLUMNS);
}

export function actorTable(edition: Edition): Table {
  const namesOf = (actor: EditionActor) => networksOf(actor).map((place) => edition.networks[place]!.network);
  return [...edition.actors, ...edition.absent]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map((actor) => ({
      actor: actor.key,
      name: actor.row.name,
      kind: actor.row.kind,
      country: actor.row.country,
      iso3: iso3Of(actor.row.country),
      region: attributeOf(actor, 'region'),
      office: actor.row.office,
      category: actor.row.category,
      networks: namesOf(actor).join(' '),
    }));
}

export function editionTies({ networks }: Edition): EditionTie[] {
  return networks.flatMap(({ network, actors }) => tieTable(actors).map((tie) => ({ network, ...tie })));
}

export function unknownEditionTies({ networks }: Edition): EditionUnknownTie[] {
  return networks.flatMap(({ network, actors }) => unknownTable(actors).map((tie) => ({ network, ...tie })));
}

/** @param by a column of the roster, region or subregion. */
export function presenceTable(edition: Edition, by: string | null): Table {
  const groups: GroupPresence[] = by === null ? [presenceOfAll(edition)] : presenceBy(edition, by);
  return groups.map(({ group, named, several, nowhere, on }) => ({
    group,
    named,
    several,
    nowhere,
    ...Object.fromEntries(edition.networks.map(({ network }, k) => [`on_${network}`, on[k]!])),
  }));
}

/** Of ordered pairs, `follows`, and of unordered ones, `mutual`. */
export function overlapTable(edition: Edition, by: string | null): Table {
  const places = [...edition.networks.keys()];
  const rows = places.flatMap((a) =>
    places.slice(a + 1).flatMap((b) => {
      const groups =
        by === null ? [{ group: '', ...overlapOf(edition, a, b) }] : overlapByGroup(edition, a, b, by);
      return groups.flatMap((of) => overlapRows(of, null));
    }),
  );
  return recordsOf(rows, {
    a: ({ a }) => a,
    b: ({ b }) => b,
    ties: ({ kind }) => kind,
    group: ({ group }) => group,
    actors: ({ actors }) => actors,
    ...overlapColumns((row: OverlapRow) => row[row.kind]),
  });
}
