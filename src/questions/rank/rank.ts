/** Accounts by any measure, over all or within groups. */
import type { Answer } from '../../cli/answer.ts';
import { shellWord } from '../../cli/shell-word.ts';
import { type BrokerRole, isBrokerRole } from '../../graph/broker-roles.ts';
import type { NodeColumn } from '../../graph/measures.ts';
import { isEdition, notOfEdition } from '../../open/open-study.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { attributeColumn, parseWhere } from '../../study/where.ts';
import { refusal } from '../../words/refusal.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { about } from '../ask.ts';
import { besideUnion } from '../edition/beside-union.ts';
import { measureDoubt } from '../list-doubt/of-measure.ts';
import { ofUnits, unitNote } from '../measures/measure-units.ts';
import type { RankActivityAsked } from './activity.ts';
import { type ActivityRanking, isActivityRanking } from './activity-rankings.ts';
import { type AgainstAsked, besideEarlier, panelStudy, readAgainst } from './against.ts';
import { toMeasure } from './measure-name.ts';
import { measuredStudy, type NodeRanking, rankStudy } from './node-ranking.ts';
import { rankedAnswer } from './ranked-answer.ts';
import { unrankedAnswer } from './unranked.ts';

export interface RankAsked extends RankActivityAsked, AgainstAsked {
  /** A measure of accounts, as in nodes.csv or activity.csv, a role of brokers, or hashtags. */
  measure: string;
  /** How many of all, or of each group; all of them where absent. */
  top?: number | undefined;
  /** How far the ranking rests on its list, in place of the ranking. */
  listDoubt?: boolean | undefined;
}

export async function rank(asked: OpenStudy, question: RankAsked): Promise<Answer> {
  const { measure: name, top = Number.POSITIVE_INFINITY } = question;
  refuseOfEdition(asked, question);
  if ((isBrokerRole(name) || isActivityRanking(name)) && question.listDoubt) {
    throw refusal(say.listDoubt.ofTies(name));
  }
  if (isActivityRanking(name)) return about(asked, 'rank', await rankByActivity(asked, name, top, question));
  const answer = isBrokerRole(name)
    ? await rankByRole(asked, name, top, question)
    : await rankByMeasure(asked, toMeasure(name), top, question);
  return about(asked, 'rank', { ...answer, notes: [...(answer.notes ?? []), ...ofWhole(asked, question)] });
}

/** What tells a choice of rows from a study of these accounts alone. */
function ofWhole({ group }: OpenStudy, { where = [] }: RankAsked): Said[] {
  if (group !== null || where.length === 0) return [];
  return [say.rank.ofWhole(where.map((text) => `--among ${shellWord(text)}`).join(' '))];
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

/** @param listsUnranked whether those without a rank can be asked for too. */
export async function rankByMeasure(
  asked: OpenStudy,
  measure: NodeColumn,
  top: number,
  question: RankAsked,
  listsUnranked = true,
): Promise<Answer> {
  const { unit = asked.unit, unranked, weights } = question;
  const isOwn = unit === asked.unit;
  if (weights !== undefined) throw refusal(say.rank.weights());
  if (unranked && (!isOwn || question.against !== undefined)) {
    throw refusal(say.rank.unrankedOfSnapshot());
  }
  const study = isOwn ? asked : ofUnits(asked, unit);
  const filter = parseWhere(
    { snapshot: asked.snapshot, nodes: study.byId, group: asked.group },
    question.where,
    unit,
  );
  const by = question.by === undefined ? null : attributeColumn(asked, question.by, unit);
  if (question.listDoubt) {
    if (unranked || question.against !== undefined || question.panel) throw refusal(say.listDoubt.alone());
    const measured = await measuredStudy(study, asked.networks !== null);
    const ranking = rankStudy(measured, { measure, by: null, filter });
    const answer = measureDoubt(ranking, by, top);
    return {
      ...answer,
      sentence: [answer.sentence, ...withoutValue(ranking, false)],
      notes: [...(isOwn ? [] : [unitNote(study)]), ...(answer.notes ?? [])],
    };
  }
  const against = await readAgainst(asked, question, measure, unit);
  const panel = against?.panelValues ?? null;
  const measured =
    panel === null ? await measuredStudy(study, asked.networks !== null) : panelStudy(study, panel);
  const ranking = rankStudy(measured, { measure, by, filter });
  const { known, nodes } = ranking;
  const notes = [
    ...(isOwn ? [] : [unitNote(study)]),
    ...(panel === null ? (await study.measured()).column(measure).notes : []).map(say.rank.measuring),
  ];
  if (unranked) {
    const without = nodes.filter((node) => !known.includes(node)).map((node) => study.nodes[node]!);
    return { ...unrankedAnswer(measure, without, filter.conditions, by, unit), notes };
  }
  const answer = rankedAnswer(ranking, top, await besideOf());
  return {
    ...answer,
    sentence: [answer.sentence, ...withoutValue(ranking, listsUnranked && unit === 'account')],
    notes: [...notes, ...(answer.notes ?? [])],
  };

  async function besideOf() {
    if (against !== null) return besideEarlier(against, ranking);
    return isEdition(asked) ? besideUnion(asked, study.unit, measure) : null;
  }
}

function withoutValue({ known, nodes, read, study: { unit } }: NodeRanking, isListed: boolean): Said[] {
  const without = nodes.filter((node) => !known.includes(node));
  if (without.length === 0) return [];
  return [
    without.every((node) => read.observed[node] === 0)
      ? say.rank.notRead(without.length, unit, isListed)
      : say.rank.noValue(without.length, unit, isListed),
  ];
}
