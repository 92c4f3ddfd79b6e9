import type { Likely } from '../../nearest.ts';
import type { refusals as english } from '../en/refusals.ts';
import type { MissingPart, NameHint, NotOfEdition } from '../values.ts';
import { countryName, ofCountry, theCountry } from './country-names.ts';
import { count, counted, list } from './numbers.ts';
import { called, candidateLines, didYouMean, units, unitWord, unreadOfDay } from './phrases.ts';
import { named } from './roster-names.ts';
import { fr } from './spacing.ts';

const quoted = (value: string) => (value.includes(' ') ? `"${value}"` : value);
const thereAre = (names: readonly string[]) => fr`il y a ${names.join(', ')}`;
const orThereAre = ({ nearest, known }: Likely) => didYouMean(nearest, thereAre(known));
const MAKE_ONE = fr`faites-en un par : entente demo, entente crawl ou entente import`;

/** "@mfa-fr.test (Foreign Ministry of France)": the name that stands behind a handle. */
const withNameInFrench = (text: string) => text.replace(/(?<= \().+(?=\)$)/, (name) => named(name));

function nameHint(hint: NameHint): string {
  switch (hint.is) {
    case 'value': {
      const { column, value } = hint;
      return fr`c’est une valeur de ${column} : choisissez des comptes par --where ${column}=${quoted(value)}, ou comparez de tels groupes : entente compare ${quoted(value)} … --by ${column}`;
    }
    case 'near': {
      const nearest = hint.nearest.map(withNameInFrench);
      return didYouMean(hint.more > 0 ? [...nearest, `${count(hint.more)} de plus`] : nearest, '');
    }
    case 'offices':
      return fr`${ofCountry(hint.country)}, il y a ${hint.offices.join(', ')}`;
    case 'country':
      return `aucun compte ${ofCountry(hint.country)} n’y est`;
    case 'unknown':
      return fr`nommez un compte par son nom d’utilisateur, son identifiant, son acteur, ou pays:fonction`;
  }
}

const NOT_OF_EDITION: Readonly<Record<NotOfEdition, string>> = {
  one: 'il faut ici un seul instantané',
  posts: 'les messages sont ceux des comptes d’un seul réseau',
  news: 'ce qui est nouveau se dit d’un seul réseau',
  lives: 'la durée des liens est celle d’un seul réseau',
  series: 'une évolution est celle des instantanés d’un seul réseau',
  apart: 'des comptes de réseaux différents n’ont pas de liens entre eux',
  further: 'les instantanés de plus sont ceux d’un seul réseau',
  moves: 'des éditions se comparent par réseau et par passages de l’un à l’autre (entente diff OLD NEW)',
};

function missingPart({ name, network, date, contentHash, others, database, folders }: MissingPart): string {
  const joined = `${network}, ${date}, empreinte ${contentHash}`;
  if (others.length > 0)
    return `${name} dans ${list(others)} est un autre instantané que celui qui avait été réuni (${joined})`;
  const looked = [...(database === '' ? [] : [database]), ...folders];
  return fr`${name} (${joined}) n’est pas dans ${looked.join(' ni dans ')} ; apportez-y son archive`;
}

export const refusals: typeof english = {
  notIn: (text, place, hint) => fr`${text} n’est pas dans ${place} ; ${nameHint(hint)}`,
  elsewhere: (text, place, other) =>
    `${text} n’est pas dans ${place}, mais dans ${other.name} (${other.date})`,
  anyOf: (text, place, unit, candidates, whole) =>
    fr`${text} peut être l’un de ${units(candidates.length, unit)} dans ${place} ; choisissez :${candidateLines(candidates)}${whole === null ? '' : `\n  "${countryName(whole)}"  pour tous ses comptes`}`,
  oneNeeded: (code, unit, candidates) =>
    fr`il faut ici un seul ${unitWord(unit)}, et ${theCountry(code)} en ${theCountry(code).startsWith('les ') ? 'ont' : 'a'} ${count(candidates.length)} ; choisissez :${candidateLines(candidates)}`,
  severalOfList: (text, file, place) =>
    fr`${file} : ${text} peut désigner plusieurs comptes de ${place} ; écrivez l’identifiant de celui dont il s’agit`,
  noneOfFile: (file, place) => fr`aucun des comptes que nomme ${file} n’est dans ${place}`,
  noList: (unit) => fr`il faut ici un seul ${unitWord(unit)} ; une liste (-) ne convient pas`,
  noneOfList: (unit, place) => `aucun ${unitWord(unit)} de la liste n’est dans ${place}`,
  noObject: fr`n’est pas un objet JSON par ligne ; employez --format ndjson`,
  twoNames: (name, other) => fr`${name} et -s ${other} sont deux noms ; dites-en un seul`,
  nameOne: (what) =>
    fr`nommez un ${what === 'log' ? 'journal' : 'instantané'} ; entente snapshots énumère ce qu’il y a`,
  emptyList: (file) =>
    fr`${file === null ? 'la liste est vide' : `${file} est vide`} ; donnez un nom d’utilisateur par ligne, ou du CSV avec une colonne handle ou account_id`,
  strangeList: (columns) =>
    `la liste a des colonnes (${columns.join(', ')}), mais ni handle ni account_id ; nommez ainsi celle qui contient les comptes`,
  onNoNetwork: (name, edition) => `${name} n’a de compte sur aucun réseau de ${edition}`,
  left: (account, place, other) =>
    fr`${called(account)} n’est pas dans la liste de ${place}, mais dans celle de ${other.name} (${other.date}).`,
  renamed: (before, other, now, place) =>
    fr`${called(before)} de ${other.name} (${other.date}) est ${called(now)} dans ${place} : c’est le même compte.`,
  otherNetworks: (rows) => `${counted(rows, 'ligne')} d’autres réseaux, laissées de côté`,
  unnamed: (rows) => `${counted(rows, 'ligne')} sans compte, laissées de côté`,

  noCondition: (option, text) => fr`${option} ${text || '""'} : écrivez COLONNE=VALEUR, comme region=Africa`,
  noColumn: (snapshot, column, likely) =>
    fr`la liste${snapshot === null ? '' : ` de ${snapshot}`} n’a pas de colonne ${column} ; ${orThereAre(likely)}`,
  ofAccounts: (column, unit, columns) =>
    fr`${column} est une colonne des comptes ; avec --unit ${unit}, ${thereAre(columns)}`,
  noValue: (snapshot, unit, { column, value }, { nearest, known }, more) => {
    const others = more > 0 ? ` et ${count(more)} de plus` : '';
    const all = known.length === 0 ? counted(more, 'valeur') : `${known.join(', ')}${others}`;
    if (value === '')
      return fr`pas de ${unitWord(unit)} de ${snapshot} sans valeur de ${column} ; il y a ${all}`;
    return fr`aucun ${unitWord(unit)} de ${snapshot} n’a ${column} ${value} ; ${didYouMean(nearest, `il y a ${all}`)}`;
  },
  tooManyGroups: (column, values, most) =>
    fr`${column} a ${count(values)} valeurs différentes ; des comptes ne se regroupent que par ${count(most)} au plus`,
  noUnit: (snapshot, unit) =>
    fr`aucun compte de ${snapshot} n’a ${unit === 'country' ? 'de pays' : 'd’acteur'} ; omettez --unit ${unit}`,
  noTable: (table, likely) => fr`la réponse n’a pas de tableau ${table} ; ${orThereAre(likely)}`,
  noStretch: (option, text) => fr`${option} ${text} n’est pas une durée ; écrivez 90s, 10m, 6h ou 7d`,

  noSnapshot: (asked, database, known) =>
    fr`pas d’instantané ${asked} dans ${database}, ni d’archive de ce nom ; ${known.length > 0 ? thereAre(known) : MAKE_ONE}`,
  noSealed: (database, archives, logs) =>
    fr`pas d’instantané scellé dans ${database}, ni d’archive dans ${archives} ; ${logs.length === 0 ? MAKE_ONE : fr`nommez un de ses journaux : ${logs.join(', ')}`}`,
  noCrawl: (database) =>
    fr`pas d’instantané dans ${database} ; commencez-en un par : entente crawl. Ceux des archives sont énumérés par : entente snapshots`,
  isFile: (asked) =>
    fr`${asked} est un fichier et non un instantané ; importez-le d’abord (entente import --help), puis nommez l’instantané`,
  notSealed: (name) =>
    fr`${name} n’est pas encore scellé : sa collecte peut continuer. Achevez-la, puis : entente seal ${name}`,
  dayNotSealed: (name, log, day) =>
    fr`${name} est un jour d’un journal, non scellé ; scellez-le et nommez l’instantané : entente seal ${log} --at ${day} --snapshot NAME`,
  severalNetworks: (networks, snapshots, editions) =>
    fr`des instantanés de plusieurs réseaux (${networks.join(', ')}) sont possibles ; choisissez par -s : ${snapshots.join(', ')}${editions.length === 0 ? '' : fr` ; ou une édition : ${editions.join(', ')}`}`,
  ofSeveralNetworks: (one, other, isCompared) =>
    fr`${one.name} est de ${one.network} et ${other.name} de ${other.network}, aux comptes différents ; ${isCompared ? 'comparez' : 'nommez'} des instantanés d’un même réseau`,
  sameContent: (old, name) => fr`${old} a le même contenu que ${name} ; nommez un instantané antérieur`,
  isLater: (old, now) =>
    fr`${old.name} (${old.date}) est postérieur à ${now.name} (${now.date}) ; nommez un instantané antérieur`,
  postsWithheld: (name, network) =>
    fr`l’archive de ${name} n’avait pas le droit de porter des messages ; interrogez la base où ${network} a été lu`,
  noPosts: (name, network) =>
    fr`${name} n’a pas de messages${network === null ? '' : fr` ; une collecte avec --activity les lit dans un instantané à part : entente crawl --network ${network} -s NAME --activity`}`,
  noLog: (name, database, { nearest, known }) =>
    fr`pas de journal ${name} dans ${database} ; ${known.length === 0 ? 'il n’y en a aucun' : thereAre(known)} ; ${didYouMean(nearest, fr`commencez-en un par : entente watch`)}`,
  noDay: (name, log) =>
    fr`${name} ne nomme aucun jour ; écrivez ${log}@AAAA-MM-JJ, ou ${log}@AAAA-MM-JJTHH:MM pour une de ses minutes, UTC`,
  noSweep: (log) => fr`aucun relevé de ${log} n’est encore achevé ; voir : entente status ${log}`,
  notYet: (log, date, swept) =>
    fr`${log} ne sait pas encore ce qui existait le ${date} : ${swept === null ? 'aucun relevé n’est encore achevé' : `le dernier relevé est de ${swept}`} ; choisissez ce jour ou un jour antérieur, ou attendez le prochain relevé`,
  unproved: (log, minute, last) =>
    fr`rien ne prouve encore ce qui existait dans ${log} à ${minute}, et les preuves de ce jour vont jusqu’à ${last} ; demandez ${log}@${last} ou plus tôt, ou attendez le prochain relevé`,
  pruned: (log, date, begins) =>
    fr`le journal ${log} a été élagué : il commence le ${begins} et ne sait plus rien du ${date} ; ce qu’il savait est dans un export : entente import DIR --db FILE`,
  beforeLog: (log, date, begins) =>
    fr`le journal ${log} commence le ${begins} et ne sait rien du ${date} ; choisissez un jour postérieur`,
  nobody: (log, instant, unread) =>
    fr`rien ne prouve qui suivait qui dans ${log}, à ${instant} : ${unreadOfDay(unread)} ; choisissez un autre jour, ou attendez le prochain relevé s’il est postérieur ; un flux qui enchaîne ses changements prouve chaque instant (--stream repos=URL)`,
  isEdition: (asked, snapshots, why) =>
    fr`${asked} est une édition, qui réunit ${list(snapshots)}, et ${NOT_OF_EDITION[why]} ; nommez l’un de ceux-ci`,
  noEdition: (asked, database, archives, known) =>
    fr`pas d’édition ${asked} dans ${database}, ni d’archive de ce nom dans ${archives} ; ${known.length > 0 ? thereAre(known) : fr`faites-en une par : entente edition NAME SNAPSHOT SNAPSHOT`}`,
  otherEdition: (name) =>
    fr`${name} n’est pas l’édition qui avait été faite : ses comptes ou son empreinte diffèrent ; reprenez son archive, ou refaites-la sous un autre nom`,
  lacksParts: (edition, parts) =>
    fr`l’édition ${edition} ne peut répondre sans ce qu’elle réunit :${parts.map((part) => `\n  ${missingPart(part)}`).join('')}`,
  missingPart,
};
