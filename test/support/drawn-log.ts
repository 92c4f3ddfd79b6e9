/** A made-up account whose every follow is known, watched through drawn losses, outages and readings. */
import fc from 'fast-check';
import { openSpans } from '../../src/log/open-spans.ts';
import { tidOf } from '../../src/sandbox/identifiers.ts';
import type { AccountState, FollowRecord, Span, TieEvent } from '../../src/values/log-entries.ts';
import {
  applyCommit,
  applyReading,
  boundsOfCommit,
  type Commit,
  closesGap,
  confirm,
  newAccount,
  openGap,
  type Step,
} from '../../src/watch/account-state.ts';

export const TARGETS = ['a', 'b', 'c'];
export const END = 1000;

interface Change {
  at: number;
  target: string;
}

/** The truth: which targets are followed at each instant; a change turns its target's tie. */
export function truthOf(changes: readonly Change[]) {
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
  /** How wrong the stream's own clock is, change by change. */
  skews?: number[];
}

/** Watches as a program would: what the stream tells, and at drawn instants a cut, a confirmation or a reading. */
export function watchDrawn({ changes, lost, readings, cuts, isChained, skews = [0] }: Drawn) {
  const { follows, keyAt } = truthOf(changes);
  const revisionAt = (at: number) => tidOf(changes.findLast((change) => change.at <= at)?.at ?? 0, 0);
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
      at: at + skews[k % skews.length]!,
      received: at + 0.1,
      operations: [
        isFormed
          ? { action: 'create', follow: record(target, keyAt(target, at)) }
          : { action: 'delete', key: keyAt(target, at - 0.1) },
      ],
    };
    if (closesGap(state, commit)) take(confirm(state, boundsOfCommit(state, commit).from));
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
export const drawn = fc.record({
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
