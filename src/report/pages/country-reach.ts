/** Where attention stops at a border, and whom only a person's or only an office's account reaches. */

import { compareTexts } from '../../study/sort-texts.ts';
import { type AccountTies, anyFollows, isPersonal, reachedOnlyBy } from '../facts/country-ties.ts';
import { escapeMarkdown } from '../words/markdown.ts';
import type { PageContext } from './page-context.ts';

const NAMED = 30;

/** Countries whose accounts follow and none of which is followed, and the other way round. */
export function unreturned({ facts, nodesOf }: PageContext, code: string, own: readonly number[]): string[] {
  const { study, language } = facts;
  const { page } = language;
  const courting: string[] = [];
  const courted: string[] = [];
  let unknown = 0;
  for (const [other, there] of nodesOf) {
    if (other === code) continue;
    const from = anyFollows(study.graph, there, own);
    const to = anyFollows(study.graph, own, there);
    if (from === 'yes' && to === 'no') courting.push(language.country(other));
    if (from === 'no' && to === 'yes') courted.push(language.country(other));
    if (from === 'unknown' || to === 'unknown') unknown++;
  }
  const names = (countries: string[]) =>
    language.someOf(
      countries.sort(compareTexts).map((name) => escapeMarkdown(name)),
      NAMED,
    );
  return [
    courting.length === 0 ? '' : page.courting(courting.length, names(courting)),
    courted.length === 0 ? '' : page.courted(courted.length, names(courted)),
    courting.length + courted.length === 0 ? page.noneKnown : '',
    unknown === 0 ? '' : page.oneDirection(unknown),
  ];
}

/** Followers abroad that only a person's account has, or only an office's. */
export function reach({ facts, handles }: PageContext, ties: readonly AccountTies[]): string[] {
  const { study, language } = facts;
  const { page } = language;
  const personal = ties.filter(({ node }) => isPersonal(study, node));
  const official = ties.filter(({ node }) => !isPersonal(study, node));
  if (personal.length === 0 || official.length === 0) return [page.oneKind];
  const sentence = (of: 'person' | 'office', first: AccountTies[], second: AccountTies[]) => {
    const { only, unknown } = reachedOnlyBy(study.graph, first, second);
    const names = language.someOf(
      only.map((node) => handles[node]!),
      NAMED,
    );
    return page.onlyReach(of, only.length, names, unknown);
  };
  return [sentence('person', personal, official), sentence('office', official, personal)];
}
