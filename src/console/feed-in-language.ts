/** A feed in the language of the page that leads to it. */
import type { Feed } from '../formats/write-atom.ts';
import type { PageWords } from './words/words.ts';

export function feedIn(feed: Feed, { remark, language, simulatedFeed }: PageWords): Feed {
  const said = (text: string) => remark(text, language) ?? text;
  return {
    ...feed,
    title: simulatedFeed(feed.title),
    entries: feed.entries.map((entry) => ({ ...entry, title: said(entry.title), text: said(entry.text) })),
  };
}
