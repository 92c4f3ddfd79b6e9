/** What changed since an earlier snapshot: shares first, then ties, mutual ties, accounts, ranks and clusters. */
import { joinTexts } from '../../doors/markdown-text.ts';
import { clustersAnswer } from '../../questions/diff/clusters.ts';
import { type RankTable, ranksAnswer } from '../../questions/diff/ranks.ts';
import {
  cautions,
  eventSentence,
  incomparable,
  keyNote,
  mutualSentences,
  scope,
  tieSentences,
} from '../../questions/diff/remarks.ts';
import { summaryAnswer } from '../../questions/diff/summary.ts';
import { type ChangeFacts, clusterNamer } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { type Figures, figureText } from '../figures/figures.ts';
import type { Section } from '../sections/section.ts';
import {
  type AnswerText,
  answerText,
  type Command,
  saidText,
  unusualOptions,
  usualCommand,
} from '../words/answer-text.ts';
import { momentsOf } from '../words/moments-of.ts';

/** Up to which rank each table goes; of who moved, half as many each way. */
const TOP: Readonly<Record<RankTable, number>> = { ranks: 20, former: 10, movers: 10, busiest: 10 };

/** '' where the report is set against no earlier snapshot. */
export const CHANGES_SECTION: Section = {
  id: 'changes',
  heading: ({ changes }) => changes.heading,
  render: (facts, figures) => (facts.change === null ? [] : chapter(facts, facts.change, figures)),
};

function chapter(facts: Facts, change: ChangeFacts, figures: Figures): string[] {
  const { diff, spared } = change;
  const { changes, head } = facts.language;
  const at = momentsOf(facts, change);
  const asked = (...more: string[]) =>
    usualCommand(facts, ['diff', change.old.snapshot.name, facts.study.snapshot.name, ...more]);
  const whole = answerText(facts, summaryAnswer(diff), asked());
  const clusters = clusterText(facts, change, asked);
  const ranked = (table: RankTable) => {
    const command = asked('--show', table, '--top', String(TOP[table]));
    const text = answerText(facts, ranksAnswer(diff, table, TOP[table]), command);
    return [text.table(table, ['rank-changes.csv']), ...text.remarks];
  };
  return [
    saidText(facts, scope(diff)),
    ...cautions([diff.old, diff.new]).map((said) => saidText(facts, said)),
    whole.table('graph', ['figure-changes.csv']),
    `### ${changes.ties}`,
    ...[...tieSentences(diff), ...keyNote(diff)].map((said) => saidText(facts, said)),
    figureText(facts, figures, 'ties-then-and-now'),
    whole.table('ties', ['change-counts.csv']),
    `### ${changes.mutualTies}`,
    ...mutualSentences(diff).map((said) => saidText(facts, said)),
    whole.table('mutuals', ['change-counts.csv']),
    ...ranked('busiest'),
    `### ${head.accounts}`,
    saidText(facts, eventSentence(diff)),
    whole.table('accounts', ['changes.csv', 'change-counts.csv'], asked('--show', 'accounts')),
    `### ${changes.ranks(at)}`,
    ...ranked('ranks'),
    ...ranked('former'),
    ...ranked('movers'),
    figureText(facts, figures, 'ranks-then-and-now'),
    `### ${changes.clusters(at)}`,
    clusters.lead,
    clusters.table('clusters', ['cluster-changes.csv']),
    ...clusters.remarks,
    clusters.table('moves', ['changes.csv']),
    `### ${changes.incomparable}`,
    saidText(facts, incomparable(diff)),
    joinTexts([changes.rows, spared === null ? '' : changes.spared(spared)], ' '),
  ];
}

function clusterText(
  facts: Facts,
  change: ChangeFacts,
  asked: (...more: string[]) => Command | null,
): AnswerText {
  const { clustersOf: of } = facts.options;
  const found = { of, changes: change.clusters, nameOf: clusterNamer(facts, change) };
  const command = asked('--show', 'clusters', ...unusualOptions(facts, ['runs']));
  // The prompt compares clusters of mutual ties.
  const isAsked = unusualOptions(facts, ['clustersOf']).length === 0;
  return answerText(facts, clustersAnswer(change.diff, found), isAsked ? command : null);
}
