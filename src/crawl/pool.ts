/** Works through a list with a bounded number of items under way. */
import { groupBy } from '../group-by.ts';

/** An item is to be worked on again, once this has settled; other items are taken meanwhile. */
export interface Later {
  ready: Promise<void>;
}

/**
 * Calls `work` for every item, at most `limit` at a time, in order of the list. The first failure stops the
 * handing out, calls `onFailure`, and is thrown once the items under way have settled, whatever those end with.
 */
export async function forEachAtOnce<T>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<Later | undefined> | Promise<void>,
  onFailure: () => void,
): Promise<void> {
  const left = items.values();
  const later: { item: T; ready: Promise<void>; isReady: boolean }[] = [];
  let failed: { error: unknown } | null = null;

  function take(): { item: T } | undefined {
    const k = later.findIndex(({ isReady }) => isReady);
    if (k >= 0) return later.splice(k, 1)[0];
    const { value, done } = left.next();
    return done ? undefined : { item: value };
  }

  function putOff(item: T, { ready }: Later): void {
    const put = { item, ready, isReady: false };
    const setReady = () => {
      put.isReady = true;
    };
    ready.then(setReady, setReady);
    later.push(put);
  }

  async function takeTurns(): Promise<void> {
    while (failed === null) {
      const taken = take();
      if (taken === undefined && later.length === 0) return;
      try {
        if (taken === undefined) await Promise.race(later.map(({ ready }) => ready));
        else {
          const again = await work(taken.item);
          if (again !== undefined) putOff(taken.item, again);
        }
      } catch (error) {
        if (failed === null) {
          failed = { error };
          onFailure();
        }
      }
    }
  }

  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, takeTurns));
  if (failed !== null) throw (failed as { error: unknown }).error;
}

/**
 * The same with a bound for each lane: items of one lane wait for each other, those of different lanes never do.
 * A failure in one lane stops them all.
 */
export async function forEachInLanes<T>(
  items: readonly T[],
  laneOf: (item: T) => string,
  limit: number,
  work: (item: T) => Promise<Later | undefined> | Promise<void>,
  onFailure: () => void,
): Promise<void> {
  const lanes = groupBy(items, laneOf);
  let failed = false;
  const fail = () => {
    failed = true;
    onFailure();
  };
  let first: { error: unknown } | null = null;
  await Promise.all(
    [...lanes.values()].map((lane) =>
      forEachAtOnce(lane, limit, (item) => (failed ? Promise.resolve() : work(item)), fail).catch((error) => {
        first ??= { error };
      }),
    ),
  );
  if (first !== null) throw (first as { error: unknown }).error;
}
