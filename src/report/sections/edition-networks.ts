/** The networks of an edition: which snapshots, how they were read, and how actors are joined. */

import { escapeMarkdown, numberColumn } from '../../doors/markdown-text.ts';
import type { EditionActor } from '../../edition/edition.ts';
import { networksOf } from '../../edition/presence.ts';
import { possibleTies } from '../../graph/possible-ties.ts';
import type { EditionNetwork } from '../../study/open-study.ts';
import type { Facts } from '../facts/facts.ts';
import type { NetworkSize } from '../facts/network-sizes.ts';
import { accountText } from '../words/account-text.ts';
import { reportTable } from './report-table.ts';
import type { Section } from './section.ts';

const NAMED = 6;

export const NETWORKS_SECTION: Section = {
  id: 'networks',
  heading: ({ edition }) => edition.networks.heading,
  render: (facts) =>
    facts.edition === null
      ? []
      : [
          `${joined(facts, facts.edition.edition)} ${reach(facts, facts.edition.edition.actors)}`,
          `${facts.language.edition.networks.states} ${possible(facts, facts.edition.edition)}`,
          table(facts, facts.edition.sizes),
          united(facts, facts.edition.edition),
          unnamed(facts, facts.edition.edition.networks),
        ],
};

type Of = NonNullable<Facts['edition']>['edition'];

function joined({ language }: Facts, { name, networks, from, date }: Of): string {
  return language.edition.networks.joined(
    escapeMarkdown(name),
    networks.map(({ network }) => escapeMarkdown(language.network(network))),
    language.date(from),
    language.date(date),
  );
}

function possible({ language }: Facts, edition: Of): string {
  const { length } = edition.actors;
  return language.edition.networks.possible(length * (length - 1), possibleTies(edition.together.graph));
}

function reach({ language }: Facts, actors: readonly EditionActor[]): string {
  const { networks: words } = language.edition;
  const of = actors[0]?.accounts.length ?? 0;
  const counts = Array.from(
    { length: of },
    (_, k) => actors.filter((actor) => networksOf(actor).length === k + 1).length,
  );
  return words.reach(
    actors.length,
    counts.map((count, k) => words.on(count, k + 1, of)),
  );
}

function table(facts: Facts, sizes: readonly NetworkSize[]): string {
  const { language } = facts;
  const { networks: words } = language.edition;
  const { count } = language;
  return reportTable(facts, [words.table, 'networks.csv'], sizes, [
    { head: words.network, cell: ({ network }) => escapeMarkdown(language.network(network)) },
    { head: words.date, cell: ({ date }) => language.date(date) },
    numberColumn(words.actors, ({ nodes }) => count(nodes)),
    numberColumn(words.accounts, ({ accounts }) => count(accounts)),
    numberColumn(words.read, ({ observedSources }) => count(observedSources)),
    numberColumn(words.follows, ({ edges }) => count(edges)),
    numberColumn(words.mutual, ({ mutualPairs }) => count(mutualPairs)),
    numberColumn(words.unknown, ({ unknownTies }) => count(unknownTies)),
  ]);
}

function united(facts: Facts, { actors }: Of): string {
  const several = actors.flatMap(({ accounts }, k) =>
    accounts.some(({ length }) => length > 1) ? [facts.study.nodes[k]!] : [],
  );
  if (several.length === 0) return '';
  const names = several.slice(0, NAMED).map((node) => accountText(facts, node));
  return facts.language.edition.networks.united(names, several.length - names.length);
}

/** Accounts of which nobody says whose they are. */
function unnamed({ language }: Facts, networks: readonly EditionNetwork[]): string {
  const { length } = networks.flatMap(({ accounts }) =>
    accounts.nodes.filter(
      ({ row, accountId }) => row.actor === '' || row.actor === row.handle || row.actor === accountId,
    ),
  );
  return length === 0 ? '' : language.edition.networks.unnamed(length);
}
