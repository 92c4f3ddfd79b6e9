/** Tells a webhook what has fired, again and again where it does not take it. What waits is in the database: no kill loses it. */
import type { Runtime } from '../runtime.ts';
import type { Store } from '../store/driver.ts';
import { countDeliveries, type Delivery, keepDelivery, nextDelivery } from '../store/watch-alerts.ts';
import type { WatchRecord } from '../store/watch-log.ts';
import type { Said } from '../words/said.ts';
import { alertRecord } from './alert-record.ts';
import type { AccountOf } from './alert-text.ts';
import type { Bell } from './bell.ts';
import type { Webhook } from './webhook.ts';

interface Delivering {
  store: Store;
  watch: WatchRecord;
  webhook: Webhook;
  accountOf: AccountOf;
  runtime: Pick<Runtime, 'now' | 'sleep' | 'random'>;
  /** Rung when something has fired. */
  bell: Bell;
  tell(text: string): void;
  /** Whether the user knows that the webhook takes nothing. */
  isDown: boolean;
  /** In the language of the messages. */
  say(said: Said): string;
  /** Before then it does not want any message. */
  heldUntil: number;
}

/** Tries, over some eight hours. */
const TRIES = 8;
const FIRST_WAIT_MS = 5_000;
const WAIT_GROWS_BY = 4;

/** Goes on until the signal aborts; what is under way then is waited for. @param broken ends that too. */
export async function deliver(job: Delivering, signal: AbortSignal, broken: AbortSignal): Promise<void> {
  const { store, watch, runtime, bell } = job;
  while (!signal.aborted) {
    const next = nextDelivery(store, watch);
    const wait =
      next === null ? Number.POSITIVE_INFINITY : Math.max(next.nextAt, job.heldUntil) - runtime.now();
    if (next !== null && wait <= 0) await tryOnce(job, next, broken);
    else if (next === null) await bell.heard(signal);
    else await restOrRing(wait);
  }

  async function restOrRing(ms: number): Promise<void> {
    const ended = new AbortController();
    const either = AbortSignal.any([signal, ended.signal]);
    await Promise.race([runtime.sleep(ms, either), bell.heard(either)]);
    ended.abort();
  }
}

/** Tells what was never tried yet, up to the first that is not taken. @returns how many wait. */
export async function deliverRest(job: Delivering, signal: AbortSignal): Promise<number> {
  const { store, watch } = job;
  for (let next = nextDelivery(store, watch); next?.tries === 0; next = nextDelivery(store, watch)) {
    if (job.heldUntil > job.runtime.now()) break;
    if (!(await tryOnce(job, next, signal))) break;
  }
  return countDeliveries(store, watch).waiting ?? 0;
}

/** @returns whether it was taken. */
async function tryOnce(job: Delivering, { alert, tries }: Delivery, signal: AbortSignal): Promise<boolean> {
  const { store, watch, webhook, accountOf, runtime, tell } = job;
  const record = alertRecord(alert, watch, accountOf, job.say);
  const { fault, waitMs } = await webhook.tell(record.id, JSON.stringify(record), signal);
  if (waitMs !== null) job.heldUntil = runtime.now() + waitMs;
  // Whether it has arrived is not known: it is sent again, under the same id.
  if (fault !== null && signal.aborted) return false;
  if (fault === null || tries + 1 === TRIES) {
    keepDelivery(store, alert.id, fault);
    if (fault !== null)
      tell(`webhook ${webhook.host}: an alert was not taken in ${TRIES} tries (${fault}): ${record.text}`);
    return fault === null;
  }
  const wait = FIRST_WAIT_MS * Array.from({ length: tries }).reduce<number>((ms) => ms * WAIT_GROWS_BY, 1);
  const again = runtime.now() + Math.round(wait * (0.75 + runtime.random() / 2));
  keepDelivery(store, alert.id, fault, Math.max(again, job.heldUntil));
  if (!job.isDown) tell(`webhook ${webhook.host}: an alert was not taken (${fault}); it is told again`);
  job.isDown = true;
  return false;
}
