/** What changed about one country: its ties with accounts of others. */

import { canTellEnds } from '../../changes/tie-changes.ts';
import type { SectionedAnswer } from '../../cli/answer.ts';
import { refusal } from '../../words/refusal.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { type Diff, dated } from './compare-study.ts';
import { logNotes } from './remarks.ts';
import {
  accountSection,
  countryTieSection,
  countSpared,
  mutualSection,
  mutualsOf,
  tiesOf,
} from './sections.ts';

export function countryAnswer(diff: Diff, country: string): SectionedAnswer {
  const of = { country };
  return {
    sentence: countrySentence(diff, country),
    facts: factsOf(diff, country),
    sections: [accountSection(diff, of), countryTieSection(diff, country), mutualSection(diff, of)],
    notes: [...accountNote(diff, country), ...logNotes(diff, countSpared(diff, of))],
  };
}

/** What the changes mean that are of an account and not of a follow; nothing where there are none. */
function accountNote({ comparison }: Diff, country: string): Sentence[] {
  const isThere = tiesOf(comparison, { country }).some(({ change }) =>
    ['lost', 'left', 'left-group', 'joined', 'entered-group'].includes(change),
  );
  return isThere ? [say.diff.nobodyEnded()] : [];
}

/** What the sentence counts. */
function factsOf({ comparison, old, new: fresh }: Diff, code: string) {
  const ties = tiesOf(comparison, { country: code });
  const pairs = mutualsOf(comparison, { country: code });
  const told = canTellEnds(comparison.old, comparison.new);
  const follows = (isOurs: boolean, change: 'formed' | 'ended') =>
    ties.filter((tie) => tie.change === change && (tie.source.country === code) === isOurs).length;
  const mutual = (change: 'made' | 'broken') => pairs.filter((pair) => pair.change === change).length;
  return {
    question: 'diff',
    country: code,
    old: old.study.snapshot.name,
    new: fresh.study.snapshot.name,
    own_formed: follows(true, 'formed'),
    own_ended: told ? follows(true, 'ended') : null,
    their_formed: follows(false, 'formed'),
    their_ended: told ? follows(false, 'ended') : null,
    mutual_made: mutual('made'),
    mutual_broken: told ? mutual('broken') : null,
    not_comparable: ties.filter(({ change }) => change.startsWith('not-comparable')).length,
  };
}

export function countrySentence(diff: Diff, code: string): Sentence {
  const facts = factsOf(diff, code);
  return say.diff.country(
    code,
    dated(diff.old),
    dated(diff.new),
    {
      own: { come: facts.own_formed, gone: facts.own_ended },
      theirs: { come: facts.their_formed, gone: facts.their_ended },
      mutual: { come: facts.mutual_made, gone: facts.mutual_broken },
    },
    facts.not_comparable,
  );
}

const PARTS: readonly string[] = ['ties', 'accounts', 'mutuals'];

/** @param show a part of the changes. @throws UserError for one that is not of one country. */
export function refuseOfCountry(code: string, show: string | undefined): void {
  if (show !== undefined && !PARTS.includes(show)) throw refusal(say.diff.notOfCountry(show, code));
}
