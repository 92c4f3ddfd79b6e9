/** How a watch stands: what could be seen and what could not, up to when, and what its streams have missed. */
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { isoOf } from '../../iso-instant.ts';
import type { Log } from '../../study/log.ts';
import { lossText } from '../../study/log-origin.ts';
import type { NextSweep } from '../../values/log-facts.ts';
import type { Processes } from '../../values/processes.ts';
import { typed } from '../column-types.ts';
import { alertNotes } from './alert-notes.ts';
import { logLoss, lossFacts } from './loss.ts';
import { prunedNotes } from './pruned-text.ts';
import { streamNotes } from './stream-notes.ts';

export interface StatusAsked {
  /** Every account, not those alone that are in a gap. */
  all?: boolean;
  /** Where a watch of it would run. */
  processes: Processes;
}

/** A row for each account that is in a gap; all of them where asked. */
export function logStatus(log: Log, { all = false, processes }: StatusAsked): Answer {
  const { about, accounts, state: stands } = log;
  const loss = logLoss(log);
  const watched = [...accounts.values()].filter(({ isWatched }) => isWatched);
  const gaps = watched.filter(({ state }) => state.open === null && state.gone === null);
  const sweeps = stands.sweeps();
  const untold = sweeps.reduce((sum, { untoldCount }) => sum + untoldCount, 0);
  const told = sweeps.reduce((sum, { toldCount }) => sum + toldCount, 0);
  const lost = stands
    .connections()
    .filter((connection) => connection.lost !== null)
    .map(({ stream }) => stream)
    .join(', ');
  const size = stands.size();
  const next = stands.next();
  const spent = stands.dollars(processes.now());
  const isRunning = stands.isKept(processes);
  return typed<Answer>({
    sentence: `${about.name} (${about.network}): ${count(watched.length, 'account')} watched, ${count(gaps.length, 'account')} in a gap; ${about.sweptAt === null ? 'no sweep has come to its end yet' : `last proved by a sweep at ${isoOf(about.sweptAt)}`}${lost === '' ? '' : `; nothing comes of ${lost}, which is lost`}.`,
    columns: ['handle', 'name', 'state', 'seen_until', 'proved_until', 'reason', 'account_id'],
    rows: (all ? watched : watched.filter(({ state }) => state.open === null)).map(
      ({ state, rosterHandle, row, gap }) => [
        state.handle || rosterHandle,
        row?.name ?? '',
        state.gone ?? (state.open === null ? 'gap' : 'seen'),
        state.open === null ? '' : isoOf(state.open.to),
        state.provedAt === null ? '' : isoOf(state.provedAt),
        state.gone === null ? (gap ?? '') : '',
        state.accountId,
      ],
    ),
    facts: {
      log: about.name,
      watched: watched.length,
      gaps: gaps.length,
      proved_until: about.sweptAt === null ? null : isoOf(about.sweptAt),
      told,
      untold,
      logged_ties: size.ties,
      logged_account_events: size.accounts,
      closed_spans: size.spans,
      running: isRunning,
      lost_streams: lost,
      next_sweep_at: next === null ? null : isoOf(next.at),
      ...(next?.mostPerDay == null
        ? {}
        : { most_per_day: next.mostPerDay, spent_today: spent.day, spent: spent.all }),
      ...lossFacts(loss),
    },
    notes: [
      ...prunedNotes(about),
      ...streamNotes(log),
      `The log holds ${count(size.ties, 'event')} of ties since it began, ${count(size.accounts, 'event')} of accounts, and ${count(size.spans, 'span')} that ended; ${sweeps.length === 1 ? 'one sweep has' : `${sweeps.length} sweeps have`} proved it.`,
      ...(loss === null ? [] : [lossText(loss)]),
      ...(next === null ? [] : [nextText(next, isRunning)]),
      ...(spent.all === 0 && next?.mostPerDay == null ? [] : [spentText(spent, next?.mostPerDay ?? null)]),
      ...alertNotes(log),
    ],
  });
}

/** When a watch goes on and why then; one that has stopped proves every account when it is started, where that costs nothing. */
function nextText({ at, reason, mostPerDay }: NextSweep, isRunning: boolean): string {
  const then = isoOf(at);
  if (isRunning) return `Next sweep: ${then}, as ${reason}.`;
  const when =
    mostPerDay === null
      ? `it was to go on with a sweep at ${then}, as ${reason}; once started again it begins with one`
      : `started again, it goes on at ${then}, as ${reason}, or at once where that is past`;
  return `No watch of it is running: ${when}.`;
}

function spentText({ day, all }: { day: number; all: number }, most: number | null): string {
  const dollars = (sum: number) => `$${sum.toFixed(2)}`;
  const limit = most === null ? '' : ` of ${dollars(most)}`;
  return `Paid today (UTC): ${dollars(day)}${limit}; ${dollars(all)} since it began.`;
}
