import { countryByCode } from '../../roster/countries.ts';
import { withArticle } from '../../roster/french-articles.ts';
import { plainName } from '../../roster/simulated-name.ts';
import type { Institution } from '../en/institutions.ts';
import { countryName, inCountry, ofCountry, ofTheCountry, theCountry } from './country-names.ts';
import { que } from './elision.ts';

/** Names that say no more than office and country, by how they begin in a roster. */
const OFFICES: readonly (readonly [office: string, begins: RegExp, french: string])[] = [
  [
    'foreign-ministry',
    /^(Foreign Ministry|Ministry of Foreign Affairs) of /,
    'Ministère des Affaires étrangères',
  ],
  ['government', /^Government of /, 'Gouvernement'],
  ['mission', /^Embassy of .+ to /, 'Ambassade'],
  ['mission', /^Mission of .+ to /, 'Mission'],
];

/** The name in French where it only says what an institution is and whose; people and names of its own stay. */
export function institutionName({ name, kind, country, office, host }: Institution): string {
  const own = countryByCode(country);
  if (kind !== 'institution' || own === undefined) return name;
  const plain = plainName(name);
  if (plain === own.name) return countryName(country);
  const french = OFFICES.find((one) => one[0] === office && one[1].test(plain))?.[2];
  if (french === undefined || !plain.includes(own.name)) return name;
  const of = office === 'mission' ? ofCountry : ofTheCountry;
  return `${french} ${of(country)}${host === '' ? '' : ` ${inCountry(host)}`}`;
}

/** Institutions whose names in French are feminine. */
const FEMININE =
  /^(Agence|Ambassade|Association|Banque|Commission|Communauté|Cour|Ligue|Mission|Organisation|Union) /;

/** The mark of what is invented, behind its name in French: « Ambassade de France en Belgique (simulée) ». */
export const simulated = (name: string) => (FEMININE.test(name) ? ' (simulée)' : ' (simulé)');

/** The name with its article, and with the mark of what is invented: « le gouvernement de la France (simulé) ». */
export function nameWithArticle(one: Institution): string {
  const plain = plainName(one.name);
  const name = institutionName({ ...one, name: plain });
  return `${nameInSentence({ ...one, name })}${plain === one.name ? '' : simulated(name)}`;
}

/** The name as `institutionName` gives it, with its article: « le ministère des Affaires étrangères de l’Inde ». */
export function nameInSentence({ name, kind, country }: Institution): string {
  if (kind !== 'institution') return name;
  if (countryByCode(country) !== undefined && name === countryName(country)) return theCountry(country);
  return withArticle(name) ?? name;
}

/** « du gouvernement de France », « au gouvernement de France », « qu’Edcas Graftand » */
export function contracted(sentence: string, called: string): string {
  if (!called.startsWith('le ')) return sentence.replaceAll(` que ${called}`, ` ${que(called)}`);
  const bare = called.slice('le '.length);
  return sentence.replaceAll(` de ${called}`, ` du ${bare}`).replaceAll(` à ${called}`, ` au ${bare}`);
}
