/** Watches drawn at random, step by step and without a server: whatever their logs say of a tie is so, or they say unknown. */
import { expect, test } from 'vitest';
import { openSpans } from '../../src/log/open-spans.ts';
import { spellsOf, tieAt } from '../../src/log/tie-at.ts';
import { rosterRow } from '../../src/roster/row.ts';
import { randomFor } from '../../src/sandbox/chance.ts';
import type { Operation } from '../../src/watch/account-state.ts';
import { takeNews } from '../../src/watch/steps/connection.ts';
import { loseAll } from '../../src/watch/steps/loss.ts';
import { accountsOf, takeMessage } from '../../src/watch/steps/message.ts';
import { isProvedBy, takeProof } from '../../src/watch/steps/proof.ts';
import { takeReading } from '../../src/watch/steps/reading.ts';
import { takeRoster, wantedOf } from '../../src/watch/steps/roster.ts';
import type { StreamMessage } from '../../src/watch/stream-message.ts';
import { goOnWith, heardBy, watchedIds } from '../../src/watch/watch-state.ts';
import { keyOf } from '../support/atproto.ts';
import { type MemoryWatch, memoryWatch } from '../support/memory-watch.ts';
import { THOROUGH } from '../support/thorough.ts';

const HOUR = 3_600_000;
const BEGAN = Date.UTC(2026, 5, 1);
const NAMES = ['a', 'b', 'c', 'd', 'e'];

/** A follow record as it was, whatever anybody knows of it. */
interface Record {
  source: string;
  target: string;
  key: string;
  from: number;
  to: number;
}

interface Sent {
  message: StreamMessage;
  at: number;
}

interface Drawn {
  watch: MemoryWatch;
  records: Record[];
  /** Whole stretches in which an account was not in the roster. */
  away: Map<string, { from: number; to: number }[]>;
  until: number;
}

/** With a chain of revisions, without one, or none at all. */
type Kind = 'chained' | 'unchained' | 'no stream';

function draw(seed: string, kind: Kind, steps: number): Drawn {
  const isChained = kind === 'chained';
  const random = randomFor(seed);
  const chance = (share: number) => random() < share;
  const one = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const stream = { isChained, hasPlace: false, joinedAt: null, last: null, wasLost: false };
  let watch = memoryWatch(kind === 'no stream' ? {} : { s: stream });
  const records: Record[] = [];
  const away: Drawn['away'] = new Map(NAMES.map((name) => [name, []]));
  const servers = new Map(
    NAMES.map((name) => [name, { revision: keyOf(BEGAN - HOUR), madeAt: BEGAN - HOUR }]),
  );
  let waiting: Sent[] = [];
  let sent: Sent[] = [];
  let isDown = false;
  let now = BEGAN;

  const pass = (most: number) => {
    now += 1 + Math.floor(random() * most);
  };
  const news = (one: Parameters<typeof takeNews>[2]) => {
    if (kind !== 'no stream') watch.take(takeNews(watch.state, 's', one, now));
  };
  const take = ({ message, at }: Sent) => {
    if (kind === 'no stream') return;
    for (const id of accountsOf(watch.state, message, isChained)) {
      const step = { message, dated: at, received: now };
      watch.keep(takeMessage(watch.state, watch.account(id), step, watch.log));
    }
    news({ kind: 'messages', messages: [{ message, cursor: '1', at }] });
  };
  const deliver = () => {
    if (isDown) return;
    for (const each of waiting) take(each);
    sent = [...sent, ...waiting].slice(-3);
    waiting = [];
  };
  const standing = (source: string) =>
    records.filter((each) => each.source === source && each.to === Number.POSITIVE_INFINITY);

  /** A change of an account's repository, of which the stream tells: by a clock that is right, and one that may be ahead. */
  function change(name: string): void {
    const server = servers.get(name)!;
    const operations: Operation[] = [];
    for (let k = chance(0.2) ? 2 : 1; k > 0; k--) {
      const ended = one(standing(name));
      if (ended !== undefined && chance(0.45)) {
        ended.to = now;
        operations.push({ action: 'delete', key: ended.key });
      } else {
        const target = one(NAMES.filter((other) => other !== name));
        // A repository holds one record per key, however many changes a millisecond brings.
        const key = keyOf(now + records.length / 1000);
        records.push({ source: name, target, key, from: now, to: Number.POSITIVE_INFINITY });
        const follow = { target, key, followedAt: null, doubt: null, cid: null };
        operations.push({ action: 'create', follow });
      }
    }
    const since = isChained ? server.revision : undefined;
    server.madeAt = Math.max(server.madeAt + 1, chance(0.2) ? now + random() * 240_000 : now);
    server.revision = keyOf(server.madeAt);
    const commit = { revision: server.revision, since, at: now, operations };
    if (!chance(0.04)) waiting.push({ message: { kind: 'commit', accountId: name, commit }, at: now });
  }

  function read(name: string): void {
    const began = now;
    const { revision } = servers.get(name)!;
    const follows = standing(name)
      .filter(({ target }) => watch.state.accounts.has(target))
      .map(({ target, key }) => ({ target, key, followedAt: null, doubt: null, cid: null }));
    pass(2_000);
    if (chance(0.1)) change(one(NAMES));
    if (chance(0.7)) deliver();
    if (chance(0.03)) take({ message: { kind: 'unread', accountId: name, reason: 'no record' }, at: now });
    const reading = { began, ended: now, revision, follows, heard: heardBy(watch.state, now) };
    const moved = takeReading(watch.state, watch.account(name), reading, watch.log);
    if (moved !== null) watch.keep(moved);
  }

  function sweep(): void {
    for (const name of watchedIds(watch.state)) {
      const asked = { at: now, heard: heardBy(watch.state, now) };
      const { revision } = servers.get(name)!;
      pass(500);
      const isProved = isProvedBy(watch.account(name), revision);
      if (isProved) watch.keep(takeProof(watch.state, watch.account(name), asked));
      if (!isProved || watch.account(name).state.cohort < watch.state.cohort) read(name);
      if (chance(0.02)) return;
    }
  }

  function heedRoster(names: readonly string[]): void {
    const wanted = wantedOf(
      watch.state,
      names.map((name) => rosterRow({ handle: `${name}.test`, account_id: name })),
    );
    const counts = { audienceCount: null, declaredCount: null, postCount: null };
    const found = wanted.map(({ number, accountId, handle }) => ({
      number,
      accountId,
      profile: { handle, displayName: '', createdAt: null, ...counts },
    }));
    watch.take(takeRoster(watch.state, { wanted, asked: wanted, found, isSpent: false }, now));
    for (const [name, stretches] of away) {
      const last = stretches.at(-1);
      const isAway = last?.to === Number.POSITIVE_INFINITY;
      if (names.includes(name) && isAway) last.to = now;
      else if (!names.includes(name) && !isAway) stretches.push({ from: now, to: Number.POSITIVE_INFINITY });
    }
  }

  /** What was in memory alone is lost; the stream goes on from its place, or from a little before. */
  function kill(): void {
    const { ties, events, spans } = watch;
    const accounts = goOnWith([...watch.state.accounts.values()], events, kind !== 'no stream');
    const places = [...watch.state.streams].map(([name, { hasPlace }]) => [name, { ...stream, hasPlace }]);
    const next = memoryWatch(Object.fromEntries(places), accounts);
    next.adopt({ ties, events, spans });
    watch = next;
    isDown = false;
    waiting = [...sent, ...waiting];
    news({ kind: 'begun' });
    news({ kind: 'joined' });
  }

  for (let k = 0; k < 12; k++, pass(HOUR / 12)) change(one(NAMES));
  waiting = [];
  heedRoster(NAMES.slice(0, 4));
  news({ kind: 'joined' });
  sweep();
  for (let k = 0; k < steps; k++, pass(HOUR)) {
    const drawn = random();
    if (drawn < 0.6) change(one(NAMES));
    else if (drawn < 0.72) sweep();
    else if (drawn < 0.77) {
      isDown = !isDown;
      news(isDown ? { kind: 'lost', reason: 'cut', waitMs: 0 } : { kind: 'joined' });
    } else if (drawn < 0.8) kill();
    else if (drawn < 0.82) heedRoster(NAMES.filter(() => chance(0.85)));
    else if (drawn < 0.84) take({ message: { kind: 'sync', accountId: one(NAMES) }, at: now });
    else if (drawn < 0.85) loseAll(watch.state, 'unread', now).forEach(watch.keep);
    else if (drawn < 0.86) news({ kind: 'cursor-refused', reason: 'too old' });
    else if (!isDown && sent.length > 0 && chance(0.3)) take(one(sent));
    if (chance(0.8)) deliver();
  }
  return { watch, records, away, until: now };
}

function check({ watch, records, away, until }: Drawn, kind: Kind) {
  const result = { known: 0, unknown: 0, wrong: [] as string[] };
  for (const { state } of watch.state.accounts.values()) {
    const source = state.accountId;
    const spans = [...watch.spans.filter(({ accountId }) => accountId === source), ...openSpans(state)];
    const seen = {
      spells: spellsOf(watch.ties.filter((tie) => tie.source === source)),
      // What a stream without a chain proves beyond its readings is another rule's.
      spans: spans.filter(({ proof }) => kind === 'chained' || proof !== 'stream'),
      isKeyed: true,
      beginsAt: null,
    };
    for (let at = BEGAN + 2 * HOUR; at < until; at += 0.731 * HOUR) {
      for (const target of NAMES) {
        const account = watch.state.accounts.get(target);
        if (target === source || account === undefined) continue;
        if (away.get(target)!.some(({ from, to }) => from <= at && at <= to)) continue;
        const said = tieAt(seen, target, at, account.cohort);
        const isThere = records.some(
          (one) => one.source === source && one.target === target && one.from < at && at < one.to,
        );
        if (said === 'unknown') result.unknown++;
        else if ((said === 'yes') === isThere) result.known++;
        else result.wrong.push(`${source} ${target} ${at}: ${said}`);
      }
    }
  }
  return result;
}

test.each<[Kind, number]>([
  ['chained', 1],
  ['unchained', 0.3],
  ['no stream', 0.3],
])('whatever a log says is so, through losses, kills and rosters: %s', (kind, least) => {
  let [known, unknown] = [0, 0];
  for (let seed = 0; seed < (THOROUGH ? 60 : 8); seed++) {
    const sum = check(draw(`steps ${seed}`, kind, 250), kind);
    expect({ seed, wrong: sum.wrong.slice(0, 5) }).toEqual({ seed, wrong: [] });
    known += sum.known;
    unknown += sum.unknown;
  }
  expect(known).toBeGreaterThan(least * unknown);
});
