import type { AccountEvent } from '../../../changes/account-events.ts';
import { capital } from '../../capital.ts';
import type { Moments } from '../moments.ts';
import { others } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function changesAccounts({ many, studied }: Terms) {
  return {
    accountsUntold: `Of ${many} nothing is told, as one of the snapshots is derived from another.`,
    accountsSame: `The same ${many}, under the same handles and in the same offices.`,
    happened: 'What happened',
    which: 'Which',
    listed: (names: readonly string[], rest: number) =>
      `${names.join('; ')}${rest > 0 ? `; and ${others(rest)}` : ''}`,
    event: (at: Moments): Record<AccountEvent['kind'], string> => ({
      joined: `joined ${studied}`,
      left: `left ${studied}`,
      'left-office': 'left office',
      'changed-office': 'changed office',
      'handed-over': 'handed over to another holder',
      renamed: 'renamed',
      'gone-unobservable': `readable ${at.inEarlier}, no longer readable`,
      'came-back': `absent or unreadable ${at.inEarlier}, readable ${at.inLater}`,
    }),
    happenedTo: (event: string, which: string) => `${capital(event)}: ${which}`,
    eventOf: (name: string, was: string, is: string) => `${name}: ${was} → ${is}`,
    leftOffice: (name: string, office: string, successor: string) =>
      `${name}: ${office}, now held by ${successor}`,
    /** An office abroad: `mission to FR`. */
    posting: (office: string, host: string) => `${office} to ${host}`,
  };
}

export type ChangesAccountsWords = ReturnType<typeof changesAccounts>;
