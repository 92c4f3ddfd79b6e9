/** What changed for the accounts of one country since the earlier snapshot. */

import type { ComparedAccount } from '../../compare/side.ts';
import type { Facts } from '../facts/facts.ts';
import { eventText } from '../sections/changes-accounts.ts';
import { accountName } from '../words/account-text.ts';
import { escapeMarkdown, numberColumn, tableOf } from '../words/markdown.ts';
import { momentsOf } from '../words/moments-of.ts';

/** Empty where the report is set against no earlier snapshot. */
export function countryChanges(facts: Facts, code: string): string[] {
  const { change, language } = facts;
  if (change === null) return [];
  const { changes, count, head } = language;
  const { withAbroadRows: words } = changes;
  const happened = changes.event(momentsOf(facts, change));
  const isOurs = ({ country }: ComparedAccount) => country === code;
  const at = (account: ComparedAccount) =>
    account.handle === '' ? accountName(facts, account) : `@${escapeMarkdown(account.handle)}`;
  const ofPair = (a: ComparedAccount, b: ComparedAccount) => isOurs(a) !== isOurs(b);
  const ties = change.ties.filter(({ source, target }) => ofPair(source, target));
  const of = (name: string) => ties.filter((tie) => tie.change === name);
  const arrow = ({ source, target }: (typeof ties)[number]) => `${at(source)} → ${at(target)}`;
  const mutuals = change.mutuals.filter(({ a, b }) => ofPair(a, b));
  const pair = ({ a, b }: (typeof mutuals)[number]) => `${at(a)} ↔ ${at(b)}`;
  const rows: [string, string[]][] = [
    [words.formed, of('formed').map(arrow)],
    [words.ended, of('ended').map(arrow)],
    [words.made, mutuals.filter((mutual) => mutual.change === 'made').map(pair)],
    [words.broken, mutuals.filter((mutual) => mutual.change === 'broken').map(pair)],
  ];
  const filled = rows.filter(([, those]) => those.length > 0);
  const open = of('not-comparable-now').length + of('not-comparable-before').length;
  const others = of('lost').length + of('left').length + of('joined').length;
  const events = change.comparison.events.filter(({ account }) => isOurs(account));
  return [
    changes.ofCountry(
      language.date(change.old.snapshot.date),
      escapeMarkdown(change.old.snapshot.name),
      of('formed').length,
      of('ended').length,
      others,
      open,
    ),
    events
      .map(
        (event) =>
          `- ${changes.happenedTo(happened[event.kind], eventText(facts, change.comparison, event, accountName))}`,
      )
      .join('\n'),
    filled.length === 0
      ? ''
      : tableOf(filled, [
          { head: changes.withAbroad, cell: ([what]) => what },
          numberColumn(head.number, ([, those]) => count(those.length)),
          { head: changes.which, cell: ([, those]) => those.join(', ') },
        ]),
  ];
}
