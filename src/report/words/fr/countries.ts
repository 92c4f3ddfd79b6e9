import { countryByCode } from '../../../roster/countries.ts';
import { FRENCH_NAMES } from '../../../roster/french-names.ts';

/** The name; the code where it is not known. */
export function countryName(code: string): string {
  const country = countryByCode(code);
  return country === undefined ? code : FRENCH_NAMES[country.code];
}

/** Names that end as feminine ones do, and are not; that do not end so, and are; that take no article, and others. */
const MASCULINE = 'BZ KH MX MZ SR ZW SJ'.split(' ');
const FEMININE = 'GW KP KR MK'.split(' ');
const BARE =
  'AD AG AI AW BH BL CU CW CY DJ GG GI GU HK HT IL JE KI KN LC MC MF MG MO MS MT MU NR NU OM PM PR RE SG SH SM ST SX SZ TK TT TW VC WF YT'.split(
    ' ',
  );
const PLURAL = 'AE AS BM BQ BS FJ KM MV NL PH PW SC TO TV US'.split(' ');
/** Those that keep their article where countries of their kind lose it: « de la Jamaïque », « de l’Inde ». */
const WITH_ARTICLE = 'BB CD CF CG DM DO EC GD IN JM'.split(' ');
const FEMININE_ORGANISATION = /^(?:Communauté|Cour|Ligue) /;
const VOWEL = /^[AEIOUÀÂÉÈÊÎÔ]/;

/** « de Syrie », « du Japon », « d’Irak », « des Philippines », « de l’Union européenne » */
export function ofCountry(code: string): string {
  const country = countryByCode(code);
  const name = countryName(code);
  if (country === undefined || BARE.includes(code))
    return `${VOWEL.test(name) || code === 'HT' ? 'd’' : 'de '}${name}`;
  if (PLURAL.includes(code) || name.startsWith('Îles ')) return `des ${name}`;
  const isOrganisation = country.region === 'International';
  if (isOrganisation || WITH_ARTICLE.includes(code) || name.startsWith('Île ')) {
    if (VOWEL.test(name)) return `de l’${name}`;
    return isOrganisation && !FEMININE_ORGANISATION.test(name) ? `du ${name}` : `de la ${name}`;
  }
  if (VOWEL.test(name)) return `d’${name}`;
  const isFeminine = FEMININE.includes(code) || (name.endsWith('e') && !MASCULINE.includes(code));
  return isFeminine ? `de ${name}` : `du ${name}`;
}
