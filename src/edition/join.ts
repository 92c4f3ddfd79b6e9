/** Snapshots of several networks become one edition: their accounts joined by actor. */
import { UserError } from '../errors.ts';
import { groupBy } from '../group-by.ts';
import type { RosterRow } from '../roster/row.ts';
import { collapseStudy } from '../study/collapse-study.ts';
import { deriveStudy } from '../study/derive-study.ts';
import type { EditionNetwork } from '../study/open-study.ts';
import type { Study, StudyEntry } from '../study/study.ts';
import { unitEntry, unitKey } from '../study/unit-entry.ts';
import type { Edition, EditionActor } from './edition.ts';
import type { StatedActors } from './joined-accounts.ts';
import { networksOf } from './presence.ts';
import { uniteTies } from './together.ts';

/** What is said of the edition as a whole. */
type Named = Pick<Edition, 'name' | 'contentHash' | 'withinDays'>;

/**
 * The edition of the studies, an account a node each. An account belongs to the actor that is stated for it, else to
 * its roster's; without any it is its own. Several accounts of one actor on one network are taken together.
 * @throws UserError where there are fewer than two networks or two snapshots of one, no actor is on two of them, or
 * rosters have a key for what cannot be one actor; all that is wrong at once.
 */
export function joinEdition(
  { name, contentHash, withinDays }: Named,
  studies: readonly Study[],
  stated: StatedActors = new Map(),
): Edition {
  const inOrder = studies
    .map((study) => stateActors(study, stated.get(study.snapshot.network)))
    .sort((a, b) => (a.snapshot.network < b.snapshot.network ? -1 : 1));
  refuseSameNetwork(inOrder);
  const entries = inOrder.flatMap((study, network) => study.entries.map((entry) => ({ network, entry })));
  const existing = inOrder.map(({ accounts }) => new Set(accounts.map(({ number }) => number)));
  const byActor = groupBy(
    entries.filter(({ entry }) => unitKey(entry, 'actor') !== ''),
    ({ entry }) => unitKey(entry, 'actor'),
  );
  const dates = inOrder.map(({ snapshot }) => snapshot.date);
  const all = [...byActor]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, of]) => {
      const accounts = inOrder.map((_, network) =>
        of.flatMap((each) =>
          each.network === network && existing[network]!.has(each.entry.number) ? [each.entry] : [],
        ),
      );
      return { key, row: rowOf(of, dates), accounts };
    });
  refuseStrangers(all, byActor, inOrder);
  const actors = all.filter(({ accounts }) => accounts.some(({ length }) => length > 0));
  const placeOf = new Map(actors.map(({ key }, place) => [key, place]));
  const networks = inOrder.map((study) => placeNetwork(study, placeOf));
  dates.sort();
  return {
    name,
    contentHash,
    withinDays,
    stated,
    from: dates[0]!,
    date: dates.at(-1)!,
    networks,
    actors,
    absent: all.filter(({ accounts }) => accounts.every(({ length }) => length === 0)),
    together: uniteTies({ name, contentHash, date: dates.at(-1)! }, networks, actors),
  };
}

interface OnNetwork {
  network: number;
  entry: StudyEntry;
}

function stateActors(study: Study, stated: ReadonlyMap<string, string> | undefined): Study {
  if (stated === undefined || stated.size === 0) return study;
  const withActor = (entry: StudyEntry): StudyEntry => {
    const actor = stated.get(entry.accountId);
    return actor === undefined ? entry : { ...entry, row: { ...entry.row, actor } };
  };
  return deriveStudy(study, {
    entries: study.entries.map(withActor),
    accounts: study.accounts.map(withActor),
    nodes: study.nodes.map(withActor),
  });
}

/** What all rows of the actor say alike; its office and category as of the last of the dates. */
function rowOf(of: readonly OnNetwork[], dates: readonly string[]): RosterRow {
  const rowAmong = (some: readonly OnNetwork[]) =>
    unitEntry(
      '',
      some.map(({ entry }) => entry),
      'actor',
    ).row;
  const row = rowAmong(of);
  const last = of.reduce((a, { network }) => (dates[network]! > dates[a]! ? network : a), of[0]!.network);
  const lastRow = rowAmong(of.filter(({ network }) => network === last));
  return {
    ...row,
    office: row.office || lastRow.office,
    category: row.category || lastRow.category,
  };
}

function refuseSameNetwork(studies: readonly Study[]): void {
  const twice = [...groupBy(studies, ({ snapshot }) => snapshot.network)].filter(([, of]) => of.length > 1);
  if (twice.length === 0) return;
  const said = twice.map(
    ([network, of]) => `${of.map(({ snapshot }) => snapshot.name).join(' and ')} are both of ${network}`,
  );
  throw new UserError(`an edition has one snapshot of each network: ${said.join('; ')}`);
}

function refuseStrangers(
  actors: readonly EditionActor[],
  byActor: ReadonlyMap<string, readonly OnNetwork[]>,
  studies: readonly Study[],
): void {
  if (studies.length < 2) return;
  const faults: string[] = [];
  for (const [key, of] of byActor) {
    for (const column of ['kind', 'country'] as const) {
      const said = [...groupBy(of, ({ entry }) => entry.row[column])].filter(([value]) => value !== '');
      if (said.length < 2) continue;
      const where = said.map(([value, [first]]) => `${value} (${studies[first!.network]!.snapshot.name})`);
      faults.push(`${key}: ${column} is ${where.join(' and ')}`);
    }
  }
  // Of a group all may be on one.
  const isOfAll = studies.every(({ group }) => group === null);
  if (isOfAll && !actors.some((actor) => networksOf(actor).length > 1)) {
    const names = studies.map(({ snapshot }) => snapshot.name).join(', ');
    faults.push(`no actor has an account in two of ${names}`);
  }
  if (faults.length === 0) return;
  throw new UserError(
    `the rosters cannot be joined by actor; give one key to one actor in their column actor, or name a file (network,account_id,actor) with --actors:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
  );
}

function placeNetwork(study: Study, placeOf: ReadonlyMap<string, number>): EditionNetwork {
  const actors = collapseStudy(study, 'actor');
  const nodeOf = new Int32Array(placeOf.size).fill(-1);
  const actorOf = Int32Array.from(actors.nodes, ({ accountId }) => placeOf.get(accountId)!);
  actorOf.forEach((actor, node) => {
    nodeOf[actor] = node;
  });
  return { network: study.snapshot.network, accounts: study, actors, nodeOf, actorOf };
}
