/** The ties between two sets of accounts, such as two countries: every pair once, and as a matrix on a terminal. */

import type { Answer, Matrix } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { TieAnswer } from '../../study/tie-of.ts';
import { byCountry, canTie } from '../ask.ts';
import { type Named, withNaming } from '../name-accounts.ts';
import { pairState, tiesOfEach } from './known-ties.ts';
import { groupLabel, unknownPhrase, unreadNotes } from './tie-listing.ts';

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
];

export function matrixAnswer(asked: OpenStudy, a: Named, b: Named): Answer {
  const pairs = pairsBetween(asked, a, b);
  const follows = pairs.filter(({ there }) => there.state === 'yes').length;
  const returned = pairs.filter(({ back }) => back.state === 'yes').length;
  const mutual = pairs.filter(({ there, back }) => pairState(there, back) === 'mutual').length;
  const unknown = pairs.filter(({ there, back }) => pairState(there, back) === 'unknown').length;
  const answer: Answer = {
    sentence: `${groupLabel(a)} → ${groupLabel(b)}: of ${count(pairs.length, 'pair')}, ${follows} with a follow, ${returned} with one back, ${mutual} mutual${unknownPhrase(unknown)}.`,
    columns: COLUMNS,
    types: { follows: 'state', followed_back: 'state' },
    rows: pairs.map(({ a, b, there, back }) => [
      a.handle,
      b.handle,
      there.state,
      back.state,
      pairState(there, back),
      there.followedAt,
      back.followedAt,
      there.reason || back.reason,
    ]),
    optional: ['followed_at', 'followed_back_at', 'reason'],
    matrix: toMatrix(pairs, a, b),
    facts: { a: a.label, b: b.label, pairs: pairs.length, follows, followed_back: returned, mutual, unknown },
    notes: unreadNotes({ accounts: [...new Set([...a.accounts, ...b.accounts])] }),
  };
  return withNaming(answer, a, b);
}

function pairsBetween(asked: OpenStudy, a: Named, b: Named): MatrixPair[] {
  const targets = [...b.accounts].sort(byCountry);
  return tiesOfEach(asked, [...a.accounts].sort(byCountry)).flatMap((ties) =>
    targets
      .filter((target) => canTie(ties.entry, target))
      .map((target) => ({ a: ties.entry, b: target, there: ties.to(target), back: ties.from(target) })),
  );
}

function toMatrix(pairs: readonly MatrixPair[], a: Named, b: Named): Matrix {
  const cell = new Map(pairs.map((pair) => [`${pair.a.number} ${pair.b.number}`, symbol(pair)]));
  const targets = [...b.accounts].sort(byCountry);
  return {
    legend: '↔ mutual   → follows   ← is followed   · neither   ? unknown',
    columns: ['', ...shortNames(targets)],
    rows: [...a.accounts]
      .sort(byCountry)
      .map((source) => [
        source.handle,
        ...targets.map((target) => cell.get(`${source.number} ${target.number}`) ?? ''),
      ]),
  };
}

/** The first label of each handle, where those differ; else the handles. */
function shortNames(accounts: readonly StudyEntry[]): string[] {
  const labels = accounts.map(({ handle }) => handle.split('.')[0]!);
  return new Set(labels).size === labels.length ? labels : accounts.map(({ handle }) => handle);
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
