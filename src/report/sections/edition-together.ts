/** Who is tied on several networks of an edition, and how evenly. */

import { escapeMarkdown, joinTexts, numberColumn } from '../../doors/markdown-text.ts';
import type { ActorMultiplex } from '../../edition/multiplex.ts';
import { networksOf } from '../../edition/presence.ts';
import type { EditionFacts } from '../facts/edition-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { accountCell, accountText } from '../words/account-text.ts';
import { reportTable } from './report-table.ts';
import type { Section } from './section.ts';

const SHOWN = 20;

export const TOGETHER_SECTION: Section = {
  id: 'together',
  heading: ({ edition }) => edition.together.heading,
  render: (facts) => (facts.edition === null ? [] : chapter(facts, facts.edition)),
};

interface Ranked extends ActorMultiplex {
  /** Place in the edition. */
  actor: number;
  /** Networks where it has an account. */
  networks: number;
}

function chapter(facts: Facts, of: EditionFacts): string[] {
  const { edition, multiplex } = of;
  const all = multiplex.map(
    (ties, actor): Ranked => ({ ...ties, actor, networks: networksOf(edition.actors[actor]!).length }),
  );
  const order = [...all].sort((x, y) => y.mutual.degree.low! - x.mutual.degree.low! || x.actor - y.actor);
  const several = order.filter(({ networks }) => networks > 1);
  return [
    bestSentences(facts, of),
    firstSentence(facts, order),
    spreadSentence(facts, several),
    table(facts, several.slice(0, SHOWN)),
  ];
}

/** Who has most mutual ties in the union, and whether that depends on a network that could not be read. */
function bestSentences(facts: Facts, { edition, best }: EditionFacts): string {
  if (best === null) return '';
  const { together: words } = facts.language.edition;
  const { leaders, mutual, rivals, rivalsThrough } = best;
  const through = rivalsThrough.flatMap(({ length }, place) => {
    const { network } = edition.networks[place]!;
    return length === 0 ? [] : words.through(length, escapeMarkdown(facts.language.network(network)));
  });
  const names = leaders.map((actor) => accountText(facts, facts.study.nodes[actor]!));
  return joinTexts([words.best(names, mutual), words.rivals(rivals.length, through)], ' ');
}

/** Of all actors: those on one network are passed by nobody for that. */
function firstSentence(facts: Facts, [first, ...others]: readonly Ranked[]): string {
  const { together: words } = facts.language.edition;
  if (first === undefined || first.mutual.degree.low === 0) return '';
  const known = first.mutual.degree.low!;
  const open = others.filter(({ mutual }) => mutual.degree.high! >= known).length;
  const used = first.mutual.degrees.filter(({ low }) => low! > 0).length;
  return joinTexts(
    [words.first(accountText(facts, facts.study.nodes[first.actor]!), known, used), words.doubt(open)],
    ' ',
  );
}

function spreadSentence({ language }: Facts, several: readonly Ranked[]): string {
  const { together: words } = language.edition;
  const spread = several.flatMap(({ in: { participation } }) => participation.value ?? []);
  if (spread.length === 0) return words.noSpread;
  const mean = spread.reduce((sum, value) => sum + value, 0) / spread.length;
  return words.spread(spread.length, language.decimal(mean, 2));
}

function table(facts: Facts, rows: readonly Ranked[]): string {
  const { language } = facts;
  const { together: words, overlap } = language.edition;
  const { range } = words;
  return reportTable(facts, [words.table, 'multiplex.csv'], rows, [
    { head: words.actor, cell: ({ actor }) => accountCell(facts, facts.study.nodes[actor]!) },
    numberColumn(overlap.networks, ({ networks: count }) => language.count(count)),
    numberColumn(words.mutual, ({ mutual: { degree } }) => range(degree.low, degree.high, 0)),
    numberColumn(words.followers, ({ in: { degree } }) => range(degree.low, degree.high, 0)),
    numberColumn(words.participation, ({ in: { participation } }) =>
      range(participation.low, participation.high, 2),
    ),
  ]);
}
