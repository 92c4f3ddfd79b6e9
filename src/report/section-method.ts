/** Method: how the snapshot was made, what every figure means, and which conventions hold. */
import { NODE_COLUMNS, NODE_DEFINITIONS } from '../graph/measures.ts';
import { type Facts, figureOf } from './facts.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { countOf, formatCount, formatDate, formatDecimal, joinWords } from './number-text.ts';
import type { Section } from './section.ts';
import { knownEdgesNote } from './unknown-ties.ts';

const ORIGIN = {
  crawl: 'was read from the network',
  import: 'was imported from files',
  derived: 'was derived from a later snapshot',
};

export const METHOD_SECTION: Section = {
  id: 'method',
  heading: 'Method and definitions',
  render: (facts) => [
    snapshotSentence(facts),
    leftOutSentence(facts),
    conventions(facts),
    notes(facts),
    'Measures of an account (nodes.csv):',
    nodeDefinitions(),
    'Figures of the whole network (graph.csv):',
    graphDefinitions(facts),
  ],
};

function snapshotSentence({ study }: Facts): string {
  const { origin, date, options, counts } = study.snapshot;
  const asked = pairs(options);
  const counted = pairs(counts);
  return [
    `The snapshot ${ORIGIN[origin]} and is dated ${formatDate(date)}.`,
    asked === '' ? '' : `It was made with: ${asked}.`,
    counted === '' ? '' : `Counted on the way: ${counted}.`,
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function pairs(values: Readonly<Record<string, string | number | boolean>>): string {
  return Object.keys(values)
    .sort()
    .map((name) => `${escapeMarkdown(name)} ${escapeMarkdown(String(values[name]))}`)
    .join(', ');
}

function leftOutSentence({ study }: Facts): string {
  const { selfFollows, sameActor, duplicates } = study.leftOut;
  const left = [
    ...(selfFollows > 0
      ? [countOf(selfFollows, 'follow of an account by itself', 'follows of accounts by themselves')]
      : []),
    ...(sameActor > 0
      ? [
          countOf(
            sameActor,
            'follow between two accounts of one actor',
            'follows between two accounts of one actor',
          ),
        ]
      : []),
    ...(duplicates > 0 ? [countOf(duplicates, 'duplicate')] : []),
  ];
  if (left.length === 0) return 'No tie was left out.';
  return `Left out of the graph: ${joinWords(left)}.`;
}

function conventions(facts: Facts): string {
  const { options, measured } = facts;
  const lines = [
    'A tie is known to be there, known not to be, or unknown. It is unknown if its source could not be read to the end, or if the reading could not show its target. Unknown is never counted as absent.',
    'A pair is comparable if both its directions are known. The mutual graph has an edge for each pair known to follow each other.',
    'Accounts are numbered by account id. Rankings show ties as ties (1, 2, 2, 4), tied accounts by account id.',
    `Clusters are communities of the ${options.clustersOf} graph at resolution 1: of ${countOf(options.runs, 'run')} with seeds 1 to ${formatCount(options.runs)}, the one with the highest modularity, found with seed ${formatCount(measured.clusters.seed)}. A cluster is named by the value that tells its members from the rest best, if at least half of them have it.`,
    'Region and subregion are those of the United Nations’ M49 standard, from the country of the account; organisations of states are “International”.',
    `Made with entente ${escapeMarkdown(options.toolVersion)}. Shares are rounded to one decimal here; the CSV files hold 12 significant digits.`,
  ];
  return lines.map((line) => `- ${line}`).join('\n');
}

function notes(facts: Facts): string {
  const lines = [...facts.measured.notes.map(escapeMarkdown), knownEdgesNote(facts)].filter(
    (text) => text !== '',
  );
  return lines.length === 0 ? '' : `To note:\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function nodeDefinitions(): string {
  return markdownTable(
    [{ head: 'Column' }, { head: 'Definition' }],
    NODE_COLUMNS.map((column) => [escapeMarkdown(column), escapeMarkdown(NODE_DEFINITIONS[column])]),
  );
}

function graphDefinitions(facts: Facts): string {
  const rows = facts.measured.graph.map(({ measure, definition }) => {
    const value = figureOf(facts, measure);
    const text = Number.isSafeInteger(value) ? formatCount(value) : formatDecimal(value, 4);
    return [escapeMarkdown(measure), text, escapeMarkdown(definition)];
  });
  return markdownTable(
    [{ head: 'Measure' }, { head: 'Value', align: 'right' }, { head: 'Definition' }],
    rows,
  );
}
