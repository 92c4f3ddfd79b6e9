import type { Likely } from '../../nearest.ts';
import type { CodeSystem } from '../../roster/state-codes.ts';
import type { model as english } from '../en/model.ts';
import { countryName } from './country-names.ts';
import { count, counted, form } from './numbers.ts';
import { didYouMean, units, unitWord } from './phrases.ts';
import { fr } from './spacing.ts';

const thereAre = ({ nearest, known }: Likely) => didYouMean(nearest, fr`il y a ${known.join(', ')}`);

const SYSTEMS: Readonly<Record<CodeSystem, string>> = {
  iso: 'ISO 3166',
  cow: 'Correlates of War',
  gw: 'Gleditsch et Ward',
};

export const model: typeof english = {
  logitCounts: (of) =>
    fr`--logit porte sur des liens qui existent ou non, et --of ${of} les compte ; prenez --of any`,
  nothingNamed: (countries) =>
    countries === null
      ? fr`rien n’est nommé qui puisse aller de pair avec les liens ; nommez un fichier par --dyads, ou des attributs par --with, comme same:region`
      : fr`aucun terme n’est nommé ; nommez des colonnes de ${countries} par --with, comme sender:gdp,receiver:gdp`,
  tooFew: (name, number, unit, least, own) =>
    fr`${name} a ${units(number, unit)}, trop peu pour en modéliser les liens ; il en faut ${least} au moins${unit === own ? '' : `, ou essayez --unit ${own}`}`,
  perfectlyTold: (logit) =>
    logit
      ? fr`les termes distinguent les paires liées des autres, toutes ou presque, si bien que les log-cotes n’ont pas de fin ; ôtez un terme, ou --logit`
      : fr`les termes disent les liens de chaque paire, comme back là où tout lien est rendu, si bien qu’il ne reste rien pour les éprouver ; ôtez un terme`,

  sideless: fr`une paire sans ordre n’a ni émetteur ni récepteur ; prenez sum:, diff: ou same:`,
  backless: fr`une paire sans ordre n’a pas de lien en retour : un lien réciproque est les deux ; ôtez-le, ou prenez --of any ou --of follows`,
  noShared: (kinds) => `il y a ${kinds.map((kind) => `shared:${kind}`).join(', ')}`,
  notTwo: fr`un produit est de deux termes, comme same:region::back ; nommez les autres à part`,
  inBoth: (file, column) =>
    fr`${column} est une colonne de ${file} et déjà un terme ; appelez autrement celle du fichier`,
  idleCountries: (column) =>
    fr`aucun terme n’est de l’une de ses colonnes ; nommez-en une par --with, comme sum:${column}, ou omettez --countries`,
  noKind: (nearest) =>
    didYouMean(
      nearest,
      'il y a back, shared:follows, shared:followers, shared:mutual, same:COLONNE, diff:COLONNE, sum:COLONNE, minus:COLONNE, sender:COLONNE et receiver:COLONNE, ces deux derniers aussi avec =VALEUR',
    ),
  noColumn: (column, likely) => fr`il n’y a pas de colonne ${column} ; ${thereAre(likely)}`,
  noneHas: (unit, column) => `aucun ${unitWord(unit)} n’a de valeur de ${column}`,
  takesNoValue: (kind) => `${kind}: ne prend pas de valeur`,
  noNumber: (value, instead) =>
    fr`${value} n’est pas un nombre ; prenez une colonne de nombres${instead === null ? '' : `, ou l’une de ses valeurs, comme ${instead}`}`,
  noValue: (value, likely) => fr`aucun n’a la valeur ${value} ; ${thereAre(likely)}`,
  ofFile: (column) =>
    fr`c’est une colonne d’un fichier de paires, que --dyads nomme ; un attribut s’écrit same:${column}, et le lien en retour back`,
  noFileColumn: (column, likely) => fr`le fichier n’a pas de colonne ${column} ; ${thereAre(likely)}`,

  noEnds: fr`il n’y a pas deux colonnes qui nomment les unités d’une paire ; appelez-les iso3_o,iso3_d pour des codes ISO, ccode_o,ccode_d pour Correlates of War, gwno_o,gwno_d pour Gleditsch et Ward, ou source,target`,
  nameless: (column) => fr`la colonne ${column} n’a pas de nom ; nommez-la, ou ôtez-la`,
  calledAlike: (names) => fr`plusieurs colonnes portent le même nom : ${names.join(', ')}`,
  noValues: 'il n’y a pas de colonne de valeurs à côté de celles qui disent de qui est la ligne',
  noYear: (cell) => `${cell || '(vide)'} n’est pas une année`,
  noneSoEarly: (year) => `aucune ligne n’est de ${year}, l’année de l’instantané, ni d’une année antérieure`,
  noRow: 'il n’y a pas de ligne sous l’en-tête',
  more: (faults) => `et ${counted(faults, 'autre faute semblable', 'autres fautes semblables')}`,
  twice: (from, to, line) => fr`${from},${to} est déjà là, à la ligne ${line} ; laissez l’une des deux`,
  noNumberInCell: (column, from, to, cell) =>
    fr`${column} de ${from},${to} est ${cell}, qui n’est pas un nombre ;`,
  noCountryColumn: fr`aucune colonne ne nomme le pays d’une ligne ; appelez-la country, pays, iso3 ou iso2, ccode (Correlates of War) ou gwno (Gleditsch et Ward)`,
  noCountry: (text, nearest) =>
    fr`${text || '(vide)'} n’est pas un pays ; ${nearest.length === 0 ? 'corrigez-le, ou ôtez sa ligne' : fr`vouliez-vous dire ${nearest.map(countryName).join(', ')} ?`}`,
  countryTwice: (text, code, line) =>
    fr`${text} désigne un pays (${countryName(code)}) qui est déjà là, à la ligne ${line} ; laissez l’une des deux`,
  noNumberOfCountry: (column, code, cell) =>
    fr`${column} (${countryName(code)}) est ${cell}, qui n’est pas un nombre ;`,
  withoutCommas: (number) =>
    `les milliers s’écrivent sans virgules, ${number}, et les décimales avec un point`,
  withPoint: (number) => `les décimales s’écrivent avec un point, ${number}`,
  leaveEmpty: 'laissez la cellule vide là où c’est inconnu',
  noCode: (text, system, rows, ends) =>
    fr`${text || '(vide)'} n’est pas un code ${SYSTEMS[system]}${rows === 1 ? '' : `, ici et ${counted(rows - 1, 'autre fois', 'autres fois')}`} ; ${ends === null ? 'corrigez-le, ou ôtez ses lignes' : `intitulez les colonnes de nombres ccode_o,ccode_d (Correlates of War) ou gwno_o,gwno_d (Gleditsch et Ward), au lieu de ${ends}`}`,

  pairsOfCountries: (unit) =>
    fr`ses paires sont de pays, et l’on demande des paires d’${unit === 'actor' ? 'acteurs' : 'comptes'} ; omettez --unit ${unit}`,
  tooFewPairs: (pairs, terms, least, unnamed) =>
    fr`${counted(pairs, 'paire a', 'paires ont')} tous leurs liens vus et une valeur de chaque terme, et ${counted(terms, 'terme en demande', 'termes en demandent')} ${least} au moins${unnamed === null ? '' : fr` ; ${form(unnamed.units, 'une unité', `${count(unnamed.units)} unités`)} sur ${count(unnamed.of)} ne ${form(unnamed.units, 'figure', 'figurent')} dans aucune ligne de ${unnamed.file}`}`,
  constant: (term) =>
    fr`${term} a la même valeur pour toutes les paires utilisables, et ne peut aller de pair avec rien ; ôtez-le`,
  combined: (term, others) => fr`${term} découle de ${others.join(', ')} ; ôtez l’un d’eux`,
  sameTies: fr`toutes les paires utilisables ont les mêmes liens : rien ne peut aller de pair avec eux`,
};
