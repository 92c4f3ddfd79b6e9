/** What changed about one country: its ties with accounts of others. */

import { canTellEnds } from '../../changes/tie-changes.ts';
import type { SectionedAnswer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { UserError } from '../../errors.ts';
import { countryByCode } from '../../roster/countries.ts';
import {
  accountSection,
  countryTieSection,
  countSpared,
  mutualSection,
  mutualsOf,
  tiesOf,
} from './sections.ts';
import { type Diff, dated, logNotes } from './words.ts';

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
function accountNote({ comparison }: Diff, country: string): string[] {
  const isThere = tiesOf(comparison, { country }).some(({ change }) =>
    ['lost', 'left', 'joined'].includes(change),
  );
  return isThere
    ? [
        'Lost is a tie with an account that is suspended, deactivated or gone; left and joined are ties with accounts that left the roster or came to it: nobody ended or formed these.',
      ]
    : [];
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

/** "France from … to …, with accounts abroad: it formed 3 follows and ended 2, …" */
export function countrySentence(diff: Diff, code: string): string {
  const facts = factsOf(diff, code);
  const ends = (formed: number, ended: number | null) =>
    moved('follow', [formed, 'formed'], [ended, 'ended']);
  const unknown =
    facts.not_comparable === 0 ? '' : `; ${count(facts.not_comparable, 'follow')} cannot be compared`;
  return `${countryByCode(code)?.name ?? code} from ${dated(diff.old)} to ${dated(diff.new)}, with accounts abroad: of its own, ${ends(facts.own_formed, facts.own_ended)}; of theirs, ${ends(facts.their_formed, facts.their_ended)}; ${moved('mutual tie', [facts.mutual_made, 'made'], [facts.mutual_broken, 'broken'])}${unknown}.`;
}

/** "3 follows formed and 1 ended", without what did not happen. @param gone `null` where it cannot be told. */
function moved(
  what: string,
  come: readonly [number, string],
  gone: readonly [number | null, string],
): string {
  const told = [come, gone].filter(([number]) => number !== null && number > 0) as [number, string][];
  if (told.length === 0) return `no ${what} ${gone[0] === null ? come[1] : `${come[1]} or ${gone[1]}`}`;
  return told.map(([number, verb], k) => `${k === 0 ? count(number, what) : number} ${verb}`).join(' and ');
}

const PARTS: readonly string[] = ['ties', 'accounts', 'mutuals'];

/** @param show a part of the changes. @throws UserError for one that is not of one country. */
export function refuseOfCountry(code: string, show: string | undefined, by: string | null): void {
  if (show === undefined || PARTS.includes(show)) return;
  const other =
    by === null && show === 'measures'
      ? '; countries by their measures are: --show measures --by country'
      : '';
  throw new UserError(`--show ${show} is not of one country; leave out ${code}${other}`);
}
