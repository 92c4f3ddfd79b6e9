/** The report in English. */
import type { Source, Unit } from '../../../study/study.ts';
import { definitionsOf } from '../../column-words.ts';
import { begun } from '../articles.ts';
import { columns } from '../columns/columns.ts';
import { countryName } from '../country-names.ts';
import { institutionName, nameInSentence } from '../institutions.ts';
import { moments } from '../moments.ts';
import { NUMBERS } from '../numbers.ts';
import { officeOf } from '../offices.ts';
import { terms } from '../terms.ts';
import { values } from '../values.ts';
import { verdicts } from '../verdicts.ts';
import { activity } from './activity.ts';
import { activityAudience } from './activity-audience.ts';
import { activityFigures } from './activity-figures.ts';
import { activityGroups } from './activity-groups.ts';
import { activityInfluence } from './activity-influence.ts';
import { activityLayers } from './activity-layers.ts';
import { activityMethod } from './activity-method.ts';
import { activityPosts } from './activity-posts.ts';
import { activityTopics } from './activity-topics.ts';
import { brokers } from './brokers.ts';
import { chance } from './chance.ts';
import { changes } from './changes.ts';
import { changesAccounts } from './changes-accounts.ts';
import { changesClusters } from './changes-clusters.ts';
import { changesRanks } from './changes-ranks.ts';
import { changesTies } from './changes-ties.ts';
import { clusters } from './clusters.ts';
import { codebook } from './codebook.ts';
import { countryFigures } from './country-figures.ts';
import { countryMissions } from './country-missions.ts';
import { countryPage } from './country-page.ts';
import { countryPartners } from './country-partners.ts';
import { countrySoleLinks } from './country-sole-links.ts';
import { countryStanding } from './country-standing.ts';
import { countryTasks } from './country-tasks.ts';
import { coverage } from './coverage.ts';
import { data } from './data.ts';
import { definitions } from './definitions.ts';
import { edition } from './edition.ts';
import { type ExplainedWords, explained } from './explained.ts';
import { figures } from './figures.ts';
import { findings } from './findings.ts';
import { front } from './front.ts';
import { isolates } from './isolates.ts';
import { limits } from './limits.ts';
import { method } from './method.ts';
import { mixing } from './mixing.ts';
import { networkFigures } from './network-figures.ts';
import { published } from './published.ts';
import { ranked } from './ranked.ts';
import { connected, followed, unreturned } from './rankings.ts';
import { reciprocity } from './reciprocity.ts';
import { regionPage } from './region-page.ts';
import { head, report, subPage } from './report.ts';
import { spells } from './spells.ts';
import { study } from './study.ts';
import { tables } from './tables.ts';
import { unknownTies } from './unknown-ties.ts';
import { worldFigures } from './world-figures.ts';

/**
 * Every message of the report.
 * @param unit what the nodes of the graph are.
 * @param source what their accounts are from.
 */
export function language(unit: Unit, source: Source) {
  const own = terms(unit, source);
  return {
    code: 'en',
    name: 'English',
    ...NUMBERS,
    country: countryName,
    moments,
    institutionName,
    nameInSentence,
    begun,
    officeOf,
    ...values,
    ...verdicts,
    nodes: own.nodes,
    head: head(own),
    report: report(own),
    findings: findings(own),
    front: front(own),
    subPage,
    tables: tables(own),
    ranked: ranked(own),
    chance,
    unknown: unknownTies(own),
    spells,
    edition,
    study: study(own),
    coverage: coverage(own),
    connected,
    followed,
    unreturned,
    reciprocity: reciprocity(own),
    mixing: mixing(own),
    explained: explained as ExplainedWords,
    isolates: isolates(own),
    clusters: clusters(own),
    brokers: brokers(own),
    changes: {
      ...changes(own),
      ...changesTies(own),
      ...changesAccounts(own),
      ...changesRanks(own),
      ...changesClusters(own),
    },
    activity: {
      ...activity,
      ...activityPosts,
      ...activityAudience,
      ...activityInfluence,
      ...activityLayers,
      ...activityTopics,
      ...activityGroups,
      ...activityMethod,
      ...activityFigures,
    },
    published: published(own),
    limits: limits(own),
    page: {
      ...regionPage(own),
      ...countryPage(own),
      ...countryStanding(own),
      ...countrySoleLinks(own),
      ...countryMissions(own),
      ...countryPartners,
      ...countryTasks(own),
    },
    figure: { ...figures(own), ...networkFigures(own), ...worldFigures(own), ...countryFigures },
    method: { ...method(own), ...definitions },
    data: data(own),
    codebook: { ...codebook, nodes: own.many },
    columns: definitionsOf(columns(own)),
  };
}

/** Numbers, dates, values of the roster and every sentence of the report, in one language. */
export type Language = ReturnType<typeof language>;

export type ActivityText = Language['activity'];
