/** Who accounts were in the snapshots that are compared: handles, holders, and the accounts of one actor. */

import { accountsOfActors, handleSpans, type IdentityMoment, tenures } from '../../changes/identity.ts';
import type { SectionedAnswer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { identityMoments, identitySections } from '../identity-text.ts';
import type { Year } from './compare-study.ts';
import { dated } from './words.ts';

/** By date; ids are those that aliases give. */
function momentsIn(years: readonly Year[]): IdentityMoment[] {
  return [...years]
    .sort((a, b) => (a.study.snapshot.date < b.study.snapshot.date ? -1 : 1))
    .flatMap(({ study, side }) => {
      const idOf = new Map(
        study.nodes.map(({ accountId }, node) => [accountId, side.nodes[node]!.accountId]),
      );
      return identityMoments(study.snapshot, study.entries).map((moment) => ({
        ...moment,
        accountId: idOf.get(moment.accountId) ?? moment.accountId,
      }));
    });
}

/** The sections of one account and its holders. */
export function accountIdentity(years: readonly Year[], accountId: string): SectionedAnswer['sections'] {
  const moments = momentsIn(years);
  const own = moments.filter((moment) => moment.accountId === accountId);
  const holders = new Set(own.map(({ actor }) => actor));
  return identitySections(
    own,
    moments.filter(({ actor }) => holders.has(actor)),
  );
}

/** The identity of every account, or of one. */
export function identityAnswer(years: readonly Year[], accountId: string | null): SectionedAnswer {
  const moments = momentsIn(years);
  const several = <T>(spans: readonly T[], subjectOf: (span: T) => string) => {
    const subjects = spans.map(subjectOf);
    return new Set(subjects.filter((subject, k) => subjects.indexOf(subject) < k)).size;
  };
  const renamed = several(handleSpans(moments), (span) => span.accountId);
  const handed = several(tenures(moments), (tenure) => tenure.accountId);
  const actors = several(accountsOfActors(moments), (account) => account.actor);
  return {
    sentence: `In ${years.map(dated).join(', ')}: ${count(renamed, 'account')} with several handles, ${handed} with several tenures, ${count(actors, 'actor')} with several accounts.`,
    sections: accountId === null ? identitySections(moments, moments) : accountIdentity(years, accountId),
  };
}
