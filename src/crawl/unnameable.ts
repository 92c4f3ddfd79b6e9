/** Entries by which no network can be asked for anything. */

import { because } from '../reasons/reasons.ts';
import type { LookUp } from '../store/ledger-writer.ts';
import type { Wanted } from './known-account.ts';

/** The look-up of an entry whose handle, or account id, cannot be one. */
export function unnameable({ number, handle, accountId }: Wanted): LookUp {
  const reason =
    accountId === '' ? because('handle-impossible', { handle }) : because('id-impossible', { id: accountId });
  return { number, verdict: 'not-found', reason };
}
