/** The answer about one pair of accounts: both directions, the state of the pair, and how both were in every snapshot. */

import type { Answer } from '../../cli/answer.ts';
import type { Table } from '../../cli/table.ts';
import { tableOf } from '../../csv.ts';
import { across } from '../../study/across.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { TieAnswer } from '../../study/tie-of.ts';
import { refusal } from '../../words/refusal.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { SaidTie } from '../../words/values.ts';
import { canTie, named } from '../ask.ts';
import { meaningNote } from '../compared-notes.ts';
import { accountMoments, identityNotes } from '../identity-text.ts';
import type { Named } from '../name-accounts.ts';
import { shortNotes } from '../short-lists.ts';
import { doubtCell, pairState, whyCell, whysOf } from './known-ties.ts';
import { dayOf, overSnapshots, type PairMoment, pairMoment, spellFacts, spellsOf } from './pair-history.ts';

/**
 * Whether a follows b, by the snapshot that is asked.
 * A snapshot that knows neither account says nothing of them; a derived one has its row, and is no observation.
 * @param past its series, as far as it is looked into.
 * @throws UserError where both are one account.
 */
export function pairAnswer(
  asked: OpenStudy,
  pair: readonly [Named, Named],
  past: readonly OpenStudy[],
): Answer {
  const [a, b] = refuseOne(pair);
  const ids = across(asked, past);
  const moments = past
    .map((study) => pairMoment(study, ids, a, b))
    .filter((moment) => moment.a !== null || moment.b !== null || moment.snapshot === asked.snapshot);
  const observations = moments.filter(({ snapshot }) => snapshot.origin !== 'derived');
  const { there, back } = moments.find(({ snapshot }) => snapshot === asked.snapshot)!;
  return {
    outcome: there.state,
    sentence: [
      ...pairSentence(a, b, there, back),
      ...(observations.length > 1 ? [overSnapshots(observations, a, b)] : []),
    ],
    ...tableOf(moments, {
      snapshot: ({ snapshot }) => snapshot.name,
      date: ({ snapshot }) => snapshot.date,
      source: (one) => one.a?.handle ?? '',
      target: (one) => one.b?.handle ?? '',
      follows: (one) => one.there.state,
      followed_at: (one) => one.there.followedAt,
      doubt: (one) => doubtCell(one.there),
      reason: (one) => whyCell(one.there),
      follows_back: (one) => one.back.state,
      followed_back_at: (one) => one.back.followedAt,
      back_doubt: (one) => doubtCell(one.back),
      back_reason: (one) => whyCell(one.back),
      source_held_by: (one) => one.a?.row.name ?? '',
      target_held_by: (one) => one.b?.row.name ?? '',
      source_id: () => a.accountId,
      target_id: () => b.accountId,
    }),
    types: { follows: 'state', follows_back: 'state' },
    shown: shownMoments(moments),
    facts: {
      follows: there.state,
      followed_back: back.state,
      pair: pairState(there, back),
      ...spellFacts(spellsOf(observations, 'there'), ''),
      ...spellFacts(spellsOf(observations, 'back'), 'back_'),
    },
    notes: [
      ...pair.flatMap(({ notes }) => notes),
      ...shortNotes([...(there.state === 'yes' ? [] : [a]), ...(back.state === 'yes' ? [] : [b])]),
      ...(canTie(a, b) ? [] : [say.pairs.ofOneActor(a.row.name, a.row.actor)]),
      ...(moments.length > 1
        ? [a, b].flatMap(({ accountId }) => identityNotes(accountMoments(past, ids, accountId)))
        : []),
      ...meaningNote(moments.map(({ snapshot }) => snapshot)),
    ],
  };
}

/** @throws UserError where both are one account. */
export function refuseOne([one, other]: readonly [Named, Named]): [StudyEntry, StudyEntry] {
  const [a, b] = [one.accounts[0]!, other.accounts[0]!];
  if (a === b || (a.accountId !== '' && a.accountId === b.accountId)) {
    throw refusal(say.pairs.bothMean(named(a), 'account'));
  }
  return [a, b];
}

/** Why a tie is unknown, or its date in doubt, stands at the end of the line. */
function shownMoments(moments: readonly PairMoment[]): Table {
  return {
    ...tableOf(moments, {
      snapshot: ({ snapshot }) => snapshot.name,
      date: ({ snapshot }) => snapshot.date,
      source: ({ a }) => a?.handle ?? '',
      target: ({ b }) => b?.handle ?? '',
      follows: ({ there }) => there.state,
      followed_at: ({ there }) => there.followedAt,
      follows_back: ({ back }) => back.state,
      followed_back_at: ({ back }) => back.followedAt,
      remark: ({ snapshot, there, back }) => {
        const isDerived = snapshot.origin === 'derived';
        const doubts = [there.doubt, back.doubt].filter((doubt) => doubt !== null);
        const reasons = whysOf(there, back);
        if (!isDerived && reasons.length + doubts.length === 0) return '';
        return say.pairs.remark(isDerived, reasons, doubts);
      },
    }),
    types: { remark: 'reason' },
    optional: ['followed_at', 'followed_back_at', 'remark'],
  };
}

/** How both ties are, and why what is unknown of them is so. */
export function pairSentence(a: StudyEntry, b: StudyEntry, there: TieAnswer, back: TieAnswer): Sentence[] {
  const reasons = whysOf(there, back);
  return [
    say.ties.pair(named(a), named(b), saidTie(there), saidTie(back)),
    ...(reasons.length === 0 ? [] : [say.ties.because(reasons)]),
  ];
}

function saidTie({ state, followedAt, doubt }: TieAnswer): SaidTie {
  return { state, since: followedAt === null || doubt !== null ? '' : dayOf(followedAt) };
}
