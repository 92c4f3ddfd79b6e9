/** What a log tells of ties, the last first, as a part of pages about whose they are. */

import { events, tellEvents } from '../../questions/log/events.ts';
import { eventsFeed } from '../../questions/log/events-feed.ts';
import { eventLines } from '../../questions/log/news-lines.ts';
import type { Log } from '../../study/log.ts';
import type { PageDesk, Part } from '../page.ts';
import { feedsBeside } from './feeds-beside.ts';

export const HAPPENED_TOP = 50;

interface Happened {
  /** A country, an office or an account. */
  of?: string | undefined;
  /** Two of these. */
  between?: readonly [string, string] | undefined;
  last: string;
  /** Of them all, the last first. */
  top?: number;
}

export function happenedPart({ feed }: PageDesk, log: Log, name: string, asked: Happened): Part {
  const { of, between, last, top = HAPPENED_TOP } = asked;
  const sides = between === undefined ? (of === undefined ? [] : ['--of', of]) : ['--between', ...between];
  const found = tellEvents(log, asked);
  return {
    name: 'events',
    prompt: ['events', name, ...sides, '--last', last, '--top', String(top)],
    answer: events(log, { ...asked, top }, found),
    news: { lines: eventLines(log, found, top) },
    atom: feed(() => eventsFeed(log, asked, found)),
    feeds: between === undefined ? feedsBeside('all', log, of, last) : [],
  };
}
