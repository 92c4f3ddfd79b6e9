/** The chapters that rank accounts by what they post, what it brings in, and who hears it. */
import { EQUAL_WEIGHTS } from '../../activity/influence.ts';
import { rankedValues } from '../../activity/ranked-values.ts';
import type { Answer } from '../../cli/answer.ts';
import { firstRows } from '../../cli/first-rows.ts';
import { audiences, joined } from '../../questions/activity/profiled.ts';
import { about } from '../../questions/ask.ts';
import { countryRanking } from '../../questions/countries/countries.ts';
import { standingProfiles } from '../../questions/countries/profiles.ts';
import { rankAccounts, unrankedAccounts } from '../../questions/rank/activity.ts';
import { besideAudience, type Ranking } from '../../questions/rank/activity-ranking.ts';
import type { AccountRanking } from '../../questions/rank/activity-rankings.ts';
import { rankHashtags } from '../../questions/rank/hashtags.ts';
import { weightsText } from '../../questions/rank/influence-weights.ts';
import { sourceOf } from '../../study/study.ts';
import { ANYBODY } from '../../study/where.ts';
import { isSentence, type Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { ActivityFacts } from '../facts/activity-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { barsLink, figureText } from '../figures/figures.ts';
import { type AnswerText, answerText, type Command } from '../words/answer-text.ts';
import { activityChapter } from './activity-chapter.ts';
import { activityText } from './activity-text.ts';
import { ROWS, titled } from './titled.ts';

const TOP = 20;
const FEWER = 10;

const FILES = ['rankings.csv', 'activity.csv'];

export const AUDIENCE_SECTION = activityChapter(
  'largest-audiences',
  ({ audience }) => audience,
  (facts, posted) => {
    const text = rankingText(facts, rankingOf(facts, posted, 'audience'));
    const all = activityText(facts, 'audiences', audiences(posted));
    return [
      text.lead,
      all.lead,
      text.table(ROWS, [...FILES, 'nodes.csv']),
      all.table('actors', ['actor-audiences.csv']),
    ];
  },
);

export const ACTIVE_SECTION = activityChapter(
  'most-active',
  ({ active }) => active,
  (facts, posted, figures) => {
    const text = rankingText(facts, rankingOf(facts, posted, 'posts_per_day'));
    return [text.lead, text.table(ROWS, FILES), barsLink(facts, figures, 'most-active')];
  },
);

export const CONVERSATIONAL_SECTION = activityChapter(
  'most-conversational',
  ({ conversational }) => conversational,
  (facts, posted) => {
    const ranking = rankingOf(facts, posted, 'reply_share');
    const text = rankingText(facts, ranking);
    return [text.lead, text.table(ROWS, FILES), unrankedTable(facts, ranking)];
  },
);

export const EFFECTIVE_SECTION = activityChapter(
  'most-effective',
  ({ effective }) => effective,
  (facts, posted, figures) => {
    const ranking = rankingOf(facts, posted, 'interactions_per_post');
    const text = rankingText(facts, ranking);
    const [method = '', tenth = ''] = text.remarks;
    return [
      text.lead,
      method,
      text.table(ROWS, FILES),
      tenth,
      figureText(facts, figures, 'most-effective'),
      unrankedTable(facts, ranking),
    ];
  },
);

export const JOINED_SECTION = activityChapter(
  'first-to-join',
  ({ joined }) => joined,
  (facts, posted) => {
    const first = firstRows(joined(posted), FEWER);
    const text = activityText(facts, 'joined', first, ['--top', `${FEWER}`]);
    const { change } = facts;
    if (change === null) return [text.lead, text.table('joined', ['activity.csv'])];
    const growth = rankingText(facts, rankingOf(facts, posted, 'audience_growth'), FEWER, [
      '--against',
      change.old.snapshot.name,
    ]);
    return [text.lead, text.table('joined', ['activity.csv']), growth.lead, growth.table(ROWS, FILES)];
  },
);

export const INFLUENCE_SECTION = activityChapter(
  'influence',
  ({ influence }) => influence,
  (facts, posted, figures) => {
    const text = rankingText(facts, rankingOf(facts, posted, 'influence'), TOP, weightsOption(facts));
    const [explained = ''] = text.remarks;
    return [
      text.lead,
      explained,
      text.table(ROWS, FILES),
      barsLink(facts, figures, 'influence'),
      ...influentialCountries(facts, posted),
    ];
  },
);

export const TOPICS_SECTION = activityChapter(
  'hot-topics',
  ({ topics }) => topics,
  (facts, posted) => {
    const text = tableText(facts, rankHashtags(posted, ANYBODY, null, TOP), 'hashtags', TOP);
    return [text.lead, text.table(ROWS, ['hashtags.csv'])];
  },
);

/** None where countries are not compared. */
function influentialCountries(facts: Facts, posted: ActivityFacts): string[] {
  const { study, options, standings } = facts;
  const ranking = countryRanking({
    countries: standingProfiles(standings, posted),
    measure: 'influence',
    weights: options.weights,
    where: [],
    isChosen: () => true,
    top: standings.length,
  });
  const [listed] = ranking.sections;
  if (listed!.rows.length === 0) return [];
  const command = ['countries', '--measure', 'influence', ...weightsOption(facts), '--show', 'countries'];
  const text = answerText(facts, about(study, 'countries', ranking), command);
  // The chapter has said how the influence of an account is computed.
  const [, ...ofCountries] = text.remarks;
  return [text.lead, ...ofCountries, text.table('countries', ['country-influence.csv', 'nodes.csv'])];
}

function weightsOption({ options: { weights } }: Facts): Command {
  const isUsual = weightsText(weights) === weightsText(EQUAL_WEIGHTS);
  return isUsual ? [] : ['--weights', weightsText(weights)];
}

/** The ranking of the prompt, from what the report has computed. */
function rankingOf(facts: Facts, posted: ActivityFacts, column: AccountRanking): Ranking {
  const { study, options, change } = facts;
  const { nodes, figures, activity, growth } = posted;
  const isGrowth = column === 'audience_growth';
  return {
    column,
    nodes,
    source: sourceOf(study),
    values: isGrowth ? growth!.factor : rankedValues(figures, column),
    posts: { activity, figures },
    weights: options.weights,
    growth: isGrowth ? { ...growth!, since: change!.old.snapshot } : null,
    audience: column === 'audience' ? besideAudience(study, posted) : null,
  };
}

function rankingText(facts: Facts, ranking: Ranking, top = TOP, options: Command = []): AnswerText {
  return tableText(facts, rankAccounts(ranking, ANYBODY, null, top), ranking.column, top, options);
}

function tableText(
  facts: Facts,
  answer: Answer,
  measure: AccountRanking | 'hashtags',
  top: number,
  options: Command = [],
): AnswerText {
  const { notes = [] } = answer;
  const own = { ...answer, notes: notes.filter(isOfRanking) };
  const sectioned = about(facts.study, 'rank', titled(own, say.rankedActivity.title(measure)));
  return answerText(facts, sectioned, ['rank', measure, ...options, '--top', `${top}`]);
}

/** Whether a remark says how to read the ranking, and not how many posts were read, which the first chapter says. */
function isOfRanking(said: Said): boolean {
  return isSentence(said) && said.say.startsWith('rankedActivity.');
}

/** The first of those without a rank who have a figure all the same. */
function unrankedTable(facts: Facts, ranking: Ranking): string {
  const { column } = ranking;
  const all = unrankedAccounts(ranking, ANYBODY, null);
  const figure = all.columns.indexOf(column === 'interactions_per_post' ? 'interactions_mean' : column);
  const top = Math.min(FEWER, all.rows.filter((row) => Number(row[figure]) > 0).length);
  const first = titled(firstRows(all, top), say.rankedActivity.unrankedTitle(column));
  const command = ['rank', column, '--unranked', '--top', `${top}`];
  return answerText(facts, about(facts.study, 'rank', first), command).table(ROWS, ['activity.csv']);
}
