/** A watch of the sandbox's year over a socket that is cut and loses frames, killed once: its log is right, and so are its days. */
import { expect, test } from 'vitest';
import { sealLog } from '../../src/log/seal-log.ts';
import { worldNow } from '../../src/sandbox/calendar.ts';
import { followsOf } from '../../src/sandbox/follows.ts';
import { didOf } from '../../src/sandbox/identifiers.ts';
import { readContent } from '../../src/store/content.ts';
import { openStore } from '../../src/store/store.ts';
import { verifyLog } from '../../src/store/verify-log.ts';
import { findWatch } from '../../src/store/watch-log.ts';
import { compareLog, DAY, END, openWatchedYear, watchUntil, world } from '../support/watch-year.ts';

test('without a stream, who was never read is asked for a revision with the reading alone', async () => {
  const year = await openWatchedYear({ streams: [] });
  const sent = await watchUntil(year, worldNow(2025) + 2 * DAY, DAY, null);
  const questions = new Map<string, string[]>();
  for (const { url } of sent) {
    const { pathname, searchParams } = new URL(url);
    const account = searchParams.get('did') ?? searchParams.get('repo');
    if (account === null) continue;
    questions.set(account, [...(questions.get(account) ?? []), pathname.split('.').at(-1)!]);
  }
  const read = [...questions.values()].filter((those) => those.includes('listRecords'));
  expect(read.length).toBeGreaterThan(50);
  for (const those of read) expect(those.slice(0, 2)).toEqual(['getLatestCommit', 'listRecords']);
});

test('sealed for the last day, a log has exactly the ties of a crawl of that day, and one hash whoever seals it', async () => {
  const year = await openWatchedYear({ loses: (seq) => seq % 23 === 0 });
  await watchUntil(year, END - 10 * DAY, 25 * DAY, worldNow(2025) + 20 * DAY);
  const earlier = {
    date: new Date(END - 12 * DAY).toISOString().slice(0, 10),
    sealedAt: '2026-06-01T12:00:00.000Z',
  };
  const before = openStore(year.db);
  const early = sealLog(before, findWatch(before, 'year')!, { ...earlier, name: 'early' });
  before.close();
  await watchUntil(year, END, 25 * DAY, null);
  const store = openStore(year.db);
  const watch = findWatch(store, 'year')!;
  expect(verifyLog(store, watch)).toEqual({ changed: [], since: null });
  const { wrong, known, unknown } = compareLog(year.db);
  expect(wrong).toEqual([]);
  expect(known).toBeGreaterThan(2 * unknown);
  // What had been lost by then is no other when the log has gone on.
  const { told_count, untold_count } = early.options;
  expect([told_count, untold_count]).toEqual([expect.any(Number), expect.any(Number)]);
  const again = sealLog(store, watch, { ...earlier, name: 'again' });
  expect(again.options).toMatchObject({ told_count, untold_count });
  const day = { date: new Date(END).toISOString().slice(0, 10), sealedAt: '2026-06-01T12:00:00.000Z' };
  const one = sealLog(store, watch, { ...day, name: 'one' });
  const other = sealLog(store, watch, { ...day, name: 'other', sealedAt: '2027-01-01T00:00:00.000Z' });
  expect(other.parts).toEqual(one.parts);
  const { entries, accounts, ties } = readContent(store, one);
  const verdictOf = new Map(
    entries
      .filter(({ account }) => account !== null)
      .map(({ account, verdict }) => [accounts[account!]!, verdict]),
  );
  const sealed = new Set(
    Array.from(ties.source, (source, k) => `${accounts[source]} ${accounts[ties.target[k]!]}`),
  );
  const { follows } = world;
  const truth = new Set<string>();
  world.accounts.forEach(({ did, states }, source) => {
    if (verdictOf.get(did) !== 'complete') return;
    expect(states[2026].list === 'hidden' && states[2025].list === 'hidden').toBe(false);
    for (const k of followsOf(follows, source, END)) {
      const target = didOf(follows.target[k]!);
      if (['complete', 'not-read'].includes(verdictOf.get(target) ?? '')) truth.add(`${did} ${target}`);
    }
  });
  expect(sealed).toEqual(truth);
  const verdicts = entries.map(({ verdict }) => verdict);
  expect(verdicts.filter((verdict) => verdict === 'complete').length).toBeGreaterThan(0.9 * verdicts.length);
  store.close();
});
