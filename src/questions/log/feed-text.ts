/** A feed of a log as a reader of news takes it, in the words of who shows it. */
import { type AtomFeed, atomText } from '../../alerts/atom.ts';

export type LogFeed = AtomFeed;

/** @param say a sentence of it. @param sayTitle what all of it is called. @param page where a browser shows it. */
export function feedText(
  feed: LogFeed,
  say: (text: string) => string = (text) => text,
  sayTitle: (title: string) => string = (title) => title,
  page?: string,
): string {
  return atomText({
    ...feed,
    ...(page === undefined ? {} : { page }),
    title: sayTitle(feed.title),
    entries: feed.entries.map((entry) => ({ ...entry, title: say(entry.title), text: say(entry.text) })),
  });
}
