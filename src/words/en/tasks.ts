import type { Near } from '../../roster/neighbours.ts';
import type { Source } from '../../study/study.ts';
import type { Bounds, Named } from '../values.ts';
import { bounded, called, firstToAnswer } from './phrases.ts';
import { count, country, form } from './plain.ts';
import { studied } from './terms.ts';

export const tasks = {
  unanswered: (near: Near, number: Bounds, shown: number, of: number) =>
    `Followers abroad that none of its accounts follows: ${bounded(number)}${firstToAnswer(near, shown, of)}`,
  /** @param own whether it is a ministry, or the one account of an organisation. */
  ministry: (own: 'ministry' | 'account', near: Near, number: Bounds, shown: number, of: number) =>
    `Followers abroad of its ${own === 'ministry' ? 'foreign ministry' : 'own account'} that this does not follow itself: ${bounded(number)}${firstToAnswer(near, shown, of)}`,
  perhaps: (accounts: readonly Named[], code: string) =>
    `It is unknown whether ${accounts.map(called).join(', ')} ${form(accounts.length, 'follows', 'follow')} an account of ${country(code)}, which follows none of them; whoever does waits for an answer, too.`,
  massFollower: (source: Source) =>
    `A mass follower follows more than half of all accounts of ${studied(source)}: its follow says little.`,
  counterparts: 'Accounts of the same office abroad',
  /** @param neighbours that are listed before those. */
  partners: (shown: number, of: number, neighbours: number) =>
    `Partners${neighbours === 0 ? '' : ', neighbours first'}${of > shown ? `${neighbours === 0 ? ', ' : '; of the others '}the first ${count(shown)} of ${count(of)} by mutual ties, then by follows` : ''}`,
};
