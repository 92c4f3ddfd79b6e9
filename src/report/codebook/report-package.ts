/** What a report is as a package: its title, what it was made from, and what each of its files holds. */
import type { Edition } from '../../edition/edition.ts';
import { groupTexts } from '../../study/group.ts';
import { placeOf } from '../../study/report-layout.ts';
import { GIVEN_FILES, type GivenMention } from '../../study/report-options.ts';
import { type Study, sourceOf } from '../../study/study.ts';
import type { Language } from '../../words/en/report/language.ts';
import { languageOf } from '../../words/languages.ts';
import type { Facts } from '../facts/facts.ts';
import { studyTitle } from '../words/page-head.ts';
import { earlierOf, plainCitation } from '../words/plain-citation.ts';
import {
  type Package,
  type PackagedSnapshot,
  type PackagedSource,
  simulatedText,
  snapshotId,
  wordFor,
} from './package.ts';
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
  const { snapshot, group } = study;
  const among = group === null ? [] : groupTexts(group);
  const withoutCode = (path: string) =>
    path.replace(new RegExp(`\\.(?:${options.lang.join('|')})(?=\\.\\w+$)`), '');
  const there = new Set(paths);
  const pairs = pairsSource(facts, there);
  const log = logSource(facts);
  const moved = facts.edition?.moved ?? null;
  const earlier = [
    ...(change === null ? [] : [change.old, ...change.chain].map(packagedStudy)),
    ...(moved === null ? [] : [packagedEdition(moved.earlier)]),
  ];
  const given = facts.edition === null ? packagedStudy(study) : packagedEdition(facts.edition.edition);
  return {
    kind: 'report',
    title,
    description: `Report of entente ${options.toolVersion} on ${wordFor(given, false).toLowerCase()} ${snapshot.name} of ${snapshot.network}, dated ${snapshot.date}${among.length === 0 ? '' : `, among ${among.join(' and ')} alone`}: who follows whom, measures, and what is unknown and why.${simulatedText(given)}`,
    snapshot: given,
    among,
    earlier,
    sources: [...pairs, ...log],
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
        against: earlierOf(facts),
      },
      language,
    ),
    toolVersion: options.toolVersion,
    unit: study.unit,
    tables: REPORT_TABLES,
    extraColumns: snapshot.extraColumns,
    place: placeOf,
    holding: (path) => ({
      holds: data.files.find(([pattern]) => pattern.test(withoutCode(path)))?.[1] ?? path,
      basedOn: [
        ...sourcesOf(path).filter((source) => there.has(source)),
        ...[...(EXPLAINED.test(path) ? pairs : []), ...(path === 'spells.csv' ? log : [])]
          .map(({ id }) => id)
          .filter((id) => !GIVEN.includes(id)),
        ...(MOVED.test(path) ? earlier.map(snapshotId) : []),
      ],
    }),
    folders: FOLDERS.filter(({ path }) => paths.some((one) => one.startsWith(path))),
  };
}

/** The files of a report from which one of it is made, whether it holds them or not. */
export function sourcesOf(path: string): readonly string[] {
  return SOURCES.find(([pattern]) => pattern.test(path))?.[1] ?? [];
}

/** The files of pairs and of countries, whether the report holds them or not. */
function pairsSource({ options }: Facts, there: ReadonlySet<string>): PackagedSource[] {
  const source = (
    of: 'pairs' | 'countries',
    own: string,
    file: GivenMention | null | undefined,
  ): PackagedSource[] => {
    if (file == null) return [];
    const { name, sha256, licence } = file;
    const id = there.has(own) ? own : `#${of}-${sha256.slice(0, 12)}`;
    const description = `A file of ${of} whose columns may go with ties.`;
    return [{ id, name: `File of ${of} ${name}`, description, sha256, licence }];
  };
  return [
    ...source('pairs', GIVEN_FILES.dyads, options.pairs?.file),
    ...source('countries', GIVEN_FILES.countries, options.pairs?.countries),
  ];
}

function logSource({ spells }: Facts): PackagedSource[] {
  const log = spells?.log ?? null;
  if (log === null) return [];
  const { name, contentHash } = log;
  const description = 'A log of when ties formed and ended, whose spells the report tells.';
  return [
    {
      id: `#log-${contentHash.slice(0, 12)}`,
      name: `Log ${name}`,
      description,
      sha256: contentHash,
      licence: '',
    },
  ];
}

const FOLDERS = [
  { path: 'countries/', holds: 'a page for each country and organisation, as Markdown and HTML' },
  { path: 'regions/', holds: 'a page for each region, as Markdown and HTML' },
];

function packagedStudy({ snapshot }: Study): PackagedSnapshot {
  const { name, network, date, contentHash, simulated } = snapshot;
  return { name, network, date, contentHash, simulated, joins: [] };
}

export function packagedEdition({ together, networks }: Edition): PackagedSnapshot {
  return { ...packagedStudy(together), joins: networks.map(({ accounts }) => packagedStudy(accounts)) };
}

/** Markdown that has no more than emphasis and escapes, as plain text. */
function plain(markdown: string): string {
  return markdown.replace(/\\(?=[^\w\s])/g, '').replaceAll('&amp;', '&');
}

const [NODES, EDGES, UNKNOWN, COVERAGE] = ['nodes.csv', 'edges.csv', 'unknown.csv', 'coverage.csv'];
const TIES = [EDGES, UNKNOWN];
const GRAPH = [NODES, ...TIES];
const ACTIVITY = 'activity.csv';
const GIVEN: readonly string[] = Object.values(GIVEN_FILES);
const MOVED = /^(?:moves|moved-ties)\.csv$/;
const EXPLAINED = /^explain(?:-pairs)?\.csv$/;

/** What files are made from that are made from others of the report; the others are made from the snapshot itself. */
const SOURCES: readonly (readonly [path: RegExp, from: readonly string[]])[] = [
  [/^nodes\.csv$/, [...TIES, COVERAGE]],
  [/^(?:graph|pair-states|clusters)\.csv$/, GRAPH],
  [/^mutuals\.csv$/, [EDGES]],
  [/^(?:cluster-values|first-in-group)\.csv$/, [NODES]],
  [/^(?:mixing-.*|chance)\.csv$/, GRAPH],
  [EXPLAINED, [...GRAPH, ...GIVEN]],
  [/^(?:network-clusters|multiplex|apart|overlap|country-networks)\.csv$/, ['network-ties.csv', UNKNOWN]],
  [/^country-reach\.csv$/, ['network-ties.csv', UNKNOWN, 'coverage-seats.csv']],
  [/^moves\.csv$/, ['actor-networks.csv']],
  [/^moved-ties\.csv$/, ['moves.csv', 'network-ties.csv']],
  [/^figures\/networks-map\./, ['actor-networks.csv']],
  [/^figures\/network-moves\./, ['moves.csv']],
  [/^coverage-.*\.csv$/, [COVERAGE]],
  [/^rankings\.csv$/, [NODES, ACTIVITY]],
  [/^list-doubt\.csv$/, GRAPH],
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
  [/^figures\/world-map\./, ['coverage-seats.csv', 'countries.csv']],
  [/^figures\/world-(?:ties|dialogue)\./, ['country-partners.csv']],
  [/^figures\/earlier-studies\./, ['earlier-studies.csv']],
  [/^figures\/ties-then-and-now\./, ['change-counts.csv']],
  [/^figures\/ranks-then-and-now\./, ['rank-changes.csv']],
  [/^figures\/(?:most-active|most-effective|influence)\./, [ACTIVITY]],
  [/^report\./, [NODES, 'graph.csv', COVERAGE, 'rankings.csv', 'findings.csv']],
  [/^method\./, ['graph.csv', 'chance.csv', COVERAGE]],
];
