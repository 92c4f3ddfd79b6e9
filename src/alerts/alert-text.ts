/** Alerts in words. */
import { isoOf } from '../iso-instant.ts';
import type { Alert } from '../values/log-alerts.ts';
import type { Instant } from '../values/log-entries.ts';
import type { LoggedAccount } from '../values/logged-account.ts';
import { ALERT_WORDS, type AlertLanguage, type AlertWords } from './words.ts';

const HOUR_MS = 3_600_000;

export type AccountOf = (accountId: string) => LoggedAccount | undefined;

/** One sentence: who, whom, and when or between when and when. */
export function alertText(
  { kind, source, target, from, to, detail, seen }: Alert,
  accountOf: AccountOf,
  language: AlertLanguage = 'en',
): string {
  const words = ALERT_WORDS[language];
  const when = [momentText(from), momentText(to)] as const;
  const hours = Math.round((to - from) / HOUR_MS);
  if (kind === 'gap' && source === null) {
    const [accounts, length] = detail.split(' ').map(Number);
    return words.gap(accounts!, length!, when);
  }
  if (source === null) return words.loss(detail, when);
  const who = accountText(source, accountOf, words);
  if (kind === 'gap') return words.gap(who, hours, when);
  if (kind === 'silent') return words.silent(who, hours, when[0]);
  if (target === null)
    return words.account(kind, who, kind === 'renamed' && detail !== '' ? `@${detail}` : detail, when);
  return words.tie(
    kind,
    who,
    accountText(target, accountOf, words),
    seen === null ? null : momentText(seen),
    when,
  );
}

/** Whose account it is, with its handle, and with office and country where the name does not say them. */
export function accountText(
  accountId: string,
  accountOf: AccountOf,
  words: AlertWords = ALERT_WORDS.en,
): string {
  const account = accountOf(accountId);
  const handle = account?.state.handle ?? '';
  const { name = '', office = '', country = '' } = account?.row ?? {};
  const called = name || (handle === '' ? accountId : `@${handle}`);
  const isSaid = (text: string) => called.toLowerCase().includes(text.toLowerCase());
  const known = [
    ...(name === '' || handle === '' ? [] : [`@${handle}`]),
    ...(office === '' || office === 'other' ? [] : [words.office(office)]),
    ...(country === '' ? [] : [words.country(country)]),
  ].filter((text) => !isSaid(text.replace(/^the /, '')));
  return known.length === 0 ? called : `${called} (${known.join(', ')})`;
}

export function momentText(at: Instant): string {
  return `${isoOf(at).replace('T', ' ').replace('Z', '')} UTC`;
}
