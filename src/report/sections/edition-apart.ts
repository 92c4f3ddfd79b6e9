/** Who is close on one network of an edition and apart on another: pairs, countries, clusters. */

import { escapeMarkdown, joinTexts, numberColumn } from '../../doors/markdown-text.ts';
import type { CountryPair } from '../../edition/country-difference.ts';
import type { Apart } from '../../edition/difference.ts';
import { capital } from '../../words/capital.ts';
import type { EditionFacts, PairOfNetworks } from '../facts/edition-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { accountLabel, countryText } from '../words/account-text.ts';
import { chanceVerdict, unreached } from './chance-text.ts';
import { networkPair } from './edition-overlap.ts';
import { reportTable } from './report-table.ts';
import type { Section } from './section.ts';

const SHOWN = 10;

export const APART_SECTION: Section = {
  id: 'apart',
  heading: ({ edition }) => edition.apart.heading,
  render: (facts) =>
    facts.edition === null
      ? []
      : facts.edition.pairs.flatMap((pair) => pairPart(facts, facts.edition!, pair)),
};

function pairPart(facts: Facts, of: EditionFacts, pair: PairOfNetworks): string[] {
  if (pair.overlap.actors < 2) return [];
  return [
    `### ${capital(networkPair(facts, pair))}`,
    joinTexts(
      [
        ...pair.apart.map((apart) => apartSentence(facts, apart)),
        facts.language.edition.apart.tables(
          '[apart.csv](apart.csv)',
          '[country-networks.csv](country-networks.csv)',
        ),
      ],
      ' ',
    ),
    clusterSentence(facts, pair),
    pairTable(facts, of, pair),
    countryTable(facts, pair),
  ];
}

function apartSentence({ language }: Facts, { close, apart, mutualThere }: Apart): string {
  const { apart: words } = language.edition;
  const known = mutualThere.mutual + mutualThere['one-way'] + mutualThere.null;
  return words.pairs(
    escapeMarkdown(language.network(close)),
    escapeMarkdown(language.network(apart)),
    known,
    { mutual: mutualThere.mutual, oneWay: mutualThere['one-way'], none: mutualThere.null },
    mutualThere.unknown,
  );
}

function clusterSentence({ language }: Facts, { clusters }: PairOfNetworks): string {
  if (clusters === null || Number.isNaN(clusters.test.observed)) return '';
  const { apart: words } = language.edition;
  const verdict = chanceVerdict(clusters.test);
  return words.clusters(
    '[network-clusters.csv](network-clusters.csv)',
    clusters.actors,
    language.decimal(clusters.test.observed, 3),
    verdict === null
      ? ''
      : words.verdict[verdict](language.chance.p(clusters.test.p, unreached(clusters.test))),
  );
}

/** Those whose two actors have most followers on the network on which they are tied, of each direction. */
function pairTable(facts: Facts, { edition, multiplex }: EditionFacts, { apart }: PairOfNetworks): string {
  const { language, study } = facts;
  const { apart: words } = language.edition;
  const rows = apart.flatMap(({ close, apart: other, mutual }) => {
    const place = edition.networks.findIndex(({ network }) => network === close);
    const followers = (actor: number) => multiplex[actor]!.in.degrees[place]!.low!;
    return mutual
      .map((pair) => ({
        ...pair,
        close,
        other,
        followers: [followers(pair.i), followers(pair.j)] as const,
      }))
      .sort((p, q) => sumOf(q.followers) - sumOf(p.followers) || p.i - q.i || p.j - q.j)
      .slice(0, SHOWN);
  });
  const network = (name: string) => escapeMarkdown(language.network(name));
  const name = (actor: number) => accountLabel(facts, study.nodes[actor]!);
  return reportTable(facts, [words.pairTable(SHOWN), 'apart.csv'], rows, [
    { head: words.one, cell: ({ i }) => name(i) },
    numberColumn(words.followers, ({ followers }) => language.count(followers[0])),
    { head: words.other, cell: ({ j }) => name(j) },
    numberColumn(words.followers, ({ followers }) => language.count(followers[1])),
    { head: words.mutualOn, cell: ({ close }) => network(close) },
    { head: words.nothingOn, cell: ({ other }) => network(other) },
  ]);
}

function sumOf([one, other]: readonly [number, number]): number {
  return one + other;
}

/** Countries whose accounts are tied far more on the one network than on the other, as far as is known. */
function countryTable(facts: Facts, { overlap, countries }: PairOfNetworks): string {
  const { language } = facts;
  const { apart: words } = language.edition;
  const abroad = countries.filter(({ x, y }) => x !== y);
  const gap = ({ onA, onB }: CountryPair) => Math.max(0, onA.low - onB.high, onB.low - onA.high);
  const all = abroad
    .filter((pair) => gap(pair) > 0)
    .sort((p, q) => gap(q) - gap(p) || (p.x + p.y < q.x + q.y ? -1 : 1));
  const rows = all.slice(0, SHOWN);
  const equal = all.filter((pair) => gap(pair) === gap(rows.at(-1)!)).length;
  const range = (low: number, high: number) =>
    low === high ? language.count(low) : words.range(language.count(low), language.count(high));
  return reportTable(facts, [words.countryTable(SHOWN, all.length, equal), 'country-networks.csv'], rows, [
    { head: words.one, cell: ({ x }) => countryText(language, x) },
    { head: words.other, cell: ({ y }) => countryText(language, y) },
    numberColumn(words.possible, ({ pairs }) => language.count(pairs)),
    numberColumn(capital(escapeMarkdown(language.network(overlap.a))), ({ onA }) => range(onA.low, onA.high)),
    numberColumn(capital(escapeMarkdown(language.network(overlap.b))), ({ onB }) => range(onB.low, onB.high)),
  ]);
}
