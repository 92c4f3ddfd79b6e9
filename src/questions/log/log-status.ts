/** How a watch stands: what could be seen and what could not, up to when, and what its streams have missed. */
import type { Answer } from '../../cli/answer.ts';
import { isoOf } from '../../iso-instant.ts';
import type { Log } from '../../study/log.ts';
import type { NextSweep } from '../../values/log-facts.ts';
import type { Processes } from '../../values/processes.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { typed } from '../column-types.ts';
import { alertNotes } from './alert-notes.ts';
import { logLoss, lossFacts, lossNotes } from './loss.ts';
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
    .map(({ stream }) => stream);
  const size = stands.size();
  const next = stands.next();
  const spent = stands.dollars(processes.now());
  const isRunning = stands.isKept(processes);
  return typed<Answer>({
    sentence: say.status.log(
      about.name,
      about.network,
      watched.length,
      gaps.length,
      about.sweptAt === null ? null : isoOf(about.sweptAt),
      lost,
    ),
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
      lost_streams: lost.join(', '),
      next_sweep_at: next === null ? null : isoOf(next.at),
      ...(next?.mostPerDay == null
        ? {}
        : { most_per_day: next.mostPerDay, spent_today: spent.day, spent: spent.all }),
      ...lossFacts(loss),
    },
    notes: [
      ...prunedNotes(about),
      ...streamNotes(log),
      say.status.holds(size.ties, size.accounts, size.spans, sweeps.length),
      ...lossNotes(loss),
      ...(next === null ? [] : [nextNote(next, isRunning)]),
      ...(spent.all === 0 && next?.mostPerDay == null
        ? []
        : [say.status.spent(spent.day, next?.mostPerDay ?? null, spent.all)]),
      ...alertNotes(log),
    ],
  });
}

/** When a watch goes on and why then; one that has stopped proves every account when it is started, where that costs nothing. */
function nextNote({ at, reason, mostPerDay }: NextSweep, isRunning: boolean): Sentence {
  return isRunning
    ? say.status.nextSweep(isoOf(at), reason)
    : say.status.stopped(isoOf(at), reason, mostPerDay !== null);
}
