/** The report in French. */
import { begun } from '../../../roster/french-articles.ts';
import type { Source, Unit } from '../../../study/study.ts';
import { definitionsOf, replacedIn } from '../../column-words.ts';
import type { Language } from '../../en/report/language.ts';
import { chance } from '../chance.ts';
import { clusterName } from '../cluster-names.ts';
import { columns } from '../columns/columns.ts';
import { countryName } from '../country-names.ts';
import { institutionName, nameInSentence } from '../institutions.ts';
import { moments } from '../moments.ts';
import { NUMBERS } from '../numbers.ts';
import { officeOf, personInNews } from '../offices.ts';
import { terms } from '../terms.ts';
import { values } from '../values.ts';
import { verdicts } from '../verdicts.ts';
import { activity } from './activity.ts';
import { activityFigures } from './activity-figures.ts';
import { activityMethod } from './activity-method.ts';
import { brokers } from './brokers.ts';
import { changes } from './changes.ts';
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
import { explained } from './explained.ts';
import { figures } from './figures.ts';
import { findings } from './findings.ts';
import { front } from './front.ts';
import { headings } from './headings.ts';
import { limits } from './limits.ts';
import { method } from './method.ts';
import { networkFigures } from './network-figures.ts';
import { published } from './published.ts';
import { ranked } from './ranked.ts';
import { connected, followed, unreturned } from './rankings.ts';
import { regionPage } from './region-page.ts';
import { head, report, subPage } from './report.ts';
import { spells } from './spells.ts';
import { study } from './study.ts';
import { tables } from './tables.ts';
import { unknownTies } from './unknown-ties.ts';
import { worldFigures } from './world-figures.ts';

/** What definitions say of a group. */
const OF_GROUP = [
  ['autres comptes de la liste', 'autres comptes du groupe'],
  ['sur le réseau entier', 'sur le groupe entier'],
  ['entrées de la liste', 'entrées du groupe'],
  ['tous les comptes du pays', 'les comptes du pays qui sont du groupe'],
] as const;

/**
 * Every message of the report.
 * @param unit what the nodes of the graph are.
 * @param source what their accounts are from.
 */
export function language(unit: Unit, source: Source): Language {
  const own = terms(unit, source);
  return {
    code: 'fr',
    name: 'français',
    ...NUMBERS,
    country: countryName,
    moments,
    institutionName,
    nameInSentence,
    begun,
    officeOf,
    personInNews,
    ...values,
    ...verdicts,
    nodes: own.nodes,
    headings,
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
    explained,
    clusterName: (name) => clusterName(name, unit),
    brokers: brokers(own),
    changes: changes(own),
    activity: {
      ...activity,
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
    columns: replacedIn(definitionsOf(columns(own)), own.isGroup ? OF_GROUP : []),
  };
}
