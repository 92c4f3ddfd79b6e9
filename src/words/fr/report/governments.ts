import type { Moments } from '../../en/moments.ts';
import type { GovernmentsWords } from '../../en/report/governments.ts';
import { count, counted, list } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

const years = ([then, now]: readonly [number, number], at: Moments) =>
  `${then === 0 ? 'aucun' : count(then)} ${at.inEarlier}, ${now === 0 ? 'aucun' : count(now)} ${at.inLater}`;

export function governments({ isGroup }: Pick<Terms, 'isGroup'>): GovernmentsWords {
  return {
    lead: ([one, other], story, way, more, ofGovernments, ofAll, at) => {
      const verbs = { made: ['a été noué', 'ont été noués'], broken: ['a été rompu', 'ont été rompus'] }[way];
      const beside =
        more === 0
          ? ''
          : ` ${counted(more, 'autre lien réciproque', 'autres liens réciproques')} entre eux ${verbs[more === 1 ? 0 : 1]}.`;
      const all =
        String(ofGovernments) === String(ofAll)
          ? ''
          : fr` ; avec leurs missions et tous leurs autres comptes, ${years(ofAll, at)}`;
      return fr`${one} et ${other} : ${story}.${beside} Liens réciproques entre comptes des deux gouvernements${isGroup ? ' dans le groupe' : ''} : ${years(ofGovernments, at)}${all}.`;
    },
    made: {
      byOne: (one, other, when, since, wasThere, at) => {
        const answered =
          when === ''
            ? `${one} suit désormais en retour ${other}`
            : `le ${when}, ${one} a suivi en retour ${other}`;
        if (since !== '') return `${answered}, dont l’abonnement date du ${since}`;
        return `${answered}, ${wasThere ? `dont l’abonnement existait déjà ${at.inEarlier}` : `dont les abonnements ne peuvent être comparés à ceux ${at.ofEarlier}`}`;
      },
      byBoth: (one, other, sinceOne, sinceOther, at) =>
        `${one} et ${other} se suivent désormais${sinceOne === '' || sinceOther === '' ? '' : ` (depuis le ${sinceOne} et le ${sinceOther})`}, alors qu’aucun des deux ne suivait l’autre ${at.inEarlier}`,
    },
    broken: {
      byOne: (one, other, stands, since, at) =>
        `${one} ne suit plus ${other}, ${stands ? `dont l’abonnement${since === '' ? '' : `, du ${since},`} subsiste` : `dont l’abonnement n’a pu être lu ${at.inLater}`}`,
      byBoth: (one, other) => `${one} et ${other} ne se suivent plus, l’un et l’autre ayant cessé`,
    },
    doubt: (then, now, at) =>
      then + now === 0
        ? ''
        : fr`Pour ${list([
            ...(then === 0 ? [] : [`${counted(then, 'autre paire', 'autres paires')} ${at.inEarlier}`]),
            ...(now === 0 ? [] : [`${counted(now, 'autre paire', 'autres paires')} ${at.inLater}`]),
          ])}, on l’ignore.`,
  };
}
