/** Of events of follow records, those by which a tie formed or ended: it is there as long as any record of it stands. */
import type { Instant } from '../values/log-entries.ts';

interface RecordEvent {
  kind: 'formed' | 'ended';
  from: Instant | null;
  to: Instant;
}

/**
 * An end and a forming that have come about by the same instant are none: one record took the place of another, or it is not
 * known whether it did.
 * @param events in order; those of a pair, up to the moment of which `standing` speaks, are all there.
 * @param pairOf tells ordered pairs of accounts apart.
 * @param standing how many records of its pair stand after all of them.
 */
export function turnsOf<Event extends RecordEvent>(
  events: readonly Event[],
  pairOf: (event: Event) => number | string,
  standing: (event: Event) => number,
): Event[] {
  const pairs = new Map<number | string, { count: number; next: number }>();
  const isTurn = new Array<boolean>(events.length).fill(false);
  // From the end backwards each event is taken back.
  for (let k = events.length - 1; k >= 0; k--) {
    const event = events[k]!;
    const key = pairOf(event);
    let pair = pairs.get(key);
    if (pair === undefined) {
      pair = { count: standing(event), next: -1 };
      pairs.set(key, pair);
    }
    const after = pair.count;
    pair.count += event.kind === 'formed' ? -1 : 1;
    if (Math.min(after, pair.count) > 0) continue;
    const next = events[pair.next];
    isTurn[k] = !(event.kind === 'ended' && next?.to === event.to);
    if (!isTurn[k]) isTurn[pair.next] = false;
    pair.next = event.kind === 'formed' ? k : -1;
  }
  return events.filter((_, k) => isTurn[k]);
}
