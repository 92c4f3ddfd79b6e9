import type { AccountEvent } from '../../../compare/account-events.ts';
import { capital } from '../capital.ts';
import { others } from './numbers.ts';
import type { Terms } from './terms.ts';

export function changesAccounts({ many, studied }: Terms) {
  return {
    accountsUntold: `Of ${many} nothing is told, as one of the snapshots is derived from another.`,
    accountsSame: `The same ${many}, under the same handles and in the same offices.`,
    happened: 'What happened',
    which: 'Which',
    listed: (names: readonly string[], rest: number) =>
      `${names.join('; ')}${rest > 0 ? `; and ${others(rest)}` : ''}`,
    event: {
      joined: `joined ${studied}`,
      left: `left ${studied}`,
      'left-office': 'left office',
      'changed-office': 'changed office',
      'handed-over': 'handed over to another holder',
      renamed: 'renamed',
      'gone-unobservable': 'could be read or was there then, and not now',
      'came-back': 'could not be read or was not there then, and now is',
    } satisfies Record<AccountEvent['kind'], string>,
    happenedTo: (event: string, which: string) => `${capital(event)}: ${which}`,
    eventOf: (name: string, was: string, is: string) => `${name}: ${was} → ${is}`,
    leftOffice: (name: string, office: string, successor: string) =>
      `${name}: ${office}, now held by ${successor}`,
    /** An office abroad: `mission to FR`. */
    posting: (office: string, host: string) => `${office} to ${host}`,
  };
}

export type ChangesAccountsWords = ReturnType<typeof changesAccounts>;
