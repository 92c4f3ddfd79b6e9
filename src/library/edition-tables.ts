/** An edition as tables: its networks, its actors, and figures of both. */
import type { Edition, EditionActor } from '../edition/edition.ts';
import { overlapByGroup, overlapOf } from '../edition/overlap.ts';
import { type GroupPresence, networksOf, presenceBy, presenceOfAll } from '../edition/presence.ts';
import type { EditionTie, EditionUnknownTie, Table } from '../library.ts';
import { overlapColumns } from '../questions/edition/overlap-in-edition.ts';
import { iso3Of } from '../roster/countries.ts';
import { attributeOf } from '../study/grouping.ts';
import { tieTable, unknownTable } from './study-tables.ts';

export function networkTable({ networks }: Edition): Table {
  return networks.map(({ network, accounts, actors }) => ({
    network,
    snapshot: accounts.snapshot.name,
    date: accounts.snapshot.date,
    accounts: accounts.nodes.length,
    actors: actors.nodes.length,
    content_hash: accounts.snapshot.contentHash,
  }));
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
      return groups.flatMap((of) =>
        (['follows', 'mutual'] as const).map((ties) => ({ ...of, ties, tie: of[ties] })),
      );
    }),
  );
  const columns = overlapColumns<(typeof rows)[number]>(({ tie }) => tie);
  return rows.map((row) => {
    const { a, b, ties, group, actors } = row;
    const cells = Object.entries(columns).map(([name, cell]) => [name, cell(row)]);
    return { a, b, ties, group, actors, ...Object.fromEntries(cells) };
  });
}
