/** How a watch stands: what could be seen and what could not, up to when, and what its streams have missed. */
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { countLog, readPlaces, readSweeps } from '../../store/watch-log.ts';
import { lossText } from '../../study/log-origin.ts';
import { typed } from '../column-types.ts';
import { alertNotes } from './alert-notes.ts';
import { logLoss, lossFacts } from './loss.ts';
import { isoOf, type OpenLog, prunedText } from './open-log.ts';

/** A row for each account that is in a gap; all of them where asked. */
export function logStatus(log: OpenLog, all = false): Answer {
  const { store, watch, accounts } = log;
  const loss = logLoss({ store, watch });
  const watched = [...accounts.values()].filter(({ isWatched }) => isWatched);
  const gaps = watched.filter(({ state }) => state.open === null && state.gone === null);
  const sweeps = readSweeps(store, watch);
  const untold = sweeps.reduce((sum, { untoldCount }) => sum + untoldCount, 0);
  const told = sweeps.reduce((sum, { toldCount }) => sum + toldCount, 0);
  const streams = readPlaces(store, watch);
  const size = countLog(store, watch);
  return typed<Answer>({
    sentence: `${watch.name} (${watch.network}): ${count(watched.length, 'account')} watched, ${count(gaps.length, 'account')} in a gap; ${watch.sweptAt === null ? 'no sweep has come to its end yet' : `last proved by a sweep at ${isoOf(watch.sweptAt)}`}.`,
    columns: ['handle', 'state', 'seen_until', 'proved_until', 'reason', 'account_id'],
    wrapped: ['reason'],
    rows: (all ? watched : watched.filter(({ state }) => state.open === null)).map(({ state, gap }) => [
      state.handle,
      state.gone ?? (state.open === null ? 'gap' : 'seen'),
      state.open === null ? '' : isoOf(state.open.to),
      state.provedAt === null ? '' : isoOf(state.provedAt),
      state.gone === null ? (gap ?? '') : '',
      state.accountId,
    ]),
    facts: {
      log: watch.name,
      watched: watched.length,
      gaps: gaps.length,
      told,
      untold,
      logged_ties: size.ties,
      logged_account_events: size.accounts,
      closed_spans: size.spans,
      ...lossFacts(loss),
    },
    notes: [
      ...(watch.beginsAt === null ? [] : [prunedText(watch.beginsAt)]),
      ...streams.map(({ stream, toldAt }) => `${stream} has told what happened up to ${isoOf(toldAt)}.`),
      `The log holds ${count(size.ties, 'event')} of ties since it began, ${count(size.accounts, 'event')} of accounts, and ${count(size.spans, 'span')} that ended; ${sweeps.length === 1 ? 'one sweep has' : `${sweeps.length} sweeps have`} proved it.`,
      ...(loss === null ? [] : [lossText(loss)]),
      ...alertNotes(log),
    ],
  });
}
