import type { MutualChange } from '../../../changes/mutual-changes.ts';
import { capital } from '../../capital.ts';
import type { CountryStandingWords } from '../../en/report/country-standing.ts';
import { count, counted, form, list, ordinal } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

function range(best: number, worst: number): string {
  return `du ${ordinal(best)} au ${ordinal(worst)}`;
}

const GROUPS = {
  permanent: 'membres permanents du Conseil de sécurité',
  seven: 'membres du Groupe des Sept',
};

export function countryStanding({ many, nodes, ofStudied }: Terms): CountryStandingWords {
  return {
    standing: 'Position',
    rankOf: ({ rank, of, best, worst }, mutual) =>
      fr`**${ordinal(rank)} rang sur ${count(of)} pays et organisations classés** par les liens réciproques avec des ${many} étrangers : ${mutual}${best === worst ? '' : ` (${range(best, worst)} rang, selon ce que sont les liens inconnus)`}.`,
    inRegion: (region, { rank, of, best, worst }, median) =>
      Number.isNaN(rank)
        ? fr`Médiane, ${region} : ${median}.`
        : fr`${region} : ${ordinal(rank)}${best === worst ? '' : ` (${range(best, worst)})`} sur ${count(of)}, médiane ${median}.`,
    noRank: (most) =>
      fr`Pas de rang par les liens réciproques avec des ${many} étrangers : aucun de ses abonnements n’a été lu. Nombre possible : ${most}.`,
    rankThenWas: (inEarlier, { rank, best, worst }, mutual) =>
      fr`${inEarlier} : ${ordinal(rank)} rang, avec ${mutual}${best === worst ? '' : ` (${range(best, worst)})`}.`,
    mutualBalance: (changes) => {
      const of = (...kinds: MutualChange[]) => kinds.reduce((sum, kind) => sum + (changes[kind] ?? 0), 0);
      const [made, broken] = [of('made'), of('broken')];
      const [joined, gone] = [of('joined', 'entered-group'), of('lost', 'left', 'left-group')];
      const [unknown, seen] = [of('not-comparable-now'), of('not-comparable-before')];
      const rest = [
        ...(joined === 0
          ? []
          : [
              `${count(joined)} ${form(joined, 'est venu', 'sont venus')} avec des ${many} nouvellement inscrits`,
            ]),
        ...(gone === 0
          ? []
          : [
              `${count(gone)} ${form(gone, 'a disparu', 'ont disparu')} avec des ${many} qui ne sont plus là`,
            ]),
        ...(seen === 0
          ? []
          : [`${count(seen)} ${form(seen, 'n’était pas visible', 'n’étaient pas visibles')} auparavant`]),
        ...(unknown === 0 ? [] : [`pour ${count(unknown)}, on ne peut se prononcer`]),
      ];
      return fr`Depuis, entre ${many} vus les deux fois, ${made === 0 ? 'aucun lien réciproque noué' : counted(made, 'lien réciproque noué', 'liens réciproques noués')} et ${broken === 0 ? 'aucun' : count(broken)} ${form(broken, 'rompu', 'rompus')}${rest.length === 0 ? '' : fr` ; ${list(rest)}`}.`;
    },
    climbedWithLoss: (overlap) =>
      fr`Le pays monte bien qu’il ait perdu plus de liens qu’il n’en a noué${overlap ? fr` ; les intervalles des deux rangs se recoupent` : ''}.`,
    influenceIs: ({ best, worst }, of, value, open) =>
      fr`Influence : ${value}${open === null ? '' : `, entre ${open.low} et ${open.high} selon ${form(open.open, 'la fonction', `les ${count(open.open)} fonctions`)} sans compte classé`} ; ${best === worst ? ordinal(best) : `${range(best, worst)}`} rang sur ${count(of)} pays.`,
    median: (region) => fr`Médiane, ${region}`,
    peersNamed: (peers) => list(peers),
    peersOfRegion: (region) => fr`les trois premiers de la région (${region})`,
    peersOfGroups: (groups) => `les autres ${list(groups.map((group) => GROUPS[group]))}`,
    besideIt: (peers) =>
      fr`À côté : ses quatre voisins au classement${peers === '' ? '' : `, ainsi que ${peers}`}. a–b : au moins a et, si tous les liens inconnus existaient, b ; les médianes sont celles des minimums ; les rangs par abonnés et par abonnements se fondent sur a, sans intervalle ; – : inconnu ou inexistant.`,
    madeBroken: 'Noués, rompus',
    returned: 'Taux de retour',
    influenceRank: 'Influence, rangs possibles',
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
    standingHead: {
      mutual: 'Liens réciproques à l’étranger',
      following: `${capital(many)} étrangers abonnés`,
      followed: `${capital(many)} étrangers suivis`,
    },
    atMost: (value) => fr`≤ ${count(value)}`,
  };
}
