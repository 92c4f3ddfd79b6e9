/** Crawls a world through a fault, and holds the outcome against the truth. */
import { expect } from 'vitest';
import type { CrawlOutcome } from '../../../src/crawl/crawl.ts';
import { NetworkError, UserError } from '../../../src/errors.ts';
import type { HttpResponse } from '../../../src/http-request.ts';
import { isObserved, type Verdict } from '../../../src/roster/verdict.ts';
import { openMemoryStore } from '../../../src/store/store.ts';
import { crawlStore, crawlWith, ties, unseenTies, verdicts } from '../../support/crawl.ts';
import { realHttp } from '../../support/runtime.ts';
import { simulatedRuntime } from '../../support/simulated.ts';
import type { Fault } from './faults.ts';
import { NAMES, type Name, type Platform, TRUTH } from './world.ts';

export interface Ended {
  outcome: CrawlOutcome | null;
  /** What ended the crawl. */
  error: Error | null;
  verdicts: Map<Name, { verdict: Verdict | null; reason: string }>;
  ties: string[];
  unseen: string[];
}

export async function crawlThrough(platform: Platform, fault: Fault): Promise<Ended> {
  const times = new Map<string, number>();
  const runtime = simulatedRuntime(async (request): Promise<HttpResponse> => {
    const url = new URL(request.url);
    const time = (times.get(request.url) ?? 0) + 1;
    times.set(request.url, time);
    const honest = () =>
      realHttp({
        ...request,
        publicOnly: false,
        url: `${platform.at(url.host)}${url.pathname}${url.search}`,
      });
    const answer = await fault.act({ platform, url, time, call: platform.callOf(url) }, honest);
    if (answer.body.length > request.maxBytes) throw new Error('the answer is too long');
    return answer;
  }, platform.env);
  const rows = NAMES.map((name) => ({ handle: platform.handleOf(name) }));
  const store = crawlStore(rows, openMemoryStore(), { network: platform.network, meaning: platform.meaning });
  let outcome: CrawlOutcome | null = null;
  let error: Error | null = null;
  try {
    outcome = await crawlWith(store, platform.networkOf, { runtime });
  } catch (thrown) {
    error = thrown as Error;
  }
  const nameOf = new Map(NAMES.map((name) => [platform.idOf(name), name]));
  const named = (pairs: string[]) =>
    pairs
      .map((pair) =>
        pair
          .split(' ')
          .map((id) => nameOf.get(id) ?? id)
          .join(' '),
      )
      .sort();
  const ended = {
    outcome,
    error,
    verdicts: new Map(
      verdicts(store).map(([verdict, reason], k) => [
        NAMES[k]!,
        { verdict: verdict as Verdict | null, reason },
      ]),
    ),
    ties: named(ties(store)),
    unseen: named(unseenTies(store)),
  };
  store.close();
  return ended;
}

const HONEST: Readonly<Record<Name, Verdict>> = {
  ann: 'complete',
  bob: 'complete',
  cy: 'empty',
  dee: 'complete',
  eve: 'complete',
  fay: 'complete',
};

/** What holds whatever a server does: nothing is invented, nothing that exists is called absent, and no doubt is without a reason. */
export function expectHonesty({ outcome, error, verdicts, ties, unseen }: Ended): void {
  if (error !== null) {
    expect(error instanceof NetworkError || error instanceof UserError, String(error.stack)).toBe(true);
    expect(error.message).not.toBe('');
  }
  expect(ties.filter((tie) => !TRUTH.includes(tie))).toEqual([]);
  const absent = TRUTH.filter((tie) => {
    const { verdict } = verdicts.get(tie.split(' ')[0] as Name)!;
    return verdict !== null && isObserved(verdict) && !ties.includes(tie) && !unseen.includes(tie);
  });
  expect(absent).toEqual([]);
  const unexplained = NAMES.filter((name) => {
    const { verdict, reason } = verdicts.get(name)!;
    if (verdict === null) return error === null && outcome!.heldUp.length === 0;
    return !isObserved(verdict) && reason === '';
  });
  expect(unexplained).toEqual([]);
}

/** What the table says that the crawl ends with. */
export function expectEnd({ ends, spoils }: Fault, ended: Ended): void {
  if (ends === 'stopped') expect(ended.error).not.toBe(null);
  if (ends === 'stopped' || (ends === 'ended' && ended.error !== null)) return;
  expect(ended.error).toBe(null);
  for (const name of NAMES) {
    const isSpoilt = (spoils ?? ['ann']).includes(name);
    const { verdict, reason } = ended.verdicts.get(name)!;
    const isKnown = verdict !== null && isObserved(verdict);
    if (ends === 'unknown' && isSpoilt) expect([name, isKnown], reason).toEqual([name, false]);
    else if (ends === 'unread' && verdict === null) expect(ended.outcome!.heldUp).not.toEqual([]);
    else if (ends === 'same' || isKnown || !isSpoilt)
      expect([name, verdict], reason).toEqual([name, HONEST[name]]);
  }
  if (ends === 'same') {
    expect(ended.ties).toEqual(TRUTH);
    expect(ended.unseen).toEqual([]);
  }
}
