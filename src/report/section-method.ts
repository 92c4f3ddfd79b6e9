/** Method: how the snapshot was made, what every figure means, and which conventions hold. */

import type { ChanceTest } from '../graph/chance.ts';
import { EXACT_UP_TO } from '../graph/force-layout.ts';
import { GROUP_PAIR_MODEL } from '../graph/group-chance.ts';
import { NODE_COLUMNS, NODE_DEFINITIONS } from '../graph/measures.ts';
import { RANK_DOUBT_MODEL } from '../graph/rank-doubt.ts';
import { type Facts, figureOf, PERMUTATIONS } from './facts.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { countOf, formatCount, formatDate, formatDecimal, formatShare, joinWords } from './number-text.ts';
import { COMPLETIONS } from './rank-doubt-column.ts';
import type { Section } from './section.ts';
import { hasUnknownTies, knownEdgesNote } from './unknown-ties.ts';

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
    chanceTable(facts),
    rankDoubtSentence(facts),
    layoutSentence(facts),
    notes(facts),
    'Measures of an account (nodes.csv):',
    nodeDefinitions(),
    'Figures of the whole network (graph.csv):',
    graphDefinitions(facts),
  ],
};

/** How the pictures of the network come about. */
function layoutSentence({ study, options, change }: Facts): string {
  const start =
    change === null
      ? `places drawn with seed ${formatCount(options.seed)}`
      : `their places in ${escapeMarkdown(change.old.snapshot.name)}`;
  const far =
    study.nodes.length > EXACT_UP_TO
      ? ', repulsion between distant accounts by a quadtree (Barnes & Hut 1986)'
      : '';
  return `The network’s figure and the map place accounts with mutual ties by ForceAtlas2 (Jacomy et al. 2014) in LinLog mode${far}, from ${start}; marks are then moved apart until none overlaps.`;
}

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
    .map((name) => `${escapeMarkdown(name)} ${escapeMarkdown(String(values[name]), 300)}`)
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
    `Clusters are communities of the ${options.clustersOf} graph at resolution 1: of ${countOf(options.runs, 'run')} with seeds 1 to ${formatCount(options.runs)}, the one with the highest modularity, found with seed ${formatCount(measured.clusters.seed)}. A cluster is named by what more than half of its members share, or by two values that cover two thirds, and else by the members with most mutual ties; the name helps the reader, the number identifies.`,
    ...(facts.change === null
      ? []
      : [
          'A tie is compared with the earlier snapshot only if it is known in both. Every old tie is kept, ended, lost with an account that is gone (suspended, deactivated, moved or deleted), not comparable now, or left the roster with an account; every new one is kept, formed, not comparable before, or joined with an account. Accounts are matched by account id, so that a rename or a new holder is the same account. Clusters are matched by the assignment with the greatest sum of Jaccard indices (Kuhn 1955), and keep the number and name of the cluster they continue; an account moved only if its stability is at least 0.8 in both years.',
        ]),
    'Region and subregion are those of the United Nations’ M49 standard, from the country of the account; organisations of states are “International”.',
    `Made with entente ${options.toolVersion}. Shares are rounded to one decimal here; the CSV files hold 12 significant digits.`,
  ];
  return lines.map((line) => `- ${line}`).join('\n');
}

function notes(facts: Facts): string {
  const lines = [
    ...facts.measured.notes.map((note) => escapeMarkdown(note, 500)),
    knownEdgesNote(facts),
  ].filter((text) => text !== '');
  return lines.length === 0 ? '' : `To note:\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

/** Every test against chance, with halves of the chain that should agree if it forgot where it began. */
function chanceTable(facts: Facts): string {
  const { chance, options } = facts;
  if (chance === null) return 'Nothing was tested against chance, as fewer than two draws were asked for.';
  const tests: [string, ChanceTest][] = [
    ['mutual pairs', chance.mutualPairs],
    ['reciprocity', chance.reciprocity],
    ['transitivity of the mutual graph', chance.transitivity],
    ...chance.attributes.flatMap(({ attribute, within, assortativity, eiIndex }): [string, ChanceTest][] => [
      [`follows within ${escapeMarkdown(attribute)}`, within],
      [`assortativity by ${escapeMarkdown(attribute)}`, assortativity],
      [`E–I index by ${escapeMarkdown(attribute)}`, eiIndex],
    ]),
  ];
  const right = { align: 'right' as const };
  const columns = [
    { head: 'Figure' },
    { head: 'Observed', ...right },
    { head: 'Mean', ...right },
    { head: 'Standard deviation', ...right },
    { head: 'z', ...right },
    { head: 'p', ...right },
    { head: 'First half', ...right },
    { head: 'Second half', ...right },
  ];
  const rows = tests.map(([name, { observed, mean, sd, z, p, draws }]) => [
    name,
    Number.isSafeInteger(observed) ? formatCount(observed) : formatDecimal(observed, 4),
    formatDecimal(mean, 4),
    formatDecimal(sd, 4),
    formatDecimal(z, 2),
    formatDecimal(p, 4),
    formatDecimal(meanOf(draws.subarray(0, draws.length >>> 1)), 4),
    formatDecimal(meanOf(draws.subarray(draws.length >>> 1)), 4),
  ]);
  const accepted = Number.isNaN(chance.directedAccepted)
    ? 'No tie can be moved'
    : `${formatShare(chance.directedAccepted)} of the steps of that chain changed the network`;
  return [
    `Chance is a random network in which every account has as many follows and followers as here, follows of accounts that were not read held fixed: ${formatCount(options.draws)} draws of a chain that switches pairs of ties and turns directed triangles round (Rao et al. 1996), seed ${formatCount(options.seed)}, ten steps a tie before the first draw and one step a tie between draws. Transitivity is tested on mutual networks with the same numbers of mutual ties. Assortativity and the E–I index are tested by dealing the labels at random, ${formatCount(PERMUTATIONS)} times. p is two-sided, (1 + draws as far from their mean) ÷ (1 + draws). ${accepted}. Means of the first and second half of the draws stand beside each test; they agree where the chain has forgotten its start.`,
    markdownTable(columns, rows),
    `For pairs of groups, ${escapeMarkdown(GROUP_PAIR_MODEL, 500)}.`,
  ].join('\n\n');
}

function rankDoubtSentence(facts: Facts): string {
  if (!hasUnknownTies(facts)) return '';
  return `Ranges of ranks come from ${formatCount(COMPLETIONS)} random completions of the unknown ties, seed ${formatCount(facts.options.seed)}: ${escapeMarkdown(RANK_DOUBT_MODEL, 1000)}.`;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function nodeDefinitions(): string {
  return markdownTable(
    [{ head: 'Column' }, { head: 'Definition' }],
    NODE_COLUMNS.map((column) => [escapeMarkdown(column), escapeMarkdown(NODE_DEFINITIONS[column], 500)]),
  );
}

function graphDefinitions(facts: Facts): string {
  const rows = facts.measured.graph.map(({ measure, definition }) => {
    const value = figureOf(facts, measure);
    const text = Number.isSafeInteger(value) ? formatCount(value) : formatDecimal(value, 4);
    return [escapeMarkdown(measure), text, escapeMarkdown(definition, 500)];
  });
  return markdownTable(
    [{ head: 'Measure' }, { head: 'Value', align: 'right' }, { head: 'Definition' }],
    rows,
  );
}
