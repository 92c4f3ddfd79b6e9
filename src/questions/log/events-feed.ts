/** The last events of a log as an Atom feed: of all, of a country or an account, or between two. */
import { eventFeed } from '../../alerts/event-feed.ts';
import { toolVersion } from '../../cli/version.ts';
import { publicationTerms } from '../../roster/publication-terms.ts';
import type { LoggedAccount } from '../../store/logged-accounts.ts';
import { type EventsAsked, tellEvents } from './events.ts';
import type { OpenLog } from './open-log.ts';

const MOST = 100;

/** @throws UserError as the events themselves. */
export function eventsFeed(log: OpenLog, asked: EventsAsked): string {
  const { told, about } = tellEvents(log, asked);
  const { profiles } = publicationTerms(log.watch.network);
  const accountOf = (accountId: string) => {
    const account = log.accounts.get(accountId);
    return account === undefined || profiles ? account : asRosterSays(account);
  };
  const events = told
    .slice(-MOST)
    .reverse()
    .map((event) => ('source' in event || profiles ? event : { ...event, detail: '' }));
  return eventFeed(log.watch, { about, events }, accountOf, toolVersion());
}

/** A feed may be served: of a network that does not let profiles be published, our own roster alone says who it is. */
function asRosterSays(account: LoggedAccount): LoggedAccount {
  return { ...account, state: { ...account.state, handle: account.row?.handle ?? '' } };
}
