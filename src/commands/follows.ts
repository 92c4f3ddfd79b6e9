/** `entente follows`: whom an account follows, or whether it follows another. */
import type { StudyEntry } from '../report/study.ts';
import { isObserved } from '../roster/verdict.ts';
import type { Asked, QuestionOptions, TieAnswer } from './ask.ts';
import { ACCOUNT_COLUMNS, accountCells, oneEntry, openQuestion, tiesOf, whyUnread } from './ask.ts';
import type { DefineCommand } from './context.ts';
import { answer, EXIT, examples } from './context.ts';

export const defineFollows: DefineCommand = (command, context) => {
  command
    .argument('<A>', 'an account: handle, account id, actor or country:office')
    .argument('[B]', 'another: does A follow B? Exit code 0 yes, 1 no, 3 unknown')
    .option('-s, --snapshot <NAME>', 'the snapshot to ask; default the newest')
    .addHelpText(
      'after',
      examples(
        'entente follows mfa-fr.test -s sandbox-2026',
        'entente follows mfa-fr.test mfa-de.test -s sandbox-2026',
      ),
    )
    .action((first: string, second: string | undefined) => {
      const options = command.optsWithGlobals<QuestionOptions>();
      const asked = openQuestion(context, options);
      const a = oneEntry(asked, first);
      if (second === undefined) listFollows(asked, a, options);
      else askPair(asked, a, oneEntry(asked, second), options);
    });

  function listFollows(asked: Asked, a: StudyEntry, options: QuestionOptions): void {
    const ties = tiesOf(asked, a);
    const rows = ties.others
      .map((other) => ({ other, tie: ties.to(other), back: ties.from(other) }))
      .filter(({ tie }) => tie.state === 'yes');
    const back = rows.filter((row) => row.back.state === 'yes').length;
    const unknownBack = rows.filter((row) => row.back.state === 'unknown').length;
    const all = ties.others.length;
    const observed = isObserved(a.verdict);
    const unknown = ties.others.filter((other) => ties.to(other).state === 'unknown').length;
    answer(context, options, {
      sentence: observed
        ? `@${a.handle} follows ${rows.length} of ${all}; ${back} follow back${unknownBack > 0 ? `; ${unknownBack} unknown` : ''}.`
        : `@${a.handle} is known to follow ${rows.length} of ${all}; for ${unknown} it is unknown. ${whyUnread(a)}.`,
      columns: [...ACCOUNT_COLUMNS, 'follows_back', 'followed_at'],
      rows: rows.map(({ other, tie, back }) => [...accountCells(other), back.state, tie.followedAt]),
      facts: { account: a.handle, observed, follows: observed ? rows.length : null, unknown },
    });
  }

  function askPair(asked: Asked, a: StudyEntry, b: StudyEntry, options: QuestionOptions): void {
    const ties = tiesOf(asked, a);
    const there = ties.to(b);
    const back = ties.from(b);
    context.exitCode = { yes: EXIT.done, no: EXIT.no, unknown: EXIT.unknown }[there.state];
    answer(context, options, {
      sentence: pairSentence(a, b, there, back),
      columns: ['source', 'target', 'follows', 'followed_at', 'reason'],
      rows: [
        [a.handle, b.handle, there.state, there.followedAt, there.reason],
        [b.handle, a.handle, back.state, back.followedAt, back.reason],
      ],
      facts: { follows: there.state, followed_back: back.state, pair: pairState(there, back) },
    });
  }
};

function pairState(there: TieAnswer, back: TieAnswer): string {
  if (there.state === 'unknown' || back.state === 'unknown') return 'unknown';
  if (there.state === back.state) return there.state === 'yes' ? 'mutual' : 'null';
  return 'one-way';
}

function pairSentence(a: StudyEntry, b: StudyEntry, there: TieAnswer, back: TieAnswer): string {
  if (there.state === 'yes' && back.state === 'yes')
    return `@${a.handle} and @${b.handle} follow each other.`;
  const say = (from: StudyEntry, to: StudyEntry, tie: TieAnswer) =>
    tie.state === 'yes'
      ? `@${from.handle} follows @${to.handle}`
      : tie.state === 'no'
        ? `@${from.handle} does not follow @${to.handle}`
        : `whether @${from.handle} follows @${to.handle} is unknown`;
  const first = say(a, b, there);
  const reasons = [...new Set([there.reason, back.reason].filter((reason) => reason !== ''))];
  return `${first[0]!.toUpperCase()}${first.slice(1)}; ${say(b, a, back)}.${reasons.map((reason) => ` ${reason}.`).join('')}`;
}
