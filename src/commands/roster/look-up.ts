/** Looks accounts up on a network outside any crawl: nothing is written. */

import type { Command } from 'commander';
import { type Context, EXIT, type SharedOptions, say } from '../../cli/context.ts';
import { count } from '../../cli/count.ts';
import { addDeclared } from '../../cli/declared-options.ts';
import { besides, refuseUnread } from '../../cli/given-options.ts';
import { GaveUp, Interrupted } from '../../crawl/faults.ts';
import type { Wanted } from '../../crawl/known-account.ts';
import type { Network } from '../../crawl/network.ts';
import { NetworkError, UserError } from '../../errors.ts';
import { approveCost } from '../../jobs/approve-cost.ts';
import {
  declaredOptions,
  isPaidFor,
  liveEntry,
  type NetworkSayings,
  openNetwork,
} from '../../jobs/networks.ts';
import { openSandbox, openSandboxMastodon } from '../../jobs/sandbox-server.ts';
import { priceSource } from '../../roster/price-source.ts';
import type { LookUp } from '../../store/ledger-writer.ts';

export interface LookUpOptions extends SharedOptions, NetworkSayings {
  yes?: boolean;
}

/** The options of a command that looks accounts up: where the servers are, and leave to pay. */
export function addLookUpOptions(command: Command): Command {
  command.option('--yes', 'on X: pay for the look-ups without being asked');
  return addDeclared(command, declaredOptions('look-ups'));
}

/**
 * Lets `ask` look accounts up on a live network, or on the sandbox: one that runs at `--appview`, else one that
 * is started for the time being.
 * @param later what the command obeys once it is answered.
 * @throws UserError for any other network, or an option that none of it has a use of.
 */
export async function withNetwork<T>(
  context: Context,
  name: string,
  options: LookUpOptions,
  later: readonly string[],
  ask: (network: Network) => Promise<T>,
): Promise<T> {
  const { runtime } = context;
  const settle = (isPaid: boolean) =>
    refuseUnread(options, { later: [...later, ...(isPaid ? ['yes'] : [])] });
  const live = (known: string) => {
    const network = openNetwork(known, runtime, besides(options, { ...liveEntry(known).lookUps }));
    settle(isPaidFor(known));
    return ask(network);
  };
  if (name === 'sandbox-mastodon') {
    settle(false);
    const { network, close } = await openSandboxMastodon(runtime);
    return ask(network).finally(close);
  }
  if (name !== 'sandbox') return live(name);
  if (options.appview || runtime.env.ENTENTE_APPVIEW) return live('bluesky');
  settle(false);
  const sandbox = await openSandbox(runtime);
  try {
    return await ask(sandbox.networkOf('appview'));
  } finally {
    await sandbox.close();
  }
}

/**
 * Asks for leave to look up so many accounts, where that costs money.
 * @throws UserError where it is not given.
 */
export async function approveLookUps(
  context: Context,
  options: LookUpOptions,
  network: Network,
  users: number,
): Promise<void> {
  if (network.price === 0 || users === 0) return;
  const requests = Math.ceil(users / network.batchSize) * network.requestsPerBatch;
  const cost = users * network.price;
  if (!options.yes && !(context.runtime.stdin as { isTTY?: boolean }).isTTY) {
    throw new UserError(
      `looking up to ${count(users, 'account')} up on ${network.name} costs up to $${cost.toFixed(2)} (${priceSource(network.name, network.price)}); say --yes to go on`,
    );
  }
  const plan = { step: 'look-ups' as const, readings: [], requests, seconds: 0, users, cost, feeds: null };
  if (!(await approveCost(context, options, plan, network)))
    throw new UserError('nothing is asked, and nothing is paid');
}

/**
 * One answer for each of `wanted`, by its number; verdict `failed` where the network did not answer for one.
 * @throws NetworkError where it answers for none or cannot be reached; Interrupted when the user stops it.
 */
export async function lookUpAccounts(
  network: Network,
  wanted: readonly Wanted[],
  onProgress: (done: number) => void,
): Promise<Map<number, LookUp>> {
  const answers = new Map<number, LookUp>();
  let answered = false;

  async function ask(batch: readonly Wanted[]): Promise<void> {
    try {
      for (const found of await network.lookUp(batch)) answers.set(found.number, found);
      answered = true;
      const silent = batch.filter(({ number }) => !answers.has(number));
      await Promise.all(silent.map((one) => ask([one])));
    } catch (error) {
      if (!(error instanceof GaveUp)) throw error;
      if (!error.answered && !network.severalHosts) throw unreachable(network, error);
      if (batch.length > 1) await Promise.all(batch.map((one) => ask([one])));
      else for (const { number } of batch) answers.set(number, toFailed(number, error));
    }
    onProgress(answers.size);
  }

  try {
    await Promise.all(batchesOf(network, wanted).map(ask));
  } catch (error) {
    network.http.stop();
    throw error;
  }
  if (!answered && wanted.length > 0) {
    const [first] = answers.values();
    throw new NetworkError(
      `${network.host} answered for no account (${first !== undefined && 'reason' in first ? first.reason : 'no answer'}); run the same command again later`,
    );
  }
  return answers;
}

function unreachable(network: Network, error: GaveUp): NetworkError {
  const detail = error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
  return new NetworkError(
    `could not read from ${network.host} (${detail}); run the same command again later`,
    {
      cause: error,
    },
  );
}

function toFailed(number: number, error: GaveUp): LookUp {
  return { number, verdict: 'failed', reason: error.message };
}

function batchesOf(network: Network, wanted: readonly Wanted[]): Wanted[][] {
  const batches: Wanted[][] = [];
  const openBatch = new Map<string, Wanted[]>();
  for (const one of wanted) {
    const key = network.batchOf(one);
    let batch = openBatch.get(key);
    if (batch === undefined || batch.length === network.batchSize) {
      batch = [];
      openBatch.set(key, batch);
      batches.push(batch);
    }
    batch.push(one);
  }
  return batches;
}

/** Does the work; where it is interrupted, nothing of it is kept, and the sentence says so. */
export async function unlessInterrupted(
  context: Context,
  options: SharedOptions,
  sentence: string,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    context.exitCode = EXIT.interrupted;
    say(context, options, sentence);
  }
}
