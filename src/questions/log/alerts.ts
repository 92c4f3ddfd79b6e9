/** What the alerts of a watch have fired, and its rules. */
import { alertFeed } from '../../alerts/alert-feed.ts';
import { alertSentence } from '../../alerts/alert-text.ts';
import { parseRule } from '../../alerts/rule.ts';
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import type { Table } from '../../cli/table.ts';
import { toolVersion } from '../../cli/version.ts';
import type { Cell } from '../../csv.ts';
import { earliestOf, isoOf } from '../../iso-instant.ts';
import type { Log } from '../../study/log.ts';
import type { FiredAlert, RuleCount } from '../../values/log-alerts.ts';
import { say } from '../../words/say.ts';
import { typed } from '../column-types.ts';
import { alertsOfSide, countByRule } from './alerts-of-side.ts';
import { beginningOf } from './events.ts';
import type { LogFeed } from './feed-text.ts';
import { wantedRules } from './wanted-rules.ts';
import { heldBack, ruleOfEnds } from './withheld-alerts.ts';

export interface AlertsOfLogAsked {
  /** A country by its code, COUNTRY:OFFICE, COLUMN=VALUE or @handle that they are about. */
  of?: string | undefined;
  /** YYYY-MM-DD: fired from the beginning of that day on. */
  since?: string | undefined;
  /** How many, the last first. */
  top: number;
}

/** Those that are asked for: at least `top` where there are as many. @throws UserError for a day or a side that is none. */
export function firedAlerts(log: Log, { of, since, top }: AlertsOfLogAsked): FiredAlert[] {
  const from = firedFrom(log, since);
  return log.alerts
    .fired(of === undefined && Number.isFinite(top) ? top : -1)
    .filter(({ firedAt }) => firedAt >= from)
    .filter(alertsOfSide(log, of));
}

function firedFrom(log: Log, since: string | undefined): number {
  return since === undefined ? Number.NEGATIVE_INFINITY : beginningOf(log, since);
}

/** @param fired what `firedAlerts` says. @throws UserError as it does. */
export function alerts(log: Log, asked: AlertsOfLogAsked, fired = firedAlerts(log, asked)): SectionedAnswer {
  const { about } = log;
  const { of, since, top } = asked;
  const from = firedFrom(log, since);
  const isAsked = alertsOfSide(log, of);
  const counts = log.alerts.ruleCounts(from);
  const rules = of === undefined ? counts : countByRule(counts, fired);
  const inForce = rules.filter((rule) => rule.isInForce);
  const old = inForce.filter((rule) => rule.since === null);
  const total = rules.reduce((sum, rule) => sum + rule.fired, 0);
  const held = heldBack(log, inForce, from, isAsked);
  const heldTotal = [...held.values()].reduce((sum, count) => sum + count, 0);
  return typed<SectionedAnswer>({
    sentence: say.alerts.list(
      about.name,
      total,
      { of: of ?? null, since: since ?? null },
      heldTotal,
      inForce.length,
    ),
    sections: [
      firedSection(log, fired.slice(0, top), total),
      {
        name: 'rules',
        title: say.alerts.rules(),
        ...rulesTable(rules, held),
      },
      ...wantedRules(
        log,
        of,
        inForce.map(({ rule }) => rule),
      ),
    ],
    main: 'fired',
    facts: {
      question: 'alerts',
      log: about.name,
      network: about.network,
      simulated: about.simulated,
      fired: total,
      held_back: old.some(({ rule }) => ruleOfEnds(rule) !== null) ? null : heldTotal,
      rules: inForce.length,
      ...(of === undefined ? {} : { of }),
    },
    notes: [
      say.alerts.where(),
      ...(inForce.some(({ rule }) => isOfSilence(rule)) ? [say.alerts.silence()] : []),
      ...(heldTotal === 0 ? [] : [say.alerts.heldBack(heldTotal, about.name)]),
      ...(of === undefined ? [say.alerts.ofCountry()] : []),
      ...(old.length === 0 ? [] : [say.alerts.unknownSince(old.length)]),
    ],
  });
}

function isOfSilence(text: string): boolean {
  const parsed = parseRule(text);
  return 'rule' in parsed && parsed.rule.kind === 'silent';
}

/** A rule is headed by its text where the file gives it no other name. */
function rulesTable(
  rules: readonly RuleCount[],
  held: ReadonlyMap<string, number>,
): Table & { shown: Table } {
  const columns = ['rule', 'name', 'in_force', 'since_at', 'fired', 'held_back', 'last_fired_at'] as const;
  const rows = rules.map(({ rule, name, isInForce, since, fired, lastFiredAt }): Cell[] => [
    ...[rule, name, isInForce ? 'yes' : 'no', since === null ? '' : isoOf(since), fired],
    ...[isInForce && since !== null ? (held.get(rule) ?? 0) : null],
    lastFiredAt === null ? '' : isoOf(lastFiredAt),
  ]);
  const shown = rows.map(([rule, name, ...rest]): Cell[] => [rule!, name === rule ? '' : name!, ...rest]);
  const wrapped = ['rule'];
  return { columns, wrapped, rows, shown: { columns, wrapped, optional: ['name'], rows: shown } };
}

/** The last of them as an Atom feed, wherever else they went. @throws UserError for a side that is none. */
export function alertsFeed(log: Log, { of }: Pick<AlertsOfLogAsked, 'of'> = {}): LogFeed {
  const { about, accounts } = log;
  return alertFeed(about, log.alerts.fired, (id) => accounts.get(id), toolVersion(), {
    output: '',
    ...(of === undefined ? {} : { side: of, isAsked: alertsOfSide(log, of) }),
  });
}

function firedSection({ alerts, accounts }: Log, fired: readonly FiredAlert[], total: number): Section {
  const states = alerts.deliveries();
  const accountOf = (id: string | null) => (id === null ? undefined : accounts.get(id));
  const handleOf = (id: string | null) => accountOf(id)?.state.handle ?? '';
  const countryOf = (id: string | null) => accountOf(id)?.row?.country ?? '';
  // A country's own accounts among themselves are no news of abroad.
  const withinOf = ({ source, target }: FiredAlert) =>
    countryOf(source) === countryOf(target) ? countryOf(target) : '';
  return {
    name: 'fired',
    title: say.alerts.fired(fired.length, total),
    columns: [
      ...['fired_at', 'time', 'earliest', 'rule', 'alert', 'source_handle', 'source_country'],
      ...['target_handle', 'target_country', 'within', 'outputs', 'webhook', 'alert_id'],
    ] as const,
    rows: fired.map((alert) => [
      ...[isoOf(alert.firedAt), isoOf(alert.to), earliestOf(alert)],
      ...[alert.name, alertSentence(alert, (id) => accounts.get(id))],
      ...[alert.source, alert.target].flatMap((id) => [handleOf(id), countryOf(id)]),
      ...[withinOf(alert), alert.outputs.join(' ')],
      ...[states.get(alert.id) ?? '', alert.uuid],
    ]),
    wide: ['fired_at', 'time', 'earliest', 'rule', 'within', 'alert', 'outputs', 'webhook'],
    wrapped: ['alert'],
    shown: {
      columns: ['fired_at', 'rule', 'within', 'alert'],
      wrapped: ['alert'],
      optional: ['earliest', 'within', 'outputs', 'webhook'],
      rows: fired.map((alert) => [
        ...[
          isoOf(alert.firedAt),
          alert.name,
          withinOf(alert),
          alertSentence(alert, (id) => accounts.get(id)),
        ],
      ]),
    },
  };
}
