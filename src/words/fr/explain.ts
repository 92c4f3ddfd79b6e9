import { pText, SIGNIFICANT_BELOW } from '../../graph/p-value.ts';
import type { explain as english } from '../en/explain.ts';
import type { TestedTerm } from '../values.ts';
import { count, counted, decimal, form, someOf } from './numbers.ts';
import { units, unitWord } from './phrases.ts';
import { fr } from './spacing.ts';

const OUTCOMES = {
  any: 'Le fait que l’un suive l’autre',
  follows: 'Le nombre d’abonnements',
  mutual: 'Le nombre de liens réciproques',
};

const ORDER = { country: 'codes', actor: 'acteurs', account: 'identifiants' };

const pairs = (value: number) => counted(value, 'paire');

const MOST_NAMED = 12;

export const explain: typeof english = {
  goesWith: (of, { used, all }, among, terms, permutations, r2) =>
    fr`${OUTCOMES[of]}, sur ${used === all ? pairs(all) : `${count(used)} des ${pairs(all)}`} de ${units(among.units, among.unit)}, ${goes(terms, permutations)} (coefficients standardisés, R² de ${decimal(r2, 3)}). C’est une association : rien ici n’en dit la cause.`,
  coefficients: 'Coefficients',
  allPairs: 'Toutes les paires',
  side: (side, shown, alike) =>
    `Paires ${side === 'most' ? 'plus' : 'moins'} liées que le modèle ne l’attend${alike === 0 ? '' : ` (${count(shown)} sur ${count(shown + alike)} à égalité)`}`,
  alike: (side, shown, alike, unit) =>
    fr`${side === 'most' ? 'Plus liées' : 'Moins liées'} : ${counted(alike, 'autre paire', 'autres paires')} ${form(alike, 'est', 'sont')} aussi loin du modèle que ${shown === 1 ? 'celle montrée' : `la dernière des ${count(shown)}`} ; celles montrées viennent d’abord dans l’ordre des ${ORDER[unit]}.`,
  pairs({ all, used, unseen, withoutValue }) {
    const missing = [
      ...(unseen === 0 ? [] : [`${pairs(unseen)} dont un lien n’a pas pu être vu`]),
      ...(withoutValue === 0 ? [] : [`${pairs(withoutValue)} sans valeur pour l’un des termes`]),
    ];
    const left =
      missing.length === 0 ? '' : fr` ; sans rien en supposer, laissées de côté : ${missing.join(', ')}`;
    return fr`${used === all ? `Paires retenues : les ${count(all)}` : `Paires retenues : ${count(used)} sur ${count(all)}`}${left}.`;
  },
  range: (completions) =>
    fr`Entre minimum et maximum (dans les données low et high) se trouvent le coefficient lui-même et ceux de ${count(completions)} complétions, où chaque lien inconnu est tiré au sort, selon qu’il répondrait ou non à un abonnement, et où toutes les paires comptent.`,
  unitless: (accounts, unit) =>
    `${counted(accounts, 'compte')} sans ${unitWord(unit)} ${form(accounts, 'laissé', 'laissés')} de côté.`,
  method: (logit, unordered, permutations, seed) =>
    fr`${
      logit
        ? fr`Régression logistique ; le R² est celui de McFadden, les coefficients standardisés sont des logarithmes de cotes pour un écart type du terme.`
        : 'Moindres carrés sur les paires.'
    }${unordered ? fr` Les paires ne sont pas ordonnées ; d’un terme à deux directions on prend la moyenne.` : ''} Les p sont obtenus par affectation quadratique à double semi-partialisation (Dekker, Krackhardt & Snijders 2007), ${counted(permutations, 'permutation')}, graine ${seed}.`,
  file: (name, year, listsOnce) =>
    fr`${name}${year === null ? '' : ` (${year})`} : ${listsOnce ? 'chaque paire y est une fois, et vaut pour les deux directions' : 'les paires y sont dans les deux directions'}.`,
  oneWay: (name, value) =>
    fr`${name} : ${pairs(value)} n’y ${form(value, 'est', 'sont')} que dans une direction, et l’autre est sans valeur ; donnez les deux ou, si la valeur est la même dans les deux sens, chaque paire une seule fois.`,
  otherYears: (rows) =>
    `${counted(rows, 'ligne')} d’autres années, ${form(rows, 'inutilisée', 'inutilisées')}.`,
  ownPairs: (rows, unit) =>
    `${counted(rows, 'ligne')} qui ${form(rows, 'apparie', 'apparient')} un ${unitWord(unit)} à lui-même, ${form(rows, 'inutilisée', 'inutilisées')}.`,
  strangers: (names) => fr`Dans le fichier, mais pas dans le réseau : ${someOf(names, MOST_NAMED)}.`,
  past: (codes, year) =>
    fr`Codes du fichier qui ne sont ceux d’aucun pays ${year === null ? 'de nos jours' : `en ${year}`} : ${codes.join(fr` ; `)}.`,
  absent: (names) =>
    fr`Dans le réseau, mais pas dans le fichier, et donc sans valeur : ${someOf(names, MOST_NAMED)}.`,
};

function goes(terms: readonly TestedTerm[], { drawn, enough }: { drawn: number; enough: number }): string {
  const texts = (isBeyond: boolean) =>
    terms
      .filter(({ p }) => p < SIGNIFICANT_BELOW === isBeyond)
      .map((term) => fr`${term.name} (${signed(term.standardised)} ; ${told(term)})`)
      .join(', ');
  const [beyond, within] = [texts(true), texts(false)];
  if (drawn < enough)
    return fr`va peut-être de pair avec ${within}, ou non : trop peu de permutations pour le dire, il en faut au moins ${enough}`;
  return [
    ...(beyond === '' ? [] : [`va de pair avec ${beyond}`]),
    ...(within === '' ? [] : [`ne va pas plus qu’au hasard de pair avec ${within}`]),
  ].join(', et ');
}

function signed(value: number): string {
  return `${value < 0 ? '' : '+'}${decimal(value, 3)}`;
}

function told({ p, least }: TestedTerm): string {
  return `p ${least === null ? '= ' : ''}${pText(p, least).replace('.', ',')}`;
}
