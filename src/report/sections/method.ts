/** Method: how the snapshot was made, which conventions hold, and what every figure means. */

import { escapeMarkdown, joinTexts, numberColumn } from '../../doors/markdown-text.ts';
import { BROKER_ROLES } from '../../graph/broker-roles.ts';
import { type ChanceTest, unreached } from '../../graph/chance.ts';
import { EXACT_UP_TO } from '../../graph/forces.ts';
import { PERMUTATIONS } from '../../graph/measure-chance.ts';
import { NODE_COLUMNS } from '../../graph/measures.ts';
import { knownEdges } from '../../questions/rank/kits/between.ts';
import { LISTS } from '../../study/list-doubt.ts';
import { LOG_OPTIONS, logOrigin } from '../../study/log-origin.ts';
import { COMPLETIONS } from '../../study/rank-ranges.ts';
import type { Study } from '../../study/study.ts';
import type { Language } from '../../words/en/report/language.ts';
import { say } from '../../words/say.ts';
import { chanceTests, type FigureTest, halfMeans } from '../facts/chance-tests.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import { hasCountryPages } from '../facts/has-country-pages.ts';
import { saidText } from '../words/answer-text.ts';
import { hasUnknownTies } from '../words/unknown-ties.ts';
import { claimOf, logSentence } from './coverage-figures.ts';
import { reportTable } from './report-table.ts';
import type { Section } from './section.ts';
import { sourceOfMeasure } from './sources.ts';

export const METHOD_SECTION: Section = {
  id: 'method',
  heading: ({ method }) => method.heading,
  render: (facts) => [
    snapshotSentence(facts),
    leftOutSentence(facts),
    conventions(facts),
    chanceTable(facts),
    rankDoubtSentence(facts),
    facts.language.method.listDoubt(LISTS, facts.options.seed, hasCountryPages(facts)),
    layoutSentence(facts),
    notes(facts),
  ],
};

export const DEFINITIONS_SECTION: Section = {
  id: 'definitions',
  heading: ({ method }) => method.definitions,
  render: (facts) => [
    facts.language.method.readAs,
    facts.language.method.nodeMeasures,
    nodeDefinitions(facts),
    facts.language.method.graphMeasures,
    graphDefinitions(facts),
  ],
};

/** How the pictures of the graph come about. */
function layoutSentence({ study, options, change, language }: Facts): string {
  const { method } = language;
  const start =
    change === null
      ? method.seedPlaces(options.seed)
      : method.placesIn(escapeMarkdown(change.old.snapshot.name));
  return method.layout(start, study.nodes.length > EXACT_UP_TO);
}

function snapshotSentence(facts: Facts): string {
  const { study, language } = facts;
  const { method } = language;
  const { origin, date, options, counts } = study.snapshot;
  if (origin === 'edition') return language.edition.method(language.date(date), facts.options.seed);
  const log = logOrigin(options);
  const told = [...CLAIMS, ...(log === null ? [] : LOG_OPTIONS)];
  const asked = pairs(Object.fromEntries(Object.entries(options).filter(([name]) => !told.includes(name))));
  const counted = Object.entries(counts)
    .filter(([, value]) => value > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const sentences = [
    method.snapshot(method.origin[log === null ? origin : 'log'], language.date(date)),
    logSentence(facts),
    log === null ? '' : method.log,
    asked === '' ? '' : method.asked(asked),
    language.coverage.claim(claimOf(facts)),
    counted.length === 0 ? '' : method.countedOnTheWay(counted),
  ];
  return joinTexts(sentences, ' ');
}

/** Told in words of their own. */
const CLAIMS = ['read_by', 'observed', 'unobserved', 'capped', 'roster'];

function pairs(values: Readonly<Record<string, string | number | boolean>>): string {
  return Object.keys(values)
    .sort()
    .map((name) => `${escapeMarkdown(name)} ${escapeMarkdown(String(values[name]), 300)}`)
    .join(', ');
}

function leftOutSentence({ study, language }: Facts): string {
  const { method } = language;
  const { selfFollows, sameActor, duplicates } = study.leftOut;
  const within = study.collapsed?.withinUnit ?? 0;
  const merged = study.collapsed?.merged ?? 0;
  const nothing = selfFollows + sameActor + duplicates === 0;
  const leftOut = nothing ? '' : method.leftOut(selfFollows, sameActor, duplicates);
  return joinTexts(
    [
      study.group === null ? '' : method.outside,
      nothing && within === 0 ? method.nothingLeftOut(leavesOut(study) || study.group !== null) : leftOut,
      within === 0 ? '' : method.withinUnit(within, !nothing),
      merged === 0 ? '' : method.merged(merged),
    ],
    ' ',
  );
}

/** Whether ties of the network or the files were left out before there was a snapshot. */
function leavesOut({ snapshot: { counts } }: Study): boolean {
  return ['unknown_endpoints', 'outside_follows', 'self_follows', 'blank_ends'].some(
    (name) => (counts[name] ?? 0) > 0,
  );
}

function conventions(facts: Facts): string {
  const { study, options, measured, change, seats, language } = facts;
  const { method } = language;
  const lines = [
    method.tie,
    ...(seats === null ? [] : [method.seat(seats.horizonMonths)]),
    method.pair,
    ...(hasCountryPages(facts) ? [method.massFollower] : []),
    method.order,
    method.clusters(options.clustersOf, options.runs, measured.clusters.seed),
    ...(change === null ? [] : [method.compared]),
    ...(study.accounts.some(({ row }) => row.country !== '') ? [method.regions] : []),
    method.version(options.toolVersion),
  ];
  return lines.map((line) => `- ${line}`).join('\n');
}

function notes(facts: Facts): string {
  const lines = [
    ...facts.measured.notes.map((note) => saidText(facts, say.rank.measuring(note))),
    saidText(facts, knownEdges(facts.study)),
  ].filter((text) => text !== '');
  const list = lines.map((line) => `- ${line}`).join('\n');
  return lines.length === 0 ? '' : `${facts.language.method.toNote}\n\n${list}`;
}

/** Figures that are counts. */
const COUNTS: readonly FigureTest['figure'][] = ['mutual_pairs', 'within_follows', ...BROKER_ROLES];

/** Every test against chance, with halves of the chain that should agree if it forgot where it began. */
function chanceTable(facts: Facts): string {
  const { chance, options, language } = facts;
  const { method, decimal } = language;
  if (chance === null) return method.untested;
  // Counts have one decimal, since their means do.
  const decimals = ({ figure }: FigureTest) => (COUNTS.includes(figure) ? 1 : 4);
  const name = ({ figure, attribute }: FigureTest) =>
    method.tested[figure](escapeMarkdown(language.attribute(attribute)));
  const value = (of: (test: ChanceTest) => number) => (one: FigureTest) =>
    decimal(of(one.test), decimals(one));
  const table = reportTable(facts, [language.tables.caption.chance, 'chance.csv'], chanceTests(facts), [
    { head: method.figure, cell: name },
    numberColumn(
      method.observed,
      value(({ observed }) => observed),
    ),
    numberColumn(
      method.mean,
      value(({ mean }) => mean),
    ),
    numberColumn(
      method.sd,
      value(({ sd }) => sd),
    ),
    numberColumn('z', ({ test }) => decimal(test.z, 2)),
    numberColumn('p', ({ test }) =>
      unreached(test) > 0 ? `≤ ${language.leastP(test.p)}` : decimal(test.p, 4),
    ),
    numberColumn(
      method.firstHalf,
      value((test) => halfMeans(test)[0]),
    ),
    numberColumn(
      method.secondHalf,
      value((test) => halfMeans(test)[1]),
    ),
  ]);
  const permutations = chance.attributes.length === 0 ? 0 : PERMUTATIONS;
  return [
    method.chance(options.draws, options.seed, permutations, chance.directedMoved),
    table,
    ...(chance.attributes.length === 0
      ? []
      : [
          method.groupPairs(
            options.draws,
            chance.pairs !== null,
            chance.pairs !== null && hasCountryPages(facts) && facts.edition === null,
          ),
        ]),
  ].join('\n\n');
}

function wholeOrDecimal({ count, decimal }: Language, value: number): string {
  return Number.isSafeInteger(value) ? count(value) : decimal(value, 4);
}

function rankDoubtSentence(facts: Facts): string {
  return hasUnknownTies(facts) ? facts.language.method.rankDoubt(COMPLETIONS, facts.options.seed) : '';
}

function nodeDefinitions(facts: Facts): string {
  const { columns: defined, method, tables } = facts.language;
  const measures = NODE_COLUMNS.map((column) => ({ column, definition: defined[column] }));
  const tested = facts.brokers.filter(({ expected }) => expected !== null);
  const columns = (name: string, brokers = facts.brokers) =>
    brokers.map(({ grouping: { attribute } }) => `${name}_${attribute}`).join(', ');
  const roles = [
    ...BROKER_ROLES.map((role) => ({ column: columns(role), definition: defined[`broker/${role}`] })),
    { column: columns('…_max'), definition: defined['broker/max'] },
    { column: columns('…_expected', tested), definition: defined['broker/expected'] },
  ].filter(({ column }) => column !== '');
  return reportTable(
    facts,
    [tables.caption.nodeColumns],
    [...measures, ...roles],
    [
      { head: method.column, cell: ({ column }) => escapeMarkdown(column, 500) },
      { head: method.definition, cell: ({ definition }) => escapeMarkdown(definition, 500) },
      { head: method.source, cell: ({ column }) => sourceOfMeasure(column) },
    ],
  );
}

function graphDefinitions(facts: Facts): string {
  const { method, tables } = facts.language;
  return reportTable(facts, [tables.caption.graphFigures], facts.measured.graph, [
    { head: method.measure, cell: ({ measure }) => escapeMarkdown(measure) },
    numberColumn(method.value, ({ measure }) => wholeOrDecimal(facts.language, figureOf(facts, measure))),
    {
      head: method.definition,
      cell: ({ measure, definition }) => escapeMarkdown(method.graphDefinition(measure, definition), 500),
    },
    { head: method.source, cell: ({ measure }) => sourceOfMeasure(measure) },
  ]);
}
