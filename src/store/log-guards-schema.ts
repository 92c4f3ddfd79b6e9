/** What keeps a log as it was written: its head and its rosters stay, no row gives way to another, and nothing is paid below nothing. */
import { onlyAdded } from './watch-schema.ts';

const KEPT = "BEGIN SELECT RAISE(ABORT, 'the log of a watch is only added to'); END;";
const BELOW = "BEGIN SELECT RAISE(ABORT, 'nothing is paid below nothing'); END;";

/** REPLACE deletes without firing a trigger: a row of this number would give way. */
function numbered(table: string): string {
  return `
CREATE TRIGGER ${table}_insert BEFORE INSERT ON ${table} WHEN EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id) ${KEPT}`;
}

/** The same of a row that says the same: what the log has already is passed over, whichever statement adds it. */
function saidOnce(table: string, columns: readonly string[]): string {
  const same = columns.map((column) => `${column} = NEW.${column}`).join(' AND ');
  return `
CREATE TRIGGER ${table}_again BEFORE INSERT ON ${table} WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${same})
BEGIN SELECT RAISE(IGNORE); END;`;
}

function neverBelow(table: string, count: string): string {
  const below = `NEW.price < 0 OR ${count}`;
  return `
CREATE TRIGGER ${table}_below_insert BEFORE INSERT ON ${table} WHEN ${below} ${BELOW}
CREATE TRIGGER ${table}_below_update BEFORE UPDATE ON ${table} WHEN ${below} ${BELOW}`;
}

export const LOG_GUARDS_SQL = `
CREATE TRIGGER watch_update BEFORE UPDATE ON watch
WHEN NEW.id <> OLD.id OR NEW.name <> OLD.name OR NEW.network <> OLD.network OR NEW.simulated <> OLD.simulated
  OR NEW.keyed <> OLD.keyed OR NEW.options <> OLD.options OR NEW.started_at <> OLD.started_at ${KEPT}
CREATE TRIGGER watch_insert BEFORE INSERT ON watch WHEN EXISTS (SELECT 1 FROM watch WHERE id = NEW.id OR name = NEW.name) ${KEPT}
${onlyAdded('watch_roster')}
CREATE TRIGGER watch_roster_insert BEFORE INSERT ON watch_roster
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM watch_roster WHERE watch = NEW.watch) ${KEPT}
CREATE TRIGGER watch_pruning_insert BEFORE INSERT ON watch_pruning
WHEN EXISTS (SELECT 1 FROM watch_pruning WHERE watch = NEW.watch AND before_ms >= NEW.before_ms)
BEGIN SELECT RAISE(ABORT, 'what was pruned stays pruned'); END;
${['watch_tie', 'watch_event', 'watch_sweep', 'watch_payment'].map(numbered).join('')}
${saidOnce('watch_tie', ['watch', 'source', 'record_key', 'kind', 'to_ms'])}
${saidOnce('watch_event', ['watch', 'account', 'kind', 'to_ms'])}
${saidOnce('watch_span', ['watch', 'account', 'from_ms', 'to_ms', 'proof'])}
${neverBelow('watch_payment', 'NEW.item_count < 0')}
${neverBelow('watch_reservation', 'NEW.item_count < 0')}
${neverBelow('reservation', 'NEW.item_count < 0')}
${neverBelow('payment', 'NEW.item_count < 0 OR NEW.answer_count < 0 OR NEW.lost_item_count < 0 OR NEW.lost_answer_count < 0')}
`;
