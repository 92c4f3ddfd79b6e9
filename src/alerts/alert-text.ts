/** Alerts in words. */
import { nameInSentence } from '../roster/countries.ts';
import { isoSeconds } from '../store/activity-content.ts';
import type { LoggedAccount } from '../store/logged-accounts.ts';
import type { Alert, AlertKind } from '../store/watch-alerts.ts';
import type { Instant } from '../store/watch-entries.ts';

const HOUR_MS = 3_600_000;

export type AccountOf = (accountId: string) => LoggedAccount | undefined;

const TIES: Partial<Record<AlertKind, readonly [verb: string, other: string, otherInDoubt: string]>> = {
  formed: ['began to follow', '', ''],
  ended: ['stopped following', '', ''],
  'mutual formed': ['began to follow', ', who follows back', ', who followed back'],
  'mutual ended': ['stopped following', ', who still follows', ', who still followed'],
};

const OF_ACCOUNTS: Partial<Record<AlertKind, string>> = {
  renamed: 'has another handle',
  moved: 'has moved',
  deactivated: 'is deactivated',
  suspended: 'is suspended',
  deleted: 'is deleted',
  back: 'is back',
  watched: 'is watched now',
  unwatched: 'is watched no longer',
};

/** One sentence: who, whom, and when or between when and when. */
export function alertText(
  { kind, source, target, from, to, detail, seen }: Alert,
  accountOf: AccountOf,
): string {
  const time = from === to ? `at ${moment(to)}` : `between ${moment(from)} and ${moment(to)}`;
  if (source === null) {
    return `The streams have missed ${detail} events, as the sweep ${time} found.`;
  }
  if (kind === 'silent') {
    const hours = Math.round((to - from) / HOUR_MS);
    const time = hours % 24 === 0 ? count(hours / 24, 'day') : count(hours, 'hour');
    return `${fullName(source, accountOf)} has posted nothing for ${time}, since ${moment(from)}.`;
  }
  if (target === null) {
    const said = detail === '' ? '' : kind === 'renamed' ? `, @${detail}` : `, ${detail}`;
    return `${fullName(source, accountOf)} ${OF_ACCOUNTS[kind]}${said} (${time}).`;
  }
  const [verb, other, inDoubt] = TIES[kind]!;
  const mutual = seen === null ? other : `${inDoubt} when last seen, at ${moment(seen)}`;
  return `${fullName(source, accountOf)} ${verb} ${fullName(target, accountOf)}${mutual} (${time}).`;
}

/** Whose account it is, with its handle, and with office and country where the name does not say them. */
function fullName(accountId: string, accountOf: AccountOf): string {
  const account = accountOf(accountId);
  const handle = account?.state.handle ?? '';
  const { name = '', office = '', country = '' } = account?.row ?? {};
  const called = name || (handle === '' ? accountId : `@${handle}`);
  const isSaid = (words: string) => called.toLowerCase().includes(words.toLowerCase());
  const known = [
    ...(name === '' || handle === '' ? [] : [`@${handle}`]),
    ...(office === '' || office === 'other' ? [] : [office.replaceAll('-', ' ')]),
    ...(country === '' ? [] : [nameInSentence(country)]),
  ].filter((words) => !isSaid(words.replace(/^the /, '')));
  return known.length === 0 ? called : `${called} (${known.join(', ')})`;
}

function count(number: number, singular: string): string {
  return `${number} ${singular}${number === 1 ? '' : 's'}`;
}

function moment(at: Instant): string {
  return `${isoSeconds(Math.floor(at / 1000))
    .replace('T', ' ')
    .replace('Z', '')} UTC`;
}
