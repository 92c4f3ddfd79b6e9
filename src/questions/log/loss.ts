import type { Log } from '../../study/log.ts';
import { type Loss, lossOf } from '../../study/log-origin.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';

/** What the streams of a log have missed, as far as its sweeps have found; `null` where none was followed, or nothing happened. */
export function logLoss({ state }: Log): Loss | null {
  if (state.streams().length === 0) return null;
  const sweeps = state.sweeps();
  const sum = (of: (sweep: (typeof sweeps)[number]) => number) =>
    sweeps.reduce((all, one) => all + of(one), 0);
  return lossOf(
    sum(({ toldCount }) => toldCount),
    sum(({ untoldCount }) => untoldCount),
  );
}

export function lossNotes(loss: Loss | null): Sentence[] {
  return loss === null ? [] : [say.log.loss(loss)];
}

/** For a JSON document. */
export function lossFacts(loss: Loss | null) {
  return {
    loss_share: loss?.share ?? null,
    loss_low: loss?.low ?? null,
    loss_high: loss?.high ?? null,
  };
}
