import { begun } from '../../../roster/french-articles.ts';
import type { GovernmentsWords } from '../../en/report/governments.ts';
import { count, counted, list } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function governments({ isGroup }: Pick<Terms, 'isGroup'>): GovernmentsWords {
  const inGroup = isGroup ? ' dans le groupe' : '';
  return {
    lead: (story, way, more, [then, now], at) => {
      if (then + now === 1)
        return `${story}. C’${way === 'made' ? 'est' : 'était'} le seul lien réciproque entre les deux gouvernements${inGroup}.`;
      const verbs = { made: ['a été noué', 'ont été noués'], broken: ['a été rompu', 'ont été rompus'] }[way];
      const others =
        more === 0
          ? ''
          : ` ${counted(more, 'autre lien réciproque', 'autres liens réciproques')} entre eux ${verbs[more === 1 ? 0 : 1]}.`;
      return `${story}.${others} Les deux gouvernements comptent ${now === 0 ? 'zéro lien réciproque' : counted(now, 'lien réciproque', 'liens réciproques')}${inGroup}, contre ${then === 0 ? 'aucun' : count(then)} ${at.inEarlier}.`;
    },
    ofAll: ([then, now], at) =>
      fr`Avec leurs missions et autres comptes : ${then === 0 ? 'aucun' : count(then)} ${at.inEarlier}, ${now === 0 ? 'aucun' : count(now)} ${at.inLater}.`,
    made: {
      byOne: (one, other, when, since, wasThere, at) => ({
        story: `${one} suit désormais en retour ${other}${since !== '' || wasThere ? '' : `, dont les abonnements ne peuvent être comparés à ceux ${at.ofEarlier}`}`,
        dates:
          when === ''
            ? ''
            : `Depuis le ${when}${since === '' ? '' : `, en réponse à un abonnement du ${since}`}.`,
      }),
      byBoth: (one, other, sinceOne, sinceOther, at) => ({
        story: `${one} et ${other} se suivent désormais, ce qu’aucun des deux ne faisait ${at.inEarlier}`,
        dates: sinceOne === '' || sinceOther === '' ? '' : `Depuis le ${sinceOne} et le ${sinceOther}.`,
      }),
    },
    broken: {
      byOne: (one, other, stands, since, wasAnswer, at, between) => ({
        story: stands
          ? `${one} ne suit plus ${wasAnswer ? 'en retour ' : ''}${other}`
          : `${one} ne suit plus ${other}, dont l’abonnement n’a pu être lu ${at.inLater}`,
        dates: datesOfBreak(stands, since, between),
      }),
      byBoth: (one, other) => ({
        story: `${one} et ${other} ne se suivent plus, l’un et l’autre ayant cessé`,
        dates: '',
      }),
    },
    stillFollow: (names, other) =>
      `${begun(list(names))} ${names.length === 1 ? 'suit' : 'suivent'} toujours ${other}.`,
    doubt: (then, now, at) =>
      then + now === 0
        ? ''
        : fr`Pour ${list([
            ...(then === 0 ? [] : [`${counted(then, 'autre paire', 'autres paires')} ${at.inEarlier}`]),
            ...(now === 0 ? [] : [`${counted(now, 'autre paire', 'autres paires')} ${at.inLater}`]),
          ])}, on l’ignore.`,
  };
}

function datesOfBreak(
  stands: boolean,
  since: { ended: string; other: string },
  [from, to]: readonly [from: string, to: string],
): string {
  const ended = `L’abonnement${since.ended === '' ? '' : ` du ${since.ended}`} a été rompu entre le ${from} et le ${to}`;
  if (!stands) return `${ended}.`;
  return fr`${ended} ; dans l’autre sens, ${since.other === '' ? 'l’abonnement' : `celui du ${since.other}`} demeure.`;
}
