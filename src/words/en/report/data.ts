import { capital } from '../../capital.ts';
import type { Terms } from '../terms.ts';
import { activity } from './activity.ts';
import { codebook } from './codebook.ts';

export function data({ article, many, one, sealed, source, studied, whole }: Terms) {
  return {
    heading: 'Data',
    source: (network: string, snapshot: string, hash: string) =>
      `Source: ${network}, ${sealed} ${snapshot}, content hash ${hash}.`,
    against: (earlier: string, hash: string) => `Set against ${sealed} ${earlier}, content hash ${hash}.`,
    terms: (terms: string) => `Terms: ${terms}`,
    /** Of one of several networks. */
    termsOf: (network: string, terms: string) => `${capital(network)}: ${terms}`,
    /** What a network's own statement of its terms says. */
    statement: (_network: string, statement: string): string =>
      source !== 'import'
        ? statement
        : statement.replace('the roster', 'what the imported files say of them'),
    check: (command: string, snapshot: string, manifest: string) =>
      `The command \`${command}\`, with ${snapshot} for NAME, makes every byte of this report again and compares it; ${manifest} holds the options, the seeds and the hash of each file.`,
    exported: (gexf: string, graphml: string) =>
      `A network of this size is not repeated here in the formats of other tools: \`${gexf}\` writes it for Gephi, and the same command with \`${graphml}\` for igraph and NetworkX, with every measure but without places and colours.`,
    exportedByNetwork: (gexf: string, graphml: string) =>
      `For other tools the ties are kept apart by network: \`${gexf}\` writes them for Gephi, and the same command with \`${graphml}\` for igraph and NetworkX.`,
    namibia:
      'The code of Namibia is NA, which pandas and R take for a missing value unless they are told otherwise (`keep_default_na=False`, `na.strings = ""`); the column `iso3` has NAM.',
    file: 'File',
    holds: 'Holds',
    manifest: 'snapshot, options, seeds, version, hashes',
    pages: 'a page for each country and organisation, and for each region',
    /** What folders hold, and `prose/`, which is the researcher's own. */
    folders: {
      data: 'the tables as CSV, with what each column means, and the network for other tools',
      figures: 'the figures',
      prose: 'texts of your own, one a chapter, which the report takes in when it is made',
    },
    made: (command: string) =>
      `Made by entente, which makes every file again from the sealed snapshot: \`${command}\` compares them. What is changed by hand is lost or set aside; write into \`prose/\`.`,
    /** What the files hold, by pattern of their paths. */
    files: [
      [/^nodes\.csv$/, `one row ${article} ${one}: what is known of it, verdict, every measure`],
      [/^edges\.csv$/, 'one row a known follow, source → target'],
      [
        /^unknown\.csv$/,
        'ties that could not be seen, with the reason; where the target is *, every one of the source that is not known, in an edition on the network of the row',
      ],
      [/^graph\.csv$/, `figures of ${whole} with their definitions`],
      [/^mutuals\.csv$/, 'one row a pair that follow each other'],
      [
        /^coverage\.csv$/,
        source !== 'import'
          ? `one row an entry of ${studied}: what became of it`
          : 'one row an account: whether it was read',
      ],
      [
        /^coverage-verdicts\.csv$/,
        source !== 'import'
          ? `how many entries of ${studied} have each verdict`
          : 'how many accounts have each verdict',
      ],
      [/^network-coverage\.csv$/, 'how many entries of each network of the edition have each verdict'],
      [/^coverage-offices\.csv$/, 'entries, accounts and countries of each office'],
      [
        /^coverage-seats\.csv$/,
        'one row a seat and network: present, absent or unknown, by which proof, seen when',
      ],
      [
        /^coverage-presence\.csv$/,
        'seats and members with an account, by network, office and region, with bounds and proofs',
      ],
      [/^coverage-years\.csv$/, 'the same over the years, for offices that every roster has'],
      [/^coverage-regions\.csv$/, 'presence by region, with the medians of its countries'],
      [/^pair-states\.csv$/, `how many pairs of ${many} are mutual, one-way, null and unknown`],
      [/^findings\.csv$/, 'every finding that could be told, with how rare it is'],
      [/^rankings\.csv$/, 'every ranking, ties as ties'],
      [/^list-doubt\.csv$/, 'the first ten of each ranking, where some of the list is left out'],
      [/^clusters\.csv$/, 'one row a cluster'],
      [/^cluster-values\.csv$/, 'one row a cluster and value that its members share'],
      [
        /^changes\.csv$/,
        'one row a tie, mutual pair, account or cluster membership that changed or cannot be compared',
      ],
      [/^change-counts\.csv$/, 'how many changed in each way and why, and how many were kept'],
      [/^figure-changes\.csv$/, 'the figures of both years that may be compared, and the sizes of both'],
      [
        /^rank-changes\.csv$/,
        `one row ${article} ${one}: rank and share by mutual ties in both years, ties made and broken`,
      ],
      [/^cluster-changes\.csv$/, 'one row a cluster of either year'],
      [/^networks\.csv$/, 'one row a network of the edition: its snapshot, and how it was read'],
      [/^presence\.csv$/, 'actors by region and office: named, on several networks, nowhere'],
      [/^network-presence\.csv$/, 'the same actors, one row a group and network'],
      [/^network-countries\.csv$/, 'one row a country and network: who is there, or why nobody is'],
      [
        /^country-reach\.csv$/,
        'one row a country, figure and network: ties abroad, of how many that could be, with the rank',
      ],
      [/^actor-networks\.csv$/, 'one row an actor and network: since when, ties there, posts a day'],
      [
        /^network-ties\.csv$/,
        'one row a tie: on which networks it is there, and on which it could not be seen',
      ],
      [/^multiplex\.csv$/, 'one row an actor: ties on all networks, and how evenly they are spread'],
      [/^overlap\.csv$/, 'ties on both, one or neither of two networks, also within groups, with chance'],
      [/^apart\.csv$/, 'pairs tied on one network and nothing to each other on another'],
      [
        /^country-networks\.csv$/,
        'pairs of countries: how many pairs of actors are tied on each of two networks',
      ],
      [/^network-clusters\.csv$/, 'how far the clusters of two networks agree'],
      [/^moves\.csv$/, 'one row an actor: on which networks it was, and is'],
      [/^moved-ties\.csv$/, 'what became of the ties of those who left a network'],
      [/^spells\.csv$/, 'one row a life of a tie, with the bounds of its start and end'],
      [/^follow-backs\.csv$/, 'the share of new follows that were returned within a time'],
      [/^tie-survival\.csv$/, 'the share of ties that stand after a time'],
      [/^first-in-group\.csv$/, 'who leads within each group by mutual ties'],
      [/^chance\.csv$/, 'every figure that was tested against chance'],
      [/^earlier-studies\.csv$/, 'who was first in earlier studies, and in this one'],
      [/^earlier-presence\.csv$/, 'countries with an account in earlier studies, and in this one'],
      [/^countries\.csv$/, 'one row a country: presence and ties abroad, or why it has no account'],
      [/^style\.css$/, 'how the pages of countries and regions look'],
      [
        /^country-partners\.csv$/,
        'one row a country and partner: follows, mutual ties and mentions; of how many possible, what chance would give, and p adjusted',
      ],
      [
        /^country-tasks\.csv$/,
        'one row a country, task and pair of accounts: whom to answer, what was broken off, missions, dormant accounts',
      ],
      [
        /^country-sole-links\.csv$/,
        'one row an account of a country that has several: who abroad is tied to the country through it alone',
      ],
      [
        /^country-counterparts\.csv$/,
        'one row a country and office: the countries of the same office abroad, by what ties them to it',
      ],
      [/^country-regions\.csv$/, 'one row a country and region: follows and mutual ties between them'],
      [/^country-history\.csv$/, 'one row a country and year that is looked back to: how it stood'],
      [
        /^office-holders\.csv$/,
        'who holds each office of each country, by the codes that country-counterparts.csv has',
      ],
      [/^mixing-.*\.csv$/, 'follows between the groups of an attribute'],
      [/^explain\.csv$/, 'what goes with ties: coefficients, p and ranges'],
      [/^explain-pairs\.csv$/, 'the pairs furthest from what the model expects, on either side'],
      [/^dyads\.csv$/, 'the file of pairs that the model takes its terms from'],
      [/^given-countries\.csv$/, 'the file of countries that the model takes its terms from'],
      [/^figures\/outlines\.svg$/, 'the outlines of the world, under the figures of country pages'],
      [/^figures\/.*\.svg$/, 'figure of this report'],
      [/^figures\/.*\.png$/, 'the same figure as pixels'],
      [/^map\.html$/, 'the network to explore: opens in a browser and needs no connection'],
      [/^network\.gexf$/, 'the network for Gephi and other tools, with places and colours'],
      [/^network\.graphml$/, 'the network for igraph, NetworkX and other tools'],
      [/^load\.R$/, 'reads the tables into R as a network object'],
      [/^codebook\.md$/, codebook.holds.codebook],
      [/^datapackage\.json$/, codebook.holds.dataPackage],
      [/^ro-crate-metadata\.json$/, codebook.holds.crate],
      [/^README\.md$/, 'what is where in this folder'],
      [/^report\.(?:md|html)$/, 'the report, to be read'],
      [/^method\.(?:md|html)$/, 'how each figure was made and what it means, the source and its terms'],
      ...activity.files,
    ] as (readonly [RegExp, string])[],
  };
}

export type DataWords = ReturnType<typeof data>;
