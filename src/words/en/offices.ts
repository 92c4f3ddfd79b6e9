import { ofCountry, possessive } from './country-names.ts';
import { values } from './values.ts';

/** `foreign minister of Syria`, `ambassador of Brazil to Japan`; the office alone where it is of no country. */
export function officeOf(office: string, country: string, host: string): string {
  const where = host === '' ? '' : ` ${ofCountry(host).replace(/^of/, 'to')}`;
  return `${values.value('office', office)}${country === '' ? '' : ` ${ofCountry(country)}`}${where}`;
}

/**
 * `Syria’s foreign minister, Samza Karrani,`: a comma closes what stands beside the name.
 * @param name '' where only the office is known. @param office '' where it says nothing.
 */
export function personInNews(name: string, office: string, country: string, host: string): string {
  if (office === '') return country === '' ? name : `${name} ${ofCountry(country)}`;
  const held = officeOf(office, '', host);
  if (country === '') return `${name}, ${held},`;
  return `${possessive(country)} ${held}${name === '' ? '' : `, ${name},`}`;
}
