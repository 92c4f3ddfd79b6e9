/** Lists of follows that end where a limit may have cut them off. */

/** A page of ids on X, and all that `friends/ids` gave without its cursor. */
const PAGE = 5000;
/** That few long lists of one length are taken for a limit. */
const SEVERAL = 3;
/** Below this, several largest lists are of one length by chance. */
const LONG = 10;

export interface CutLists {
  length: number;
  places: number[];
}

/**
 * The lists of exactly 5,000, and those of the largest length if several share it.
 * @param lengths of the list of each account that counts as read, 0 for others.
 */
export function cutLists(lengths: Uint32Array): CutLists[] {
  const most = lengths.reduce((largest, length) => Math.max(largest, length), 0);
  const cut: CutLists[] = [];
  const longest = placesOf(lengths, most);
  const names = lengths.length;
  if (most !== PAGE && most >= LONG && most < names - 1 && longest.length >= SEVERAL) {
    cut.push({ length: most, places: longest });
  }
  const pages = placesOf(lengths, PAGE);
  if (pages.length > 0) cut.push({ length: PAGE, places: pages });
  return cut;
}

function placesOf(lengths: Uint32Array, length: number): number[] {
  return [...lengths.keys()].filter((place) => lengths[place] === length);
}
