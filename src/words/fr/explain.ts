import { decimalsOfP, SIGNIFICANT_BELOW } from '../../graph/p-value.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import { type explain as english, isProbability } from '../en/explain.ts';
import type { AlikePairs, TestedTerm } from '../values.ts';
import { chance } from './chance.ts';
import { countryName, theCountry } from './country-names.ts';
import { count, counted, decimal, form, leastP, list, plain, share, someOf } from './numbers.ts';
import { unitWord } from './phrases.ts';
import { fr } from './spacing.ts';

const SUBJECTS = {
  any: ['le fait que l’un suive l’autre', 'le fait qu’un compte de l’un suive un compte de l’autre'],
  follows: ['le fait que l’un suive l’autre', 'le nombre d’abonnements de l’un à l’autre'],
  mutual: ['le fait que les deux se suivent', 'le nombre de liens réciproques entre les deux'],
} as const;

const UNITS = { account: 'comptes', actor: 'acteurs', country: 'pays et organisations' };

const FURTHEST = {
  most: 'Le plus au-dessus du modèle',
  least: 'Le plus au-dessous du modèle',
};

const pairs = (value: number) => counted(value, 'paire');

const MOST_NAMED = 12;

function tied({ seen, pairs, of, unit }: AlikePairs): string {
  if (seen === 0) return of === 'mutual' ? 'sans lien réciproque' : 'sans abonnement';
  if (unit === 'account') return of === 'mutual' ? 'où les deux se suivent' : 'où l’un suit l’autre';
  if (of === 'any') return 'avec au moins un abonnement';
  return `avec ${form(pairs, '', 'chacune ')}${of === 'mutual' ? counted(seen, 'lien réciproque', 'liens réciproques') : counted(seen, 'abonnement')}`;
}

export const explain: typeof english = {
  goesWith(of, { used, all }, among, terms, permutations) {
    const ordered = of === 'mutual' ? pairs(all) : counted(all, 'paire ordonnée', 'paires ordonnées');
    const over = used === all ? fr`les ${ordered}` : fr`${count(used)} des ${ordered}`;
    return fr`Sur ${over} de ${count(among.units)} ${UNITS[among.unit]}, ${SUBJECTS[of][among.unit === 'account' ? 0 : 1]} ${goes(terms, permutations)}.`;
  },
  share: (r2, logit) =>
    logit
      ? fr`Entre parenthèses figurent les logarithmes de cotes pour un écart type du terme ; le pseudo-R² de McFadden est de ${decimal(r2, 3)}.`
      : fr`Entre parenthèses figurent les coefficients standardisés ; ensemble, les termes rendent compte de ${share(r2)} de la variance (R²).`,
  association: fr`C’est une association : rien ici ne dit ce qui est la cause de quoi.`,
  coefficients: 'Termes du modèle',
  p: (p, least) => (least === null || least < 0.001 ? pValue(least ?? p) : `≤ ${leastP(least)}`),
  allPairs: 'Toutes les paires',
  side: (side) =>
    `Paires ${side === 'most' ? 'plus' : 'moins'} liées que le modèle ne l’attend, les plus éloignées d’abord`,
  alike: (side, alike, isFirst) =>
    fr`${isFirst ? FURTHEST[side] : `Après les paires ${side === 'most' ? 'plus' : 'moins'} liées`} : ${pairs(alike.pairs)} ${tied(alike)}${kindOf(alike)} ${decimal(alike.expected, 2)}.`,
  missing: ({ unseen, unseenTied, termUnseen, withoutValue }, from) =>
    fr`Sont laissées de côté, et non comptées comme sans lien, ${list([
      ...(unseen === 0
        ? []
        : [
            `${pairs(unseen)} dont un lien n’a pas pu être vu${
              from.length === 0
                ? ''
                : ` (toutes celles dont la source est ${list(
                    from.map((name) => (typeof name === 'string' ? name : theCountry(name.country))),
                    'ou',
                  )})`
            }${unseenTied === 0 ? '' : ` et dont ${count(unseenTied)} ${form(unseenTied, 'a', 'ont')} un lien connu`}`,
          ]),
      ...(termUnseen === 0
        ? []
        : [`${pairs(termUnseen)} dont un lien en retour ou vers des tiers ne l’a pas pu`]),
      ...(withoutValue === 0 ? [] : [`${pairs(withoutValue)} sans valeur pour l’un des termes`]),
    ])}.`,
  range: (completions) =>
    fr`Une étendue contient le chiffre lui-même et ceux de ${count(completions)} complétions. Chaque lien inconnu y est tiré au sort, selon qu’il serait ou non un retour, et toutes les paires y comptent.`,
  unitless: (accounts, unit) =>
    `${counted(accounts, 'compte')} sans ${unitWord(unit)} ${form(accounts, 'laissé', 'laissés')} de côté.`,
  model: (logit, unordered) =>
    fr`${logit ? 'Le modèle est une régression logistique.' : 'Le modèle est une régression par les moindres carrés sur les paires.'}${unordered ? fr` Les paires ne sont pas ordonnées : un terme qui a deux directions y est en moyenne.` : ''}`,
  test: (permutations, seed) =>
    fr`Les valeurs p sont obtenues par affectation quadratique (QAP) à double semi-partialisation (Dekker, Krackhardt & Snijders 2007). De chaque terme, la part que les autres laissent est redistribuée entre les unités par ${counted(permutations, 'permutation')}, graine ${seed}.`,
  added: (terms) => fr`Aussi dans le modèle, comme termes d’un produit : ${terms.join(', ')}.`,
  ofTies: (terms) =>
    fr`Tirés des liens mêmes que l’on modélise : ${terms.join(', ')}.${terms.some((term) => term.includes('shared:')) ? ' Ce qui est partagé ne compte que des tiers, ni les deux de la paire ni un lien entre eux.' : ''}`,
  thirds: (thirds, units, unit) =>
    fr`Comme abonnés ou partenaires réciproques partagés comptent, sur ${count(units)} ${UNITS[unit]}, les ${count(thirds)} dont tous les abonnements ont été vus.`,
  countries: (name, year, countries) =>
    fr`${name}${year === null ? '' : ` (${year})`} : ${counted(countries, 'pays', 'pays')}.`,
  empty: (column, names) => fr`Sans valeur de ${column} : ${named(names)}.`,
  file: (name, year, listsOnce) =>
    fr`${name}${year === null ? '' : ` (${year})`} : ${listsOnce ? 'chaque paire y figure une fois, et vaut dans les deux sens' : 'les paires y figurent dans les deux sens'}.`,
  unexplained: fr`Ce que mesurent ces valeurs, le fichier ne le dit pas : le demander à son auteur.`,
  scales: (scales) =>
    fr`Dans le fichier, ${list(scales.map(({ name, low, high, isEither }) => `${name} ${isEither ? 'vaut 0 ou 1' : `va de ${amount(low)} à ${amount(high)}`}`))}.`,
  accountsVary: fr`Le nombre de comptes de part et d’autre, qui à lui seul rend des liens plus probables, n’est pas tenu constant.`,
  oneWay: (name, value) =>
    fr`${name} : ${pairs(value)} n’y ${form(value, 'figure', 'figurent')} que dans un sens, et l’autre est sans valeur ; donnez les deux ou, si la valeur est la même dans les deux sens, chaque paire une seule fois.`,
  otherYears: (rows) =>
    `${counted(rows, 'ligne')} d’autres années, ${form(rows, 'inutilisée', 'inutilisées')}.`,
  ownPairs: (rows, unit) =>
    `${counted(rows, 'ligne')} qui ${form(rows, 'apparie', 'apparient')} un ${unitWord(unit)} à lui-même, ${form(rows, 'inutilisée', 'inutilisées')}.`,
  strangers: (file, names) => fr`Dans ${file}, mais pas dans le réseau : ${named(names)}.`,
  past: (codes, year) =>
    fr`Codes du fichier qui ne sont ceux d’aucun pays ${year === null ? 'de nos jours' : `en ${year}`} : ${codes.join(fr` ; `)}.`,
  absent: (file, names) => fr`Dans le réseau, mais pas dans ${file}, et donc sans valeur : ${named(names)}.`,
};

/** Among how many pairs they are, and what the model has for each. */
function kindOf(alike: AlikePairs): string {
  const all = alike.kind > alike.pairs;
  if (!isProbability(alike))
    return all ? `, sur les ${count(alike.kind)} où il en attend` : ', là où il en attend';
  const which = all
    ? `sur les ${count(alike.kind)} auxquelles`
    : form(alike.pairs, 'à laquelle', 'auxquelles');
  return `, ${which} il donne une probabilité de`;
}

function named(names: Parameters<typeof english.strangers>[1]): string {
  return someOf(
    names.map((name) => (typeof name === 'string' ? name : countryName(name.country))).sort(compareTexts),
    MOST_NAMED,
  );
}

function goes(terms: readonly TestedTerm[], { drawn, enough }: { drawn: number; enough: number }): string {
  const texts = (isBeyond: boolean) =>
    list(
      terms
        .filter(({ p }) => p < SIGNIFICANT_BELOW === isBeyond)
        .map(
          ({ name, standardised, p, least }) =>
            fr`${name} (${signed(standardised)} ; ${chance.p(least ?? p, least === null ? 0 : drawn)})`,
        ),
    );
  const [beyond, within] = [texts(true), texts(false)];
  if (drawn < enough)
    return fr`va peut-être de pair avec ${within}, ou non : trop peu de permutations pour le dire, il en faut au moins ${count(enough)}`;
  return [
    ...(beyond === '' ? [] : [fr`va de pair avec ces termes : ${beyond}`]),
    ...(within === ''
      ? []
      : [fr`${beyond === '' ? '' : 'et '}ne va pas plus qu’au hasard de pair avec : ${within}`]),
  ].join(', ');
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${decimal(value, 3)}`;
}

function pValue(p: number): string {
  return p < 0.001 ? '< 0,001' : decimal(p, decimalsOfP(p));
}

/** With the decimals that tell four digits, and a true minus sign. */
function amount(value: number): string {
  return plain(Number(value.toPrecision(4))).replace('-', '−');
}
