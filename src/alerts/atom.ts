/** News and alerts as a feed: what it says in no language yet, and its text in one. */
import { type Feed, writeAtom } from '../formats/write-atom.ts';
import type { Said } from '../words/said.ts';
import { ENGLISH } from '../words/speaker.ts';

export type AtomFeed = Feed<Said>;

/** @param page where a browser shows it. */
export function atomText(feed: AtomFeed, say: (said: Said) => string = ENGLISH.say, page?: string): string {
  return writeAtom({
    ...feed,
    ...(page === undefined ? {} : { page }),
    title: say(feed.title),
    entries: feed.entries.map((entry) => ({ ...entry, title: say(entry.title), text: say(entry.text) })),
  });
}
