/** Says that a group is studied by itself. */
import type { Membership } from '../../values/membership.ts';
import { list } from './numbers.ts';
import { where } from './phrases.ts';
import { counted, form } from './plain.ts';

const FEW = 5;

export type AskedMembers = Pick<Membership, 'conditions'> & { files: readonly string[] };

/** " with office mission that g20.txt names" */
export const members = ({ conditions, files }: AskedMembers): string =>
  `${where(conditions)}${files.length === 0 ? '' : ` that ${list(files)} ${form(files.length, 'names', 'name')}`}`;

export const among = {
  /** @param accounts that exist on the day. */
  lead: (asked: AskedMembers, accounts: number) =>
    accounts === 0
      ? `Among the accounts${members(asked)}, of which none existed on the day:`
      : `Among only the ${accounts === 1 ? 'one account' : counted(accounts, 'account')}${members(asked)}:`,
  /** In a file, after what it has. */
  alone: (asked: AskedMembers, accounts: number) =>
    `Only the ${counted(accounts, 'account')}${members(asked)} ${form(accounts, 'is', 'are')} in it, with the ties among them.`,
  /** @param text a name of an account that is not of the group. */
  stranger: (text: string, place: string, asked: AskedMembers) =>
    `${text} is in ${place}, and not among the accounts${members(asked)}; name one of these, or ask of all accounts`,
  missing: (file: string, names: readonly string[], place: string) =>
    `${counted(names.length, 'name')} of ${file} ${form(names.length, 'is', 'are')} not in ${place}: ${list(names.length > FEW ? [...names.slice(0, FEW), `${names.length - FEW} more`] : names)}.`,
};
