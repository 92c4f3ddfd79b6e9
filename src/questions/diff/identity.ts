/** Who accounts were in the snapshots that are compared: handles, holders, and the accounts of one actor. */

import { accountsOfActors, handleSpans, type IdentityMoment, tenures } from '../../changes/identity.ts';
import type { ComparedAccount } from '../../changes/side.ts';
import type { SectionedAnswer } from '../../cli/answer.ts';
import { say } from '../../words/say.ts';
import { identityMoments, identitySections } from '../identity-text.ts';
import { dated, named, type Year } from './compare-study.ts';

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

/** Of one account and of all that its holders have, or of everybody. */
function momentsOf(years: readonly Year[], accountId: string | null) {
  const moments = momentsIn(years);
  if (accountId === null) return { own: moments, ofActors: moments };
  const own = moments.filter((moment) => moment.accountId === accountId);
  const holders = new Set(own.map(({ actor }) => actor));
  return { own, ofActors: moments.filter(({ actor }) => holders.has(actor)) };
}

/** The sections of one account and its holders. */
export function accountIdentity(years: readonly Year[], accountId: string): SectionedAnswer['sections'] {
  const { own, ofActors } = momentsOf(years, accountId);
  return identitySections(own, ofActors);
}

/** The identity of every account, or of one. */
export function identityAnswer(years: readonly Year[], account: ComparedAccount | null): SectionedAnswer {
  const { own, ofActors } = momentsOf(years, account?.accountId ?? null);
  const several = <T>(spans: readonly T[], subjectOf: (span: T) => string) => {
    const subjects = spans.map(subjectOf);
    return new Set(subjects.filter((subject, k) => subjects.indexOf(subject) < k)).size;
  };
  return {
    sentence: say.diff.identity(years.map(dated), account === null ? null : named(account), {
      handles: several(handleSpans(own), (span) => span.accountId),
      tenures: several(tenures(own), (tenure) => tenure.accountId),
      accounts: several(accountsOfActors(ofActors), ({ actor }) => actor),
    }),
    sections: identitySections(own, ofActors),
  };
}
