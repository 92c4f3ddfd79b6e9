/** The ties between two sets of accounts, such as two countries: every pair once, and as a matrix on a terminal. */

import type { Answer, Matrix } from '../../cli/answer.ts';
import { own } from '../../columns/answer-columns.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { TieAnswer } from '../../study/tie-of.ts';
import { say } from '../../words/say.ts';
import { byCountry } from '../ask.ts';
import { togetherNotes } from '../edition/together-note.ts';
import { type Named, withNaming } from '../name-accounts.ts';
import { pairState, tiesOfEach, whyCell } from './known-ties.ts';
import { unreadNotes, whoseOf } from './tie-listing.ts';

interface MatrixPair {
  a: StudyEntry;
  b: StudyEntry;
  there: TieAnswer;
  back: TieAnswer;
}

const COLUMNS = [
  'source',
  'target',
  'follows',
  'followed_back',
  'pair',
  'followed_at',
  'followed_back_at',
  'reason',
] as const;

export function matrixAnswer(asked: OpenStudy, a: Named, b: Named): Answer {
  const keyOf = ({ handle, accountId }: StudyEntry) => (asked.unit === 'account' ? handle : accountId);
  const pairs = pairsBetween(asked, a, b);
  const follows = pairs.filter(({ there }) => there.state === 'yes').length;
  const returned = pairs.filter(({ back }) => back.state === 'yes').length;
  const mutual = pairs.filter(({ there, back }) => pairState(there, back) === 'mutual').length;
  const unknown = pairs.filter(({ there, back }) => pairState(there, back) === 'unknown').length;
  const answer: Answer = {
    sentence: say.pairs.between(whoseOf(asked, a), whoseOf(asked, b), {
      pairs: pairs.length,
      follows,
      returned,
      mutual,
      unknown,
    }),
    columns: COLUMNS,
    types: { source: asked.unit, target: asked.unit, follows: 'state', followed_back: 'state' },
    rows: pairs.map(({ a, b, there, back }) => [
      keyOf(a),
      keyOf(b),
      there.state,
      back.state,
      pairState(there, back),
      there.followedAt,
      back.followedAt,
      whyCell(there) || whyCell(back),
    ]),
    optional: ['followed_at', 'followed_back_at', 'reason'],
    matrix: toMatrix(pairs, a, b, keyOf),
    facts: { a: a.label, b: b.label, pairs: pairs.length, follows, followed_back: returned, mutual, unknown },
    notes: [
      ...togetherNotes(asked),
      ...unreadNotes({ accounts: [...new Set([...a.accounts, ...b.accounts])] }),
    ],
  };
  return withNaming(answer, a, b);
}

function pairsBetween(asked: OpenStudy, a: Named, b: Named): MatrixPair[] {
  const targets = [...b.accounts].sort(byCountry);
  return tiesOfEach(asked, [...a.accounts].sort(byCountry)).flatMap((ties) =>
    targets
      .filter(ties.isPossible)
      .map((target) => ({ a: ties.entry, b: target, there: ties.to(target), back: ties.from(target) })),
  );
}

function toMatrix(
  pairs: readonly MatrixPair[],
  a: Named,
  b: Named,
  keyOf: (entry: StudyEntry) => string,
): Matrix {
  const place = ({ number, accountId }: StudyEntry) => `${number} ${accountId}`;
  const cell = new Map(pairs.map((pair) => [`${place(pair.a)} ${place(pair.b)}`, symbol(pair)]));
  const targets = [...b.accounts].sort(byCountry);
  return {
    legend: say.pairs.legend(),
    columns: ['', ...shortNames(targets.map(keyOf))].map(own),
    rows: [...a.accounts]
      .sort(byCountry)
      .map((source) => [
        keyOf(source),
        ...targets.map((target) => cell.get(`${place(source)} ${place(target)}`) ?? ''),
      ]),
  };
}

/** The first label of each handle, where those differ; else the handles. */
function shortNames(keys: readonly string[]): readonly string[] {
  const labels = keys.map((key) => key.split('.')[0]!);
  return new Set(labels).size === labels.length ? labels : keys;
}

function symbol({ there, back }: MatrixPair): string {
  const state = pairState(there, back);
  if (state === 'unknown') {
    if (there.state === 'yes') return '→ ?';
    return back.state === 'yes' ? '← ?' : '?';
  }
  if (state === 'mutual') return '↔';
  if (state === 'null') return '·';
  return there.state === 'yes' ? '→' : '←';
}
