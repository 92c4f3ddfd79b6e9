/** What rules of alerts would have fired over a log so far: how a rule is tried. */

import { holdAgainst } from '../../alerts/alert-replay.ts';
import { alertText } from '../../alerts/alert-text.ts';
import type { AlertsAsked } from '../../alerts/alerts-file.ts';
import { gapReader } from '../../alerts/gaps.ts';
import { requirePosts, silenceReader } from '../../alerts/silent-accounts.ts';
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { earliestOf, isoOf } from '../../iso-instant.ts';
import type { Log } from '../../study/log.ts';
import type { Alert } from '../../values/log-alerts.ts';
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
    sentence: `${about.name}: ${count(asked.rules.length, 'rule')} would have fired ${count(fired.length, 'alert')}${since === undefined ? '' : ` since ${since}`}.`,
    columns: ['time', 'earliest', 'rule', 'alert', 'outputs'],
    wrapped: ['alert'],
    rows: fired.map((alert) => [
      isoOf(alert.to),
      earliestOf(alert),
      alert.name,
      alertText(alert, account),
      alert.outputs.join(' '),
    ]),
    facts: { log: about.name, network: about.network, withheld_unfollows: withheld },
    notes: [
      ...prunedNotes(about),
      ...silent.map(({ when }) => `"${when}" would have fired nothing.`),
      ...(withheld === 0
        ? []
        : [
            `${count(withheld, 'alert')} of persons who ended a follow left out: "persons": true in the file, or --persons, names them.`,
          ]),
    ],
  });
}
