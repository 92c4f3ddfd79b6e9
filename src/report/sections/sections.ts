/** The sections of a report in their order: its chapters, and what stands apart in `method.md`. */
import { comparableColumns } from '../../study/grouping.ts';
import { ACTIVITY_SECTIONS } from '../chapters/activity.ts';
import { BROKERS_SECTION } from '../chapters/brokers.ts';
import { CHANGES_SECTION } from '../chapters/changes.ts';
import { CLUSTERS_SECTION } from '../chapters/clusters.ts';
import { CONNECTED_SECTION } from '../chapters/connected.ts';
import { COUNTRIES_SECTION } from '../chapters/countries.ts';
import {
  APART_SECTION,
  MOVES_SECTION,
  NETWORKS_SECTION,
  OVERLAP_SECTION,
  PRESENCE_SECTION,
  REACH_SECTION,
  TOGETHER_SECTION,
} from '../chapters/edition.ts';
import { EXPLAINED_SECTION } from '../chapters/explained.ts';
import { FOLLOWED_SECTION } from '../chapters/followed.ts';
import { ISOLATES_SECTION } from '../chapters/isolates.ts';
import { MIXING_SECTION } from '../chapters/mixing.ts';
import { RECIPROCITY_SECTION } from '../chapters/reciprocity.ts';
import { SPELLS_SECTION } from '../chapters/spells.ts';
import { UNRETURNED_SECTION } from '../chapters/unreturned.ts';
import type { Facts } from '../facts/facts.ts';
import { ranksCountries } from '../facts/ranks-countries.ts';
import { ACTIVITY_METHOD_SECTION } from './activity.ts';
import { CITE_SECTION } from './cite.ts';
import { COVERAGE_SECTION } from './coverage.ts';
import { DATA_SECTION } from './data.ts';
import { FINDINGS_SECTION } from './findings.ts';
import { LIMITS_SECTION } from './limits.ts';
import { DEFINITIONS_SECTION, METHOD_SECTION } from './method.ts';
import { PUBLISHED_SECTION } from './published.ts';
import type { Section } from './section.ts';
import { SOURCES_SECTION } from './sources.ts';
import { STUDY_SECTION } from './study.ts';

const CHAPTERS: readonly Section[] = [
  PRESENCE_SECTION,
  REACH_SECTION,
  OVERLAP_SECTION,
  APART_SECTION,
  TOGETHER_SECTION,
  MOVES_SECTION,
  CONNECTED_SECTION,
  FOLLOWED_SECTION,
  COUNTRIES_SECTION,
  UNRETURNED_SECTION,
  RECIPROCITY_SECTION,
  ISOLATES_SECTION,
  MIXING_SECTION,
  EXPLAINED_SECTION,
  CLUSTERS_SECTION,
  BROKERS_SECTION,
  CHANGES_SECTION,
  SPELLS_SECTION,
  ...ACTIVITY_SECTIONS,
  PUBLISHED_SECTION,
  STUDY_SECTION,
  NETWORKS_SECTION,
  COVERAGE_SECTION,
  LIMITS_SECTION,
];

const APART: readonly Section[] = [
  METHOD_SECTION,
  FINDINGS_SECTION,
  ACTIVITY_METHOD_SECTION,
  DATA_SECTION,
  CITE_SECTION,
  DEFINITIONS_SECTION,
  SOURCES_SECTION,
];

export function sectionsOf(facts: Facts): { chapters: Section[]; apart: Section[] } {
  const ofStudy = (sections: readonly Section[]) => sections.filter((section) => applies(section, facts));
  return { chapters: ofStudy(CHAPTERS), apart: ofStudy(APART) };
}

/** Chapters of an edition, which has several networks. */
const OF_EDITION: readonly Section[] = [
  NETWORKS_SECTION,
  PRESENCE_SECTION,
  OVERLAP_SECTION,
  APART_SECTION,
  TOGETHER_SECTION,
];

/** Chapters on groups, on changes and on earlier studies need something to be set beside, those on activity need posts. */
function applies(section: Section, facts: Facts): boolean {
  const { change, published, activity, groupings, spells, study } = facts;
  if (section === MIXING_SECTION) return groupings.length + comparableColumns(study).length > 0;
  if (section === ACTIVITY_METHOD_SECTION || ACTIVITY_SECTIONS.includes(section)) return activity !== null;
  if (section === COUNTRIES_SECTION) return ranksCountries(facts);
  if (section === CHANGES_SECTION) return change !== null;
  if (OF_EDITION.includes(section)) return facts.edition !== null;
  if (section === REACH_SECTION) return facts.edition?.reach != null;
  if (section === MOVES_SECTION) return facts.edition?.moved != null;
  if (section === EXPLAINED_SECTION) return facts.explained !== null;
  if (section === SPELLS_SECTION) return spells !== null;
  return section !== PUBLISHED_SECTION || published.length > 0;
}
