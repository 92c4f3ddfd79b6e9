import { GROUP_PAIR_MODEL } from '../../../graph/group-chance.ts';
import { BURN_IN_ROUNDS, SPACING_ROUNDS } from '../../../graph/null-directed.ts';
import { RANK_DOUBT_MODEL } from '../../../graph/rank-doubt.ts';
import { definitionFor } from '../../../study/unit-words.ts';
import { capital } from '../../capital.ts';
import { count, counted, decimal, form, list, share } from '../numbers.ts';
import type { Terms } from '../terms.ts';

/** What was counted on the way, one and many. */
const COUNTED: Readonly<Record<string, readonly [one: string, many: string]>> = {
  duplicates: ['follow that was there twice', 'follows that were there already'],
  self_follows: ['follow of an account by itself', 'follows of accounts by themselves'],
  unknown_endpoints: [
    'follow to or from an account that is not listed',
    'follows to or from accounts that are not listed',
  ],
  outside_follows: ['follow to an account outside', 'follows to accounts outside'],
  merged_accounts: ['account that was listed twice', 'accounts that were listed twice'],
  blank_ends: ['row of ties without an account at an end', 'rows of ties without an account at an end'],
  blank_accounts: ['row of accounts that names none', 'rows of accounts that name none'],
  people_without_account: ['person who has no account', 'people who have no account'],
};

/** Ways to read a network, as an option of a crawl. */
const READINGS: Readonly<Record<string, string>> = {
  records: 'reading the public records of each account',
  appview: 'reading what the AppView shows',
  pairs: 'reading the relation of each pair',
  auto: 'reading in the way that the network allows',
};

const countedAs = (name: string, value: number): string => {
  const words = COUNTED[name];
  return words === undefined ? `${name.replaceAll('_', ' ')} ${count(value)}` : counted(value, ...words);
};

export function method({ article, isGroup, many, one, studied, unit, whole }: Terms) {
  return {
    heading: 'Method',
    definitions: 'Definitions',
    origin: {
      crawl: 'was read from the network',
      import: 'was imported from files',
      derived: 'was derived from a later snapshot',
      log: 'was sealed out of the log of a watch',
    },
    /** What it means that an account was read, where a log was. */
    log: 'An account is complete where that instant lies in a span of time in which a reading, or an unbroken chain of revisions, proves that nothing was missed; outside of all of its spans it is in a gap, and not read. Over a gap a tie is known where the same record stood at both ends.',
    snapshot: (origin: string, date: string) => `The snapshot ${origin} and is dated ${date}.`,
    asked: (pairs: string) =>
      `How it was made: ${pairs.replace(/\bread (records|appview|pairs|auto)\b/, (_, way: string) => READINGS[way]!)}.`,
    /** What was counted, by the name that the snapshot has for it. */
    countedOnTheWay: (counts: readonly (readonly [name: string, value: number])[]) =>
      `Counted on the way: ${list(counts.map(([name, value]) => countedAs(name, value)))}.`,
    /** @param more whether some were before, on the way to the snapshot. */
    outside: 'Ties with accounts outside of the group were left out.',
    nothingLeftOut: (more: boolean): string => (more ? 'No other tie was left out.' : 'No tie was left out.'),
    withinUnit: (within: number, also: boolean) =>
      `Left out${also ? ' as well' : ''}: ${counted(within, 'follow')} between accounts of one ${unit}.`,
    merged: (merged: number) =>
      `${counted(merged, 'follow')} beside the first between the same two in the same direction ${form(merged, 'is', 'are')} not counted again.`,
    /** What the words of definitions stand for, where nodes are not accounts. */
    readAs:
      unit === 'account'
        ? ''
        : `Where the definition of a measure or a tie says account, read ${one}; what is counted account by account says so: the columns \`accounts\`, and of countries and regions \`observed\`.`,
    leftOut: (selfFollows: number, sameActor: number, duplicates: number) =>
      `Left out of the graph: ${list([
        ...(selfFollows > 0
          ? [counted(selfFollows, 'follow of an account by itself', 'follows of accounts by themselves')]
          : []),
        ...(sameActor > 0
          ? [
              counted(
                sameActor,
                'follow between two accounts of one actor',
                'follows between two accounts of one actor',
              ),
            ]
          : []),
        ...(duplicates > 0 ? [counted(duplicates, 'duplicate')] : []),
      ])}.`,
    seat: (months: number) =>
      `A seat is an office of a country, or an organisation, whoever holds it; one person in two offices is one seat. It is present where the office or a holder has an account, in whatever language; absent where somebody looked for it on that network, found none, and did so within ${counted(months, 'month')} and since the holder took office; else unknown. A member is present if any of its seats is, absent only if every one is absent, else unknown. A share goes from present ÷ all to (present + unknown) ÷ all. Accounts of governments and missions are counted apart.`,
    tie: 'A tie is known to be there, known not to be, or unknown. It is unknown if its source was not read to the end, or if the reading could not show its target. Unknown is never counted as absent. Bounds count every unknown tie, whatever number of follows an account declares.',
    pair: 'A pair is comparable if both its directions are known. The mutual graph has an edge for each pair known to follow each other.',
    massFollower: `A mass follower follows more than half of all other ${many}: whom it follows says little.`,
    order: `${capital(many)} are numbered by ${one} id. Equal values share a rank (1, 2, 2, 4).`,
    clusters: (of: 'mutual' | 'directed', runs: number, seed: number) =>
      `Clusters are communities of the ${of} graph at resolution 1, found by the Louvain method (Blondel et al. 2008) with the refinement of Leiden (Traag et al. 2019): of ${counted(runs, 'run')} that differ by their seeds alone, 1 to ${count(runs)}, the one with the highest modularity, found with seed ${count(seed)}. A cluster is named by a value that most of its members have, that is at least 20 points or half as much again more frequent in it than among all ${many} with a cluster, and that so many or more would have at random with p < 0.01 (hypergeometric test, adjusted over all values tried after Benjamini & Hochberg 1995); by at most two attributes, of which the second passes among those who have the first. Shares are of those who have any value. Where nothing passes, it is named after its member with most mutual ties that is not undecided. Beside a value that names it, after + in the files, stands another of the same attribute that a tenth or more of the members have, half as much again as among all, by the same test. What members share is told by the same test. The name helps the reader, the number identifies.`,
    compared: `A tie is compared with the earlier snapshot only if it is known in both. Every old tie is kept, ended, lost with an account that is gone (suspended, deactivated, moved or deleted), not comparable now, or left ${isGroup ? 'the roster or the group' : studied} with an account; every new one is kept, formed, not comparable before, or joined with an account. Where both readings kept the keys of the records, a tie that is in both under another key is remade: it ended and was made again in between. Accounts are matched by account id, so that a rename or a new holder is the same account. Clusters are matched by the assignment with the greatest sum of Jaccard indices (Kuhn 1955), and keep the number and name of the cluster they continue; an account moved only if its stability is at least 0.8 in both years.`,
    regions:
      'Region and subregion are those of the United Nations’ M49 standard, from the country of the account; organisations of states are “International”.',
    version: (version: string) =>
      `Made with entente ${version}. Shares are rounded to one decimal here; the CSV files hold 12 significant digits.`,
    toNote: 'To note:',
    untested: 'Nothing was tested against chance, as fewer than two draws were asked for.',
    tested: {
      mutual_pairs: (_: string) => 'mutual pairs',
      reciprocity: (_: string) => 'reciprocity',
      mutual_transitivity: (_: string) => 'transitivity of the mutual graph',
      within_follows: (attribute: string) => `follows within ${attribute}`,
      assortativity: (attribute: string) => `assortativity by ${attribute}`,
      ei_index: (attribute: string) => `E–I index by ${attribute}`,
      coordinator: (attribute: string) => `chains of coordinators by ${attribute}`,
      representative: (attribute: string) => `chains of representatives by ${attribute}`,
      gatekeeper: (attribute: string) => `chains of gatekeepers by ${attribute}`,
      consultant: (attribute: string) => `chains of consultants by ${attribute}`,
      liaison: (attribute: string) => `chains of liaisons by ${attribute}`,
    },
    figure: 'Figure',
    observed: 'Observed',
    mean: 'Mean',
    sd: 'Standard deviation',
    firstHalf: 'First half',
    secondHalf: 'Second half',
    /**
     * @param permutations of labels; 0 where no groups are compared.
     * @param moved share of the follows that a round gives to another account; NaN where none can be moved.
     */
    chance: (draws: number, seed: number, permutations: number, moved: number) =>
      `Chance is a random network in which every ${one} has as many follows and followers as here, follows of ${many} that were not read held fixed: ${count(draws)} draws of a chain in which ${many} meet in pairs, throw together the follows that only one of the two has, and deal them out again at random, to each as many as before (global curveball trades: Strona et al. 2014, Carstens, Berger & Strona 2018), and directed triangles are turned round (Rao et al. 1996); seed ${count(seed)}, ${count(BURN_IN_ROUNDS)} rounds before the first draw and ${count(SPACING_ROUNDS)} between draws. Transitivity is tested on mutual networks with the same numbers of mutual ties, by exchanging the ends of two ties, ten tries a tie before the first draw and one between draws.${permutations === 0 ? '' : ` Assortativity and the E–I index are tested by dealing the labels at random, ${count(permutations)} times.`} p is two-sided, (1 + draws as far from their mean) ÷ (1 + draws). ${Number.isNaN(moved) ? 'No follow can be moved' : `A round of that chain gave ${share(moved)} of the follows to another ${one}`}. Means of the first and second half of the draws stand beside each test; they agree where the chain has forgotten its start.`,
    groupPairs: (draws: number, ofCountries: boolean, inFile: boolean) =>
      `For pairs of groups, ${GROUP_PAIR_MODEL}. That tail is a form fitted to ${count(draws)} draws, which by themselves show no p below ${decimal(1 / (1 + draws), 3)}: here and on the front page a p below 0.001 is printed as p < 0.001, and the CSV files have it as computed, never below 1e-30.${inFile ? ' Pairs of countries are in country-partners.csv, with of how many possible, expected and p adjusted.' : ''}${ofCountries ? ' Where the front page allows for the regions of both, it takes the expected number times the ratio of observed to expected follows from the one region to the other.' : ''} Labels dealt at random take ${many} for exchangeable; where some belong together, as those of one state do, the p of assortativity and of the E–I index are too small rather than too great.`,
    rankDoubt: (completions: number, seed: number) =>
      `Ranges of ranks come from ${count(completions)} random completions of the unknown ties, seed ${count(seed)}: ${definitionFor(unit, RANK_DOUBT_MODEL)}. That assumes that ${many} that were not read follow as those that were read do, and that one unknown tie says nothing of another; where ${many} hide their follows because they follow otherwise, the ranges are too narrow. Bounds assume neither.`,
    /** @param ofCountries whether countries are tested as well. */
    listDoubt: (lists: number, seed: number, ofCountries: boolean) =>
      `How far first places rest on the list is told by ${count(lists)} random lists each that leave out 5% and 10% of the ${many}, rounded to a whole number, seed ${count(seed)}, and by lists without all ${many} of one group; the ties among those that are left are counted anew, unknown ties as unknown. The ${one} being tested, each of the first ten in its turn, is never left out${ofCountries ? ', nor any account of a country being tested' : ''} (after Kossinets 2006; Smith & Moody 2013).`,
    seedPlaces: (seed: number) => `places drawn with seed ${count(seed)}`,
    placesIn: (snapshot: string) => `their places in ${snapshot}`,
    layout: (start: string, quadtree: boolean) =>
      `The network’s figure and the map place ${many} with mutual ties by ForceAtlas2 (Jacomy et al. 2014) in LinLog mode${quadtree ? ', repulsion between distant nodes by a quadtree (Barnes & Hut 1986)' : ''}, from ${start}; marks are then moved apart until none overlaps.`,
    nodeMeasures: `Measures of ${article} ${one} (nodes.csv):`,
    graphMeasures: `Figures of ${whole} (graph.csv):`,
    column: 'Column',
    measure: 'Measure',
    value: 'Value',
    definition: 'Definition',
    source: 'Source',
    sources: 'Sources',
    works: 'Works named in the report and its method:',
  };
}

export type MethodWords = ReturnType<typeof method>;
