/** What the accounts of a country write in, and the word a simulated post begins with. */

/** BCP 47 tag → the countries that write in it; all others write in English. */
const COUNTRIES_BY_LANGUAGE: Readonly<Record<string, string>> = {
  fr: 'BE BF BI BJ CD CF CG CH CI CM DJ FR GA GN HT KM LU MC MG ML NE SN TD TG',
  es: 'AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PY SV UY VE',
  ar: 'AE BH DZ EG IQ JO KW LAS LB LY MA MR OM QA SA SD SY TN YE GCC',
  pt: 'AO CV GW MZ PT ST TL',
  'pt-BR': 'BR',
  ru: 'BY KG KZ RU',
  de: 'AT DE LI',
  'zh-Hans': 'CN',
  uk: 'UA',
  it: 'IT SM',
  nl: 'NL SR',
  sv: 'SE',
  da: 'DK',
  nb: 'NO',
  fi: 'FI',
  is: 'IS',
  pl: 'PL',
  cs: 'CZ',
  sk: 'SK',
  sl: 'SI',
  hr: 'HR',
  sr: 'ME RS',
  bs: 'BA',
  mk: 'MK',
  bg: 'BG',
  ro: 'MD RO',
  hu: 'HU',
  el: 'CY GR',
  et: 'EE',
  lv: 'LV',
  lt: 'LT',
  sq: 'AL',
  tr: 'TR',
  he: 'IL',
  fa: 'IR',
  ja: 'JP',
  ko: 'KP KR',
  vi: 'VN',
  th: 'TH',
  id: 'ID',
  ms: 'BN MY',
  km: 'KH',
  ne: 'NP',
  ur: 'PK',
  am: 'ET',
  hy: 'AM',
  ka: 'GE',
  az: 'AZ',
  uz: 'UZ',
  mn: 'MN',
  ca: 'AD',
};

const STATEMENTS: Readonly<Record<string, string>> = {
  fr: 'Déclaration',
  es: 'Declaración',
  ar: 'بيان',
  pt: 'Declaração',
  'pt-BR': 'Declaração',
  ru: 'Заявление',
  de: 'Erklärung',
  'zh-Hans': '声明',
  uk: 'Заява',
  el: 'Δήλωση',
  ja: '声明',
  ko: '성명',
  he: 'הצהרה',
};

const LANGUAGE_BY_COUNTRY: ReadonlyMap<string, string> = new Map(
  Object.entries(COUNTRIES_BY_LANGUAGE).flatMap(([language, codes]) =>
    codes.split(' ').map((code): [string, string] => [code, language]),
  ),
);

/** BCP 47 tag of the language a country's or organisation's accounts mostly write in. */
export function languageOf(country: string): string {
  return LANGUAGE_BY_COUNTRY.get(country) ?? 'en';
}

/** "Statement" in a language, or in English. */
export function statementWord(language: string): string {
  return STATEMENTS[language] ?? 'Statement';
}
