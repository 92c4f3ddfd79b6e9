/** Names what a paid crawl will cost, and goes on only with the user's word. */
import { createInterface } from 'node:readline';
import type { Plan } from '../crawl/plan.ts';
import { UserError } from '../errors.ts';
import type { Context, SharedOptions } from './context.ts';
import { count, say } from './context.ts';
import { time } from './run-crawl.ts';

export interface CostOptions {
  yes?: boolean;
  /** US dollars. */
  maxCost?: number | undefined;
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
  if (plan.users === 0) return true;
  const what = plan.step === 'look-ups' ? 'looking the accounts up' : 'reading their follows';
  const most =
    options.maxCost === undefined ? '' : `; the crawl stops at $${options.maxCost.toFixed(2)} in all`;
  say(
    context,
    options,
    `${what}: ${count(plan.requests, 'request')}, at least ${time(plan.seconds)}, ${count(plan.users, 'account')} to pay for, up to $${plan.cost.toFixed(2)}${most}`,
  );
  if (options.yes) return true;
  const { stdin, stderr } = context.runtime;
  if (!(stdin as { isTTY?: boolean }).isTTY) {
    throw new UserError('this costs money; say --yes to go on, and --max-cost DOLLARS to bound it');
  }
  const lines = createInterface({ input: stdin, output: stderr });
  const reply = await new Promise<string>((resolve) => {
    lines.once('close', () => resolve(''));
    lines.question('Go on? [y/N] ', resolve);
  });
  lines.close();
  return /^y(es)?$/i.test(reply.trim());
}
