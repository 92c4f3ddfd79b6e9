import type { officeOf as english, personInNews as englishInNews } from '../en/offices.ts';
import { inCountry, ofCountry } from './country-names.ts';
import { values } from './values.ts';

/** Offices that are called otherwise before the name of a country. */
const BEFORE_COUNTRY: Readonly<Record<string, string>> = {
  'head-of-state': 'chef de l’État',
  'head-of-government': 'chef du gouvernement',
};

/** « ministre des Affaires étrangères de Syrie », « ambassadeur du Brésil au Japon » */
export const officeOf: typeof english = (office, country, host) => {
  const where = host === '' ? '' : ` ${inCountry(host)}`;
  if (country === '') return `${values.value('office', office)}${where}`;
  return `${BEFORE_COUNTRY[office] ?? values.value('office', office)} ${ofCountry(country)}${where}`;
};

/** « Samza Karrani, ministre des Affaires étrangères de Syrie, » */
export const personInNews: typeof englishInNews = (name, office, country, host) => {
  if (office === '') return country === '' ? name : `${name}, ${ofCountry(country)},`;
  const held = officeOf(office, country, host);
  if (name === '') return `${/^[aeiouéè]/.test(held) ? 'l’' : 'le '}${held}`;
  return `${name}, ${held},`;
};
