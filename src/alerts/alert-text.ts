/** Alerts as sentences: who, whom, and when or between when and when. */
import { isoOf } from '../iso-instant.ts';
import type { Alert } from '../values/log-alerts.ts';
import type { LoggedAccount } from '../values/logged-account.ts';
import type { Sentence } from '../words/said.ts';
import { say } from '../words/say.ts';
import type { Party } from '../words/values.ts';

const HOUR_MS = 3_600_000;

export type AccountOf = (accountId: string) => LoggedAccount | undefined;

export function alertSentence(
  {
    kind,
    source,
    target,
    from,
    to,
    detail,
    seen,
  }: Pick<Alert, 'kind' | 'source' | 'target' | 'from' | 'to' | 'detail' | 'seen'>,
  accountOf: AccountOf,
): Sentence {
  const when = { from: isoOf(from), to: isoOf(to) };
  if (source === null) {
    const [first, last] = numbersOf(detail);
    return kind === 'gap' ? say.news.severalUnseen(first, last, when) : say.news.loss(first, last, when);
  }
  const who = partyOf(source, accountOf);
  const hours = Math.round((to - from) / HOUR_MS);
  switch (kind) {
    case 'gap':
      return say.news.unseen(who, hours, when.from);
    case 'silent':
      return say.news.silent(who, hours, when.from);
    case 'formed':
    case 'ended':
    case 'mutual formed':
    case 'mutual ended':
      return say.news.tie(kind, who, partyOf(target!, accountOf), seen === null ? null : isoOf(seen), when);
    case 'loss':
      throw new Error('a loss is of no account');
    default:
      return say.news.account(kind, who, detail, when);
  }
}

/** Of a loss "2 of 40"; of a gap of several accounts how many they are, and its hours. */
function numbersOf(detail: string): [number, number] {
  const [first, last] = (detail.match(/\d+/g) ?? []).map(Number);
  return [first!, last!];
}

export function partyOf(accountId: string, accountOf: AccountOf): Party {
  const { state, row } = accountOf(accountId) ?? {};
  const { name = '', kind = '', country = '', office = '', host = '' } = row ?? {};
  return { accountId, handle: state?.handle ?? '', name, kind, country, office, host };
}
