import type { officeOf as english, personInNews as englishInNews } from '../en/offices.ts';
import { inCountry, ofCountry, ofTheCountry } from './country-names.ts';
import { values } from './values.ts';

/** Offices that are called otherwise before the name of a country. */
const BEFORE_COUNTRY: Readonly<Record<string, string>> = {
  'head-of-state': 'chef de l’État',
  'head-of-government': 'chef du gouvernement',
};

/** Diplomats are called after their country without its article: « ambassadeur de France ». */
const SENT = ['ambassador', 'mission'];

/** « ministre des Affaires étrangères de la Syrie », « ambassadeur du Brésil au Japon » */
export const officeOf: typeof english = (office, country, host) => {
  const where = host === '' ? '' : ` ${inCountry(host)}`;
  if (country === '') return `${values.value('office', office)}${where}`;
  const of = SENT.includes(office) ? ofCountry : ofTheCountry;
  return `${BEFORE_COUNTRY[office] ?? values.value('office', office)} ${of(country)}${where}`;
};

/** « Samza Karrani, ministre des Affaires étrangères de la Syrie, » */
export const personInNews: typeof englishInNews = (name, office, country, host) => {
  if (office === '') return country === '' ? name : `${name}, ${ofCountry(country)},`;
  const held = officeOf(office, country, host);
  if (name === '') return `${/^[aeiouéè]/.test(held) ? 'l’' : 'le '}${held}`;
  return `${name}, ${held},`;
};
