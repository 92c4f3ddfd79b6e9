/** Who came since the year before, and who is gone. */
import type { YearChanges } from './changes.ts';
import type { Page } from './page.ts';

/** Who came and who is gone, by whether the roster had, or has, them all the same; kinds without one are left out. */
export function comingsOf(
  { words, model, gone }: Pick<Page, 'words' | 'model' | 'gone'>,
  { joined, again, listed }: YearChanges,
): { title: string; nodes: number[]; isGone: boolean }[] {
  const { size, data } = model;
  const left = gone.map((_, k) => size + k);
  const [newlyHere, noLongerHere] =
    data.imported || data.among !== undefined
      ? [words.newlyHere, words.noLongerHere]
      : [words.joinedRoster, words.leftRoster];
  return [
    { title: newlyHere, nodes: joined.filter((node) => !again.has(node)), isGone: false },
    { title: words.hereAgain, nodes: joined.filter((node) => again.has(node)), isGone: false },
    { title: noLongerHere, nodes: left.filter((node) => !listed.has(node)), isGone: true },
    { title: words.stillListed, nodes: left.filter((node) => listed.has(node)), isGone: true },
  ].filter(({ nodes }) => nodes.length > 0);
}
