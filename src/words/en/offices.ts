import { ofCountry } from './country-names.ts';
import { values } from './values.ts';

/** `foreign minister of Syria`, `ambassador of Brazil to Japan`; the office alone where it is of no country. */
export function officeOf(office: string, country: string, host: string): string {
  const where = host === '' ? '' : ` ${ofCountry(host).replace(/^of/, 'to')}`;
  return `${values.value('office', office)}${country === '' ? '' : ` ${ofCountry(country)}`}${where}`;
}
