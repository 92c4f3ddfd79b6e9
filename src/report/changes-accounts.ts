/** What happened to accounts between two snapshots, for the chapter on changes. */
import type { AccountEvent } from '../compare/account-events.ts';
import { namedAccount } from './account-text.ts';
import type { ChangeFacts } from './change-facts.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { countOf, formatCount } from './number-text.ts';

const NAMED = 12;

export const EVENT_WORDS: Readonly<Record<AccountEvent['kind'], string>> = {
  joined: 'joined the roster',
  left: 'left the roster',
  'left-office': 'left office',
  'changed-office': 'changed office',
  'handed-over': 'handed over to another holder',
  renamed: 'renamed',
  'gone-unobservable': 'could be read or was there then, and not now',
  'came-back': 'could not be read or was not there then, and now is',
};

/** A row a kind of event, in a fixed order, with those it happened to. */
export function accountEventTable({ comparison }: ChangeFacts): string[] {
  const { events } = comparison;
  if (comparison.old.derived || comparison.new.derived) {
    return ['Of accounts nothing is told, as one of the snapshots is derived from another.'];
  }
  if (events.length === 0) return ['The same accounts, under the same handles and in the same offices.'];
  const rows = Object.entries(EVENT_WORDS).flatMap(([kind, words]) => {
    const those = events.filter((event) => event.kind === kind);
    if (those.length === 0) return [];
    const named = those.slice(0, NAMED).map(eventText);
    const more = those.length > NAMED ? `; and ${countOf(those.length - NAMED, 'other')}` : '';
    return [[words, formatCount(those.length), `${named.join('; ')}${more}`]];
  });
  return [
    markdownTable([{ head: 'What happened' }, { head: 'Accounts', align: 'right' }, { head: 'Which' }], rows),
  ];
}

/** The account, with what was and what is where the event has them. */
export function eventText({ account, from, to }: AccountEvent): string {
  const [was, is] = [escapeMarkdown(from), escapeMarkdown(to)];
  if (was === '' && is === '') return namedAccount(account);
  return `${namedAccount(account)}: ${was || '–'} → ${is || '–'}`;
}
