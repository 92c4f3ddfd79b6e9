/** What happened to accounts between two snapshots, for the chapter on changes. */

import type { AccountEvent } from '../../changes/account-events.ts';
import { escapeMarkdown, numberColumn } from '../../doors/markdown-text.ts';
import type { Verdict } from '../../roster/verdict.ts';
import { plainName } from '../../study/clean-text.ts';
import type { Language } from '../../words/en/report/language.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import { eventActors } from '../facts/event-actors.ts';
import type { Facts } from '../facts/facts.ts';
import { accountText } from '../words/account-text.ts';
import { momentsOf } from '../words/moments-of.ts';
import { reportTable } from './report-table.ts';

const NAMED = 12;

/** A row a kind of event, in a fixed order, with those it happened to. */
export function accountEventTable(facts: Facts, change: ChangeFacts): string[] {
  const { comparison } = change;
  const { changes, count, head, tables } = facts.language;
  const { events } = comparison;
  if (comparison.old.derived || comparison.new.derived) return [changes.accountsUntold];
  if (events.length === 0) return [changes.accountsSame];
  const kinds = Object.entries(changes.event(momentsOf(facts, change)))
    .map(([kind, happened]) => ({ happened, those: events.filter((event) => event.kind === kind) }))
    .filter(({ those }) => those.length > 0);
  const which = (those: readonly AccountEvent[]) => {
    const named = those.slice(0, NAMED).map((event) => eventText(facts, comparison, event));
    return changes.listed(named, those.length - named.length);
  };
  return [
    reportTable(facts, [tables.caption.events, 'changes.csv', 'change-counts.csv'], kinds, [
      { head: changes.happened, cell: ({ happened }) => happened },
      numberColumn(head.accounts, ({ those }) => count(those.length)),
      { head: changes.which, cell: ({ those }) => which(those) },
    ]),
  ];
}

/** The account, with what was and what is where the event has them. */
export function eventText(
  facts: Facts,
  comparison: ChangeFacts['comparison'],
  event: AccountEvent,
  nameOf = accountText,
): string {
  const { language } = facts;
  const { kind, account, from, to } = event;
  const saysOffice = kind === 'left-office' || kind === 'changed-office';
  const name = nameOf(facts, saysOffice ? { ...account, office: '' } : account);
  if (from === '' && to === '') return name;
  const text = (value: string) => escapeMarkdown(eventValue(language, kind, value)) || '–';
  const actors = eventActors(comparison, event).map((one) => escapeMarkdown(plainName(one)));
  const [was, is] = [actors[0] || escapeMarkdown(from), actors[1] || escapeMarkdown(to)];
  if (kind === 'left-office') return language.changes.leftOffice(name, text(from), is);
  if (kind === 'handed-over') return language.changes.eventOf(name, was, is);
  return language.changes.eventOf(name, text(from), text(to));
}

/** An office, a verdict, an actor or a handle, as it is read. */
function eventValue({ verdict, value, changes }: Language, kind: AccountEvent['kind'], text: string): string {
  if (text === '') return '';
  if (kind === 'gone-unobservable' || kind === 'came-back') return verdict(text as Verdict);
  if (kind !== 'changed-office' && kind !== 'left-office') return text;
  const [office, host] = text.split(' to ');
  return host === undefined ? value('office', text) : changes.posting(value('office', office!), host);
}
