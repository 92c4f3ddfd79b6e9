import type { Unit } from '../../../study/study.ts';
import type { ExplainedWords } from '../../en/report/explained.ts';
import { count, counted, form, list } from '../numbers.ts';
import { fr } from '../spacing.ts';

const UNITS: Readonly<Record<Unit, string>> = {
  account: 'comptes',
  actor: 'acteurs',
  country: 'pays et organisations',
};

const SUBJECTS = {
  any: ['le fait que l’un suive l’autre', 'le fait qu’un compte de l’un suive un compte de l’autre'],
  follows: ['le fait que l’un suive l’autre', 'le nombre d’abonnements de l’un à l’autre'],
  mutual: ['le fait que les deux se suivent', 'le nombre de liens réciproques entre les deux'],
} as const;

const pairs = (value: number) => counted(value, 'paire');

const ALIKE = {
  most: 'Le plus au-dessus du modèle',
  least: 'Le plus au-dessous du modèle',
};

export const explained: ExplainedWords = {
  heading: 'Ce qui va de pair avec les liens',
  subject: (of, unit) => SUBJECTS[of][unit === 'account' ? 0 : 1],
  term: (name, standardised, p) => fr`${name} (${standardised} ; ${p})`,
  sentence([used, all], [units, unit], subject, beyond, within) {
    const over = used === all ? fr`les ${pairs(all)}` : fr`${count(used)} des ${pairs(all)}`;
    const goes = [
      ...(beyond.length === 0 ? [] : [fr`va de pair avec : ${list(beyond)}`]),
      ...(within.length === 0
        ? []
        : [
            fr`${beyond.length === 0 ? '' : 'et '}ne va pas plus qu’au hasard de pair avec : ${list(within)}`,
          ]),
    ];
    return fr`Sur ${over} de ${count(units)} ${UNITS[unit]}, ${subject} ${goes.join(', ')}.`;
  },
  share: (share, logit) =>
    logit
      ? fr`Entre parenthèses figurent les logarithmes de cotes pour un écart type du terme ; le pseudo-R² de McFadden est de ${share}.`
      : fr`Entre parenthèses figurent les coefficients standardisés ; ensemble, les termes rendent compte de ${share} de la variance (R²).`,
  association: fr`C’est une association : rien ici ne dit ce qui est la cause de quoi.`,
  missing: (unseen, withoutValue) =>
    fr`Laissées de côté, et non tenues pour sans lien : ${list([
      ...(unseen === 0 ? [] : [`${pairs(unseen)} dont un lien n’a pas pu être vu`]),
      ...(withoutValue === 0 ? [] : [`${pairs(withoutValue)} sans valeur pour l’un des termes`]),
    ])}.`,
  range: (completions) =>
    fr`Une étendue contient le chiffre lui-même et ceux de ${count(completions)} complétions, où chaque lien inconnu est tiré selon qu’il répondrait ou non à un abonnement, et où toutes les paires comptent.`,
  test: (permutations, seed) =>
    fr`Les valeurs p sont obtenues par affectation quadratique à double semi-partialisation (Dekker, Krackhardt & Snijders 2007) : ce que les autres termes n’expliquent pas de l’un d’eux est déplacé vers d’autres unités dans ${counted(permutations, 'permutation')}, graine ${seed}.`,
  file: (name, hash, path, licence) =>
    path === ''
      ? fr`Les paires viennent du fichier ${name} (SHA-256 ${hash}), qui n’est pas publié avec ce rapport.`
      : fr`Les paires viennent du fichier ${name} (SHA-256 ${hash}), joint ici sous [${path}](${path}), licence ${licence}.`,
  alike: (side, count, seen, expected, isFirst) =>
    fr`${isFirst ? ALIKE[side] : 'Puis'} : ${pairs(count)} ${seen === 0 ? 'sans lien' : `${form(count, 'avec', 'à')} ${counted(seen, 'lien')}`}, là où il en attendait ${expected}.`,
  termHead: 'Terme',
  coefficient: 'Coefficient',
  standardised: 'Standardisé',
  rangeHead: 'Étendue',
  ends: { ordered: ['De', 'Vers'], unordered: ['L’un', 'L’autre'] },
  seen: 'Liens',
  expected: 'Attendu',
  residual: 'Écart',
  between: (low, high) => `${low} à ${high}`,
  caption: {
    terms: 'Termes du modèle',
    most: 'Paires plus liées que le modèle ne l’attend, les plus éloignées d’abord',
    least: 'Paires moins liées que le modèle ne l’attend, les plus éloignées d’abord',
  },
  figure: {
    unit: (logit) =>
      logit ? 'Logarithme des cotes pour un écart type du terme' : 'Coefficients standardisés',
    beyond: fr`au-delà du hasard (p < 0,05)`,
    within: 'pas plus qu’au hasard',
    range: 'étendue selon les complétions des liens inconnus',
    alt: (terms) => fr`Points des coefficients par rapport à 0 : ${terms.join(', ')}.`,
  },
};
