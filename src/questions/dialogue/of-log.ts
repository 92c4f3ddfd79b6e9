/** Who names whom in the last stretch of a log that has posts. */

import { isoOf, type OpenLog } from '../../open/open-log.ts';
import { readMentionCounts, readSpokenLines, readStandingOf } from '../../store/log-stretch.ts';
import { postsKnown, postsPhrase, requireLoggedPosts } from '../hotspots/of-log.ts';
import { openRecent, stretchText } from '../log/recent.ts';
import type { Line, SpeakingAccount, Spoken } from './spoken.ts';

/** @throws UserError where the log has no posts, or `last` is no stretch of time. */
export function spokenInLog(log: OpenLog, last: string | undefined): Spoken {
  requireLoggedPosts(log);
  const recent = openRecent(log, last);
  const { store, watch } = log;
  const { now } = recent;
  const known = postsKnown(recent);
  const accounts = new Map(
    [...known].map(([key, { account, from, to }]): [number, SpeakingAccount] => {
      const { accountId, handle } = account.state;
      return [key, { accountId, handle, row: account.row, isRead: from <= now.after && to >= now.to }];
    }),
  );
  return {
    name: watch.name,
    extraColumns: log.extraColumns,
    stretch: stretchText(recent),
    phrase: postsPhrase(recent, known),
    accounts,
    mentions: (those) => readMentionCounts(store, watch, now, those),
    follows: (those) => readStandingOf(store, watch, those),
    lines: spokenLines,
    facts: {
      log: watch.name,
      network: watch.network,
      simulated: watch.simulated,
      from: isoOf(now.after),
      to: isoOf(now.to),
    },
    notes: [],
  };

  function* spokenLines(sources: Iterable<number>): Iterable<Line> {
    for (const { at, ...line } of readSpokenLines(store, watch, now, sources))
      yield { ...line, time: isoOf(at) };
  }
}
