/** The history of a tie in words. */
import type { Doubt, Stretch } from '../../log/tie-history.ts';
import { isoOf } from './open-log.ts';

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

/** "followed when first read, ended at 2025-06-03T10:12:00Z" */
export function historyText(history: readonly Stretch[]): string {
  const known = history.findIndex(({ tie }) => tie !== 'unknown');
  if (known < 0) return 'unknown throughout';
  const last = history.findLastIndex(({ tie }) => tie !== 'unknown');
  const told = history.slice(known, last + 1);
  if (told.length === 1) return told[0]!.tie === 'yes' ? 'followed throughout' : 'never followed';
  return told.flatMap((stretch, k) => stretchText(stretch, told[k - 1], told[k + 1])).join(', ');
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
