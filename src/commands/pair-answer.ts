/** The answer about one pair of accounts: both directions, the state of the pair, dates, and why it is unknown. */
import { UserError } from '../errors.ts';
import type { StudyEntry } from '../report/study.ts';
import type { Asked } from './ask.ts';
import { answerQuestion, called, canTie } from './ask.ts';
import type { Context, SharedOptions } from './context.ts';
import { EXIT } from './context.ts';
import { pairState, type TieAnswer, tiesOf } from './known-ties.ts';

const COLUMNS = ['source', 'target', 'follows', 'followed_at', 'doubt', 'reason'];

/** Sets the exit code: 0 a follows b, 1 it does not, 3 unknown. @throws UserError where both are one account. */
export function answerPair(
  context: Context,
  options: SharedOptions,
  asked: Asked,
  a: StudyEntry,
  b: StudyEntry,
): void {
  if (a === b) throw new UserError(`both names mean ${called(a)}; name two different accounts`);
  const ties = tiesOf(asked, a);
  const there = ties.to(b);
  const back = ties.from(b);
  context.exitCode = { yes: EXIT.done, no: EXIT.no, unknown: EXIT.unknown }[there.state];
  const rows = [
    [a.handle, b.handle, there.state, there.followedAt, there.doubt, there.reason],
    [b.handle, a.handle, back.state, back.followedAt, back.doubt, back.reason],
  ];
  answerQuestion(context, options, 'follows', asked, {
    sentence: pairSentence(a, b, there, back),
    columns: COLUMNS,
    rows,
    shown: {
      columns: COLUMNS.slice(0, -1),
      rows: rows.map((row) => row.slice(0, -1)),
      optional: ['followed_at', 'doubt'],
    },
    facts: { follows: there.state, followed_back: back.state, pair: pairState(there, back) },
    notes: canTie(a, b)
      ? []
      : [
          `Both accounts are ${a.row.name}'s (actor ${a.row.actor}): ties between them count in no measure and no list.`,
        ],
  });
}

function pairSentence(a: StudyEntry, b: StudyEntry, there: TieAnswer, back: TieAnswer): string {
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
