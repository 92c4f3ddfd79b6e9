import type { path as english } from '../en/path.ts';
import { count, counted } from './numbers.ts';
import { whyUnread } from './phrases.ts';
import { fr } from './spacing.ts';
import { arrow } from './ties.ts';

export const path: typeof english = {
  shortest(from, to, steps, paths, isMutual, couldBe) {
    const what = `chaîne ${isMutual ? 'de liens réciproques' : 'd’abonnements'} ${arrow(from, to)}`;
    const doubt = couldBe
      ? fr` ; des liens inconnus pourraient en faire une${steps === null ? '' : ' plus courte'}`
      : '';
    return steps === null
      ? `Aucune ${what} n’est connue${doubt}.`
      : `La plus courte ${what} a ${counted(steps, 'pas', 'pas')}${paths > 1 ? `, et il y en a ${count(paths)} de cette longueur` : ''}${doubt}.`;
  },
  firstShown: (shown, paths) => `Montrées : les ${count(shown)} premières sur ${count(paths)}.`,
  noChain: (unread) => fr`${whyUnread(unread)} ; aucune chaîne n’y mène`,
};
