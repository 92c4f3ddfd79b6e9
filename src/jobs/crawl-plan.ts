/** `crawl --plan`: what the crawl will ask for, account by account, before it does. */

import { answer, type Context, type SharedOptions } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { englishAnswer } from '../cli/english-answer.ts';
import type { Plan } from '../crawl/plan.ts';
import type { Cell } from '../csv.ts';
import { describeFeeds } from './approve-cost.ts';
import { time } from './crawl-words.ts';

const LISTS = [
  'A list shorter than its profile states needs fewer; the crawl ends with how many, and entente status --verbose says which.',
];

/** @param asked requests that the profiles took, and whether handles will be verified. */
export function printPlan(
  context: Context,
  options: SharedOptions,
  plan: Plan,
  asked: { lookUps: number; handles: boolean },
): void {
  const unshown = plan.readings.reduce((sum, { unshownRequests }) => sum + unshownRequests, 0);
  const cost =
    plan.users === 0 ? '' : `, ${count(plan.users, 'account')} to pay for, $${plan.cost.toFixed(2)}`;
  answer(
    context,
    options,
    englishAnswer({
      sentence: `${count(plan.readings.length, 'account')} to read: ${count(plan.requests, 'request')}, at least ${time(plan.seconds)}${cost}`,
      columns: [
        'handle',
        'account_id',
        'reading',
        'declared_count',
        'requests',
        'cost',
        ...(plan.feeds === null ? [] : (['post_requests'] as const)),
      ],
      rows: plannedRows(plan),
      facts: {
        requests: plan.requests,
        seconds: plan.seconds,
        cost: plan.cost,
        look_up_requests: asked.lookUps,
        ...(plan.feeds === null
          ? {}
          : {
              post_requests: plan.feeds.requests,
              post_seconds: plan.feeds.seconds,
              post_cost: plan.feeds.cost,
            }),
      },
      notes: [
        `The profiles took ${count(asked.lookUps, 'request')} and are kept.`,
        ...LISTS.filter(() => plan.readings.some(({ way }) => way !== 'pairs')),
        ...(unshown === 0
          ? []
          : [
              `${unshown} of the requests ask what blocks hide from the lists, or these lack; those for a list that is not read to its end, or that shows everybody, are spared, and the crawl ends with how many.`,
            ]),
        ...(plan.feeds === null
          ? []
          : [
              `Their posts, by an estimate: ${describeFeeds(plan.feeds)}; how many lie in the window is not known before.`,
            ]),
        ...(asked.handles ? ['Verifying the handles takes up to two requests more for each account.'] : []),
      ],
    }),
  );
}

/** One row an account of which follows or posts have still to be read. */
function plannedRows({ readings, feeds, users: all, cost }: Plan): Cell[][] {
  const ofFeed = new Map((feeds?.feeds ?? []).map((feed) => [feed.accountId, feed]));
  const rows = readings.map(({ handle, accountId, way, declaredCount, requests, users }): Cell[] => {
    const posts = ofFeed.get(accountId)?.requests ?? 0;
    ofFeed.delete(accountId);
    const price = all === 0 ? null : Number(((cost / all) * users).toFixed(2));
    return [handle, accountId, way, declaredCount, requests, price, ...(feeds === null ? [] : [posts])];
  });
  for (const { handle, accountId, requests } of ofFeed.values()) {
    if (requests > 0) rows.push([handle, accountId, '', null, 0, null, requests]);
  }
  return rows;
}
