/** Whom only a person's account of a country reaches, or only an office's. */

import { byWeight } from '../../study/account-weight.ts';
import type { TiesAbroad } from '../../study/country-ties.ts';
import { isPersonal } from '../../study/ministry.ts';
import { reachOf } from '../../study/reach.ts';
import type { Facts } from '../facts/facts.ts';
import { someAccounts } from '../words/account-text.ts';

const NAMED = 3;

/** Followers abroad that only a person's account has, or only an office's. */
export function reach(facts: Facts, { own, abroad }: TiesAbroad): string[] {
  const { study, language } = facts;
  const { page } = language;
  const personal = own.filter((node) => isPersonal(study.nodes[node]!.row));
  const official = own.filter((node) => !isPersonal(study.nodes[node]!.row));
  if (personal.length === 0 || official.length === 0) return [page.oneKind];
  const { yes, no, unknown } = reachOf(study.graph, personal, official, abroad);
  const sentence = (of: 'person' | 'office', only: readonly number[], perhaps: readonly number[]) => {
    const names = someAccounts(facts, [...only].sort(byWeight(study)), NAMED);
    return page.onlyReach(of, only.length, names, perhaps.length);
  };
  return [sentence('person', yes.no, yes.unknown), sentence('office', no.yes, unknown.yes)];
}
