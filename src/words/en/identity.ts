import type { Named } from '../values.ts';
import { called } from './phrases.ts';

/** Between two days on which it was seen. */
export interface Seen {
  first: string;
  last: string;
}

const seen = ({ first, last }: Seen) => (first === last ? first : `${first} to ${last}`);

export const identity = {
  handles: 'Handles: a rename is the same account',
  holders: 'Holders: an account handed over is one account with several tenures',
  accountsOfActor: 'Actors with several accounts',
  renamed: (account: Named, handles: readonly (Seen & { handle: string })[]) =>
    `${called(account)} is one account under several handles: ${handles.map((one) => `@${one.handle} (${seen(one)})`).join(', ')}.`,
  handedOver: (account: Named, tenures: readonly (Seen & { holder: string; office: string })[]) =>
    `${called(account)} is one account with ${tenures.length} tenures: ${tenures.map((one) => `${one.holder}${one.office === '' ? '' : `, ${one.office}`} (${seen(one)})`).join(', ')}.`,
};
