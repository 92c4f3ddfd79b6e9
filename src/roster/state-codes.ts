/**
 * Concordance of the numbers that data on states go by: Correlates of War (Small & Singer 1982) and Gleditsch & Ward
 * (1999), with the years from which, or until which, a number means a state.
 */
import { COUNTRIES } from './countries.ts';

export type CodeSystem = 'iso' | 'cow' | 'gw';

/** What the systems are called. */
export const CODE_SYSTEMS: Readonly<Record<CodeSystem, string>> = {
  iso: 'ISO 3166',
  cow: 'Correlates of War',
  gw: 'Gleditsch & Ward',
};

/** What a code means in a year: a country of today by its code, a state or a time that is past, or nothing that is known. */
export type CodeMeaning =
  | { kind: 'country'; code: string }
  /** `text` as in `260 is the Federal Republic of Germany before unification, until 1990`. */
  | { kind: 'past'; text: string }
  | { kind: 'unknown' };

/**
 * Country, Correlates of War number, its first year in that list where that is after 1945; then the same of Gleditsch
 * and Ward where they differ.
 */
const STATES = `
US 2|CA 20|BS 31 1973|CU 40|HT 41|DO 42|JM 51 1962|TT 52 1962|BB 53 1966|DM 54 1978|GD 55 1974|LC 56 1979
VC 57 1979|AG 58 1981|KN 60 1983|MX 70|BZ 80 1981|GT 90|HN 91|SV 92|NI 93|CR 94|PA 95|CO 100|VE 101|GY 110 1966
SR 115 1975|EC 130|PE 135|BR 140|BO 145|PY 150|CL 155|AR 160|UY 165|GB 200|IE 205|NL 210|BE 211|LU 212|FR 220
MC 221 1993|LI 223 1990|CH 225|ES 230|AD 232 1993|PT 235|DE 255 1990 260 1990|PL 290|AT 305 1955|HU 310
CZ 316 1993|SK 317 1993|IT 325|SM 331 1992|MT 338 1964|AL 339|ME 341 2006|MK 343 1993 343 1991
HR 344 1992 344 1991|RS 345 2006 340 2006|BA 346 1992|XK 347 2008|SI 349 1992|GR 350|CY 352 1960|BG 355
MD 359 1991|RO 360|RU 365 1991|EE 366 1991|LV 367 1991|LT 368 1991|UA 369 1991|BY 370 1991|AM 371 1991
GE 372 1991|AZ 373 1991|FI 375|SE 380|NO 385|DK 390|IS 395|CV 402 1975|ST 403 1975|GW 404 1974|GQ 411 1968
GM 420 1965|ML 432 1960|SN 433 1960|BJ 434 1960|MR 435 1960|NE 436 1960|CI 437 1960|GN 438 1958|BF 439 1960
LR 450|SL 451 1961|GH 452 1957|TG 461 1960|CM 471 1960|NG 475 1960|GA 481 1960|CF 482 1960|TD 483 1960
CG 484 1960|CD 490 1960|UG 500 1962|KE 501 1963|TZ 510 1961|BI 516 1962|RW 517 1962|SO 520 1960|DJ 522 1977
ET 530|ER 531 1993|AO 540 1975|MZ 541 1975|ZM 551 1964|ZW 552 1965|MW 553 1964|ZA 560|NA 565 1990|LS 570 1966
BW 571 1966|SZ 572 1968|MG 580 1960|KM 581 1975|MU 590 1968|SC 591 1976|MA 600 1956|DZ 615 1962|TN 616 1956
LY 620 1951|SD 625 1956|SS 626 2011|IR 630|TR 640|IQ 645|EG 651|SY 652 1961|LB 660 1946|JO 663 1946|IL 666 1948
SA 670|YE 679 1990 678 1990|KW 690 1961|BH 692 1971|QA 694 1971|AE 696 1971|OM 698 1971|AF 700|TM 701 1991
TJ 702 1991|KG 703 1991|UZ 704 1991|KZ 705 1991|CN 710|MN 712|TW 713 1949|KP 731 1948|KR 732 1948|JP 740
IN 750 1947|BT 760 1949|PK 770 1947|BD 771 1971|MM 775 1948|LK 780 1948|MV 781 1965|NP 790|TH 800|KH 811 1953
LA 812 1953|VN 816 1976|MY 820 1957|SG 830 1965|BN 835 1984|PH 840 1946|ID 850 1949|TL 860 2002|AU 900
PG 910 1975|NZ 920|VU 935 1980|SB 940 1978|KI 946 1999 970 1979|TV 947 2000 973 1978|FJ 950 1970
TO 955 1999 972 1970|NR 970 1999 971 1968|MH 983 1991 983 1986|PW 986 1994|FM 987 1991 987 1986|WS 990 1976 990 1962`;

/** Numbers of states that are no more, in both lists: last year, name. */
const ENDED_NUMBERS: Readonly<Record<number, readonly [number, string]>> = {
  260: [1990, 'the Federal Republic of Germany before unification'],
  265: [1990, 'the German Democratic Republic'],
  315: [1992, 'Czechoslovakia'],
  345: [2006, 'Yugoslavia, then Serbia and Montenegro'],
  365: [1991, 'the Soviet Union'],
  511: [1964, 'Zanzibar'],
  678: [1990, 'the Yemen Arab Republic'],
  680: [1990, 'the People’s Democratic Republic of Yemen'],
  816: [1976, 'the Democratic Republic of Vietnam'],
  817: [1975, 'the Republic of Vietnam'],
};

/** Alpha-3 codes that ISO has withdrawn from a country that goes on, or that others use for one. */
const OTHER_ALPHA3: Readonly<Record<string, string>> = {
  BUR: 'MM',
  DHY: 'BJ',
  HVO: 'BF',
  KSV: 'XK',
  RHO: 'ZW',
  ROM: 'RO',
  TMP: 'TL',
  XKK: 'XK',
  ZAR: 'CD',
};

/** Alpha-3 codes of states and territories that are no more: last year, name. */
const ENDED_ALPHA3: Readonly<Record<string, readonly [number, string]>> = {
  ANT: [2010, 'the Netherlands Antilles'],
  CSK: [1992, 'Czechoslovakia'],
  DDR: [1990, 'the German Democratic Republic'],
  SCG: [2006, 'Serbia and Montenegro'],
  SUN: [1991, 'the Soviet Union'],
  VDR: [1975, 'the Republic of Vietnam'],
  YMD: [1990, 'the People’s Democratic Republic of Yemen'],
  YUG: [2003, 'Yugoslavia'],
};

interface StateNumber {
  code: string;
  since: number;
}

const NUMBERS: Readonly<Record<'cow' | 'gw', ReadonlyMap<number, StateNumber>>> = readStates();

const BY_LETTERS: ReadonlyMap<string, string> = new Map([
  ...COUNTRIES.flatMap(({ code, iso3 }) => [
    [code, code] as const,
    ...(iso3 === '' ? [] : [[iso3, code] as const]),
  ]),
  ...Object.entries(OTHER_ALPHA3),
]);

/**
 * @param text alpha-2 or alpha-3 code, or the code of an organisation; of `cow` and `gw` a number.
 * @param year in which the code is used; `null` is today.
 */
export function meaningOfCode(text: string, system: CodeSystem, year: number | null): CodeMeaning {
  return system === 'iso' ? meaningOfLetters(text.toUpperCase()) : meaningOfNumber(text, system, year);
}

/** Codes of letters, once withdrawn, are given to nobody else. */
function meaningOfLetters(text: string): CodeMeaning {
  const code = BY_LETTERS.get(text);
  if (code !== undefined) return { kind: 'country', code };
  const ended = ENDED_ALPHA3[text];
  return ended === undefined ? { kind: 'unknown' } : pastOf(text, ended);
}

function meaningOfNumber(text: string, system: 'cow' | 'gw', year: number | null): CodeMeaning {
  if (!/^\d{1,4}$/.test(text)) return { kind: 'unknown' };
  const number = Number(text);
  const state = NUMBERS[system].get(number);
  const ended = ENDED_NUMBERS[number];
  const time = year ?? Number.POSITIVE_INFINITY;
  if (state !== undefined && time >= state.since) return { kind: 'country', code: state.code };
  if (ended !== undefined) return pastOf(text, ended);
  if (state === undefined) return { kind: 'unknown' };
  return { kind: 'past', text: `${text} is ${state.code} from ${state.since} on` };
}

function pastOf(text: string, [until, name]: readonly [number, string]): CodeMeaning {
  return { kind: 'past', text: `${text} is ${name}, until ${until}` };
}

function readStates(): Record<'cow' | 'gw', ReadonlyMap<number, StateNumber>> {
  const cow = new Map<number, StateNumber>();
  const gw = new Map<number, StateNumber>();
  for (const state of STATES.split(/[|\n]/).filter((text) => text !== '')) {
    const [code, number, since = '0', otherNumber = number, otherSince = since] = state.split(' ');
    cow.set(Number(number), { code: code!, since: Number(since) });
    gw.set(Number(otherNumber), { code: code!, since: Number(otherSince) });
  }
  return { cow, gw };
}
