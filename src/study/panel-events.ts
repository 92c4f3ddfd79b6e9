/** What formed and ended between the waves of a panel: as the waves show it, or as the log witnessed it of which they are days. */
import { compareSnapshots } from '../changes/compare-snapshots.ts';
import { TIE_CHANGES } from '../changes/tie-changes.ts';
import { isPossible } from '../graph/graph.ts';
import { compareText } from '../roster/render.ts';
import { comparedSide } from './compared-side.ts';
import type { Wave } from './wave.ts';

/** A tie that formed or ended between two waves in which both accounts were there. */
interface PanelEvent {
  event: 'formed' | 'ended';
  /** Places of the accounts. */
  source: number;
  target: number;
  /** Between which it happened, equal where that is known: dates of the waves, or instants of ISO 8601. */
  earliest: string;
  latest: string;
}

/** The same by account ids, as a log has it. */
interface LoggedEvent extends Omit<PanelEvent, 'source' | 'target'> {
  source: string;
  target: string;
  /** Whether its bounds do not begin before the earlier day. */
  isWithin: boolean;
}

/** What a log has of the time between two of its days. */
export interface Logged {
  /** Of the log. */
  name: string;
  events: readonly LoggedEvent[];
  /** Accounts by id that came, or went, with how far from the one day to the other that was last. */
  came: ReadonlyMap<string, number>;
  went: ReadonlyMap<string, number>;
}

export interface PanelEvents {
  /** By the latest moment, then by source and target. */
  events: readonly PanelEvent[];
  /** Follows that persons are known to have ended, which are among the events only where they were asked for. */
  withheldCount: number;
  /** The waves that are days of one log, with that log: between them events are those that it witnessed. */
  logs: readonly { name: string; before: Wave; now: Wave }[];
}

/**
 * @param logged of each wave, of the time since the one before; `null` where they are no days of one log that is there.
 * @param persons whether the follows that persons have ended are listed.
 */
export function panelEvents(
  waves: readonly Wave[],
  logged: readonly (Logged | null)[],
  persons: boolean,
): PanelEvents {
  const events: PanelEvent[] = [];
  const logs: { name: string; before: Wave; now: Wave }[] = [];
  let withheldCount = 0;
  for (const [w, now] of waves.entries()) {
    const before = waves[w - 1];
    if (before === undefined) continue;
    const log = logged[w]!;
    if (log !== null) logs.push({ name: log.name, before, now });
    const isPerson = new Set(
      before.place.filter((_, node) => before.study.nodes[node]!.row.kind === 'person'),
    );
    const found =
      log === null ? shownBetween(before, now, ['remade']) : witnessedBetween(before, now, log.events);
    for (const event of found) {
      if (!persons && event.event === 'ended' && isPerson.has(event.source)) withheldCount++;
      else events.push(event);
    }
  }
  events.sort(
    (a, b) =>
      compareText(a.latest, b.latest) ||
      compareText(a.earliest, b.earliest) ||
      a.source - b.source ||
      a.target - b.target ||
      compareText(a.event, b.event),
  );
  return { events, withheldCount, logs };
}

/**
 * What the log has of pairs of accounts of both waves, with what no wave shows, since it came and went; what the waves alone
 * show stays as they do. Whether a tie ended whose record is another the log says better than they.
 */
function witnessedBetween(before: Wave, now: Wave, logged: readonly LoggedEvent[]): PanelEvent[] {
  const shown = new Map(shownBetween(before, now, []).map((event) => [nameOf(event), event]));
  const places = new Map(before.study.nodes.map(({ accountId }, node) => [accountId, before.place[node]!]));
  const canTie = tieTest([before, now]);
  const witnessed = logged.flatMap(({ isWithin, ...event }): PanelEvent[] => {
    const [source = -1, target = -1] = [places.get(event.source), places.get(event.target)];
    const own = { ...event, source, target };
    const same = shown.get(nameOf(own));
    if (!canTie(source, target) || !(isWithin || same !== undefined)) return [];
    // Between two readings the network may state when.
    const stated = same !== undefined && same.earliest === same.latest ? same.latest : '';
    const isIts = own.earliest <= stated && stated <= own.latest;
    return [isIts ? { ...own, earliest: stated, latest: stated } : own];
  });
  const known = new Set(witnessed.map(nameOf));
  return [...witnessed, ...[...shown.values()].filter((event) => !known.has(nameOf(event)))];
}

const nameOf = ({ event, source, target }: PanelEvent) => `${event} ${source} ${target}`;

/** Whether the accounts at two places are in each of the waves, and there can be a tie between them. */
function tieTest(waves: readonly Wave[]): (source: number, target: number) => boolean {
  const nodes = waves.map(({ place }) => new Map(Array.from(place, (each, node) => [each, node])));
  return (source, target) =>
    waves.every(({ study }, w) => {
      const [i, j] = [nodes[w]!.get(source), nodes[w]!.get(target)];
      return i !== undefined && j !== undefined && isPossible(study.graph, i, j);
    });
}

/** @param also changes that are both an end and a beginning. */
function shownBetween(before: Wave, now: Wave, also: readonly 'remade'[]): PanelEvent[] {
  const { oldTies, newTies } = compareSnapshots(
    comparedSide(before.study, new Map()),
    comparedSide(now.study, new Map()),
  );
  const between = [before.study.snapshot.date, now.study.snapshot.date] as const;
  const ended = tiesOf(before, oldTies.change, ['ended', ...also]);
  const formed = tiesOf(now, newTies.change, ['formed', ...also]);
  return [
    ...Array.from(ended, ([source, target]) => ({
      event: 'ended' as const,
      source: before.place[source]!,
      target: before.place[target]!,
      ...momentOf(null, between),
    })),
    ...Array.from(formed, ([source, target, edge]) => ({
      event: 'formed' as const,
      source: now.place[source]!,
      target: now.place[target]!,
      ...momentOf(now.study.followedAt?.[edge] ?? null, between),
    })),
  ];
}

function* tiesOf(
  { study: { graph } }: Wave,
  change: Uint8Array,
  wanted: readonly string[],
): Generator<[source: number, target: number, edge: number]> {
  for (let i = 0; i < graph.size; i++) {
    for (let edge = graph.outStart[i]!; edge < graph.outStart[i + 1]!; edge++) {
      if (wanted.includes(TIE_CHANGES[change[edge]!]!)) yield [i, graph.outTarget[edge]!, edge];
    }
  }
}

/** The instant that the network states, where it lies between the waves; else the days of both. */
function momentOf(
  followedAt: string | null,
  [before, now]: readonly [string, string],
): Pick<PanelEvent, 'earliest' | 'latest'> {
  const day = (followedAt ?? '').slice(0, 10);
  if (followedAt === null || day < before || day > now) return { earliest: before, latest: now };
  return { earliest: followedAt, latest: followedAt };
}
