/** The log whose spells a report tells. */
import { isoOf } from '../iso-instant.ts';
import type { Among } from '../open/among.ts';
import { logsOf } from '../open/logs.ts';
import { membersOfLog } from '../questions/spells/members-of-log.ts';
import { logLines } from '../questions/spells/of-log.ts';
import type { LoggedLines } from '../report/facts/spell-facts.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import { rosterRow } from '../roster/row.ts';
import { sha256 } from '../store/archive-text.ts';

/**
 * Handles of the day are the network's, and only where its terms let profiles be published.
 * @param among the group whose spells are told, while both accounts were of it.
 * @throws UserError where there is no such log.
 */
export function openReportLog(database: string, name: string, among?: Among): LoggedLines {
  const {
    about,
    accounts: known,
    lines,
  } = logsOf(database).ask(name, (log) => ({
    about: log.about,
    accounts: log.accounts,
    lines: logLines(log, [], among && membersOfLog(log, among).times),
  }));
  const { profiles } = publicationTerms(about.network);
  const { from, to, accountIds, pairs } = lines;
  const accounts = accountIds.map((accountId) => {
    const { row, rosterHandle, state } = known.get(accountId)!;
    const handle = (profiles ? state.handle : '') || rosterHandle;
    return { accountId, handle, row: row ?? rosterRow({ network: about.network, handle }) };
  });
  return {
    name,
    // Of what is told of it, so that it is the same in whatever database the log is.
    contentHash: sha256(JSON.stringify({ accounts, pairs })),
    network: about.network,
    from: isoOf(from).slice(0, 10),
    to: isoOf(to).slice(0, 10),
    accounts,
    pairs,
  };
}
