/** The alerts of a watch in the database, and the log as it is held against their rules. */

import type { Alert, FiredAlert, LogPlace, News, RuleCount } from '../values/log-alerts.ts';
import type { AccountEvent, Instant, TieEvent } from '../values/log-entries.ts';
import type { Sweep } from '../values/log-facts.ts';
import { accountKeys } from './accounts.ts';
import type { Store } from './driver.ts';
import type { WatchRecord } from './watch-log.ts';

export const BEGINNING: LogPlace = { tie: 0, event: 0, sweep: 0 };

/** The place after everything that is in the log. */
export function endOfLog(store: Store, { id }: WatchRecord): LogPlace {
  const last = (table: string) =>
    store
      .prepare<[number], number>(`SELECT coalesce(max(id), 0) FROM ${table} WHERE watch = ?`)
      .pluck()
      .get(id)!;
  return { tie: last('watch_tie'), event: last('watch_event'), sweep: last('watch_sweep') };
}

/** The number of the roster that was read last; 0 where none was. */
export function lastRosterNumber(store: Store, { id }: WatchRecord): number {
  return store
    .prepare<[number], number>('SELECT coalesce(max(number), 0) FROM watch_roster WHERE watch = ?')
    .pluck()
    .get(id)!;
}

/** What came into the log after a place, at most so many of each; `+` keeps an index from being taken that reads the whole log. */
export function newsReader(store: Store, { id }: WatchRecord, most: number): (after: LogPlace) => News {
  const ties = store.prepare<[number, number, number], TieEvent & { id: number }>(
    `SELECT watch_tie.id, kind, one.account_id AS source, other.account_id AS target, record_key AS key,
            from_ms AS "from", to_ms AS "to", how, revision, followed_at AS followedAt, doubt, cid
     FROM watch_tie JOIN account AS one ON one.id = source JOIN account AS other ON other.id = target
     WHERE watch_tie.id > ? AND +watch = ? ORDER BY watch_tie.id LIMIT ?`,
  );
  const events = store.prepare<[number, number, number], AccountEvent & { id: number }>(
    `SELECT watch_event.id, kind, account_id AS accountId, from_ms AS "from", to_ms AS "to", detail
     FROM watch_event JOIN account ON account.id = account
     WHERE watch_event.id > ? AND +watch = ? ORDER BY watch_event.id LIMIT ?`,
  );
  const sweeps = store.prepare<[number, number, number], Sweep & { id: number }>(
    `SELECT id, began_at AS beganAt, ended_at AS endedAt, account_count AS accountCount, read_count AS readCount,
            failed_count AS failedCount, untold_count AS untoldCount, told_count AS toldCount
     FROM watch_sweep WHERE id > ? AND +watch = ? ORDER BY id LIMIT ?`,
  );
  return (after) => {
    const news = {
      ties: ties.all(after.tie, id, most),
      accounts: events.all(after.event, id, most),
      sweeps: sweeps.all(after.sweep, id, most),
    };
    const place = {
      tie: news.ties.at(-1)?.id ?? after.tie,
      event: news.accounts.at(-1)?.id ?? after.event,
      sweep: news.sweeps.at(-1)?.id ?? after.sweep,
    };
    const count = news.ties.length + news.accounts.length + news.sweeps.length;
    return { ...news, count, place };
  };
}

/**
 * The ties that stood at a place of the log, one for each record: those of which nothing came after it and which stand,
 * and those of which the first that came was their end.
 */
export function standingAt(
  store: Store,
  { id: watch }: WatchRecord,
  { tie: after }: LogPlace,
): Iterable<Pick<TieEvent, 'source' | 'target'>> {
  return store
    .prepare<{ watch: number; after: number }, Pick<TieEvent, 'source' | 'target'>>(
      `SELECT one.account_id AS source, other.account_id AS target
       FROM (
         SELECT source, target FROM watch_standing AS now WHERE watch = $watch AND NOT EXISTS (
           SELECT 1 FROM watch_tie AS tie WHERE tie.watch = $watch AND tie.id > $after
             AND tie.source = now.source AND tie.record_key = now.record_key)
         UNION ALL
         SELECT source, target FROM watch_tie AS ended WHERE +watch = $watch AND id > $after AND kind = 'ended' AND NOT EXISTS (
           SELECT 1 FROM watch_tie AS tie WHERE tie.watch = $watch AND tie.id > $after AND tie.id < ended.id
             AND tie.source = ended.source AND tie.record_key = ended.record_key)
       ) AS stood JOIN account AS one ON one.id = stood.source JOIN account AS other ON other.id = stood.target`,
    )
    .iterate({ watch, after });
}

/**
 * When the follows of an account were last seen by an instant, of all that the log knows now; `null` where they never
 * were. Its span that goes on reaches as far as its streams have told, which is the instant of what they tell.
 */
export function lastSeenReader(
  store: Store,
  { id: watch, network }: WatchRecord,
): (accountId: string, at: Instant, how: TieEvent['how']) => Instant | null {
  const keyOf = accountKeys(store, network);
  const find = store
    .prepare<{ watch: number; account: number; at: number; told: Instant | null }, Instant | null>(
      `SELECT min($at, max(seen)) FROM (
         SELECT max(to_ms) AS seen FROM watch_span WHERE watch = $watch AND account = $account AND from_ms <= $at
         UNION ALL
         SELECT max(open ->> 'to', coalesce($told, (SELECT max(told_at) FROM watch_stream WHERE watch = $watch), 0))
         FROM watch_account
         WHERE watch = $watch AND account = $account AND open IS NOT NULL AND open ->> 'from' <= $at)`,
    )
    .pluck();
  return (accountId, at, how) =>
    find.get({ watch, account: keyOf(accountId), at, told: how === 'stream' ? at : null }) ?? null;
}

/** When the last sweep before a place of the log began; the beginning of the watch where there is none. */
export function sweptBefore(store: Store, { id, startedAt }: WatchRecord, { sweep }: LogPlace): Instant {
  return (
    store
      .prepare<[number, number], Instant>(
        'SELECT began_at FROM watch_sweep WHERE id <= ? AND +watch = ? ORDER BY id DESC LIMIT 1',
      )
      .pluck()
      .get(sweep, id) ?? startedAt
  );
}

/** When the posts of an account that stand came, of those after an instant, in order. */
export function postTimesReader(
  store: Store,
  { id, network }: WatchRecord,
): (accountId: string, after: Instant) => Instant[] {
  const keyOf = accountKeys(store, network);
  const find = store
    .prepare<[number, number, Instant], Instant>(
      // Those of the account alone are read, not all of that time.
      'SELECT told_ms FROM watch_post WHERE watch = ? AND account = ? AND +told_ms > ? ORDER BY +told_ms',
    )
    .pluck();
  return (accountId, after) => find.all(id, keyOf(accountId), after);
}

export interface AlertWriter {
  /** The texts of the rules in force. */
  rules(): string[];
  /** These are in force from a place of the log on, and no others; one that was before goes on. */
  begin(rules: readonly Pick<Alert, 'rule' | 'name'>[], place: LogPlace, at: Instant): void;
  /** Up to where the log has been held against them; `null` where it never was. */
  place(): LogPlace | null;
  /** Keeps what has fired and the place up to where, in one transaction. @returns those that had not fired before. */
  keep(alerts: readonly Alert[], place: LogPlace, firedAt: Instant): FiredAlert[];
}

export function alertWriter(store: Store, watch: WatchRecord): AlertWriter {
  const { id } = watch;
  const keyOf = accountKeys(store, watch.network);
  const clear = store.prepare('DELETE FROM watch_rule WHERE watch = ?');
  const addRule = store.prepare('INSERT INTO watch_rule (watch, text, name, since_ms) VALUES (?, ?, ?, ?)');
  const sinces = store
    .prepare<[number], [string, Instant | null]>('SELECT text, since_ms FROM watch_rule WHERE watch = ?')
    .raw();
  const place = store.prepare<[number], LogPlace>(
    'SELECT tie, event, sweep FROM watch_rule_place WHERE watch = ?',
  );
  const setPlace = store.prepare(
    'INSERT OR REPLACE INTO watch_rule_place (watch, tie, event, sweep) VALUES (?, ?, ?, ?)',
  );
  const add = store.prepare(
    `INSERT OR IGNORE INTO watch_alert
       (watch, uuid, rule, name, outputs, kind, source, target, from_ms, to_ms, detail, seen_ms, fired_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const later = store.prepare(
    `SELECT 1 FROM watch_alert WHERE watch = ? AND rule = ? AND source = ? AND kind = 'silent' AND from_ms > ?`,
  );
  const deliver = store.prepare('INSERT INTO watch_delivery (alert) VALUES (?)');
  return {
    rules: () => rulesInForce(store, watch),
    begin: store.transaction((all: readonly Pick<Alert, 'rule' | 'name'>[], from: LogPlace, at: Instant) => {
      const since = new Map(sinces.all(id));
      clear.run(id);
      for (const { rule, name } of all) addRule.run(id, rule, name, since.has(rule) ? since.get(rule) : at);
      setPlace.run(id, from.tie, from.event, from.sweep);
    }).immediate,
    place: () => place.get(id) ?? null,
    keep: store.transaction((alerts: readonly Alert[], { tie, event, sweep }: LogPlace, firedAt: Instant) => {
      const fired: FiredAlert[] = [];
      for (const alert of alerts) {
        const { uuid, rule, name, outputs, kind, source, target, from, to, detail, seen } = alert;
        const [one, other] = [source, target].map((end) => (end === null ? null : keyOf(end)));
        // A last post that is deleted makes the same silence begin earlier.
        if (kind === 'silent' && later.get(id, rule, one, from) !== undefined) continue;
        const row = [uuid, rule, name, outputs.join(' '), kind, one, other, from, to, detail, seen, firedAt];
        const { changes, lastInsertRowid } = add.run(id, ...row);
        if (changes === 0) continue;
        if (outputs.includes('webhook')) deliver.run(lastInsertRowid);
        fired.push({ ...alert, id: Number(lastInsertRowid), firedAt });
      }
      setPlace.run(id, tie, event, sweep);
      return fired;
    }).immediate,
  };
}

/** The texts of the rules in force. */
export function rulesInForce(store: Store, { id }: WatchRecord): string[] {
  return store
    .prepare<[number], string>('SELECT text FROM watch_rule WHERE watch = ? ORDER BY text')
    .pluck()
    .all(id);
}

/** The rules in force and those that have fired from an instant on, by text. */
export function readRuleCounts(store: Store, { id }: WatchRecord, from: Instant): RuleCount[] {
  return store
    .prepare<{ id: number; from: Instant }, Omit<RuleCount, 'isInForce'> & { inForce: number }>(
      `SELECT rule, max(name) AS name, max(in_force) AS inForce, max(since) AS since, sum(fired) AS fired, max(last) AS lastFiredAt FROM (
         SELECT text AS rule, name, 1 AS in_force, since_ms AS since, 0 AS fired, NULL AS last FROM watch_rule WHERE watch = $id
         UNION ALL
         SELECT rule, name, 0, NULL, 1, fired_at FROM watch_alert WHERE watch = $id AND fired_at >= $from
       ) GROUP BY rule ORDER BY rule`,
    )
    .all({ id, from: Math.max(from, 0) })
    .map(({ inForce, ...rule }) => ({ ...rule, isInForce: inForce === 1 }));
}

/** What became of telling a webhook, by alert. */
export function readDeliveryStates(store: Store, { id }: WatchRecord): Map<number, string> {
  const rows = store
    .prepare<[number], [number, string]>(
      'SELECT alert, state FROM watch_delivery JOIN watch_alert ON watch_alert.id = alert WHERE watch = ?',
    )
    .raw()
    .all(id);
  return new Map(rows);
}

export function countAlerts(store: Store, { id }: WatchRecord): number {
  return store.prepare<[number], number>('SELECT count(*) FROM watch_alert WHERE watch = ?').pluck().get(id)!;
}

/** What a webhook said last against an alert that waits; `null` where none was tried yet. */
export function lastFault(store: Store, { id }: WatchRecord): string | null {
  return (
    store
      .prepare<[number], string>(
        `SELECT fault FROM watch_delivery JOIN watch_alert ON watch_alert.id = alert
         WHERE watch = ? AND state = 'waiting' AND tries > 0 ORDER BY next_at DESC LIMIT 1`,
      )
      .pluck()
      .get(id) ?? null
  );
}

type AlertRow = Omit<FiredAlert, 'outputs'> & { outputs: string };

const ALERT_SQL = `watch_alert.id, uuid, rule, name, outputs, kind, one.account_id AS source, other.account_id AS target,
  from_ms AS "from", to_ms AS "to", detail, seen_ms AS seen, fired_at AS firedAt
  FROM watch_alert LEFT JOIN account AS one ON one.id = source LEFT JOIN account AS other ON other.id = target`;

const outputsOf = <T extends { outputs: string }>(row: T) => ({ ...row, outputs: row.outputs.split(' ') });

/** What has fired, the last first, at most so many, of one output or of all. */
export function readAlerts(store: Store, { id }: WatchRecord, most: number, output = ''): FiredAlert[] {
  return store
    .prepare<[number, string, number], AlertRow>(
      `SELECT ${ALERT_SQL} WHERE watch = ? AND instr(' ' || outputs || ' ', ?) > 0
       ORDER BY watch_alert.id DESC LIMIT ?`,
    )
    .all(id, output === '' ? ' ' : ` ${output} `, most)
    .map(outputsOf);
}

/** An alert that a webhook has not taken yet. */
export interface Delivery {
  alert: FiredAlert;
  /** How often it was tried. */
  tries: number;
  /** When it is tried next. */
  nextAt: Instant;
}

/** The one to be tried next; `null` where none waits. */
export function nextDelivery(store: Store, { id }: WatchRecord): Delivery | null {
  const row = store
    .prepare<[number], AlertRow & Omit<Delivery, 'alert'>>(
      `SELECT tries, next_at AS nextAt, ${ALERT_SQL} JOIN watch_delivery ON alert = watch_alert.id
       WHERE watch = ? AND state = 'waiting' ORDER BY next_at, watch_alert.id LIMIT 1`,
    )
    .get(id);
  if (row === undefined) return null;
  const { tries, nextAt, ...alert } = row;
  return { alert: outputsOf(alert), tries, nextAt };
}

/** What became of trying it. @param nextAt `null` where it is tried no more. */
export function keepDelivery(
  store: Store,
  alertId: number,
  fault: string | null,
  nextAt: Instant | null = null,
): void {
  const state = fault === null ? 'taken' : nextAt === null ? 'given up' : 'waiting';
  store
    .prepare('UPDATE watch_delivery SET state = ?, tries = tries + 1, next_at = ?, fault = ? WHERE alert = ?')
    .run(state, nextAt ?? 0, fault ?? '', alertId);
}

/** Those that wait are told no more. */
export function giveUpDeliveries(store: Store, { id }: WatchRecord, fault: string): void {
  store
    .prepare(
      `UPDATE watch_delivery SET state = 'given up', fault = ?
       WHERE state = 'waiting' AND alert IN (SELECT id FROM watch_alert WHERE watch = ?)`,
    )
    .run(fault, id);
}

/** How many alerts a webhook has taken, waits for, and was told of in vain. */
export function countDeliveries(store: Store, { id }: WatchRecord): Record<string, number> {
  const counts = store
    .prepare<[number], { state: string; count: number }>(
      `SELECT state, count(*) AS count FROM watch_delivery JOIN watch_alert ON watch_alert.id = alert
       WHERE watch = ? GROUP BY state`,
    )
    .all(id);
  return Object.fromEntries(counts.map(({ state, count }) => [state, count]));
}
