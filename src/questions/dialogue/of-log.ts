/** Who names whom in the last stretch of a log that has posts. */

import { isoOf } from '../../iso-instant.ts';
import type { Log } from '../../study/log.ts';
import {
  type PostsKnown,
  postsKnown,
  postsNotCompared,
  postsTime,
  requireLoggedPosts,
} from '../hotspots/of-log.ts';
import { openRecent, type Recent, stretchOf } from '../log/recent.ts';
import type { Line, SpeakingAccount, Spoken } from './spoken.ts';

/** @throws UserError where the log has no posts, or `last` is no stretch of time. */
export function spokenInLog(log: Log, last: string | undefined): Spoken {
  requireLoggedPosts(log);
  const recent = openRecent(log, last);
  return spokenIn(recent, postsKnown(recent));
}

/** The same of a stretch that is open, of a log that has posts. */
export function spokenIn(recent: Recent, known: PostsKnown): Spoken {
  const { log, now } = recent;
  const { about } = log;
  const accounts = new Map(
    [...known].map(([key, { account, from, to }]): [number, SpeakingAccount] => {
      const { accountId, handle } = account.state;
      return [key, { accountId, handle, row: account.row, isRead: from <= now.after && to >= now.to }];
    }),
  );
  return {
    name: about.name,
    extraColumns: log.extraColumns,
    stretch: stretchOf(recent),
    time: postsTime(recent, known),
    accounts,
    mentions: (those) => log.posts.mentionCounts(now, those),
    before: {
      mentions: (those) => log.posts.mentionCounts(recent.before, those),
      whyNotCompared: (keys) => postsNotCompared(recent, known, keys),
    },
    follows: log.ties.standing,
    lines: spokenLines,
    facts: {
      log: about.name,
      network: about.network,
      simulated: about.simulated,
      from: isoOf(now.after),
      to: isoOf(now.to),
    },
    notes: [],
  };

  function* spokenLines(sources: Iterable<number>): Iterable<Line> {
    for (const { at, ...line } of log.posts.mentions(now, sources)) yield { ...line, time: isoOf(at) };
  }
}
