/** Where attention stops at a border, and whom only a person's or only an office's account reaches. */

import { relationsOf, type TiesAbroad } from '../../study/country-ties.ts';
import { isPersonal } from '../../study/ministry.ts';
import { reachOf } from '../../study/reach.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import { escapeMarkdown } from '../words/markdown.ts';
import type { PageContext } from './page-context.ts';

const NAMED = 30;

/** Countries whose accounts follow and none of which is followed, and the other way round. */
export function unreturned({ facts, between }: PageContext, code: string): string[] {
  const { language } = facts;
  const { page } = language;
  const relations = relationsOf(between, code);
  const courting = relations.filter(({ from, to }) => from === 'yes' && to === 'no');
  const courted = relations.filter(({ from, to }) => from === 'no' && to === 'yes');
  const unknown = relations.filter(({ from, to }) => from === 'unknown' || to === 'unknown').length;
  const names = (countries: typeof relations) =>
    language.someOf(
      countries
        .map((other) => language.country(other.code))
        .sort(compareTexts)
        .map((name) => escapeMarkdown(name)),
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
export function reach({ facts, handles }: PageContext, { own, abroad }: TiesAbroad): string[] {
  const { study, language } = facts;
  const { page } = language;
  const personal = own.filter((node) => isPersonal(study.nodes[node]!.row));
  const official = own.filter((node) => !isPersonal(study.nodes[node]!.row));
  if (personal.length === 0 || official.length === 0) return [page.oneKind];
  const { yes, no, unknown } = reachOf(study.graph, personal, official, abroad);
  const sentence = (of: 'person' | 'office', only: readonly number[], perhaps: readonly number[]) => {
    const names = language.someOf(
      only.map((node) => handles[node]!),
      NAMED,
    );
    return page.onlyReach(of, only.length, names, perhaps.length);
  };
  return [sentence('person', yes.no, yes.unknown), sentence('office', no.yes, unknown.yes)];
}
