/** What is wrong with a model of pairs that is asked for: its terms, its file, the pairs that they leave. */
import type { Likely } from '../../nearest.ts';
import { CODE_SYSTEMS, type CodeSystem } from '../../roster/state-codes.ts';
import type { Unit } from '../../study/study.ts';
import { UNIT_WORDS } from '../../study/unit-words.ts';
import { didYouMean } from './phrases.ts';
import { count, counted, country, units } from './plain.ts';

const thereAre = ({ nearest, known }: Likely) => didYouMean(nearest, `there are ${known.join(', ')}`);

export const model = {
  logitCounts: (of: string) =>
    `--logit is of ties that are there or not, and --of ${of} counts them; take --of any`,
  /** @param countries a file of countries that is there; `null` where there is none. */
  nothingNamed: (countries: string | null) =>
    countries === null
      ? 'nothing is named that may go with ties; name a file with --dyads, or attributes with --with, such as same:region'
      : `no term is named; name columns of ${countries} with --with, such as sender:gdp,receiver:gdp`,
  tooFew: (name: string, number: number, unit: Unit, least: number, own: Unit) =>
    `${name} has ${units(number, unit)}, too few to model their ties; at least ${least} are needed${unit === own ? '' : `, or try --unit ${own}`}`,
  /** Where a logistic model has no end, more of a term making a tie certain, or a linear one leaves nothing. */
  perfectlyTold: (logit: boolean): string =>
    logit
      ? 'the terms tell pairs with a tie from those without, all or nearly all of them, so that log-odds have no end; leave a term out, or --logit'
      : 'the terms tell the ties of every pair, as back does where every tie is returned, so that nothing is left to test them by; leave a term out',

  sideless: 'an unordered pair has neither sender nor receiver; take sum:, diff: or same:',
  backless:
    'an unordered pair has no tie the other way: a mutual tie is both; leave it out, or take --of any or --of follows',
  noShared: (kinds: readonly string[]) => `there are ${kinds.map((kind) => `shared:${kind}`).join(', ')}`,
  notTwo: 'a product is of two terms, such as same:region::back; name further ones apart',
  inBoth: (file: string, column: string) =>
    `${column} is a column of ${file} and a term of its own; call that of the file otherwise`,
  /** @param column one of the file. */
  idleCountries: (column: string) =>
    `no term is of one of its columns; name one with --with, such as sum:${column}, or leave --countries out`,
  /** @param nearest kinds of terms. */
  noKind: (nearest: readonly string[]) =>
    didYouMean(
      nearest,
      'there are back, shared:follows, shared:followers, shared:mutual, same:COLUMN, diff:COLUMN, sum:COLUMN, minus:COLUMN, sender:COLUMN and receiver:COLUMN, the last two also with =VALUE',
    ),
  noColumn: (column: string, likely: Likely) => `there is no column ${column}; ${thereAre(likely)}`,
  noneHas: (unit: Unit, column: string) => `no ${UNIT_WORDS[unit][0]} has a value of ${column}`,
  takesNoValue: (kind: string) => `${kind}: takes no value`,
  /** @param instead a term of one of the values; `null` where there is none of this kind. */
  noNumber: (value: string, instead: string | null) =>
    `${value} is no number; take a column of numbers${instead === null ? '' : `, or one of its values, as in ${instead}`}`,
  noValue: (value: string, likely: Likely) => `none has the value ${value}; ${thereAre(likely)}`,
  ofFile: (column: string) =>
    `is a column of a file of pairs, which --dyads names; an attribute is written same:${column}, and the tie the other way back`,
  noFileColumn: (column: string, { nearest, known }: Likely) =>
    `the file has no column ${column}; ${didYouMean(nearest, `it has ${known.join(', ')}`)}`,

  noEnds:
    'no two columns name the units of a pair; call them iso3_o,iso3_d for ISO codes, ccode_o,ccode_d for Correlates of War, gwno_o,gwno_d for Gleditsch & Ward, or source,target',
  nameless: (column: number) => `column ${column} has no name; name it, or take it out`,
  calledAlike: (names: readonly string[]) => `several columns are called ${names.join(', ')}`,
  noValues: 'there is no column of values beside those that name what a row is of',
  noYear: (cell: string) => `${cell || '(empty)'} is no year`,
  noneSoEarly: (year: number) => `no row is of ${year}, the year of the snapshot, or of one before`,
  noRow: 'there is no row below the header',
  more: (faults: number) => `and ${counted(faults, 'more such fault', 'more such faults')}`,
  twice: (from: string, to: string, line: number) =>
    `${from},${to} is there already, on line ${line}; leave one of them`,
  noNumberInCell: (column: string, from: string, to: string, cell: string) =>
    `${column} of ${from},${to} is ${cell}, which is no number;`,
  noCountryColumn:
    'no column names the country of a row; call it country, iso3 or iso2, ccode (Correlates of War) or gwno (Gleditsch & Ward)',
  /** @param nearest codes of what may be meant. */
  noCountry: (text: string, nearest: readonly string[]) =>
    `${text || '(empty)'} is no country; ${nearest.length === 0 ? 'correct it, or take its row out' : `did you mean ${nearest.map(country).join(', ')}?`}`,
  countryTwice: (text: string, code: string, line: number) =>
    `${text} is ${country(code)}, which is there already, on line ${line}; leave one of them`,
  noNumberOfCountry: (column: string, code: string, cell: string) =>
    `${column} of ${country(code)} is ${cell}, which is no number;`,
  withoutCommas: (number: string) =>
    `thousands are written without commas, ${number}, and decimals with a point`,
  withPoint: (number: string) => `decimals are written with a point, ${number}`,
  leaveEmpty: 'leave it empty where it is unknown',
  /** @param rows how many have it. @param ends heads of the two columns, where they may be of another system. */
  noCode: (text: string, system: CodeSystem, rows: number, ends: string | null) =>
    `${text || '(empty)'} is no code of ${CODE_SYSTEMS[system]}${rows === 1 ? '' : `, here and ${rows === 2 ? 'once' : `${count(rows - 1)} times`} more`}; ${ends === null ? 'correct it, or take its rows out' : `head columns of numbers ccode_o,ccode_d (Correlates of War) or gwno_o,gwno_d (Gleditsch & Ward), in place of ${ends}`}`,

  pairsOfCountries: (unit: Unit) =>
    `its pairs are of countries, and those that are asked for of ${UNIT_WORDS[unit][1]}; leave out --unit ${unit}`,
  /** @param unnamed units that are in no row of the file. */
  tooFewPairs: (
    pairs: number,
    terms: number,
    least: number,
    unnamed: { units: number; of: number; file: string } | null,
  ) =>
    `${counted(pairs, 'pair has', 'pairs have')} all their ties seen and a value of every term, and ${counted(terms, 'term needs', 'terms need')} at least ${least}${unnamed === null ? '' : `; ${count(unnamed.units)} of ${counted(unnamed.of, 'unit')} are in no row of ${unnamed.file}`}`,
  constant: (term: string) =>
    `${term} has the same value for every pair that can be used, and can go with nothing; leave it out`,
  combined: (term: string, others: readonly string[]) =>
    `${term} follows from ${others.join(', ')}; leave one of them out`,
  sameTies: 'all pairs that can be used have the same ties: nothing can go with them',
};
