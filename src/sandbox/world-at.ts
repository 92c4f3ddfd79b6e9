/** The world on a day between its two years: of each account, the year in which it is by then. */
import { startOfDay, worldNow } from './calendar.ts';
import type { World } from './world.ts';
import type { WorldAccount } from './world-account.ts';

/** What turns an account's state of the first year into that of the second. */
const TURNS = ['renamed', 'suspended', 'deactivated', 'hidden', 'came-back', 'joined'] as const;

/** When each account comes to be as in the second year, by DID: at noon of its day. */
export function turningTimes({ events }: World): Map<string, number> {
  const times = new Map<string, number>();
  for (const event of events) {
    if (!(TURNS as readonly string[]).includes(event.kind) || !('account' in event)) continue;
    times.set(event.account, startOfDay(event.date) + 12 * 3_600_000);
  }
  return times;
}

/** The world as of any moment: that is its second year then. Between two turns it is the same object. */
export function worldByTime(world: World): (now: number) => World {
  const turns = turningTimes(world);
  const turnOf = ({ did, createdAt, states }: WorldAccount) =>
    states[2025].status === 'absent' ? createdAt : (turns.get(did) ?? worldNow(2026));
  const times = [...new Set(world.accounts.map(turnOf))].sort((a, b) => a - b);
  const known = new Map<number, World>();
  return (now) => {
    if (now >= worldNow(2026)) return world;
    const turned = times.filter((time) => time < now).length;
    let then = known.get(turned);
    if (then === undefined) {
      const accounts = world.accounts.map((account) => {
        const { states } = account;
        return { ...account, states: { ...states, 2026: states[turnOf(account) < now ? 2026 : 2025] } };
      });
      then = { ...world, accounts };
      known.set(turned, then);
    }
    return then;
  };
}
