/** The last news of a log as an Atom feed: of all, of a country or an account, or between two. */
import { alertSentence } from '../../alerts/alert-text.ts';
import { eventNews } from '../../alerts/event-news.ts';
import { type News, newsFeed } from '../../alerts/news-feed.ts';
import { mentionNews } from '../../alerts/post-news.ts';
import { isOf } from '../../alerts/side.ts';
import { toolVersion } from '../../cli/version.ts';
import { publicationTerms } from '../../roster/publication-terms.ts';
import type { Log } from '../../study/log.ts';
import type { Instant } from '../../values/log-entries.ts';
import type { LoggedAccount } from '../../values/logged-account.ts';
import { say } from '../../words/say.ts';
import type { FeedAbout } from '../../words/values.ts';
import { type EventsAsked, tellEvents, wholeEvents } from './events.ts';
import type { LogFeed } from './feed-text.ts';

export const MOST_NEWS = 100;

/**
 * Of a side, where no kinds are chosen, also who names whom and what alerts have fired about it.
 * @param found what `tellEvents` says.
 * @throws UserError as it does.
 */
export function eventsFeed(log: Log, asked: EventsAsked, found = tellEvents(log, asked)): LogFeed {
  const { told, narrowed } = found;
  const { profiles } = publicationTerms(log.about.network);
  const accountOf = feedAccounts(log);
  const events = wholeEvents(log, told.slice(-MOST_NEWS))
    .reverse()
    .map((event) => ('source' in event || profiles ? event : { ...event, detail: '' }))
    .map((event) => eventNews(log.about, event, accountOf));
  const { side, from, matches } = narrowed;
  const isAsked = (account: LoggedAccount) => matches(account) && isOf(side ?? [], account);
  const isWhole = side !== null && asked.kinds === undefined;
  const more = isWhole
    ? [...mentions(log, from, isAsked), ...firedAlerts(log, from, isAsked, asked.persons ?? false)]
    : [];
  const news = [...events, ...more].sort((a, b) => b.at - a.at).slice(0, MOST_NEWS);
  return newsFeed(
    log.about,
    { of: 'events', question: questionOf(asked), about: aboutOf(asked), news },
    toolVersion(),
  );
}

/** What was asked, of which the id of a feed is made. */
function questionOf({ kinds = [], of = '', between = [], where = [] }: EventsAsked): string {
  return [...kinds, of, between.join(' – '), ...where].filter((text) => text !== '').join(', ');
}

function aboutOf({ kinds = [], of, between = [], where = [] }: EventsAsked): FeedAbout {
  return { is: 'events', kinds, sides: of === undefined ? between : [of], where };
}

/** A feed may be served: of a network that does not let profiles be published, our own roster alone says who an account is. */
export function feedAccounts({ about, accounts }: Log): (accountId: string) => LoggedAccount | undefined {
  const { profiles } = publicationTerms(about.network);
  return (accountId) => {
    const account = accounts.get(accountId);
    return account === undefined || profiles ? account : asRosterSays(account);
  };
}

function asRosterSays(account: LoggedAccount): LoggedAccount {
  return { ...account, state: { ...account.state, handle: account.row?.handle ?? '' } };
}

/** The last of them; of accounts that are gone nothing is shown. */
function mentions(log: Log, from: Instant, isAsked: (account: LoggedAccount) => boolean): News[] {
  const { about, accounts, ids } = log;
  const to = log.state.toldAt();
  if (to === null) return [];
  const accountOf = feedAccounts(log);
  const there = (key: number) => {
    const account = accounts.get(ids.get(key) ?? '');
    return account?.state.gone === null ? account : undefined;
  };
  const found: News[] = [];
  const after = Math.max(from - 1, Number.MIN_SAFE_INTEGER);
  for (const { source, target, at, kind, key } of log.posts.mentions({ after, to }, ids.keys())) {
    const [author, named] = [there(source), there(target)];
    if (author === undefined || named === undefined || !(isAsked(author) || isAsked(named))) continue;
    const post = { source: author.state.accountId, key, kind, at };
    found.push(mentionNews(about, post, named.state.accountId, accountOf));
    if (found.length === MOST_NEWS) break;
  }
  return found;
}

/** Those about one of the accounts; a person who ended a follow is not named by them either. */
function firedAlerts(
  log: Log,
  from: Instant,
  isAsked: (account: LoggedAccount) => boolean,
  persons: boolean,
): News[] {
  const { accounts } = log;
  const accountOf = feedAccounts(log);
  return log.alerts
    .fired(MOST_NEWS)
    .filter(({ firedAt }) => firedAt >= from)
    .filter(({ source, target }) =>
      [source, target].some((id) => id !== null && accounts.has(id) && isAsked(accounts.get(id)!)),
    )
    .filter(
      ({ kind, source }) =>
        persons || !kind.endsWith('ended') || accounts.get(source ?? '')?.row?.kind !== 'person',
    )
    .map((alert) => ({
      uuid: alert.uuid,
      at: alert.firedAt,
      text: [say.news.ofRule(alert.name), alertSentence(alert, accountOf)],
      category: 'alert',
    }));
}
