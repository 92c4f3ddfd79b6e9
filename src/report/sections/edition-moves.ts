/** Who moved between networks since an earlier edition, and what that cost in ties. */

import { escapeMarkdown, joinTexts, numberColumn } from '../../doors/markdown-text.ts';
import { FATES, type FateCounts, hasOtherAddress, type LeftTies } from '../../edition/moved-ties.ts';
import { movesCounted, verdictsThere } from '../../edition/moves.ts';
import { VERDICTS } from '../../roster/verdict.ts';
import type { MovedFacts } from '../facts/edition-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { type Figures, figureText } from '../figures/figures.ts';
import { MOVES_FIGURE } from '../figures/network-moves.ts';
import { accountLabel, accountText } from '../words/account-text.ts';
import { reportTable } from './report-table.ts';
import type { Section } from './section.ts';

const NAMED = 8;

export const MOVES_SECTION: Section = {
  id: 'moves',
  heading: ({ edition }) => edition.moves.heading,
  render: (facts, figures) => {
    const moved = facts.edition?.moved ?? null;
    return moved === null ? [] : chapter(facts, moved, figures);
  },
};

function chapter(facts: Facts, moved: MovedFacts, figures: Figures): string[] {
  return [
    joinTexts([movesSentence(facts, moved), rosterSentence(facts, moved)], ' '),
    movedNames(facts, moved),
    figureText(facts, figures, MOVES_FIGURE),
    ...moved.ties.map((left) =>
      joinTexts(
        [leftSentence(facts, moved, left), movingSentence(facts, left), stayedSentence(facts, left)],
        ' ',
      ),
    ),
    leaverTable(facts, moved),
    joinTexts([facts.language.edition.moves.rule, addressSentence(facts, moved)], ' '),
  ];
}

function movesSentence({ language }: Facts, { earlier, moves }: MovedFacts): string {
  const { moves: words } = language.edition;
  return words.since(
    escapeMarkdown(earlier.name),
    language.date(earlier.date),
    moves.actors.length,
    moves.networks.map((network) => escapeMarkdown(language.network(network))),
    '[moves.csv](moves.csv)',
    movesCounted(moves.actors).map(({ move, actors }) => words.kinds[move](actors)),
  );
}

function rosterSentence({ language }: Facts, { moves }: MovedFacts): string {
  const { onlyThen, onlyNow } = moves;
  return onlyThen.length + onlyNow.length === 0
    ? ''
    : language.edition.moves.rosters(onlyThen.length, onlyNow.length);
}

function movedNames(facts: Facts, { moves }: MovedFacts): string {
  const { language, study } = facts;
  const { moves: words } = language.edition;
  const moved = moves.actors.filter(({ move, placeNow }) => move === 'switched' && placeNow >= 0);
  if (moved.length === 0) return '';
  const network = (names: readonly string[]) =>
    language.list(names.map((name) => escapeMarkdown(language.network(name))));
  const told = moved
    .slice(0, NAMED)
    .map(({ placeNow, networksThen, networksNow }) =>
      words.moved(accountText(facts, study.nodes[placeNow]!), network(networksThen), network(networksNow)),
    );
  return words.who(told, moved.length - told.length);
}

function leftSentence(
  { language }: Facts,
  { moves }: MovedFacts,
  { network, leavers, ties, fates }: LeftTies,
): string {
  const { moves: words } = language.edition;
  const verdicts = leavers.map(({ actor }) => verdictsThere(moves, actor, network));
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    count: verdicts.filter((all) => all.length === 1 && all[0] === verdict).length,
  }));
  const several = verdicts.filter((all) => all.length > 1).length;
  const unlisted = verdicts.filter((all) => all.length === 0).length;
  return words.cost(
    escapeMarkdown(language.network(network)),
    leavers.length,
    [
      ...counts
        .filter(({ count }) => count > 0)
        .map(({ verdict, count }) => language.verdictCount(verdict, count)),
      ...(several > 0 ? [words.several(several)] : []),
      ...(unlisted > 0 ? [words.unlisted(unlisted)] : []),
    ],
    ties,
    fatesTold(words, fates),
  );
}

/** What moving cost, where not all that left moved; '' where nobody did. */
function movingSentence({ language }: Facts, { leavers, switched }: LeftTies): string {
  const { moves: words } = language.edition;
  const { actors, ties, fates } = switched;
  return actors === 0 || actors === leavers.length
    ? ''
    : words.costOfMoving(actors, ties, fatesTold(words, fates));
}

/** How many ties ended where nobody left; '' where none could be seen again. */
function stayedSentence({ language }: Facts, { network, stayed }: LeftTies): string {
  const { ties, ended, unknown } = stayed;
  const seen = ties - unknown;
  return seen === 0
    ? ''
    : language.edition.moves.stayed(
        escapeMarkdown(language.network(network)),
        ties,
        ended,
        language.share(ended / seen),
        unknown,
      );
}

function fatesTold({ fates: words }: Facts['language']['edition']['moves'], fates: FateCounts): string[] {
  return FATES.filter((fate) => fates[fate] > 0).map((fate) => words[fate](fates[fate]));
}

/** Who may be on a network still under an address that no roster names; '' where nobody. */
function addressSentence(facts: Facts, { earlier, moves, ties }: MovedFacts): string {
  const { language } = facts;
  const named = ties.flatMap(({ network, leavers }) =>
    leavers
      .filter(({ actor }) => hasOtherAddress(moves, actor, network))
      .map(({ actor }) => accountText(facts, earlier.together.nodes[moves.actors[actor]!.placeThen]!)),
  );
  return named.length === 0 ? '' : language.edition.moves.address(named, language.verdict('moved'));
}

function leaverTable(facts: Facts, { earlier, moves, ties }: MovedFacts): string {
  const { language } = facts;
  const { count } = language;
  const { moves: words, networks } = language.edition;
  const rows = ties.flatMap(({ network, leavers }) =>
    leavers.map((leaver) => ({
      ...leaver,
      network,
      all: FATES.reduce((sum, fate) => sum + leaver.out[fate] + leaver.in[fate], 0),
    })),
  );
  rows.sort((a, b) => b.all - a.all || a.actor - b.actor);
  const both = (fate: (typeof FATES)[number]) =>
    numberColumn<(typeof rows)[number]>(words.heads[fate], ({ out, in: into }) =>
      count(out[fate] + into[fate]),
    );
  return reportTable(facts, [words.table, 'moved-ties.csv'], rows, [
    {
      head: language.edition.together.actor,
      cell: ({ actor }) => accountLabel(facts, earlier.together.nodes[moves.actors[actor]!.placeThen]!),
    },
    { head: words.left, cell: ({ network }) => escapeMarkdown(language.network(network)) },
    {
      head: words.why,
      cell: ({ actor, network }) =>
        verdictsThere(moves, actor, network).map(language.verdict).join(', ') || words.notListed,
    },
    numberColumn(networks.ties, ({ all }) => count(all)),
    ...FATES.map(both),
  ]);
}
