/** What lists that were read to their end lack of what is declared. */
import type { Named } from '../values.ts';
import { called } from './phrases.ts';
import { counted } from './plain.ts';

export const shortLists = {
  /** @param unseen what whom it does not show means: asked about, not followed, or open. */
  one: (account: Named, lacks: number, declared: number, unseen: 'asked' | 'not' | 'open') =>
    `The list of ${called(account)} lacks ${lacks} of the ${declared} follows that it declares${UNSEEN[unseen]}.`,
  /** @param open of how many it is open whether they follow whom they do not show. */
  many: (lists: number, lacks: number, open: number) =>
    `The lists of ${counted(lists, 'account')} lack ${lacks} of the follows that these declare${open === 0 ? '' : `; of ${open} of them it is open whether they follow whom they do not show`}.`,
};

const UNSEEN = {
  asked: '; the network was asked about all of the roster that it does not show',
  not: '; whom it does not show counts as not followed',
  open: ', more than accounts that are gone explain: it may follow as many of those whom it does not show',
};
