import type { OpenLog } from '../../open/open-log.ts';
import { readPlaces, readSweeps } from '../../store/watch-log.ts';
import { type Loss, lossOf } from '../../study/log-origin.ts';

/** What the streams of a log have missed, as far as its sweeps have found; `null` where none was followed, or nothing happened. */
export function logLoss({ store, watch }: Pick<OpenLog, 'store' | 'watch'>): Loss | null {
  if (readPlaces(store, watch).length === 0) return null;
  const sweeps = readSweeps(store, watch);
  const sum = (of: (sweep: (typeof sweeps)[number]) => number) =>
    sweeps.reduce((all, one) => all + of(one), 0);
  return lossOf(
    sum(({ toldCount }) => toldCount),
    sum(({ untoldCount }) => untoldCount),
  );
}

/** For a JSON document. */
export function lossFacts(loss: Loss | null) {
  return {
    loss_share: loss?.share ?? null,
    loss_low: loss?.low ?? null,
    loss_high: loss?.high ?? null,
  };
}
