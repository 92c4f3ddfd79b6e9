/** The answer about one pair of accounts: both directions, the state of the pair, and how both were in every snapshot. */

import type { Answer } from '../../cli/answer.ts';
import type { Table } from '../../cli/table.ts';
import { tableOf } from '../../csv.ts';
import { UserError } from '../../errors.ts';
import { across } from '../../study/across.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { TieAnswer } from '../../study/tie-of.ts';
import { called, canTie } from '../ask.ts';
import { meaningNote } from '../compared-notes.ts';
import { accountMoments, identityNotes } from '../identity-text.ts';
import type { Named } from '../name-accounts.ts';
import { shortNotes } from '../short-lists.ts';
import { pairState } from './known-ties.ts';
import { type PairMoment, pairMoment, spellFacts, spellsOf, whenTexts } from './pair-history.ts';

/**
 * Whether a follows b, by the snapshot that is asked.
 * A snapshot that knows neither account says nothing of them; a derived one has its row, and is no observation.
 * @param past its series, as far as it is looked into.
 * @throws UserError where both are one account.
 */
export function pairAnswer(
  asked: OpenStudy,
  named: readonly [Named, Named],
  past: readonly OpenStudy[],
): Answer {
  const [a, b] = refuseOne(named);
  const ids = across(asked, past);
  const moments = past
    .map((study) => pairMoment(study, ids, a, b))
    .filter((moment) => moment.a !== null || moment.b !== null || moment.snapshot === asked.snapshot);
  const observations = moments.filter(({ snapshot }) => snapshot.origin !== 'derived');
  const { there, back } = moments.find(({ snapshot }) => snapshot === asked.snapshot)!;
  const when = whenTexts(observations, a, b);
  return {
    outcome: there.state,
    sentence: [
      pairSentence(a, b, there, back),
      ...(observations.length > 1 ? [`Over ${observations.length} snapshots: ${when}`] : []),
    ].join(' '),
    ...tableOf(moments, {
      snapshot: ({ snapshot }) => snapshot.name,
      date: ({ snapshot }) => snapshot.date,
      source: (one) => one.a?.handle ?? '',
      target: (one) => one.b?.handle ?? '',
      follows: (one) => one.there.state,
      followed_at: (one) => one.there.followedAt,
      doubt: (one) => one.there.doubt,
      reason: (one) => one.there.reason,
      follows_back: (one) => one.back.state,
      followed_back_at: (one) => one.back.followedAt,
      back_doubt: (one) => one.back.doubt,
      back_reason: (one) => one.back.reason,
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
      ...named.flatMap(({ notes }) => notes),
      ...shortNotes([...(there.state === 'yes' ? [] : [a]), ...(back.state === 'yes' ? [] : [b])]),
      ...(canTie(a, b)
        ? []
        : [
            `Both accounts are ${a.row.name}'s (actor ${a.row.actor}): ties between them count in no measure and no list.`,
          ]),
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
    throw new UserError(`both names mean ${called(a)}; name two different accounts`);
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
      remark: ({ snapshot, there, back }) =>
        [
          snapshot.origin === 'derived' ? 'derived' : '',
          ...new Set([there.reason, back.reason]),
          ...new Set([there.doubt, back.doubt].map((doubt) => (doubt ? `date in doubt: ${doubt}` : ''))),
        ]
          .filter((remark) => remark !== '')
          .join('; '),
    }),
    types: { remark: 'reason' },
    optional: ['followed_at', 'followed_back_at', 'remark'],
  };
}

export function pairSentence(a: StudyEntry, b: StudyEntry, there: TieAnswer, back: TieAnswer): string {
  if (there.state === 'yes' && back.state === 'yes') {
    const dates = [since(there), since(back)].filter((date) => date !== '');
    const when = dates.length === 2 ? `, both since ${dates.sort()[1]}` : '';
    return `${called(a)} and ${called(b)} follow each other${when}.`;
  }
  const say = (from: StudyEntry, to: StudyEntry, tie: TieAnswer) => {
    if (tie.state === 'no') return `${called(from)} does not follow ${called(to)}`;
    if (tie.state === 'unknown') return `whether ${called(from)} follows ${called(to)} is unknown`;
    const date = since(tie);
    return `${called(from)} follows ${called(to)}${date === '' ? '' : ` since ${date}`}`;
  };
  const first = say(a, b, there);
  const reasons = [...new Set([there.reason, back.reason].filter((reason) => reason !== ''))];
  return `${first[0]!.toUpperCase()}${first.slice(1)}; ${say(b, a, back)}.${reasons.map((reason) => ` ${reason}.`).join('')}`;
}

/** The day from which the tie is dated, or '' where the date is missing or in doubt. */
function since({ followedAt, doubt }: TieAnswer): string {
  return followedAt === null || doubt !== null ? '' : followedAt.slice(0, 'YYYY-MM-DD'.length);
}
