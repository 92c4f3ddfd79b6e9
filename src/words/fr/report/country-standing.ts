import type { MutualChange } from '../../../changes/mutual-changes.ts';
import { capital } from '../../capital.ts';
import type { CountryStandingWords } from '../../en/report/country-standing.ts';
import { count, counted, form, list, ordinal } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

function range(best: number, worst: number): string {
  return `du ${ordinal(best)} au ${ordinal(worst)}`;
}

const LISTED: readonly MutualChange[] = ['joined', 'entered-group'];
const SEEN: readonly MutualChange[] = ['not-comparable-before'];

function restOf(many: string, of: (...kinds: MutualChange[]) => number): string {
  const [joined, gone, left] = [of('joined', 'entered-group'), of('lost'), of('left', 'left-group')];
  const [unknown, seen] = [of('not-comparable-now'), of('not-comparable-before')];
  const went = (value: number) =>
    `${count(value)} ${form(value, 'a disparu', 'ont disparu')} avec des ${many}`;
  const listed = [
    ...(joined === 0
      ? []
      : [`${count(joined)} ${form(joined, 'est venu', 'sont venus')} avec des ${many} entrés dans la liste`]),
    ...(gone === 0 ? [] : [`${went(gone)} qui n’existent plus`]),
    ...(left === 0
      ? []
      : [
          gone === 0
            ? `${went(left)} sortis de la liste`
            : `${count(left)} avec des ${many} sortis de la liste`,
        ]),
  ];
  const open = [
    ...(seen === 0
      ? []
      : [`${count(seen)} ${form(seen, 'n’était pas visible', 'n’étaient pas visibles')} auparavant`]),
    ...(unknown === 0 ? [] : [`pour ${count(unknown)}, on ne peut se prononcer`]),
  ];
  return [listed, open]
    .filter(({ length }) => length > 0)
    .map((parts) => ` ${capital(list(parts))}.`)
    .join('');
}

export function countryStanding({ many, nodes, ofStudied, one }: Terms): CountryStandingWords {
  return {
    toDo: 'À faire d’abord',
    standing: 'Position',
    rankThenWas: (inEarlier, { rank, best, worst }, mutual) =>
      fr`${inEarlier}, par les liens réciproques : ${ordinal(rank)} rang, avec ${mutual}${best === worst ? '' : ` (${range(best, worst)})`}.`,
    mutualBalance: (changes) => {
      const of = (...kinds: MutualChange[]) => kinds.reduce((sum, kind) => sum + (changes[kind] ?? 0), 0);
      const [made, broken] = [of('made'), of('broken')];
      return fr`Depuis, entre ${many} observés aux deux dates, ${made === 0 ? 'aucun lien réciproque n’a été noué' : counted(made, 'lien réciproque a été noué', 'liens réciproques ont été noués')} et ${broken === 0 ? 'aucun n’a été rompu' : `${count(broken)} ${form(broken, 'a été rompu', 'ont été rompus')}`}.${restOf(many, of)}`;
    },
    followersBalance: (inEarlier, { arrived, departed, listed, seen }) => {
      const moved = (by: number) => `${count(Math.abs(by))} de ${by < 0 ? 'moins' : 'plus'}`;
      const between = arrived - departed;
      const all = between + listed + seen;
      const parts = [
        [between, `parmi les ${many} des deux années`] as const,
        [listed, 'par des changements de la liste ou du réseau'] as const,
        [
          seen,
          seen < 0 ? 'faute d’être visibles aujourd’hui' : 'faute d’avoir été visibles auparavant',
        ] as const,
      ].filter(([by]) => by !== 0);
      const total = fr`${capital(many)} étrangers qui le suivent : ${all === 0 ? 'autant' : moved(all)} ${inEarlier.startsWith('en') ? 'qu’' : 'que '}${inEarlier}`;
      if (parts.length < 2) return fr`${total}${parts.map(([, why]) => `, ${why}`).join('')}.`;
      return fr`${total}. Le détail : ${list(parts.map(([by, why]) => `${moved(by)} ${why}`))}.`;
    },
    unsureRise: (then, now) =>
      fr`Du ${ordinal(then)} au ${ordinal(now)} rang, la montée n’est pas sûre : les intervalles se recoupent, et plus de liens ont été perdus que noués.`,
    climbedWithLoss(then, now, moved, changes) {
      const of = (...kinds: MutualChange[]) => kinds.reduce((sum, kind) => sum + (changes[kind] ?? 0), 0);
      const [joined, seen] = [of('joined', 'entered-group'), of('not-comparable-before')];
      const [cause, isListed] = [Math.max(joined, seen), joined >= seen];
      const others = restOf(many, (...kinds) =>
        of(...kinds.filter((kind) => moved <= 0 || !(isListed ? LISTED : SEEN).includes(kind))),
      );
      const why = isListed
        ? `${counted(cause, 'lien est venu', 'liens sont venus')} avec des ${many} entrés dans la liste`
        : counted(cause, 'lien n’était pas visible auparavant', 'liens n’étaient pas visibles auparavant');
      const total =
        moved > 0
          ? `Le total est passé de ${then} à ${now} parce que ${why}.`
          : fr`Il a gagné des rangs alors que son total ${moved < 0 ? `a baissé de ${then} à ${now}` : `est resté à ${now}`} : d’autres ont perdu davantage.`;
      const [made, broken] = [of('made'), of('broken')];
      return fr`${total} Entre ${many} des deux années, ${made === 0 ? 'aucun lien n’a été noué' : counted(made, 'lien a été noué', 'liens ont été noués')} et ${count(broken)} ${form(broken, 'a été perdu', 'ont été perdus')}.${others}`;
    },
    peersNamed: (peers) => list(peers),
    peersOf: (are, neighbours) => {
      const alike = `qui ont à peu près autant de ${many}`;
      if (are === 'none') return `des organisations ${alike}`;
      const its =
        are === 'nearest'
          ? 'les plus proches, puisqu’il n’a pas de frontière terrestre'
          : form(neighbours, 'son voisin', 'ses voisins');
      return `${neighbours === 0 ? '' : `${its}, et `}ceux de sa région ${alike}`;
    },
    besideIt: (peers, absent, influence) =>
      fr`À titre de comparaison : ${peers}.${absent.length === 0 ? '' : fr` Sans ${one} ici : ${list(absent)}.`} a–b : au moins a et, si tous les liens inconnus existaient, b ; entre parenthèses, les rangs que permettent les liens inconnus.${influence === 0 ? '' : fr` Influence : les rangs possibles sur ${count(influence)}, ce qui n’est pas un classement ; – : trop peu de ses fonctions ont des chiffres.`}`,
    audienceIs: (total, known, most) =>
      fr`Audience : ${total} abonnés sur tout le réseau${known === 1 ? '' : fr`, somme de ${nodes(known)} ; qui en suit deux est compté deux fois`}${most === null ? '' : fr`. Un seul compte en a ${count(most.has)} : ${most.name}`}.`,
    returned: 'Taux de retour',
    audience: 'Audience',
    openBy: (unread, names, hidden) => {
      const parts = [
        ...(unread === 0
          ? []
          : [
              `${nodes(unread)} ${ofStudied} dont les abonnements ne sont pas tous connus${hidden === 0 ? fr` : ${names}` : ` (${names})`}`,
            ]),
        ...(hidden === 0
          ? []
          : [`${counted(hidden, 'lien masqué', 'liens masqués')} avec des ${many} étrangers`]),
      ];
      return parts.length === 0 ? '' : fr`Les fourchettes viennent de ${list(parts)}.`;
    },
    atMost: (value) => fr`≤ ${count(value)}`,
  };
}
