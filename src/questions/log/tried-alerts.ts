/** What rules of alerts would have fired over a log so far: how a rule is tried. */

import { holdAgainst } from '../../alerts/alert-replay.ts';
import { alertText } from '../../alerts/alert-text.ts';
import type { AlertsAsked } from '../../alerts/alerts-file.ts';
import { gapReader } from '../../alerts/gaps.ts';
import { requirePosts, silenceReader } from '../../alerts/silent-accounts.ts';
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { earliestOf, isoOf, type OpenLog, prunedText } from '../../open/open-log.ts';
import { type Alert, BEGINNING, lastSeenReader, newsReader, standingAt } from '../../store/watch-alerts.ts';
import { readActivityDays } from '../../store/watch-posts.ts';
import { typed } from '../column-types.ts';
import { beginningOf } from './events.ts';

interface Tried extends Pick<AlertsAsked, 'rules' | 'persons'> {
  /** YYYY-MM-DD: from the beginning of that day. */
  since?: string | undefined;
}

/** So much of the log is taken at a time. */
const MOST = 10_000;

/** @throws UserError for a day that is none, or a rule of posts where there are none. */
export function triedAlerts(log: OpenLog, { since, ...asked }: Tried): Answer {
  const { store, watch, accounts } = log;
  const from = beginningOf(log, since);
  const account = (accountId: string) => accounts.get(accountId);
  requirePosts(asked.rules, watch.name, readActivityDays(store, watch) !== null);
  const hold = holdAgainst(asked, {
    watch,
    account,
    standing: () => standingAt(store, watch, BEGINNING),
    lastSeen: lastSeenReader(store, watch),
    sweptBefore: watch.startedAt,
    silences: silenceReader(store, watch, account),
    gaps: gapReader(store, watch, account),
  });
  const read = newsReader(store, watch, MOST);
  const fired: Alert[] = [];
  let withheld = 0;
  for (let news = read(BEGINNING); news.count > 0; news = read(news.place)) {
    const held = hold(news);
    fired.push(...held.alerts.filter(({ to }) => to >= from));
    withheld += held.withheldCount;
  }
  fired.sort((a, b) => a.to - b.to);
  const silent = asked.rules.filter(({ when }) => fired.every(({ rule }) => rule !== when));
  return typed<Answer>({
    sentence: `${watch.name}: ${count(asked.rules.length, 'rule')} would have fired ${count(fired.length, 'alert')}${since === undefined ? '' : ` since ${since}`}.`,
    columns: ['time', 'earliest', 'rule', 'alert', 'outputs'],
    wrapped: ['alert'],
    rows: fired.map((alert) => [
      isoOf(alert.to),
      earliestOf(alert),
      alert.name,
      alertText(alert, account),
      alert.outputs.join(' '),
    ]),
    facts: { log: watch.name, network: watch.network, withheld_unfollows: withheld },
    notes: [
      ...(watch.beginsAt === null ? [] : [prunedText(watch.beginsAt)]),
      ...silent.map(({ when }) => `"${when}" would have fired nothing.`),
      ...(withheld === 0
        ? []
        : [
            `${count(withheld, 'alert')} of persons who ended a follow left out: "persons": true in the file, or --persons, names them.`,
          ]),
    ],
  });
}
