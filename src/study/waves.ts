/** Several snapshots as the waves of a panel: every account of any of them, when it was part of it, and what is known of its ties. */
import { UserError } from '../errors.ts';
import { countDyads } from '../graph/dyad-census.ts';
import { buildMutualGraph } from '../graph/mutual-graph.ts';
import { refuseOther } from './compared-side.ts';
import { type Logged, type PanelEvents, panelEvents } from './panel-events.ts';
import { withSharedIds } from './shared-ids.ts';
import type { Study, StudyEntry } from './study.ts';
import type { Wave } from './wave.ts';

/** A stretch in which an account was part of the panel, in waves: 1 is the first, 1.5 halfway from there to the second. */
interface Membership {
  /** Place of the account. */
  account: number;
  from: number;
  to: number;
  /** On what each end rests. */
  fromKnown: Boundary;
  toKnown: Boundary;
}

/**
 * `wave`: it was there when the panel began or ended; `tenure` and `created`: the day is that of the roster, or on which
 * the account was made; `log`: a log has seen it come or go; `halfway`: some time between two waves, which is not known.
 */
type Boundary = 'wave' | 'tenure' | 'created' | 'log' | 'halfway';

export interface Panel extends PanelEvents {
  /** By date. */
  waves: readonly Wave[];
  /** Ids of the accounts of all waves, in code-unit order. */
  accountIds: readonly string[];
  /** By account, then by time. */
  memberships: readonly Membership[];
}

/**
 * @param persons whether the follows that persons have ended are listed.
 * @param loggedBetween what a log has of the time between two studies; `null` where they are no days of one that is there.
 * @throws UserError where the studies are no panel: fewer than two, of several networks, or two of one day.
 */
export function buildPanel(
  studies: readonly Study[],
  persons: boolean,
  loggedBetween: (before: Study, now: Study) => Logged | null,
): Panel {
  if (studies.length < 2) throw new UserError('a panel needs two snapshots or more, of different days');
  const sorted = withSharedIds(studies).sort((a, b) => (a.snapshot.date < b.snapshot.date ? -1 : 1));
  for (const [k, study] of sorted.entries()) {
    if (k === 0) continue;
    const before = sorted[k - 1]!;
    refuseOther(study, before);
    if (before.snapshot.date === study.snapshot.date) {
      throw new UserError(
        `${before.snapshot.name} and ${study.snapshot.name} are both of ${study.snapshot.date}; a panel has one wave a day`,
      );
    }
  }
  const accountIds = [
    ...new Set(sorted.flatMap(({ nodes }) => nodes.map(({ accountId }) => accountId))),
  ].sort();
  const placeOf = new Map(accountIds.map((id, place) => [id, place]));
  const waves = sorted.map(
    (study): Wave => ({
      study,
      place: Uint32Array.from(study.nodes, ({ accountId }) => placeOf.get(accountId)!),
      unknownTies: countDyads(study.graph, buildMutualGraph(study.graph)).unknownTies,
    }),
  );
  const logged = sorted.map((study, w) => (w === 0 ? null : loggedBetween(sorted[w - 1]!, study)));
  const memberships = membershipsOf(waves, logged, accountIds);
  return { waves, accountIds, memberships, ...panelEvents(waves, logged, persons) };
}

/** For each account its entry in each wave; `null` where it is no node of it. */
export function entriesOf({
  waves,
  accountIds,
}: Pick<Panel, 'waves' | 'accountIds'>): (StudyEntry | null)[][] {
  const entries = accountIds.map(() => waves.map((): StudyEntry | null => null));
  for (const [w, { study, place }] of waves.entries()) {
    study.nodes.forEach((entry, node) => {
      entries[place[node]!]![w] = entry;
    });
  }
  return entries;
}

function membershipsOf(
  waves: readonly Wave[],
  logged: readonly (Logged | null)[],
  accountIds: readonly string[],
): Membership[] {
  const dates = waves.map(({ study }) => study.snapshot.date);
  return entriesOf({ waves, accountIds }).flatMap((entries, account) => {
    const found: Membership[] = [];
    for (const [w, entry] of entries.entries()) {
      if (entry === null) continue;
      if (w === 0 || entries[w - 1] === null) {
        const [from, fromKnown] = w === 0 ? startOfPanel : joined(entry, dates, w, logged[w]!);
        found.push({ account, from, fromKnown, to: w + 1, toKnown: 'wave' });
      }
      const last = found.at(-1)!;
      last.to = w + 1;
      if (w + 1 < waves.length && entries[w + 1] === null) {
        [last.to, last.toKnown] = left(entry, dates, w, logged[w + 1]!);
      }
    }
    return found;
  });
}

const startOfPanel: [number, Boundary] = [1, 'wave'];

/** When an account that is in wave w and was not in the one before has joined. */
function joined(
  { row, createdAt, accountId }: StudyEntry,
  dates: readonly string[],
  w: number,
  logged: Logged | null,
): [number, Boundary] {
  const [before, now] = [dates[w - 1]!, dates[w]!];
  const isBetween = (day: string) => day > before && day <= now;
  const made = (createdAt ?? '').slice(0, 10);
  // Who is in office and has an account is there from the later of both.
  const days = [
    { day: row.since, known: 'tenure' as const },
    { day: made, known: 'created' as const },
  ].filter(({ day }) => isBetween(day));
  const last = days.sort((a, b) => (a.day < b.day ? 1 : -1))[0];
  if (last !== undefined) return [w + shareOf(before, last.day, now), last.known];
  return within(w, logged?.came.get(accountId));
}

/** When an account that is in wave w and no longer in the next has left. */
function left(
  { row, accountId }: StudyEntry,
  dates: readonly string[],
  w: number,
  logged: Logged | null,
): [number, Boundary] {
  const [now, next] = [dates[w]!, dates[w + 1]!];
  if (row.until >= now && row.until < next) return [w + 1 + shareOf(now, row.until, next), 'tenure'];
  return within(w + 1, logged?.went.get(accountId));
}

/** @param share of the time from one wave to the next, as a log has it. */
function within(wave: number, share: number | undefined): [number, Boundary] {
  return share === undefined ? [wave + 1 / 2, 'halfway'] : [wave + share, 'log'];
}

function shareOf(from: string, day: string, to: string): number {
  const time = (text: string) => Date.parse(`${text}T00:00:00Z`);
  return (time(day) - time(from)) / (time(to) - time(from));
}
