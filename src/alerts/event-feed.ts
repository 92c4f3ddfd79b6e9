/** Events of a log as a feed for readers of news. */
import { type Feed, writeAtom } from '../formats/write-atom.ts';
import { isoSeconds } from '../store/activity-content.ts';
import type { AccountEvent, TieEvent } from '../store/watch-entries.ts';
import type { WatchRecord } from '../store/watch-log.ts';
import { type AccountOf, alertText } from './alert-text.ts';
import { nameUuid } from './name-uuid.ts';

export interface FedEvents {
  /** What was asked, by which feeds of one log are told apart; '' where all of it is. */
  about: string;
  /** The last first. */
  events: readonly (TieEvent | AccountEvent)[];
}

/** @param version of the program. */
export function eventFeed(
  watch: WatchRecord,
  { about, events }: FedEvents,
  accountOf: AccountOf,
  version: string,
): string {
  const log = `${watch.name} ${watch.startedAt}`;
  const feed: Feed = {
    id: `urn:uuid:${nameUuid(`events ${log} ${about}`)}`,
    title: `${watch.name}${about === '' ? '' : `: ${about}`}${watch.simulated ? ' (simulated)' : ''}`,
    updated: time(watch.startedAt),
    generator: { name: 'entente', version },
    entries: events.map((event) => {
      const { kind, from, to } = event;
      const isTie = 'source' in event;
      const ends = isTie
        ? { source: event.source, target: event.target, detail: '' }
        : { source: event.accountId, target: null, detail: event.detail };
      const text = alertText(
        { ...{ uuid: '', rule: '', name: '', outputs: [], kind, seen: null }, ...ends, from: from ?? to, to },
        accountOf,
      );
      return {
        id: `urn:uuid:${nameUuid([log, kind, ends.source, isTie ? event.key : ends.detail, to].join(' '))}`,
        title: text,
        updated: time(to),
        text,
        category: kind,
      };
    }),
  };
  return writeAtom(feed);
}

function time(at: number): string {
  return isoSeconds(Math.floor(at / 1000));
}
