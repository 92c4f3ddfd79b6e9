import type { MutualChange } from '../../../changes/mutual-changes.ts';
import type { TieChange } from '../../../changes/tie-changes.ts';
import type { CountryStandingWords } from '../../en/report/country-standing.ts';
import { count, counted, form, list, ordinal } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

function range(best: number, worst: number): string {
  return `du ${ordinal(best)} au ${ordinal(worst)}`;
}

function restOf(many: string, of: (...kinds: (MutualChange & TieChange)[]) => number): string[] {
  const [joined, gone, left] = [of('joined', 'entered-group'), of('lost'), of('left', 'left-group')];
  const [unknown, seen] = [of('not-comparable-now'), of('not-comparable-before')];
  const went = (value: number) =>
    `${count(value)} ${form(value, 'a disparu', 'ont disparu')} avec des ${many}`;
  return [
    ...(joined === 0
      ? []
      : [`${count(joined)} ${form(joined, 'est venu', 'sont venus')} avec des ${many} entrés dans la liste`]),
    ...(gone === 0 ? [] : [`${went(gone)} qui n’existent plus`]),
    ...(left === 0 ? [] : [`${went(left)} sortis de la liste`]),
    ...(seen === 0
      ? []
      : [`${count(seen)} ${form(seen, 'n’était pas visible', 'n’étaient pas visibles')} auparavant`]),
    ...(unknown === 0 ? [] : [`pour ${count(unknown)}, on ne peut se prononcer`]),
  ];
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
      const rest = restOf(many, of);
      return fr`Depuis, entre ${many} vus les deux fois, ${made === 0 ? 'aucun lien réciproque noué' : counted(made, 'lien réciproque noué', 'liens réciproques noués')} et ${broken === 0 ? 'aucun' : count(broken)} ${form(broken, 'rompu', 'rompus')}${rest.length === 0 ? '' : fr` ; ${list(rest)}`}.`;
    },
    followsBalance: (received) => {
      const of = (...kinds: TieChange[]) => kinds.reduce((sum, kind) => sum + (received[kind] ?? 0), 0);
      const [formed, ended] = [of('formed'), of('ended')];
      const rest = restOf(many, of);
      return formed + ended + rest.length === 0
        ? ''
        : fr`Abonnements venant de l’étranger : entre de tels ${many}, ${formed === 0 ? 'aucun formé' : `${count(formed)} ${form(formed, 'formé', 'formés')}`} et ${ended === 0 ? 'aucun rompu' : `${count(ended)} ${form(ended, 'rompu', 'rompus')}`}${rest.length === 0 ? '' : fr` ; ${list(rest)}`}.`;
    },
    climbedWithLoss: (overlap, then, now) =>
      overlap
        ? fr`Du ${ordinal(then)} au ${ordinal(now)} rang, la montée n’est pas sûre : les intervalles des deux rangs se recoupent, et plus de liens ont été perdus que noués.`
        : 'Montée malgré plus de liens perdus que noués.',
    peersNamed: (peers) => list(peers),
    peersOf: (are, { shown, of, without }) => {
      const alike = `qui ont à peu près autant de ${many}`;
      if (are === 'none') return `des organisations ${alike}`;
      const its =
        are === 'nearest'
          ? 'les plus proches de sa partie du monde, puisqu’il n’a pas de frontière terrestre'
          : shown === of
            ? form(of, 'son voisin', 'ses voisins')
            : `${count(shown)} de ses ${count(of)} voisins présents${without.length === 0 ? '' : ` (hors ${list(without)})`}`;
      return `${shown === 0 ? '' : `${its}, et `}ceux de sa région ${alike}`;
    },
    besideIt: (peers, absent) =>
      fr`À côté : ${peers}.${absent.length === 0 ? '' : fr` Sans ${one} ici : ${list(absent)}.`} a–b : au moins a et, si tous les liens inconnus existaient, b ; entre parenthèses, les rangs que permettent les liens inconnus.`,
    audienceIs: (total, known, most) =>
      fr`Audience : ${total} abonnés sur tout le réseau${known === 1 ? '' : `, somme sur ${nodes(known)} où qui en suit deux compte deux fois`}${most === null ? '' : fr`, dont ${count(most.has)} pour un seul compte : ${most.name}`}.`,
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
      return parts.length === 0 ? '' : fr`L’incertitude tient à ${list(parts)}.`;
    },
    atMost: (value) => fr`≤ ${count(value)}`,
  };
}
