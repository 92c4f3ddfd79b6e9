/** The history of a tie in words. */

import { isoOf } from '../../iso-instant.ts';
import type { Interval } from '../../log/intervals.ts';
import type { Doubt, Stretch } from '../../log/tie-history.ts';

const REASONS: Readonly<Record<Doubt, string>> = {
  formed: 'formed within this time',
  ended: 'ended within this time',
  before: 'not read yet',
  gap: 'in a gap',
  after: 'not proved since',
  'not looked for': 'target not watched yet',
  unwatched: 'target watched no longer',
  pruned: 'taken out of the log',
};

/** Why a stretch is unknown; '' where it is known. */
export function reasonOf({ doubt }: Stretch): string {
  return doubt === null ? '' : REASONS[doubt];
}

/**
 * "followed when first known, ended at 2025-06-03T10:12:00Z". What was not seen of the time is named.
 * @param time that is spoken of.
 */
export function historyText(history: readonly Stretch[], time: Interval): string {
  const known = history.findIndex(({ tie }) => tie !== 'unknown');
  if (known < 0) return 'unknown throughout';
  const last = history.findLastIndex(({ tie }) => tie !== 'unknown');
  const told = history.slice(known, last + 1);
  const [begins, ends] = [isoOf(told[0]!.from ?? time.from), isoOf(told.at(-1)!.to ?? time.to)];
  const before = begins > isoOf(time.from) ? history[known - 1] : undefined;
  const after = ends < isoOf(time.to) ? history[last + 1] : undefined;
  if (told.length > 1) {
    const words = told.flatMap((stretch, k) => stretchText(stretch, told[k - 1], told[k + 1]));
    return [...words, ...(after === undefined ? [] : [`unknown after ${ends} (${reasonOf(after)})`])].join(
      ', ',
    );
  }
  const isThere = told[0]!.tie === 'yes';
  if (before === undefined && after === undefined) return isThere ? 'followed throughout' : 'never followed';
  const unseen = [
    ...(before === undefined ? [] : [`unknown before ${begins} (${reasonOf(before)})`]),
    ...(after === undefined ? [] : [`unknown after ${ends} (${reasonOf(after)})`]),
  ];
  return `${isThere ? 'followed' : 'did not follow'} as long as it was seen, ${unseen.join(', ')}`;
}

/** @param before none of the first that is known. */
function stretchText(stretch: Stretch, before: Stretch | undefined, after: Stretch | undefined): string[] {
  if (stretch.tie === 'unknown') {
    // How it formed or ended is told with what came of it.
    const isTold =
      (stretch.doubt === 'formed' && after?.tie === 'yes') ||
      (stretch.doubt === 'ended' && after?.tie === 'no');
    return isTold
      ? []
      : [`unknown from ${isoOf(stretch.from!)} to ${isoOf(stretch.to! + 1)} (${REASONS[stretch.doubt!]})`];
  }
  const word = stretch.tie === 'yes' ? 'formed' : 'ended';
  if (before === undefined)
    return [stretch.tie === 'yes' ? 'followed when first known' : 'did not follow when first known'];
  if (before.doubt === word) return [`${word} between ${isoOf(before.from!)} and ${isoOf(stretch.from!)}`];
  if (before.tie === 'unknown')
    return [`${stretch.tie === 'yes' ? 'followed' : 'did not follow'} after that`];
  return [`${before.tie === stretch.tie ? 'made anew' : word} at ${isoOf(stretch.from!)}`];
}
