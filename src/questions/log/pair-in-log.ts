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
import type { AccountEvent } from '../../values/log-entries.ts';
import type { LogFacts } from '../../values/log-facts.ts';
import { called } from '../ask.ts';
import type { Named } from '../name-accounts.ts';
import { pairState } from '../ties/known-ties.ts';
import { pairSentence, refuseOne } from '../ties/pair-answer.ts';
import { pairMoment } from '../ties/pair-history.ts';
import { historyText, reasonOf } from './tie-words.ts';

interface PairHistory {
  log: LogFacts;
  /** What the log speaks of. */
  time: Interval;
  there: Stretch[];
  back: Stretch[];
}

/** Whether a follows b on the day of a log that is asked, and the history of both ties in all of the log. */
export function pairInLog(asked: Asked, log: LogFacts, named: readonly [Named, Named]): Answer {
  const [a, b] = refuseOne(named);
  const { there, back } = pairMoment(asked, across(asked, []), a, b);
  const { found, changes } = asked.logs.ask(log.name, (opened) => ({
    found: historyOf(opened, a, b),
    changes: [a, b].flatMap((account) => changesOf(opened, account)),
  }));
  const rows = [...tieRows(found?.there ?? [], a, b), ...tieRows(found?.back ?? [], b, a)];
  return {
    outcome: there.state,
    sentence: `${pairSentence(a, b, there, back)}${found === null ? '' : ` ${pairText(found, a, b)}`}`,
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
    notes: [...named.flatMap((one) => one.notes), ...changes],
  };
}

/** What the logs of the snapshot's database say of the pair, a line each. */
export function logNotes({ logs, snapshot }: Asked, a: StudyEntry, b: StudyEntry): string[] {
  return logs.all
    .filter(({ network }) => network === snapshot.network)
    .flatMap(({ name }) => {
      const found = logs.ask(name, (log) => historyOf(log, a, b));
      return found === null ? [] : [`${pairText(found, a, b)} Its stretches: -s ${name}.`];
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
  const from = about.beginsAt ?? about.startedAt;
  // While a sweep goes on each account is proved in its turn.
  const to = state.sweeps().at(-1)?.beganAt ?? state.toldAt() ?? from;
  return { log: about, time: { from, to }, there: history(one, other), back: history(other, one) };
}

/** "By the log days, from … to …: @a → @b: followed throughout; @b → @a: …" */
function pairText({ log, time, there, back }: PairHistory, a: StudyEntry, b: StudyEntry): string {
  const { name, sweptAt } = log;
  const until = sweptAt === null ? '' : ` to its last sweep at ${isoOf(sweptAt)}`;
  return `By the log ${name}, from ${isoOf(time.from)}${until}: ${called(a)} → ${called(b)} ${historyText(there, time)}; ${called(b)} → ${called(a)} ${historyText(back, time)}.`;
}

function tieRows(history: readonly Stretch[], source: StudyEntry, target: StudyEntry): Cell[][] {
  return history.map((stretch, k) => [
    stretch.from === null ? '' : isoOf(stretch.from),
    // Where one ends the next begins.
    history[k + 1] === undefined ? '' : isoOf(history[k + 1]!.from!),
    source.handle,
    target.handle,
    stretch.tie,
    stretch.spell?.followedAt ?? null,
    reasonOf(stretch),
    source.accountId,
    target.accountId,
  ]);
}

/** "2025-06-03 10:12" */
function briefly(instant: Cell): string {
  return minuteText(String(instant));
}

const CHANGES: Readonly<Partial<Record<AccountEvent['kind'], string>>> = {
  renamed: 'took the handle',
  deactivated: 'was deactivated',
  suspended: 'was suspended',
  deleted: 'was deleted',
  back: 'was back',
  unwatched: 'is watched no longer since',
};

/** "@a was deactivated at 2025-06-03T10:00:00Z, was back at …" */
function changesOf(log: Log, account: StudyEntry): string[] {
  const told = log.accountEvents().flatMap(({ kind, accountId, to, detail }) => {
    const words = accountId === account.accountId ? CHANGES[kind] : undefined;
    if (words === undefined) return [];
    return [
      [words, detail === '' ? '' : `@${detail}`, kind === 'unwatched' ? '' : 'at', isoOf(to)]
        .filter((word) => word !== '')
        .join(' '),
    ];
  });
  return told.length === 0 ? [] : [`${called(account)} ${told.join(', ')}.`];
}
