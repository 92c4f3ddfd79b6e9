/** The chapters of an edition: its networks, who is where, what is tied on which, and who moved. */
import type { SectionedAnswer } from '../../cli/answer.ts';
import { apartInEdition, apartSentences } from '../../questions/edition/apart-in-edition.ts';
import { clusterSentence, clustersInEdition } from '../../questions/edition/clusters-in-edition.ts';
import { rankingSection } from '../../questions/edition/country-reach.ts';
import { costSentences, moveRemarks, movesIn, movesSentence } from '../../questions/edition/diff-editions.ts';
import { edition, tiesInEdition } from '../../questions/edition/edition.ts';
import { overlapInEdition, overlapSentences } from '../../questions/edition/overlap-in-edition.ts';
import { presenceInEdition } from '../../questions/edition/presence-in-edition.ts';
import { togetherInEdition } from '../../questions/edition/together-in-edition.ts';
import { say } from '../../words/say.ts';
import { type EditionFacts, overlapByAttribute, presenceByAttribute } from '../facts/edition-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { type Figures, figureText } from '../figures/figures.ts';
import { MOVES_FIGURE } from '../figures/network-moves.ts';
import { NETWORKS_MAP } from '../figures/world-networks.ts';
import type { Section } from '../sections/section.ts';
import { answerText, type Command, saidText, sectionText, unusualOptions } from '../words/answer-text.ts';

export const NETWORKS_SECTION = chapter('networks', (facts, of) => {
  const answer = edition(of.edition, of.sizes);
  const table = tablesOf(facts, of, answer);
  return [
    saidText(facts, answer.sentence),
    saidText(facts, tiesInEdition(of.edition)),
    table('snapshots', ['networks.csv']),
    table('united', ['actor-networks.csv']),
  ];
});

export const PRESENCE_SECTION = chapter('presence', (facts, of, figures) => {
  const answer = presenceInEdition(of);
  return [
    saidText(facts, answer.sentence),
    facts.language.edition.presence.actors('[actor-networks.csv](actor-networks.csv)'),
    figureText(facts, figures, NETWORKS_MAP),
    tablesOf(facts, of, answer)('members', ['network-countries.csv']),
    ...presenceByAttribute(of).map(({ attribute }) =>
      groupsOf(facts, of, presenceInEdition(of, attribute), 'presence', attribute, [
        'presence.csv',
        'network-presence.csv',
      ]),
    ),
  ];
});

export const REACH_SECTION = chapter('countries', (facts, { reach }) => {
  if (reach === null) return [];
  const { length } = reach.reach.together;
  const section = rankingSection(reach, { figure: 'following', isChosen: () => true, top: length });
  const command = ['countries', '--measure', 'accounts_following_abroad', '--show', 'over_networks'];
  return [
    sectionText(facts, 'countries', section, {
      files: ['country-reach.csv'],
      command: [...command, '--top', String(length)],
    }),
    saidText(facts, say.editionCountry.rule()),
  ];
});

export const OVERLAP_SECTION = chapter('overlap', (facts, of) => {
  const attributes = of.pairs.flatMap((pair) => overlapByAttribute(pair).map(({ attribute }) => attribute));
  return [
    ...of.pairs.map((pair) => saidText(facts, overlapSentences(pair))),
    tablesOf(facts, of, overlapInEdition(of))('overlap', ['overlap.csv']),
    ...[...new Set(attributes)].map((attribute) =>
      groupsOf(facts, of, overlapInEdition(of, attribute), 'overlap', attribute, ['overlap.csv']),
    ),
    facts.language.edition.overlap.everyTie(
      '[network-ties.csv](network-ties.csv)',
      '[unknown.csv](unknown.csv)',
    ),
  ];
});

export const APART_SECTION = chapter('apart', (facts, of) => {
  const table = tablesOf(facts, of, apartInEdition(of));
  return [
    ...of.pairs.map((pair) => saidText(facts, [...apartSentences(pair), ...clusterSentence(pair)])),
    facts.language.edition.apart.tables(
      '[apart.csv](apart.csv)',
      '[country-networks.csv](country-networks.csv)',
    ),
    table('apart', ['apart.csv']),
    table('countries', ['country-networks.csv']),
    tablesOf(facts, of, clustersInEdition(of))('clusters', ['network-clusters.csv']),
  ];
});

export const TOGETHER_SECTION = chapter('together', (facts, of) => {
  const answer = togetherInEdition(of);
  return [
    saidText(facts, answer.sentence),
    tablesOf(facts, of, answer)('together', ['multiplex.csv']),
    saidText(facts, answer.notes ?? []),
  ];
});

export const MOVES_SECTION = chapter('moves', (facts, { edition: now, moved }, figures) => {
  if (moved === null) return [];
  const { earlier: then, moves, ties } = moved;
  const compared = { then, now, moves, ties };
  const diff = (show: string) => ['diff', then.name, now.name, '--show', show];
  const text = answerText(facts, movesIn(compared), diff('actors'));
  return [
    saidText(facts, movesSentence(compared)),
    figureText(facts, figures, MOVES_FIGURE),
    text.table('actors', ['moves.csv']),
    ...ties.map((left) => saidText(facts, costSentences(moves, left))),
    text.table('leavers', ['moved-ties.csv'], diff('leavers')),
    saidText(facts, moveRemarks(compared)),
  ];
});

function chapter(
  id: 'networks' | 'presence' | 'countries' | 'overlap' | 'apart' | 'together' | 'moves',
  render: (facts: Facts, of: EditionFacts, figures: Figures) => string[],
): Section {
  return {
    id,
    heading: ({ edition }) => edition[id].heading,
    render: (facts, figures) => (facts.edition === null ? [] : render(facts, facts.edition, figures)),
  };
}

/** The tables of an answer, each with what to type to get it. */
function tablesOf(facts: Facts, of: EditionFacts, answer: SectionedAnswer) {
  return (show: string, files: readonly string[]) =>
    answerText(facts, answer, commandFor(facts, of, show)).table(show, files);
}

/** The table of those that have the same in a column of the rosters. */
function groupsOf(
  facts: Facts,
  of: EditionFacts,
  answer: SectionedAnswer,
  show: 'presence' | 'overlap',
  by: string,
  files: readonly string[],
): string {
  const command = [...commandFor(facts, of, show), '--by', by];
  return answerText(facts, answer, command).table(`${show}_groups`, files);
}

/** The options of chance and of clusters that a table depends on. */
const DEPENDS_ON: Readonly<Record<string, Parameters<typeof unusualOptions>[1]>> = {
  overlap: ['seed'],
  clusters: ['seed', 'runs', 'clustersOf'],
};

function commandFor(facts: Facts, { edition: { name } }: EditionFacts, show: string): Command {
  return ['edition', name, '--show', show, ...unusualOptions(facts, DEPENDS_ON[show] ?? [])];
}
