/** What of a file of pairs was used, and what was not: nothing is dropped in silence. */
import { count } from '../../cli/count.ts';
import type { MatchedFile } from '../../dyads/match-pairs.ts';
import type { Model } from '../../dyads/model.ts';

const MOST_NAMED = 12;

export function fileNotes(matched: MatchedFile, { unit, units, outcome }: Model): string[] {
  const { file, isSymmetric, oneWay, strangers, past, ownPairs, absent } = matched;
  return [
    `${file.name}${file.year === null ? '' : ` (${file.year})`}: ${isSymmetric ? 'lists each pair once, which is taken for both directions' : 'lists pairs in both directions'}.`,
    ...(oneWay === 0 || outcome.kind === 'mutual'
      ? []
      : [
          `${file.name}: ${count(oneWay, 'pair')} ${oneWay === 1 ? 'is' : 'are'} listed in one direction only, and the other direction has no value; list both, or, of values that are the same both ways, every pair once.`,
        ]),
    ...(file.otherYears === 0 ? [] : [`${count(file.otherYears, 'row')} of other years not used.`]),
    ...(ownPairs === 0
      ? []
      : [
          `${count(ownPairs, 'row')} that ${ownPairs === 1 ? 'pairs' : 'pair'} a ${unit} with itself not used.`,
        ]),
    ...(strangers.length === 0 ? [] : [`In the file, but not in the network: ${named(strangers)}.`]),
    ...(past.length === 0
      ? []
      : [`Codes of the file that are of no country in ${file.year ?? 'our days'}: ${past.join('; ')}.`]),
    ...(absent.length === 0
      ? []
      : [
          `In the network, but not in the file, and so without a value: ${named(absent.map((k) => units[k]!.handle || units[k]!.accountId))}.`,
        ]),
  ];
}

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
