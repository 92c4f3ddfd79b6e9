import type { FollowedWords } from '../../en/report/followed.ts';
import { count, counted, form, others, share } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function followed({ inStudied, many, nodes, one, source }: Terms): FollowedWords {
  return {
    heading: 'Suivis par leurs pairs',
    followers: (value) => counted(value, 'abonné'),
    none: fr`On ne connaît aucun ${one} qui soit suivi par un autre.`,
    sentence: (leader, followers, single) =>
      fr`${leader} avec ${counted(followers, 'abonné')} ${inStudied}${single ? '' : ' chacun'}`,
    ofObserved: (text, ofObserved, otherCount, areOnNetworks) =>
      fr`${text}, soit ${share(ofObserved)} ${form(otherCount, `de l’autre ${one} observé`, `des ${count(otherCount)} autres ${many} observés`)}${onNetworks(areOnNetworks)}.`,
    withUnread: (text, seen, otherCount, unread, areOnNetworks) =>
      seen === 0
        ? fr`${text}, dont aucun n’a été lu jusqu’au bout.`
        : fr`${text} : ${count(seen)} ${form(otherCount, `pour l’autre ${one} observé`, `des ${count(otherCount)} autres ${many} observés`)}${onNetworks(areOnNetworks)} (${share(seen / otherCount)}), et ${count(unread)} dont les abonnements n’ont pas été lus jusqu’au bout.`,
    unseen: 'Les abonnements qui n’ont pas pu être vus s’ajouteraient à ces nombres (unknown.csv).',
    doubt: (unread, most, ofFirst, areOnNetworks) =>
      fr`Tout nombre d’abonnés est ici un minimum : il pourrait être supérieur de ${count(most)} au plus${ofFirst === null ? '' : `, celui du premier ${ofFirst === 0 ? 'd’aucun' : `de ${count(ofFirst)}`}`}, car les abonnements de ${nodes(unread)} n’ont pas ${source !== 'import' ? 'pu être' : 'été'} lus${areOnNetworks ? ' jusqu’au bout sur tous leurs réseaux' : ''}.`,
    shareOfObserved: 'Part des autres observés',
    reserved: (of, value, names, rest) =>
      fr`${of === 1 ? `Le ${one} le plus suivi suit en retour moins d’un dixième des ${many} qui le suivent` : `Des ${nodes(of)} les plus suivis, ${count(value)} ${form(value, 'suit', 'suivent')} en retour moins d’un dixième des ${many} qui ${form(value, 'le', 'les')} suivent`} : ${names.join(fr` ; `)}${rest === 0 ? '' : fr` ; et ${others(rest)}`}.`,
  };
}

function onNetworks(isMeant: boolean): string {
  return isMeant ? ' sur un même réseau' : '';
}
