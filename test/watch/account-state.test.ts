/**
 * A made-up account whose every follow is known is watched through drawn losses, outages and readings: whatever the log
 * then says of any instant has to be so, or unknown.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSpans } from '../../src/log/open-spans.ts';
import { spellsOf, tieAt } from '../../src/log/tie-at.ts';
import type { AccountState, FollowRecord, Span, TieEvent } from '../../src/store/watch-entries.ts';
import {
  applyCommit,
  applyReading,
  type Commit,
  confirm,
  newAccount,
  openGap,
  type Step,
} from '../../src/watch/account-state.ts';

const TARGETS = ['a', 'b', 'c'];
const END = 1000;

interface Change {
  at: number;
  target: string;
}

/** The truth: which targets are followed at each instant; a change turns its target's tie. */
function truthOf(changes: readonly Change[]) {
  const follows = (target: string, at: number) =>
    changes.filter((change) => change.target === target && change.at <= at).length % 2 === 1;
  const keyAt = (target: string, at: number) =>
    `${target}${changes.filter((change) => change.target === target && change.at <= at).length}`;
  return { follows, keyAt };
}

const record = (target: string, key: string): FollowRecord => ({
  target,
  key,
  followedAt: null,
  doubt: null,
  cid: null,
});

interface Drawn {
  changes: Change[];
  lost: boolean[];
  readings: number[];
  cuts: number[];
  isChained: boolean;
}

/** Watches as a program would: what the stream tells, and at drawn instants a cut, a confirmation or a reading. */
function watch({ changes, lost, readings, cuts, isChained }: Drawn) {
  const { follows, keyAt } = truthOf(changes);
  const revisionAt = (at: number) =>
    String(changes.filter((change) => change.at <= at).length).padStart(6, '0');
  let state: AccountState = newAccount('source', 'source.test');
  const standing = new Map<string, FollowRecord>();
  const events: TieEvent[] = [];
  const spans: Span[] = [];
  const take = (step: Step) => {
    state = step.state;
    spans.push(...step.spans);
    for (const event of step.ties) {
      events.push(event);
      if (event.kind === 'ended') standing.delete(event.key);
      else standing.set(event.key, event);
    }
  };
  const moments = [
    ...changes.map((change, k) => ({ at: change.at, order: 0, act: () => tell(change, k) })),
    ...cuts.map((at) => ({ at: at + 0.4, order: 1, act: () => take(openGap(state, 'cut')) })),
    ...[0, ...readings].map((at) => ({ at: at + 0.5, order: 2, act: () => read(at + 0.5) })),
  ].sort((x, y) => x.at - y.at || x.order - y.order);
  for (const { act } of moments) act();
  return { events, spans: [...spans, ...openSpans(state)] };

  function tell({ at, target }: Change, k: number) {
    if (lost[k % lost.length]) return;
    const isFormed = follows(target, at);
    const commit: Commit = {
      revision: revisionAt(at),
      since: isChained ? revisionAt(at - 0.1) : undefined,
      at,
      received: at + 0.1,
      operations: [
        isFormed
          ? { action: 'create', follow: record(target, keyAt(target, at)) }
          : { action: 'delete', key: keyAt(target, at - 0.1) },
      ],
    };
    take(applyCommit(state, commit, standing));
  }

  function read(at: number) {
    if (state.provedRevision === revisionAt(at)) return take(confirm(state, at));
    const standingNow = TARGETS.filter((target) => follows(target, at));
    const reading = { began: at, ended: at, revision: revisionAt(at), cohort: 1, cohortOf: () => 1 };
    take(
      applyReading(
        state,
        { ...reading, follows: standingNow.map((target) => record(target, keyAt(target, at))) },
        standing,
      ),
    );
  }
}

/** Changes at whole instants, each at its own: what happens between two readings is between them. */
const drawn = fc.record({
  changes: fc
    .uniqueArray(fc.record({ at: fc.integer({ min: 1, max: END }), target: fc.constantFrom(...TARGETS) }), {
      selector: ({ at }) => at,
      maxLength: 40,
    })
    .map((changes) => changes.sort((x, y) => x.at - y.at)),
  lost: fc.array(fc.boolean(), { minLength: 1, maxLength: 17 }),
  readings: fc.array(fc.integer({ min: 0, max: END }), { maxLength: 8 }),
  cuts: fc.array(fc.integer({ min: 0, max: END }), { maxLength: 4 }),
  isChained: fc.constant(true),
});

test('whatever a watch with a chain of revisions says of an instant is so', () => {
  fc.assert(
    fc.property(
      drawn,
      fc.integer({ min: 0, max: END * 2 }),
      fc.constantFrom(...TARGETS),
      (given, half, target) => {
        const at = half / 2 + 0.25;
        const { events, spans } = watch(given);
        const said = tieAt({ spells: spellsOf(events), spans, isKeyed: true }, target, at, 1);
        const truth = truthOf(given.changes).follows(target, at) ? 'yes' : 'no';
        expect(['unknown', truth]).toContain(said);
      },
    ),
    { numRuns: 3000 },
  );
});

test('nothing is unknown where nothing is lost', () => {
  const whole = drawn.map((given) => ({
    ...given,
    lost: [false],
    cuts: [],
    readings: [...given.readings, END],
  }));
  fc.assert(
    fc.property(whole, fc.integer({ min: 1, max: END }), fc.constantFrom(...TARGETS), (given, at, target) => {
      const { events, spans } = watch(given);
      const truth = truthOf(given.changes).follows(target, at) ? 'yes' : 'no';
      expect(tieAt({ spells: spellsOf(events), spans, isKeyed: true }, target, at, 1)).toBe(truth);
    }),
    { numRuns: 1000 },
  );
});

test('a stream without a chain is right of all that a reading proves', () => {
  const unchained = drawn.map((given) => ({ ...given, isChained: false }));
  fc.assert(
    fc.property(
      unchained,
      fc.integer({ min: 1, max: END }),
      fc.constantFrom(...TARGETS),
      (given, at, target) => {
        const { events, spans } = watch(given);
        const proved = spans.filter(({ proof }) => proof !== 'stream');
        const said = tieAt({ spells: spellsOf(events), spans: proved, isKeyed: true }, target, at, 1);
        const truth = truthOf(given.changes).follows(target, at) ? 'yes' : 'no';
        expect(['unknown', truth]).toContain(said);
      },
    ),
    { numRuns: 3000 },
  );
});
