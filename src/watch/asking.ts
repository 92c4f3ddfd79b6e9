/** Asks a network for its accounts: several at once, each host in its turn, and once more where one holds it up. */
import { BudgetSpent, GaveUp, HeldUp, Interrupted } from '../crawl/faults.ts';
import { watchHoldUps } from '../crawl/hold-ups.ts';
import type { Wanted } from '../crawl/known-account.ts';
import { batches } from '../crawl/look-ups.ts';
import type { Network } from '../crawl/network.ts';
import { forEachInLanes, type Later } from '../crawl/pool.ts';
import { NetworkError } from '../errors.ts';
import type { LookUp } from '../store/ledger-writer.ts';
import type { Instant } from '../values/log-entries.ts';

export type Asking = ReturnType<typeof askingOf>;

/**
 * @param say called with a host and how it fares.
 * @param isAnyKnown whether there is an account to go on with where no answer comes.
 */
export function askingOf(
  network: Network,
  now: () => Instant,
  say: (host: string, news: string) => void,
  isAnyKnown: () => boolean,
) {
  const holdUps = watchHoldUps(now, network.http);
  /** By host. */
  const answers = new Map<string, number>();
  const limits = new Set<string>();
  return { lookUp, inLanes, answered };

  /** Leaves out those of whom no answer came, and says whether the money did not reach for all. */
  async function lookUp(wanted: readonly Wanted[]): Promise<{ found: LookUp[]; isSpent: boolean }> {
    const found: LookUp[] = [];
    const faults = new Set<string>();
    let isSpent = false;
    await inLanes(
      batches(network, wanted),
      ([first]) => first!,
      async (batch) => {
        try {
          found.push(...(await network.lookUp(batch)));
          answered(batch[0]!);
        } catch (error) {
          if (error instanceof BudgetSpent) {
            isSpent = true;
            return;
          }
          if (!(error instanceof GaveUp)) throw error;
          requireKnown(error);
          const host = network.laneOf(batch[0]!) || network.host;
          sayOnce(faults, `${host} ${error.message}`, host, `could not be asked: ${error.message}`);
        }
      },
      (_, held) => requireKnown(held),
    );
    return { found, isSpent };
  }

  /** Who is known stays as known, and is looked up with the next sweep; who never was cannot be watched. */
  function requireKnown({ message, cause }: GaveUp | HeldUp): void {
    if (isAnyKnown()) return;
    const detail = cause instanceof Error ? `${message}: ${cause.message}` : message;
    throw new NetworkError(`could not read from ${network.host} (${detail}); run the same command again`);
  }

  /** Counts an answer of the host of an account. */
  function answered(entry: Wanted): void {
    const host = network.hostOf(entry);
    answers.set(host, (answers.get(host) ?? 0) + 1);
  }

  /**
   * Leaves undone what an interruption leaves: the next run begins with it. What a host holds up is done once it allows it.
   * @param turnedAway called with what would have to wait for too long.
   */
  async function inLanes<T>(
    items: readonly T[],
    entryOf: (item: T) => Wanted,
    work: (item: T) => Promise<void>,
    turnedAway: (item: T, held: HeldUp) => void = () => {},
  ): Promise<void> {
    const inTurn = async (item: T): Promise<Later | undefined> => {
      try {
        await work(item);
        return undefined;
      } catch (error) {
        if (!(error instanceof HeldUp)) throw error;
        const { host, until, limit } = error;
        const again = holdUps.turn(error, answers.get(network.hostOf(entryOf(item))) ?? 0, 1);
        const rest = again === undefined ? 'is read with the next sweep' : 'waits';
        sayOnce(limits, `${host} ${until} ${rest}`, host, `${limit}; what is left of it ${rest}`);
        if (again === undefined) turnedAway(item, error);
        return again;
      }
    };
    try {
      const laneOf = (item: T) => network.laneOf(entryOf(item));
      await forEachInLanes(items, laneOf, network.atOnce, inTurn, network.http.stop);
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
    }
  }

  /** However many accounts have met it. */
  function sayOnce(said: Set<string>, mark: string, host: string, news: string): void {
    if (said.has(mark)) return;
    said.add(mark);
    say(host, news);
  }
}
