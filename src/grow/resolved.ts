/** Which accounts handles and ids lead to today, as the network itself says. */
import { GaveUp, HeldUp } from '../crawl/faults.ts';
import type { Ground } from '../evidence/grow/claim.ts';
import { groupBy } from '../group-by.ts';
import { isNode } from '../roster/verdict.ts';
import { slices } from '../slices.ts';
import { leaveForAll } from './leave.ts';
import type { GrowTools } from './sources.ts';

/** By id where it is known, else by handle. */
export interface Sought {
  handle: string;
  accountId: string;
}

export interface Resolved {
  accountId: string;
  handle: string;
}

/** What each leads to, by `soughtKey`: `null` where the network shows no such account; none where it did not answer. */
export async function resolveAccounts(
  tools: GrowTools,
  ground: Ground,
  sought: readonly Sought[],
): Promise<Map<string, Resolved | null>> {
  const { network, show } = tools;
  const approve = leaveForAll(tools);
  const wanted = new Map(sought.map((one) => [soughtKey(one), one]));
  const keys = [...wanted.keys()].sort();
  const asked = (key: string, number = 0) => {
    const { handle, accountId } = wanted.get(key)!;
    return { number, accountId, handle: accountId === '' ? handle : '' };
  };
  const batches = [...groupBy(keys, (key) => network.batchOf(asked(key))).values()];
  const found = new Map<string, Resolved | null>();
  let done = 0;
  await Promise.all(batches.flatMap((batch) => slices(batch, network.batchSize)).map(resolve));
  return found;

  async function resolve(some: readonly string[]): Promise<void> {
    try {
      const answer = await ground.ask(`look-up ${network.name} ${some.join(' ')}`, async () => {
        await approve(some.length);
        const answers = new Map((await network.lookUp(some.map(asked))).map((one) => [one.number, one]));
        return some.map((_, number): Resolved | null => {
          const one = answers.get(number);
          if (one === undefined || !('profile' in one)) return null;
          if (one.verdict !== undefined && !isNode(one.verdict)) return null;
          return { accountId: one.accountId, handle: one.profile.handle };
        });
      });
      for (const [k, key] of some.entries()) found.set(key, answer[k]!);
      done += some.length;
      show(`accounts: ${done} of ${keys.length}`);
    } catch (error) {
      if (!(error instanceof GaveUp || error instanceof HeldUp)) throw error;
      if (some.length > 1) for (const key of some) await resolve([key]);
    }
  }
}

export function soughtKey({ handle, accountId }: Sought): string {
  return accountId === '' ? handle.toLowerCase() : accountId;
}
