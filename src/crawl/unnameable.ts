/** Entries by which no network can be asked for anything. */
import type { LookUp } from '../store/ledger-writer.ts';
import type { Wanted } from './known-account.ts';

/** The look-up of an entry whose handle, or account id, cannot be one. */
export function unnameable({ number, handle, accountId }: Wanted): LookUp {
  const reason =
    accountId === '' ? `"${handle}" cannot be a handle` : `"${accountId}" cannot be an account id`;
  return { number, verdict: 'not-found', reason };
}
