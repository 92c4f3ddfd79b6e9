/** What rules of alerts would have fired over a log so far: how a rule is tried. */

import { holdAgainst } from '../../alerts/alert-replay.ts';
import { alertSentence } from '../../alerts/alert-text.ts';
import type { AlertsAsked } from '../../alerts/alerts-file.ts';
import { gapReader } from '../../alerts/gaps.ts';
import { requirePosts, silenceReader } from '../../alerts/silent-accounts.ts';
import type { Answer } from '../../cli/answer.ts';
import { earliestOf, isoOf } from '../../iso-instant.ts';
import type { Log } from '../../study/log.ts';
import type { Alert } from '../../values/log-alerts.ts';
import { say } from '../../words/say.ts';
import { typed } from '../column-types.ts';
import { beginningOf } from './events.ts';
import { prunedNotes } from './pruned-text.ts';

interface Tried extends Pick<AlertsAsked, 'rules' | 'persons'> {
  /** YYYY-MM-DD: from the beginning of that day. */
  since?: string | undefined;
}

/** @throws UserError for a day that is none, or a rule of posts where there are none. */
export function triedAlerts(log: Log, { since, ...asked }: Tried): Answer {
  const { about, accounts } = log;
  const from = beginningOf(log, since);
  const account = (accountId: string) => accounts.get(accountId);
  const everyone = () => accounts.values();
  requirePosts(asked.rules, about.name, log.posts.days !== null);
  const hold = holdAgainst(asked, {
    about,
    account,
    standing: log.ties.stoodFirst,
    lastSeen: log.seen.lastBy,
    sweptBefore: about.startedAt,
    silences: silenceReader(
      { accounts: everyone, feeds: () => log.posts.feeds, timesOf: log.posts.timesOf },
      account,
    ),
    gaps: gapReader(
      { about, accounts: everyone, accountEvents: log.accountEvents, spansOf: log.seen.spansOf },
      account,
    ),
  });
  const fired: Alert[] = [];
  let withheld = 0;
  for (const news of log.alerts.news()) {
    const held = hold(news);
    fired.push(...held.alerts.filter(({ to }) => to >= from));
    withheld += held.withheldCount;
  }
  fired.sort((a, b) => a.to - b.to);
  const silent = asked.rules.filter(({ when }) => fired.every(({ rule }) => rule !== when));
  return typed<Answer>({
    sentence: say.alerts.tried(about.name, asked.rules.length, fired.length, since ?? null),
    columns: ['time', 'earliest', 'rule', 'alert', 'outputs'],
    wrapped: ['alert'],
    rows: fired.map((alert) => [
      isoOf(alert.to),
      earliestOf(alert),
      alert.name,
      alertSentence(alert, account),
      alert.outputs.join(' '),
    ]),
    facts: { log: about.name, network: about.network, withheld_unfollows: withheld },
    notes: [
      ...prunedNotes(about),
      ...silent.map(({ when }) => say.alerts.firedNothing(when)),
      ...(withheld === 0 ? [] : [say.alerts.leftOut(withheld)]),
    ],
  });
}
