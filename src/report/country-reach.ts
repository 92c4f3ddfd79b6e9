/** Where attention stops at a border, and whom only a person's or only an office's account reaches. */
import { countryText } from './account-text.ts';
import type { PageContext } from './country-page.ts';
import { type AccountTies, anyFollows, isPersonal, reachedOnlyBy } from './country-ties.ts';
import { countOf, formatCount, joinSome } from './number-text.ts';

const NAMED = 30;

/** Countries whose accounts follow and none of which is followed, and the other way round. */
export function unreturned({ facts, nodesOf }: PageContext, code: string, own: readonly number[]): string[] {
  const { graph } = facts.study;
  const courting: string[] = [];
  const courted: string[] = [];
  let unknown = 0;
  for (const [other, there] of nodesOf) {
    if (other === code) continue;
    const from = anyFollows(graph, there, own);
    const to = anyFollows(graph, own, there);
    if (from === 'yes' && to === 'no') courting.push(countryText(other));
    if (from === 'no' && to === 'yes') courted.push(countryText(other));
    if (from === 'unknown' || to === 'unknown') unknown++;
  }
  const list = (names: string[]) => joinSome(names.sort(), NAMED);
  const doubt =
    unknown === 0
      ? ''
      : `Of ${countOf(unknown, 'country or organisation', 'countries and organisations')} one direction is unknown.`;
  return [
    courting.length === 0
      ? ''
      : `${countOf(courting.length, 'country or organisation follows', 'countries and organisations follow')} without any of their accounts being followed: ${list(courting)}.`,
    courted.length === 0
      ? ''
      : `${countOf(courted.length, 'country or organisation is', 'countries and organisations are')} followed without any of their accounts following: ${list(courted)}.`,
    courting.length + courted.length === 0 ? 'None is known.' : '',
    doubt,
  ];
}

/** Followers abroad that only a person's account has, or only an office's. */
export function reach({ facts, handles }: PageContext, ties: readonly AccountTies[]): string[] {
  const { graph } = facts.study;
  const personal = ties.filter(({ node }) => isPersonal(facts.study, node));
  const official = ties.filter(({ node }) => !isPersonal(facts.study, node));
  if (personal.length === 0 || official.length === 0) {
    return ['There is only one kind of account, so there is nothing to set apart.'];
  }
  const sentence = (what: string, other: string, first: AccountTies[], second: AccountTies[]) => {
    const { only, unknown } = reachedOnlyBy(graph, first, second);
    const names =
      only.length === 0
        ? ''
        : `: ${joinSome(
            only.map((node) => handles[node]!),
            NAMED,
          )}`;
    const doubt = unknown === 0 ? '' : ` Of ${formatCount(unknown)} more it is unknown.`;
    return `${countOf(only.length, 'account')} abroad ${only.length === 1 ? 'follows' : 'follow'} ${what} and none of ${other}${names}.${doubt}`;
  };
  return [
    sentence('a person’s own account', 'an office', personal, official),
    sentence('an account of an office', 'a person', official, personal),
  ];
}
