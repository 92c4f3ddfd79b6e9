/** Delivers the alerts of a watch: as lines, to a feed, and to a webhook. */

import { dirname, resolve } from 'node:path';
import { alertFeed } from '../alerts/alert-feed.ts';
import { alertRecord } from '../alerts/alert-record.ts';
import { atomText } from '../alerts/atom.ts';
import { attendAlerts, dropRules } from '../alerts/attend.ts';
import { createBell } from '../alerts/bell.ts';
import { deliver, deliverRest } from '../alerts/deliver.ts';
import type { AlertsFile } from '../alerts/read-alerts-file.ts';
import { openWebhook, type Webhook } from '../alerts/webhook.ts';
import { count } from '../cli/count.ts';
import { toolVersion } from '../cli/version.ts';
import { UserError } from '../errors.ts';
import type { LanguageCode } from '../language-codes.ts';
import type { Runtime } from '../runtime.ts';
import type { Store } from '../store/driver.ts';
import { giveUpDeliveries, readAlerts } from '../store/watch-alerts.ts';
import type { WatchRecord } from '../store/watch-log.ts';
import type { Instant } from '../values/log-entries.ts';
import { sayIn } from '../words/languages.ts';
import type { Said } from '../words/said.ts';
import { writeFiles } from '../write-whole.ts';

/** The rules of a watch, and a key where what fires goes to a webhook. */
export interface AskedAlerts {
  file: AlertsFile;
  webhook: Webhook | null;
  /** In the language of the alerts. */
  say(said: Said): string;
}

/** @throws UserError where a webhook has no key. */
export function askAlerts(
  file: AlertsFile | null,
  runtime: Runtime,
  language: LanguageCode = 'en',
): AskedAlerts | null {
  if (file === null) return null;
  const { webhook } = file;
  return {
    file,
    say: sayIn(language),
    webhook: webhook === null ? null : openWebhook(webhook, runtime, `entente/${toolVersion()}`),
  };
}

interface AlertsOfWatch {
  store: Store;
  watch: WatchRecord;
  /** `null` where there are no rules. */
  asked: AskedAlerts | null;
  /** The time of the watched network, which may be a simulated one. */
  now(): Instant;
  runtime: Runtime;
  tell(text: string): void;
  write(record: object): void;
}

/** A feed is written so often at most. */
const FEED_REST_MS = 1_000;

/**
 * @param watching the watch, which says each time that something has come into the log.
 * @throws UserError where the feed cannot be written.
 */
export async function withAlerts(
  { store, watch, asked, now, runtime, tell, write }: AlertsOfWatch,
  watching: (heed: () => void) => Promise<void>,
): Promise<void> {
  if (!asked?.webhook) giveUpDeliveries(store, watch, 'there is no webhook any more');
  if (asked === null) {
    dropRules(store, watch);
    return watching(() => {});
  }
  const { file, webhook, say } = asked;
  const stopping = new AbortController();
  const signal = AbortSignal.any([stopping.signal, runtime.interrupted]);
  const breaking = new AbortController();
  const broken = AbortSignal.any([breaking.signal, runtime.interrupted]);
  const [ofFeed, ofWebhook] = [createBell(), createBell()];
  const attending = attendAlerts({
    store,
    watch,
    asked: file,
    now,
    fired(alert, accountOf) {
      const record = alertRecord(alert, watch, accountOf, say);
      if (alert.outputs.includes('feed')) ofFeed.ring();
      if (alert.outputs.includes('webhook')) ofWebhook.ring();
      if (!alert.outputs.includes('lines')) return;
      tell(`${alert.name === alert.rule ? 'alert' : alert.name}: ${record.text}`);
      write(record);
    },
  });
  const { accountOf } = attending;
  const delivering = webhook && {
    store,
    watch,
    webhook,
    accountOf,
    runtime,
    bell: ofWebhook,
    tell,
    isDown: false,
    say,
    heldUntil: 0,
  };
  if (file.feed !== null) writeFeed(file.feed);
  const working = Promise.all([
    file.feed === null ? null : keepFeed(file.feed),
    delivering && deliver(delivering, signal, broken),
  ]);
  // Its fault is thrown where the watch ends.
  working.catch(() => {});
  try {
    await watching(attending.heed);
    attending.end();
  } catch (error) {
    breaking.abort();
    throw error;
  } finally {
    stopping.abort();
  }
  await working;
  if (file.feed !== null) tryFeed(file.feed);
  if (delivering === null || runtime.interrupted.aborted) return;
  const waiting = await deliverRest(delivering, broken);
  if (waiting > 0) {
    tell(
      `webhook ${delivering.webhook.host}: ${count(waiting, 'alert waits', 'alerts wait')} for the next watch`,
    );
  }

  async function keepFeed(path: string): Promise<void> {
    while (!signal.aborted) {
      await ofFeed.heard(signal);
      if (signal.aborted) return;
      tryFeed(path);
      await runtime.sleep(FEED_REST_MS, signal);
    }
  }

  /** A feed that cannot be written stops no watch. */
  function tryFeed(path: string): void {
    try {
      writeFeed(path);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      tell(`the feed: ${error.message}`);
    }
  }

  function writeFeed(path: string): void {
    writeFiles([
      [
        resolve(dirname(file.path), path),
        atomText(
          alertFeed(
            watch,
            (most, output) => readAlerts(store, watch, most, output),
            accountOf,
            toolVersion(),
          ),
          say,
        ),
      ],
    ]);
  }
}
