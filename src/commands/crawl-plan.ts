/** `crawl --plan`: what the crawl will ask for, account by account, before it does. */
import type { Plan } from '../crawl/plan.ts';
import type { Context, SharedOptions } from './context.ts';
import { answer, count } from './context.ts';
import { time } from './run-crawl.ts';

/** @param lookedUp requests that the profiles took. */
export function printPlan(context: Context, options: SharedOptions, plan: Plan, lookedUp: number): void {
  const cost =
    plan.users === 0 ? '' : `, ${count(plan.users, 'account')} to pay for, $${plan.cost.toFixed(2)}`;
  answer(context, options, {
    sentence: `${count(plan.readings.length, 'account')} to read: ${count(plan.requests, 'request')}, at least ${time(plan.seconds)}${cost}`,
    columns: ['handle', 'account_id', 'reading', 'declared_count', 'requests', 'cost'],
    rows: plan.readings.map(({ handle, accountId, way, declaredCount, requests, users }) => [
      handle,
      accountId,
      way,
      declaredCount,
      requests,
      plan.users === 0 ? null : Number(((plan.cost / plan.users) * users).toFixed(2)),
    ]),
    facts: { requests: plan.requests, seconds: plan.seconds, cost: plan.cost, look_up_requests: lookedUp },
    notes: [`The profiles took ${count(lookedUp, 'request')} and are kept.`],
  });
}
