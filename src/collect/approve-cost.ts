/** Names what a paid crawl will cost, and goes on only with the user's word. */
import { createInterface } from 'node:readline';
import { type Context, type SharedOptions, say } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import type { Plan } from '../crawl/plan.ts';
import type { FeedPlan } from '../crawl/plan-feeds.ts';
import { UserError } from '../errors.ts';
import { time } from './crawl-words.ts';

export interface CostOptions {
  yes?: boolean;
  /** US dollars. */
  maxCost?: number | undefined;
}

/** Such as "about 40 requests, at least 2 s, about 1200 posts to pay for, about $6.00, by what the accounts posted …". */
export function describeFeeds({ requests, seconds, posts, cost }: FeedPlan): string {
  const paid = posts === 0 ? '' : `, about ${count(posts, 'post')} to pay for, about $${cost.toFixed(2)}`;
  return `about ${count(requests, 'request')}, at least ${time(seconds)}${paid}, by what the accounts posted on average in their life`;
}

/**
 * Prints requests, time and cost of a step that is paid for and asks; steps that cost nothing are approved.
 * @throws UserError where nobody can be asked and `--yes` is not given.
 */
export async function approveCost(
  context: Context,
  options: SharedOptions & CostOptions,
  plan: Plan,
): Promise<boolean> {
  const posts = plan.feeds?.posts ?? 0;
  if (plan.users === 0 && posts === 0) return true;
  const what = plan.step === 'look-ups' ? 'looking the accounts up' : 'reading their follows';
  const most =
    options.maxCost === undefined ? '' : `; the crawl stops at $${options.maxCost.toFixed(2)} in all`;
  if (plan.users > 0) {
    say(
      context,
      options,
      `${what}: ${count(plan.requests, 'request')}, at least ${time(plan.seconds)}, ${count(plan.users, 'account')} to pay for, up to $${plan.cost.toFixed(2)}${posts === 0 ? most : ''}`,
    );
  }
  if (plan.feeds !== null && posts > 0) {
    say(
      context,
      options,
      `reading their posts: ${describeFeeds(plan.feeds)}, $${(plan.cost + plan.feeds.cost).toFixed(2)} in all${most}`,
    );
  }
  if (options.yes) return true;
  const { stdin, stderr } = context.runtime;
  if (!(stdin as { isTTY?: boolean }).isTTY) {
    const bound =
      options.maxCost === undefined ? ', and --max-cost DOLLARS (max_cost in study.json) to bound it' : '';
    throw new UserError(`this costs money; say --yes to go on${bound}`);
  }
  const lines = createInterface({ input: stdin, output: stderr });
  const reply = await new Promise<string>((resolve) => {
    lines.once('close', () => resolve(''));
    lines.question('Go on? [y/N] ', resolve);
  });
  lines.close();
  return /^y(es)?$/i.test(reply.trim());
}
