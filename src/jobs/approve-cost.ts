/** Names what a paid crawl will cost, and goes on only with the user's word. */
import { canAsk, confirm } from '../cli/confirm.ts';
import { type Context, type SharedOptions, say } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { writeMessage } from '../cli/terminal.ts';
import { affordable } from '../crawl/budget.ts';
import type { Network } from '../crawl/network.ts';
import type { Plan } from '../crawl/plan.ts';
import type { FeedPlan } from '../crawl/plan-feeds.ts';
import { UserError } from '../errors.ts';
import { priceSource } from '../roster/price-source.ts';
import { dollars } from '../words/en/plain.ts';
import { time } from './crawl-words.ts';

export interface CostOptions {
  yes?: boolean;
  /** US dollars. */
  maxCost?: number | undefined;
}

/** Such as "about 40 requests, at least 2 s, about 1200 posts to pay for, about $6.00, by what the accounts posted …". */
export function describeFeeds({ requests, seconds, posts, cost, mostCost }: FeedPlan): string {
  const beside =
    mostCost > cost
      ? ` (up to $${mostCost.toFixed(2)} where the posts that they pass on, quote or answer come along, which are not asked for if it can be helped)`
      : '';
  const paid =
    posts === 0 ? '' : `, about ${count(posts, 'post')} to pay for, about $${cost.toFixed(2)}${beside}`;
  return `about ${count(requests, 'request')}, at least ${time(seconds)}${paid}, by what the accounts posted on average in their life`;
}

/**
 * Prints requests, time and cost of a step that is paid for and asks; steps that cost nothing are approved. Whoever is
 * asked sees the sum, be it under `--quiet`.
 * @param left US dollars that may be spent still.
 * @throws UserError where nobody can be asked and `--yes` is not given.
 */
export async function approveCost(
  context: Context,
  options: SharedOptions & CostOptions,
  plan: Plan,
  { name, price, feed }: Pick<Network, 'name' | 'price'> & { feed: Pick<Network['feed'], 'price'> },
  left = Infinity,
): Promise<boolean> {
  const tell = (text: string) =>
    options.yes ? say(context, options, text) : writeMessage(context.runtime, `${text}\n`);
  const posts = plan.feeds?.posts ?? 0;
  if (plan.users === 0 && posts === 0) return true;
  const what = plan.step === 'look-ups' ? 'looking the accounts up' : 'reading their follows';
  const most =
    options.maxCost === undefined ? '' : `; the crawl stops at $${options.maxCost.toFixed(2)} in all`;
  if (plan.users > 0) {
    tell(
      `${what}: ${count(plan.requests, 'request')}, at least ${time(plan.seconds)}, ${count(plan.users, 'account')} to pay for, up to $${plan.cost.toFixed(2)} at ${dollars(price)} each (${priceSource(name, price)})${posts === 0 ? most : ''}`,
    );
  }
  if (plan.feeds !== null && posts > 0) {
    tell(
      `reading their posts: ${describeFeeds(plan.feeds)}, at ${dollars(feed.price)} each (${priceSource(name, feed.price)}), $${(plan.cost + plan.feeds.cost).toFixed(2)} in all${most}`,
    );
  }
  const short = shortOf(plan, left, price);
  if (short !== null) tell(short);
  if (options.yes) return true;
  if (!canAsk(context)) {
    const bound =
      options.maxCost === undefined ? ', and --max-cost DOLLARS (max_cost in study.json) to bound it' : '';
    throw new UserError(`this costs money; say --yes to go on${bound}`);
  }
  return confirm(context, 'Go on?');
}

/** Says what the money that is left does not reach for; `null` where it reaches for all. */
function shortOf({ step, users, cost, feeds }: Plan, left: number, price: number): string | null {
  const all = cost + (feeds?.cost ?? 0);
  if (left >= all - 1e-9) return null;
  const bought = Math.min(users, affordable(left, price));
  const reach =
    step === 'look-ups'
      ? `${bought} of ${count(users, 'profile')}, and no follows`
      : `${bought} of ${count(users, 'follow')}${(feeds?.posts ?? 0) > 0 ? ', and for the posts only what these leave' : ''}`;
  return `the ${dollars(left)} that may be spent reach for ${reach}: the rest stays unread; --max-cost (max_cost in study.json) bounds it`;
}
