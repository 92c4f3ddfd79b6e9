/** What a report is as a package: its title, what it was made from, and what each of its files holds. */
import { type Study, sourceOf } from '../../study/study.ts';
import type { Facts } from '../facts/facts.ts';
import type { Language } from '../words/en/language.ts';
import { languageOf } from '../words/languages.ts';
import { studyTitle } from '../words/page-head.ts';
import { plainCitation } from '../words/plain-citation.ts';
import type { Package, PackagedSnapshot } from './package.ts';
import { REPORT_TABLES } from './tables.ts';

/** In English, in which packages are described whatever the languages of the report. */
export function englishOf({ study }: Pick<Facts, 'study'>): Language {
  return languageOf('en', study.unit, sourceOf(study));
}

/** @param paths of all files that it describes. */
export function reportPackage(facts: Facts, paths: readonly string[]): Package {
  const { study, options, change } = facts;
  const language = englishOf(facts);
  const { front, data } = language;
  const title = plain(studyTitle({ ...facts, language }));
  const { snapshot } = study;
  const simulated = snapshot.simulated ? ' The data are simulated: accounts and ties are invented.' : '';
  const withoutCode = (path: string) =>
    path.replace(new RegExp(`\\.(?:${options.lang.join('|')})(?=\\.\\w+$)`), '');
  const there = new Set(paths);
  return {
    kind: 'report',
    title,
    description: `Report of entente ${options.toolVersion} on snapshot ${snapshot.name} of ${snapshot.network}, dated ${snapshot.date}: who follows whom, measures, and what is unknown and why.${simulated}`,
    snapshot: packaged(study),
    earlier: change === null ? [] : [change.old, ...change.chain].map(packaged),
    publication: options.publication,
    terms: plain(
      options.publication.author === ''
        ? front.cite.unstated
        : front.cite.unlicensed(options.publication.author),
    ),
    read: null,
    citation: plainCitation(
      {
        title,
        snapshot: snapshot.name,
        contentHash: snapshot.contentHash,
        toolVersion: options.toolVersion,
        simulated: snapshot.simulated,
        publication: options.publication,
      },
      language,
    ),
    toolVersion: options.toolVersion,
    unit: study.unit,
    tables: REPORT_TABLES,
    extraColumns: snapshot.extraColumns,
    holding: (path) => ({
      holds: data.files.find(([pattern]) => pattern.test(withoutCode(path)))?.[1] ?? path,
      basedOn: (SOURCES.find(([pattern]) => pattern.test(path))?.[1] ?? []).filter((source) =>
        there.has(source),
      ),
    }),
    folders: FOLDERS.filter(({ path }) => paths.some((one) => one.startsWith(path))),
  };
}

const FOLDERS = [
  { path: 'countries/', holds: 'a page for each country and organisation, as Markdown and HTML' },
  { path: 'regions/', holds: 'a page for each region, as Markdown and HTML' },
];

function packaged({ snapshot }: Study): PackagedSnapshot {
  const { name, network, date, contentHash, simulated } = snapshot;
  return { name, network, date, contentHash, simulated };
}

/** Markdown that has no more than emphasis and escapes, as plain text. */
function plain(markdown: string): string {
  return markdown.replace(/\\(?=[^\w\s])/g, '').replaceAll('&amp;', '&');
}

const [NODES, EDGES, UNKNOWN, COVERAGE] = ['nodes.csv', 'edges.csv', 'unknown.csv', 'coverage.csv'];
const TIES = [EDGES, UNKNOWN];
const GRAPH = [NODES, ...TIES];
const ACTIVITY = 'activity.csv';

/** What files are made from that are made from others of the report; the others are made from the snapshot itself. */
const SOURCES: readonly (readonly [path: RegExp, from: readonly string[]])[] = [
  [/^nodes\.csv$/, [...TIES, COVERAGE]],
  [/^(?:graph|pair-states|clusters)\.csv$/, GRAPH],
  [/^mutuals\.csv$/, [EDGES]],
  [/^(?:cluster-values|first-in-group)\.csv$/, [NODES]],
  [/^(?:mixing-.*|chance)\.csv$/, GRAPH],
  [/^explain(?:-pairs)?\.csv$/, [...GRAPH, 'dyads.csv']],
  [/^figures\/explained\./, ['explain.csv']],
  [/^coverage-.*\.csv$/, [COVERAGE]],
  [/^rankings\.csv$/, [NODES, ACTIVITY]],
  [/^country-influence\.csv$/, [ACTIVITY]],
  [/^(?:countries|country-.*|office-.*)\.csv$/, GRAPH],
  [/^(?:activity-groups|actor-audiences)\.csv$/, [ACTIVITY]],
  [/^layer-nodes\.csv$/, ['mentions.csv', 'reposts.csv']],
  [/^layers\.csv$/, [EDGES, 'mentions.csv', 'reposts.csv', ACTIVITY]],
  [/^(?:change-counts|rank-changes)\.csv$/, ['changes.csv', NODES]],
  [/^(?:follow-backs|tie-survival)\.csv$|^figures\/follow-backs-/, ['spells.csv']],
  [/^network\.|^load\.R$|^map\.html$/, GRAPH],
  [/^figures\/network\./, GRAPH],
  [/^figures\/(?:best-connected|followed-by-peers|followers-and-follows)\./, [NODES]],
  [/^figures\/mutual-ties-/, GRAPH],
  [/^figures\/world-map\./, ['countries.csv']],
  [/^figures\/world-ties\./, ['country-partners.csv']],
  [/^figures\/earlier-studies\./, ['earlier-studies.csv']],
  [/^figures\/ties-then-and-now\./, ['change-counts.csv']],
  [/^figures\/ranks-then-and-now\./, ['rank-changes.csv']],
  [/^figures\/(?:most-active|most-effective|influence)\./, [ACTIVITY]],
  [/^report\./, [NODES, 'graph.csv', COVERAGE, 'rankings.csv', 'findings.csv']],
  [/^method\./, ['graph.csv', 'chance.csv', COVERAGE]],
];
