/** What changed for the accounts of one country since the earlier snapshot. */
import type { ComparedAccount } from '../compare/side.ts';
import { namedAccount } from './account-text.ts';
import { EVENT_WORDS, eventText } from './changes-accounts.ts';
import type { Facts } from './facts.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { countOf, formatCount, formatDate } from './number-text.ts';

/** Empty where the report is set against no earlier snapshot. */
export function countryChanges({ change }: Facts, code: string): string[] {
  if (change === null) return [];
  const isOurs = ({ country }: ComparedAccount) => country === code;
  const ofPair = (a: ComparedAccount, b: ComparedAccount) => isOurs(a) !== isOurs(b);
  const ties = change.ties.filter(({ source, target }) => ofPair(source, target));
  const of = (name: string) => ties.filter((tie) => tie.change === name);
  const arrow = ({ source, target }: (typeof ties)[number]) => `${at(source)} → ${at(target)}`;
  const mutuals = change.mutuals.filter(({ a, b }) => ofPair(a, b));
  const pair = ({ a, b }: (typeof mutuals)[number]) => `${at(a)} ↔ ${at(b)}`;
  const rows: [string, string[]][] = [
    ['follows formed', of('formed').map(arrow)],
    ['follows ended', of('ended').map(arrow)],
    ['mutual ties made', mutuals.filter((mutual) => mutual.change === 'made').map(pair)],
    ['mutual ties broken', mutuals.filter((mutual) => mutual.change === 'broken').map(pair)],
  ];
  const filled = rows.filter(([, those]) => those.length > 0);
  const open = of('not-comparable-now').length + of('not-comparable-before').length;
  const others = of('lost').length + of('left').length + of('joined').length;
  const events = change.comparison.events.filter(({ account }) => isOurs(account));
  return [
    `Since ${formatDate(change.old.snapshot.date)} (snapshot ${escapeMarkdown(change.old.snapshot.name)}), with accounts abroad: ${countOf(of('formed').length, 'follow')} formed, ${formatCount(of('ended').length)} ended; ${formatCount(others)} came or went with an account, and of ${formatCount(open)} it cannot be said.`,
    events.map((event) => `- ${namedWords(EVENT_WORDS[event.kind])}: ${eventText(event)}`).join('\n'),
    filled.length === 0
      ? ''
      : markdownTable(
          [{ head: 'With accounts abroad' }, { head: 'Number', align: 'right' }, { head: 'Which' }],
          filled.map(([words, those]) => [words, formatCount(those.length), those.join(', ')]),
        ),
  ];
}

function namedWords(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

function at(account: ComparedAccount): string {
  return account.handle === '' ? namedAccount(account) : `@${escapeMarkdown(account.handle)}`;
}
