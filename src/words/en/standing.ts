import { ranksAmong } from './phrases.ts';
import { counted } from './plain.ts';

export const standing = {
  /** What the figures of a standing count. */
  figures:
    'Mutual counts pairs of accounts, one of the country and one abroad, that follow each other; the others count accounts abroad. Returned is the share of the follows that the accounts of the country receive from abroad which the account that is followed returns; what it is of, in data returned_of, are those of which it is known.',
  /** @param isOpen whether there are two numbers in one place. */
  amongAll: (countries: number, isOpen: boolean) => `Standing${ranksAmong(countries, isOpen)}`,
  unread: (theirs: number, others: number) =>
    `Why figures and ranks have a range: of these countries ${counted(theirs, 'account')} could not be read, and may follow any account of the roster or none${others === 0 ? '' : `; nor could ${counted(others, 'account')} of others, which may follow these`}`,
};
