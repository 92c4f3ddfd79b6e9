/** The ties of two accounts over the time of a log, as stretches of yes, no and unknown. */

import type { Answer } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import { isoOf } from '../../iso-instant.ts';
import type { Interval } from '../../log/intervals.ts';
import { type Stretch, tieHistory } from '../../log/tie-history.ts';
import { minuteText } from '../../minute-text.ts';
import type { Asked } from '../../open/ask.ts';
import { across } from '../../study/across.ts';
import type { Log } from '../../study/log.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { LogFacts } from '../../values/log-facts.ts';
import { beginOf } from '../../values/log-facts.ts';
import type { Said, Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { AccountTurn } from '../../words/values.ts';
import { named } from '../ask.ts';
import type { Named } from '../name-accounts.ts';
import { pairState } from '../ties/known-ties.ts';
import { pairSentence, refuseOne } from '../ties/pair-answer.ts';
import { pairMoment } from '../ties/pair-history.ts';
import { loggedTie } from './logged-tie.ts';

interface PairHistory {
  log: LogFacts;
  /** What the log speaks of. */
  time: Interval;
  there: Stretch[];
  back: Stretch[];
}

/** Whether a follows b on the day of a log that is asked, and the history of both ties in all of the log. */
export function pairInLog(asked: Asked, log: LogFacts, pair: readonly [Named, Named]): Answer {
  const [a, b] = refuseOne(pair);
  const { there, back } = pairMoment(asked, across(asked, []), a, b);
  const { found, changes } = asked.logs.ask(log.name, (opened) => ({
    found: historyOf(opened, a, b),
    changes: [a, b].flatMap((account) => changesOf(opened, account)),
  }));
  const rows = [...tieRows(found?.there ?? [], a, b), ...tieRows(found?.back ?? [], b, a)];
  return {
    outcome: there.state,
    sentence: [...pairSentence(a, b, there, back), ...(found === null ? [] : [inLog(found, a, b)])],
    columns: ['from', 'to', 'source', 'target', 'follows', 'followed_at', 'reason', 'source_id', 'target_id'],
    types: { follows: 'state', from: 'instant', to: 'instant' },
    rows,
    shown: {
      columns: ['from', 'to', 'source', 'target', 'follows', 'reason'],
      rows: rows.map((cells) => [...cells.slice(0, 2).map(briefly), ...cells.slice(2, 5), cells[6]!]),
    },
    facts: {
      log: log.name,
      follows: there.state,
      followed_back: back.state,
      pair: pairState(there, back),
    },
    notes: [...pair.flatMap(({ notes }) => notes), ...changes],
  };
}

/** What the logs of the snapshot's database say of the pair, a line each. */
export function logNotes({ logs, snapshot }: Asked, a: StudyEntry, b: StudyEntry): Said[] {
  return logs.all
    .filter(({ network }) => network === snapshot.network)
    .flatMap(({ name }) => {
      const found = logs.ask(name, (log) => historyOf(log, a, b));
      return found === null ? [] : [[inLog(found, a, b), say.ties.stretches(name)]];
    });
}

/** `null` where the log does not know both. */
function historyOf(
  { about, accounts, accountEvents, state, ties }: Log,
  a: StudyEntry,
  b: StudyEntry,
): PairHistory | null {
  const [one, other] = [accounts.get(a.accountId), accounts.get(b.accountId)];
  if (one === undefined || other === undefined) return null;
  const events = accountEvents();
  const history = (from: typeof one, to: typeof one) => {
    const { accountId } = to.state;
    const left = events.findLast((event) => event.kind === 'unwatched' && event.accountId === accountId);
    return tieHistory(ties.source(from), {
      accountId,
      cohort: to.cohort,
      unwatchedAt: to.isWatched ? null : (left?.to ?? null),
    });
  };
  const from = beginOf(about);
  // While a sweep goes on each account is proved in its turn.
  const to = state.sweeps().at(-1)?.beganAt ?? state.toldAt() ?? from;
  return { log: about, time: { from, to }, there: history(one, other), back: history(other, one) };
}

function inLog({ log, time, there, back }: PairHistory, a: StudyEntry, b: StudyEntry): Sentence {
  const { name, sweptAt } = log;
  return say.ties.inLog(
    name,
    isoOf(time.from),
    sweptAt === null ? null : isoOf(sweptAt),
    named(a),
    named(b),
    loggedTie(there, time),
    loggedTie(back, time),
  );
}

function tieRows(history: readonly Stretch[], source: StudyEntry, target: StudyEntry): (Cell | Sentence)[][] {
  return history.map((stretch, k) => [
    stretch.from === null ? '' : isoOf(stretch.from),
    // Where one ends the next begins.
    history[k + 1] === undefined ? '' : isoOf(history[k + 1]!.from!),
    source.handle,
    target.handle,
    stretch.tie,
    stretch.spell?.followedAt ?? null,
    stretch.doubt === null ? '' : say.ties.logDoubt(stretch.doubt),
    source.accountId,
    target.accountId,
  ]);
}

/** "2025-06-03 10:12" */
function briefly(instant: Cell | Sentence): string {
  return minuteText(String(instant));
}

/** What became of an account while it was watched. */
function changesOf(log: Log, account: StudyEntry): Sentence[] {
  const turns = log.accountEvents().flatMap(({ kind, accountId, to, detail }): AccountTurn[] => {
    if (accountId !== account.accountId || kind === 'watched' || kind === 'moved') return [];
    return [{ kind, at: isoOf(to), handle: detail }];
  });
  return turns.length === 0 ? [] : [say.pairs.became(named(account), turns)];
}
