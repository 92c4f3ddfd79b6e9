/** News and alerts as a feed: what it says, and its text. */
import { type Feed, writeAtom } from '../formats/write-atom.ts';

export type AtomFeed = Feed;

export function atomText(feed: AtomFeed): string {
  return writeAtom(feed);
}
