/** The report of one study, as files: a pure function of the study, the options and the researcher's prose. */

import { asMarkdown } from '../doors/folded.ts';
import { plainLine } from '../doors/html/markdown-html.ts';
import { STYLE } from '../doors/html/style.ts';
import { mixingOf } from '../questions/mixing.ts';
import { reciprocityOf } from '../questions/reciprocity.ts';
import { collapseStudy, nameCountries } from '../study/collapse-study.ts';
import { deriveStudy } from '../study/derive-study.ts';
import { placeLinks } from '../study/report-layout.ts';
import { MANIFEST_PATH, type ReportFront } from '../study/report-manifest.ts';
import { drawsPixels, GIVEN_FILES, type ReportOptions } from '../study/report-options.ts';
import { withSharedIds } from '../study/shared-ids.ts';
import { type Study, type StudyEntry, sourceOf } from '../study/study.ts';
import { withEvidence } from '../study/with-evidence.ts';
import type { Language } from '../words/en/report/language.ts';
import { languageOf } from '../words/languages.ts';
import { mixingPath } from './chapters/mixing.ts';
import { descriptionFiles } from './codebook/description-files.ts';
import { CODEBOOK_PATH, CRATE_PATH, DATA_PACKAGE_PATH } from './codebook/package.ts';
import { englishOf, reportPackage } from './codebook/report-package.ts';
import type { ChangeFacts } from './facts/change-facts.ts';
import { gatherCountries } from './facts/country-facts.ts';
import type { EditionFacts } from './facts/edition-facts.ts';
import type { ExplainedTies } from './facts/explained-ties.ts';
import { attributeChance, type Beside, type Facts, gatherFacts } from './facts/facts.ts';
import { leadingColumns } from './facts/group-leaders.ts';
import { hasCountryPages } from './facts/has-country-pages.ts';
import type { SpellFacts } from './facts/spell-facts.ts';
import { OUTLINES, outlinesSvg } from './figures/country-world.ts';
import { drawFigures, type Figures, figureFiles, pictureFiles } from './figures/figures.ts';
import { NETWORK } from './figures/graph.ts';
import { type HashedFile, hashedFile } from './files/hashed-file.ts';
import { languagePath } from './files/language-path.ts';
import { manifestFile } from './files/manifest.ts';
import type { ProseFile, ReportFile } from './files/report-file.ts';
import { reportHtml } from './html/report-html.ts';
import { STYLESHEET } from './html/sheet-html.ts';
import { mapFile } from './map/map-file.ts';
import { countryPages } from './pages/country-pages.ts';
import { editionCountryPages } from './pages/edition-country-pages.ts';
import { readmeFile } from './pages/readme.ts';
import { activityFiles } from './tables/activity.ts';
import { chanceCsv } from './tables/chance.ts';
import { changeCountsCsv } from './tables/change-counts.ts';
import { clusterChangesCsv, figureChangesCsv, rankChangesCsv } from './tables/changed-figures.ts';
import { changesCsv } from './tables/changes.ts';
import { clustersCsv, clusterValuesCsv } from './tables/clusters.ts';
import { countriesCsv } from './tables/countries.ts';
import { countryPartnersCsv } from './tables/country-partners.ts';
import { countrySoleLinksCsv } from './tables/country-sole-links.ts';
import { countryCounterpartsCsv, countryTasksCsv } from './tables/country-tasks.ts';
import { countryHistoryCsv, countryRegionsCsv } from './tables/country-years.ts';
import { coverageCsv } from './tables/coverage.ts';
import { coverageCountFiles } from './tables/coverage-counts.ts';
import { answerCsv } from './tables/csv-table.ts';
import { earlierPresenceCsv, earlierStudiesCsv } from './tables/earlier-studies.ts';
import { editionFiles, unknownOfNetworksCsv } from './tables/edition.ts';
import { explainCsv, explainPairsCsv } from './tables/explain.ts';
import { findingsCsv } from './tables/findings.ts';
import { firstInGroupCsv } from './tables/first-in-group.ts';
import { graphCsv } from './tables/graph.ts';
import { listDoubtCsv } from './tables/list-doubt.ts';
import { nodesCsv } from './tables/nodes.ts';
import { officeHoldersCsv } from './tables/office-holders.ts';
import { rankingsCsv } from './tables/rankings.ts';
import { seatFiles } from './tables/seats.ts';
import { followBacksCsv, spellsCsv, tieSurvivalCsv } from './tables/spells.ts';
import { edgesCsv, mutualsCsv, unknownCsv } from './tables/ties.ts';
import { studyTitle } from './words/page-head.ts';
import { reportTexts } from './words/report-text.ts';

/**
 * Every file of the report, sorted by path but for those that describe the others, which are last, and the manifest last of all.
 * @param given with a node for each account; it is collapsed where the options ask for larger units.
 * @throws UserError where an option or a prose file names what there is not.
 */
export function renderReport(
  given: Study,
  options: ReportOptions,
  prose: readonly ProseFile[],
  beside: Beside = {},
): ReportFile[] {
  const earlier = beside.against ? [beside.against, ...(beside.chain ?? [])] : [];
  const collapsed = withSharedIds([...earlier.reverse(), given])
    .map((each) => (beside.evidence ? withEvidence(each, beside.evidence) : each))
    .map((each) => collapseStudy(each, options.unit));
  const [study, against = null, ...chain] = collapsed.reverse() as [Study, ...Study[]];
  const { world = null, drawPng, graphFiles } = beside;
  // The page speaks of accounts, or of actors on the networks of an edition.
  const hasPage = study.unit === 'account' || beside.edition != null;
  const page = hasPage ? (beside.page ?? null) : null;
  const facts = gatherFacts(
    study,
    { ...options, lang: [...new Set(options.lang)], by: [...new Set(options.by)] },
    { ...beside, against, chain },
  );
  const { layout } = facts;
  const inLanguages = facts.options.lang.map((code) => {
    const language = languageOf(code, study.unit, sourceOf(study));
    const own = {
      ...facts,
      language,
      study: nameNodes(study, language),
      change: facts.change && {
        ...facts.change,
        old: nameNodes(facts.change.old, language),
      },
      edition: facts.edition && nameEdition(facts.edition, language),
    };
    return { facts: own, figures: drawFigures(own, layout, world) };
  });
  const listDoubtRows = listDoubtCsv(facts);
  const data: ReportFile[] = [
    { path: 'nodes.csv', chunks: nodesCsv(facts) },
    { path: 'edges.csv', chunks: edgesCsv(study) },
    {
      path: 'unknown.csv',
      chunks: facts.edition === null ? unknownCsv(study) : unknownOfNetworksCsv(facts.edition.edition),
    },
    { path: 'graph.csv', chunks: graphCsv(facts) },
    { path: 'pair-states.csv', chunks: answerCsv(reciprocityOf(study, null), 'pairs') },
    { path: 'mutuals.csv', chunks: mutualsCsv(study) },
    { path: 'clusters.csv', chunks: clustersCsv(facts) },
    { path: 'cluster-values.csv', chunks: clusterValuesCsv(facts) },
    { path: 'coverage.csv', chunks: coverageCsv(study) },
    ...coverageCountFiles(facts),
    ...seatFiles(facts),
    { path: 'findings.csv', chunks: findingsCsv(facts) },
    { path: 'rankings.csv', chunks: rankingsCsv(facts) },
    ...(listDoubtRows === '' ? [] : [{ path: 'list-doubt.csv', chunks: listDoubtRows }]),
    ...(facts.explained === null ? [] : explainedFiles(facts.explained)),
    ...(facts.edition === null ? [] : editionFiles(facts.edition)),
    ...(facts.activity === null ? [] : activityFiles(facts, facts.activity)),
    ...(facts.presence.length > 0
      ? [
          { path: 'countries.csv', chunks: countriesCsv(facts) },
          ...(facts.edition === null ? countryFiles(facts) : editionCountryFiles(facts)),
          { path: STYLESHEET, chunks: STYLE },
        ]
      : []),
    ...(leadingColumns(facts).length === 0
      ? []
      : [{ path: 'first-in-group.csv', chunks: firstInGroupCsv(facts) }]),
    ...(facts.chance === null ? [] : [{ path: 'chance.csv', chunks: chanceCsv(facts) }]),
    ...(facts.published.length === 0
      ? []
      : [
          { path: 'earlier-studies.csv', chunks: earlierStudiesCsv(facts) },
          { path: 'earlier-presence.csv', chunks: earlierPresenceCsv(facts) },
        ]),
    ...(facts.change === null ? [] : changeFiles(facts, facts.change)),
    ...(facts.spells === null ? [] : spellFiles(facts.spells, options.persons)),
    ...facts.groupings.map((grouping) => ({
      path: mixingPath(grouping),
      chunks: answerCsv(mixingOf(study, grouping, attributeChance(facts, grouping.attribute)), 'pairs'),
    })),
    ...(graphFiles?.(facts, layout) ?? []),
    ...inLanguages.flatMap((each) => [
      ...figureFiles(each.facts, each.figures),
      ...(facts.edition === null
        ? countryPages(each.facts, { world, hasMap: page !== null })
        : editionCountryPages(each.facts, { world, hasMap: page !== null })),
    ]),
    ...(hasCountryPages(facts) && world !== null ? [{ path: OUTLINES, chunks: outlinesSvg(world) }] : []),
    ...(drawPng === undefined
      ? []
      : inLanguages.flatMap((each) =>
          pictureFiles(each.facts, drawnAsPixels(options, each.figures), drawPng),
        )),
  ];
  if (page !== null) {
    data.push(
      mapFile(
        facts,
        layout,
        page,
        data.map(({ path }) => path),
        beside.kernels,
      ),
    );
  }
  data.sort(byPath);
  const paths = new Set(data.map(({ path }) => path));
  // Named in the texts, and made when all that they describe is.
  const described = [
    ...inLanguages.map((each) => languagePath(each.facts, CODEBOOK_PATH)),
    DATA_PACKAGE_PATH,
    CRATE_PATH,
  ];
  const listed = [...data, ...described.map((path) => ({ path, chunks: '' }))].sort(byPath);
  const fronts: Record<string, ReportFront> = {};
  const text: ReportFile[] = inLanguages.flatMap(({ facts, figures }) => {
    const own: Facts = {
      ...facts,
      countryPage(code) {
        const path = languagePath(facts, `countries/${code}.md`);
        return paths.has(path) ? path : '';
      },
    };
    const { front, chapters, report, method } = reportTexts(own, figures, prose, listed);
    const title = plainLine(studyTitle(own));
    const headline = plainLine(front.headline?.lead ?? '');
    fronts[own.language.code] = { title, headline };
    return [
      { path: languagePath(own, 'report.md'), chunks: asMarkdown(report) },
      reportHtml(own, { path: 'report.html', description: headline, front, text: chapters }, figures, paths),
      { path: languagePath(own, 'method.md'), chunks: asMarkdown(method) },
      reportHtml(own, { path: 'method.html', description: '', front: null, text: method }, figures, paths),
      readmeFile(own, listed, prose.length > 0),
    ];
  });
  const files = [...data, ...text].sort(byPath).map(placedLinks).map(hashedFile);
  const packages = packageFiles(
    facts,
    files,
    inLanguages.map((each) => each.facts),
  );
  const renderer = drawsPixels(options) ? beside.pngRenderer?.() : undefined;
  return [
    ...files,
    ...packages,
    manifestFile(facts, [...files, ...packages], prose, { page, renderer, front: fronts }),
  ];
}

/** A page of Markdown, with its links as they lead from its place. */
function placedLinks(file: ReportFile): ReportFile {
  return file.path.endsWith('.md') && typeof file.chunks === 'string'
    ? { ...file, chunks: placeLinks(file.path, file.chunks) }
    : file;
}

/** All figures where they are asked for, and for cards of links the network alone. */
function drawnAsPixels({ png, publication }: ReportOptions, figures: Figures): Figures {
  if (png) return figures;
  return new Map([...figures].filter(([id]) => publication.site !== '' && id === NETWORK));
}

function explainedFiles(ties: ExplainedTies): ReportFile[] {
  return [
    { path: 'explain.csv', chunks: explainCsv(ties) },
    { path: 'explain-pairs.csv', chunks: explainPairsCsv(ties) },
    ...(ties.published === null ? [] : [{ path: GIVEN_FILES.dyads, chunks: ties.published }]),
    ...(ties.publishedCountries === null
      ? []
      : [{ path: GIVEN_FILES.countries, chunks: ties.publishedCountries }]),
  ];
}

function changeFiles(facts: Facts, change: ChangeFacts): ReportFile[] {
  return [
    { path: 'changes.csv', chunks: changesCsv(change) },
    { path: 'change-counts.csv', chunks: changeCountsCsv(change) },
    { path: 'cluster-changes.csv', chunks: clusterChangesCsv(facts, change) },
    { path: 'figure-changes.csv', chunks: figureChangesCsv(change) },
    { path: 'rank-changes.csv', chunks: rankChangesCsv(facts, change) },
  ];
}

/** What the pages of countries tell of. */
function countryFiles(facts: Facts): ReportFile[] {
  const { study } = facts;
  return [
    { path: 'country-partners.csv', chunks: countryPartnersCsv(facts) },
    { path: 'country-tasks.csv', chunks: countryTasksCsv(facts) },
    { path: 'country-counterparts.csv', chunks: countryCounterpartsCsv(facts) },
    { path: 'country-sole-links.csv', chunks: countrySoleLinksCsv(facts) },
    ...(study.unit === 'account' ? [{ path: 'office-holders.csv', chunks: officeHoldersCsv(study) }] : []),
    { path: 'country-regions.csv', chunks: countryRegionsCsv(facts) },
    { path: 'country-history.csv', chunks: countryHistoryCsv(facts) },
  ];
}

/** What the pages of countries of an edition tell of, between actors on any of its networks. */
function editionCountryFiles(facts: Facts): ReportFile[] {
  const { study, chance, options } = facts;
  const own = { ...facts, countries: gatherCountries(study, chance, options.draws, null) };
  return [
    { path: 'country-partners.csv', chunks: countryPartnersCsv(own) },
    { path: 'country-tasks.csv', chunks: countryTasksCsv(own) },
  ];
}

/** What describes the other files, in the order in which it can be made. @param inLanguages the facts in each language. */
function packageFiles(
  facts: Facts,
  files: readonly HashedFile[],
  inLanguages: readonly Facts[],
): HashedFile[] {
  const given = reportPackage(
    facts,
    files.map(({ path }) => path),
  );
  const english = englishOf(facts);
  return descriptionFiles(given, files, {
    codebooks: inLanguages.map((own) => ({
      language: own.language,
      path: languagePath(own, CODEBOOK_PATH),
    })),
    english,
    manifest: { path: MANIFEST_PATH, holds: english.data.manifest },
  });
}

function spellFiles(spells: SpellFacts, persons: boolean): ReportFile[] {
  return [
    { path: 'spells.csv', chunks: spellsCsv(spells, persons) },
    { path: 'follow-backs.csv', chunks: followBacksCsv(spells) },
    { path: 'tie-survival.csv', chunks: tieSurvivalCsv(spells) },
  ];
}

/** The study with its countries and institutions called what the language calls them. */
function nameNodes(study: Study, { country, institutionName }: Language): Study {
  if (study.unit === 'country') return nameCountries(study, country);
  const named = new Map(
    [...study.entries, ...study.accounts, ...study.nodes].map((entry) => [
      entry,
      { ...entry, row: { ...entry.row, name: institutionName(entry.row) } },
    ]),
  );
  const names = (entries: readonly StudyEntry[]) => entries.map((entry) => named.get(entry)!);
  return deriveStudy(study, {
    nodes: names(study.nodes),
    entries: names(study.entries),
    accounts: names(study.accounts),
  });
}

/** The same of the rosters of an edition's networks, and of the earlier edition. */
function nameEdition(of: EditionFacts, language: Language): EditionFacts {
  const networks = of.edition.networks.map((network) => ({
    ...network,
    accounts: nameNodes(network.accounts, language),
  }));
  const { moved } = of;
  const together = moved && nameNodes(moved.earlier.together, language);
  return Object.create(of, {
    edition: { value: { ...of.edition, networks } },
    moved: { value: moved && { ...moved, earlier: { ...moved.earlier, together } } },
  });
}

function byPath(a: ReportFile, b: ReportFile): number {
  return a.path < b.path ? -1 : 1;
}
