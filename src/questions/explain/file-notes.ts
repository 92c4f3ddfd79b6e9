/** What of a file of pairs or of countries was used, and what was not: nothing is dropped in silence. */
import type { CountryFile } from '../../dyads/country-file.ts';
import type { MatchedFile } from '../../dyads/match-pairs.ts';
import { isOfCountries, type Model } from '../../dyads/model.ts';
import type { Term } from '../../dyads/term.ts';
import type { Unit } from '../../study/study.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { TermScale } from '../../words/values.ts';

export const unitName = (unit: Unit, { handle, accountId }: Model['units'][number]) => {
  const key = handle || accountId;
  return unit === 'country' ? { country: key } : key;
};

export function fileNotes(matched: MatchedFile, { unit, units, outcome }: Model): Said[] {
  const nameOf = (key: string) => (unit === 'country' ? { country: key } : key);
  const { file, terms, isSymmetric, oneWay, strangers, past, ownPairs, absent } = matched;
  return [
    say.explain.file(file.name, file.year, isSymmetric),
    say.explain.scales(terms.map((term) => scaleOf(term, units.length))),
    say.explain.unexplained(),
    ...(oneWay === 0 || outcome.kind === 'mutual' ? [] : [say.explain.oneWay(file.name, oneWay)]),
    ...(file.otherYears === 0 ? [] : [say.explain.otherYears(file.otherYears)]),
    ...(ownPairs === 0 ? [] : [say.explain.ownPairs(ownPairs, unit)]),
    ...(strangers.length === 0 ? [] : [say.explain.strangers(file.name, strangers.map(nameOf))]),
    ...(past.length === 0 ? [] : [say.explain.past(past, file.year)]),
    ...(absent.length === 0
      ? []
      : [
          say.explain.absent(
            file.name,
            absent.map((k) => unitName(unit, units[k]!)),
          ),
        ]),
  ];
}

/** What the file has for pairs of units of the network. */
function scaleOf({ name, at }: Term, units: number): TermScale {
  let [low, high, isEither] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true];
  for (let i = 0; i < units; i++) {
    for (let j = 0; j < units; j++) {
      const value = i === j ? Number.NaN : at(i, j);
      if (Number.isNaN(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
      isEither &&= value === 0 || value === 1;
    }
  }
  return { name, low, high, isEither };
}

export function countryNotes(file: CountryFile, { units, terms }: Model): Said[] {
  const { name, year, columns, rows, otherYears, past } = file;
  const countries = [...new Set(units.map(({ row }) => row.country))].filter((code) => code !== '').sort();
  const namesOf = (codes: readonly string[]) => codes.map((country) => ({ country }));
  const strangers = [...rows.keys()].filter((code) => !countries.includes(code)).sort();
  const absent = countries.filter((code) => !rows.has(code));
  const empty = columns.flatMap((column, k) => {
    const isUsed = terms.some((term) => isOfCountries({ columns: [column] }, term.name));
    const without = countries.filter((code) => rows.get(code)?.cells[k] === '');
    return isUsed && without.length > 0 ? [say.explain.empty(column, namesOf(without))] : [];
  });
  return [
    say.explain.countries(name, year, rows.size),
    ...(otherYears === 0 ? [] : [say.explain.otherYears(otherYears)]),
    ...(strangers.length === 0 ? [] : [say.explain.strangers(name, namesOf(strangers))]),
    ...(past.length === 0 ? [] : [say.explain.past(past, year)]),
    ...(absent.length === 0 ? [] : [say.explain.absent(name, namesOf(absent))]),
    ...empty,
  ];
}
