/** Accounts by any measure, over all or within groups. */
import type { Answer } from '../../cli/answer.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import type { Cell } from '../../csv.ts';
import { type BrokerRole, isBrokerRole } from '../../graph/broker-roles.ts';
import { NODE_DEFINITIONS, type NodeColumn } from '../../graph/measures.ts';
import { isEdition, notOfEdition } from '../../open/open-study.ts';
import { isObserved } from '../../roster/verdict.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import { definitionFor } from '../../study/unit-words.ts';
import { refusal } from '../../words/refusal.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { about } from '../ask.ts';
import { DESCRIBED } from '../described.ts';
import { TOGETHER } from '../edition/actor-cells.ts';
import { besideUnion } from '../edition/beside-union.ts';
import { ofUnits, unitNote } from '../measures/measure-units.ts';
import { attributeColumn, type Filter, parseWhere } from '../where.ts';
import { withoutNote } from '../without-value.ts';
import type { RankActivityAsked } from './activity.ts';
import { type ActivityRanking, isActivityRanking } from './activity-rankings.ts';
import {
  AGAINST_COLUMNS,
  type Against,
  type AgainstAsked,
  againstCells,
  readAgainst,
  shownAgainst,
} from './against.ts';
import { toMeasure } from './measure-name.ts';
import { groupsRanked, placesOf, rankedOf } from './places.ts';
import { unrankedAnswer } from './unranked.ts';
import { unreadNote } from './unread-note.ts';

export interface RankAsked extends RankActivityAsked, AgainstAsked {
  /** A measure of accounts, as in nodes.csv or activity.csv, a role of brokers, or hashtags. */
  measure: string;
  /** How many of all, or of each group; all of them where absent. */
  top?: number | undefined;
}

export async function rank(asked: OpenStudy, question: RankAsked): Promise<Answer> {
  const { measure: name, top = Number.POSITIVE_INFINITY } = question;
  refuseOfEdition(asked, question);
  return about(
    asked,
    'rank',
    isBrokerRole(name)
      ? await rankByRole(asked, name, top, question)
      : isActivityRanking(name)
        ? await rankByActivity(asked, name, top, question)
        : await rankByMeasure(asked, toMeasure(name), top, question),
  );
}

/** @throws UserError for what an edition cannot be asked. */
function refuseOfEdition(asked: OpenStudy, { unit, against, panel }: RankAsked): void {
  if (asked.networks === null) return;
  if (unit === 'account') {
    throw notOfEdition(asked, 'apart');
  }
  if (against !== undefined || panel) {
    throw notOfEdition(asked, 'moves');
  }
}

async function rankByRole(
  asked: OpenStudy,
  role: BrokerRole,
  top: number,
  question: RankAsked,
): Promise<Answer> {
  const { rankBrokers } = await import('./brokers.ts');
  return rankBrokers(asked, role, top, question);
}

async function rankByActivity(
  asked: OpenStudy,
  ranking: ActivityRanking,
  top: number,
  question: RankAsked,
): Promise<Answer> {
  if (question.panel || (question.against !== undefined && ranking !== 'audience_growth')) {
    throw refusal(say.rank.postsAreOfOne());
  }
  const { rankActivity } = await import('./activity.ts');
  if (asked.networks !== null) throw notOfEdition(asked, 'posts');
  return rankActivity(asked, ranking, top, question);
}

export async function rankByMeasure(
  asked: OpenStudy,
  measure: NodeColumn,
  top: number,
  question: RankAsked,
): Promise<Answer> {
  const { unit = asked.unit, unranked, weights } = question;
  const isOwn = unit === asked.unit;
  if (weights !== undefined) throw refusal(say.rank.weights());
  if (unranked && (!isOwn || question.against !== undefined)) {
    throw refusal(say.rank.unrankedOfSnapshot());
  }
  const study = isOwn ? asked : ofUnits(asked, unit);
  const nodes = study.byId;
  const filter = parseWhere({ snapshot: asked.snapshot, nodes }, question.where, unit);
  const by = question.by === undefined ? null : attributeColumn(asked, question.by, unit);
  const against = await readAgainst(asked, question, measure, unit);
  const { values: measured, notes: measuring } = against?.panelValues
    ? { values: against.panelValues, notes: [] }
    : (await study.measured()).column(measure);
  const notes = [...(isOwn ? [] : [unitNote(study)]), ...measuring.map(say.rank.measuring)];
  const values = valuesOf(nodes, measured, filter);
  const known = values.filter(isKnown);
  if (unranked) {
    const without = values.filter((item) => !isKnown(item)).map(({ entry }) => entry);
    return { ...unrankedAnswer(measure, without, filter.conditions, by, unit), notes };
  }
  const places = placesOf(known, by);
  const earlier = new Map(
    against === null
      ? []
      : placesOf(valuesOf(against.nodes, against.oldValues, filter).filter(isKnown), by).map((item) => [
          item.entry.accountId,
          item,
        ]),
  );
  const union = isEdition(asked) ? await besideUnion(asked, study, measure) : null;
  const ranked = places
    .filter(({ rank }) => rank <= top)
    .map((item) => ({
      ...item,
      compared:
        union?.cells(item.entry) ??
        (against === null ? [] : againstCells(item, earlier.get(item.entry.accountId))),
    }));
  const unknown = values.length - known.length;
  const head: readonly ColumnName[] = by === null ? ['rank'] : ['group', 'rank'];
  const { columns, cells } = DESCRIBED[unit];
  const beside = union?.columns ?? (against === null ? [] : AGAINST_COLUMNS);
  const valueColumn = union === null ? measure : TOGETHER;
  // Beside the earlier values there is room for two columns of words.
  const shownCells = against === null ? columns.length : 2;
  return {
    sentence: [
      say.rank.ranked(rankedOf(places, by, unit, measure, filter), groupsRanked(places, by), union !== null),
      ...(against === null ? [] : [besideThem(against)]),
      ...(unknown > 0 ? [say.rank.noValue(unknown, unit, unit === 'account')] : []),
    ],
    columns: [
      ...head,
      ...columns,
      valueColumn,
      ...beside,
      ...(unit === 'account' ? (['account_id'] as const) : []),
    ],
    types: { change: 'amount', ...union?.types },
    total: places.length,
    rows: ranked.map(({ group, rank, entry, value, compared }): Cell[] => [
      ...(by === null ? [rank] : [group, rank]),
      ...cells(entry),
      value,
      ...compared,
      ...(unit === 'account' ? [entry.accountId] : []),
    ]),
    shown: {
      columns: [...head, ...columns.slice(0, shownCells), valueColumn, ...beside],
      rows: ranked.map(({ group, rank, entry, value, compared }): Cell[] => [
        ...(by === null ? [rank] : [group, rank]),
        ...cells(entry).slice(0, shownCells),
        value,
        ...(against === null ? compared : shownAgainst(compared)),
      ]),
    },
    facts: {
      unit,
      measure,
      definition: definitionFor(unit, NODE_DEFINITIONS[measure]),
      ranked: places.length,
      without_value: unknown,
      without_group: known.length - places.length,
      ...(against === null ? {} : { against: against.snapshot.name, panel: question.panel === true }),
    },
    notes: [
      ...(union?.notes ?? []),
      ...notes,
      ...withoutNote(known.length - places.length, by, unit),
      ...unreadNote(known.length, known.filter(({ entry }) => !isObserved(entry.verdict)).length, measure),
      ...(against?.notes ?? []),
    ],
  };
}

type Value = { entry: StudyEntry; value: number | null };

/** Values of the accounts that are asked for, in the order given. */
function valuesOf(
  nodes: OpenStudy['byId'],
  values: readonly { accountId: string; value: number | null }[],
  filter: Filter,
): Value[] {
  return values
    .map(({ accountId, value }) => ({ entry: nodes.get(accountId)!, value }))
    .filter(({ entry }) => filter.matches(entry));
}

function isKnown(item: Value): item is { entry: StudyEntry; value: number } {
  return item.value !== null;
}

function besideThem({ snapshot, panelValues }: Against): Said {
  return say.rank.beside(snapshot.name, snapshot.date, panelValues?.length ?? null);
}
