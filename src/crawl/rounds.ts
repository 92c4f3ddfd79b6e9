/** Works through readings of accounts: each in its turn, and those given up once more when the others are done. */
import type { CrawlState } from './crawl-state.ts';
import { BudgetSpent, GaveUp, HeldUp } from './faults.ts';
import type { KnownAccount } from './known-account.ts';
import { forEachInLanes } from './pool.ts';
import type { CrawlPhase } from './progress.ts';
import type { Reach } from './reach.ts';

export interface Rounds<R> {
  crawl: Pick<CrawlState, 'network' | 'progress' | 'budget' | 'holdUps' | 'atOnce'>;
  phase: CrawlPhase;
  /** Accounts in all, with those that are settled. */
  total: number;
  reach: Reach;
  /** Requests that a reading still needs, by what is known of it. */
  requestsLeft(reading: R): number;
  read(reading: R): Promise<void>;
  /** Settles a reading that was given up in the last round too. */
  giveUp(reading: R, error: GaveUp): void;
}

/**
 * Those for which the money does not reach stay unread, and those that a host holds up for long.
 * @returns whether there are such.
 * @throws NetworkError where the network cannot be reached.
 */
export async function readInRounds<R extends { account: KnownAccount }>(
  rounds: Rounds<R>,
  readings: readonly R[],
): Promise<boolean> {
  const { crawl, phase, total, reach } = rounds;
  const { network, progress, budget } = crawl;
  const left = new Set(readings);
  const requestsLeft = () => [...left].reduce((sum, reading) => sum + rounds.requestsLeft(reading), 0);

  progress.begin(phase, total - left.size, total, requestsLeft);
  let { givenUp, unpaid } = await round(readings);
  while (unpaid.length > 0 && budget.left() > 0) {
    const again = await round(unpaid);
    givenUp.push(...again.givenUp);
    if (again.unpaid.length === unpaid.length && budget.left() > 0) break;
    unpaid = again.unpaid;
  }
  const [first] = givenUp;
  if (first !== undefined) {
    reach.demandAnswer(first.error);
    progress.begin('last round', total - left.size, total, requestsLeft);
    const last = await round(givenUp.map(({ reading }) => reading));
    unpaid.push(...last.unpaid);
    for (const { reading, error } of last.givenUp) {
      rounds.giveUp(reading, error);
      progress.settled(1);
    }
  }
  return unpaid.length > 0;

  async function round(some: readonly R[]) {
    const givenUp: { reading: R; error: GaveUp }[] = [];
    const unpaid: R[] = [];
    await forEachInLanes(
      some,
      ({ account }) => network.laneOf(account),
      crawl.atOnce,
      async (reading) => {
        const host = network.hostOf(reading.account);
        const mark = reach.mark(host);
        try {
          await rounds.read(reading);
          left.delete(reading);
          progress.settled(1);
        } catch (error) {
          if (error instanceof BudgetSpent) {
            unpaid.push(reading);
            return undefined;
          }
          const turnedAway = error instanceof HeldUp ? error : await judge(host, mark, error);
          if (turnedAway === null) givenUp.push({ reading, error: error as GaveUp });
          else {
            const answers = reach.mark(network.hostOf(reading.account));
            return crawl.holdUps.turn(turnedAway, answers, 1);
          }
        }
        return undefined;
      },
      network.http.stop,
    );
    return { givenUp, unpaid };
  }

  /** Whether the fault is the account's own; the host may turn that question away. */
  async function judge(host: string, mark: number, error: unknown): Promise<HeldUp | null> {
    if (!(error instanceof GaveUp)) throw error;
    try {
      await reach.gaveUp(host, mark, error);
      return null;
    } catch (fault) {
      if (fault instanceof HeldUp) return fault;
      throw fault;
    }
  }
}
