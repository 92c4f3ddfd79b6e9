/** What of a file of pairs was used, and what was not: nothing is dropped in silence. */
import type { MatchedFile } from '../../dyads/match-pairs.ts';
import type { Model } from '../../dyads/model.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';

export function fileNotes(matched: MatchedFile, { unit, units, outcome }: Model): Said[] {
  const nameOf = (key: string) => (unit === 'country' ? { country: key } : key);
  const { file, isSymmetric, oneWay, strangers, past, ownPairs, absent } = matched;
  return [
    say.explain.file(file.name, file.year, isSymmetric),
    ...(oneWay === 0 || outcome.kind === 'mutual' ? [] : [say.explain.oneWay(file.name, oneWay)]),
    ...(file.otherYears === 0 ? [] : [say.explain.otherYears(file.otherYears)]),
    ...(ownPairs === 0 ? [] : [say.explain.ownPairs(ownPairs, unit)]),
    ...(strangers.length === 0 ? [] : [say.explain.strangers(strangers.map(nameOf))]),
    ...(past.length === 0 ? [] : [say.explain.past(past, file.year)]),
    ...(absent.length === 0
      ? []
      : [say.explain.absent(absent.map((k) => nameOf(units[k]!.handle || units[k]!.accountId)))]),
  ];
}
