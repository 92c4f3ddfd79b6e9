/** The ties of two accounts over the time of a log, as stretches of yes, no and unknown. */
import type { Answer } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import type { Interval } from '../../log/intervals.ts';
import { readSource } from '../../log/sources.ts';
import { type Stretch, tieHistory } from '../../log/tie-history.ts';
import { proofOfLog } from '../../log/told-between.ts';
import { minuteText } from '../../minute-text.ts';
import type { Asked } from '../../open/ask.ts';
import { isoOf, type OpenLog, openLog } from '../../open/open-log.ts';
import { dayOfLog } from '../../store/snapshots.ts';
import { openExistingStore } from '../../store/store.ts';
import type { AccountEvent } from '../../store/watch-entries.ts';
import { lastToldAt, listWatches, readAccountEvents, readSweeps } from '../../store/watch-log.ts';
import { across } from '../../study/across.ts';
import type { StudyEntry } from '../../study/study.ts';
import { called } from '../ask.ts';
import type { Named } from '../name-accounts.ts';
import { pairState } from '../ties/known-ties.ts';
import { pairSentence, refuseOne } from '../ties/pair-answer.ts';
import { pairMoment } from '../ties/pair-history.ts';
import { historyText, reasonOf } from './tie-words.ts';

interface PairHistory {
  log: OpenLog;
  /** What the log speaks of. */
  time: Interval;
  there: Stretch[];
  back: Stretch[];
}

/** Whether a follows b on the day of a log that is asked, and the history of both ties in all of the log. */
export function pairInLog(asked: Asked, named: readonly [Named, Named]): Answer {
  const [a, b] = refuseOne(named);
  const log = openLog(asked.desk.database, dayOfLog(asked.snapshot.name)!.log);
  const { there, back } = pairMoment(asked, across(asked, []), a, b);
  const found = historyOf(log, a, b);
  const rows = [...tieRows(found?.there ?? [], a, b), ...tieRows(found?.back ?? [], b, a)];
  const notes = [
    ...named.flatMap((one) => one.notes),
    ...[a, b].flatMap((account) => changesOf(log, account)),
  ];
  log.store.close();
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
      log: log.watch.name,
      follows: there.state,
      followed_back: back.state,
      pair: pairState(there, back),
    },
    notes,
  };
}

/** What the logs of the snapshot's database say of the pair, a line each. */
export function logNotes({ desk, store: asked, snapshot }: Asked, a: StudyEntry, b: StudyEntry): string[] {
  const store = asked.memory ? null : openExistingStore(desk.database);
  const watches = store === null ? [] : listWatches(store);
  store?.close();
  return watches
    .filter(({ network }) => network === snapshot.network)
    .flatMap(({ name }) => {
      const log = openLog(desk.database, name);
      const found = historyOf(log, a, b);
      log.store.close();
      return found === null ? [] : [`${pairText(found, a, b)} Its stretches: -s ${name}.`];
    });
}

/** `null` where the log does not know both. */
function historyOf(log: OpenLog, a: StudyEntry, b: StudyEntry): PairHistory | null {
  const { store, watch } = log;
  const [one, other] = [log.accounts.get(a.accountId), log.accounts.get(b.accountId)];
  if (one === undefined || other === undefined) return null;
  const events = readAccountEvents(store, watch);
  const { proved } = proofOfLog(store, watch);
  const history = (from: typeof one, to: typeof one) => {
    const { accountId } = to.state;
    const left = events.findLast((event) => event.kind === 'unwatched' && event.accountId === accountId);
    return tieHistory(proved(readSource(store, watch, from)), {
      accountId,
      cohort: to.cohort,
      unwatchedAt: to.isWatched ? null : (left?.to ?? null),
    });
  };
  const from = watch.beginsAt ?? watch.startedAt;
  // While a sweep goes on each account is proved in its turn.
  const to = readSweeps(store, watch).at(-1)?.beganAt ?? lastToldAt(store, watch) ?? from;
  return { log, time: { from, to }, there: history(one, other), back: history(other, one) };
}

/** "By the log days, from … to …: @a → @b: followed throughout; @b → @a: …" */
function pairText({ log, time, there, back }: PairHistory, a: StudyEntry, b: StudyEntry): string {
  const { name, sweptAt } = log.watch;
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
function changesOf({ store, watch }: OpenLog, account: StudyEntry): string[] {
  const told = readAccountEvents(store, watch).flatMap(({ kind, accountId, to, detail }) => {
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
