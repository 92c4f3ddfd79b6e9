import type { Verdict } from '../../roster/verdict.ts';
import type { Dated, Named, VerdictCounts } from '../values.ts';
import { count, counted, form, list, NUMBERS, share } from './numbers.ts';
import { called } from './phrases.ts';
import { values } from './values.ts';
import { verdicts } from './verdicts.ts';

const { date } = NUMBERS;

/** What so many actors did. */
const MOVED = {
  came: (actors: number) => `${count(actors)} came from none`,
  gone: (actors: number) => `${count(actors)} ${form(actors, 'is', 'are')} on none any more`,
  switched: (actors: number) => `${count(actors)} moved from one to another`,
  joined: (actors: number) => `${count(actors)} joined one more`,
  fewer: (actors: number) => `${count(actors)} ${form(actors, 'is', 'are')} on fewer`,
  stayed: (actors: number) => `${count(actors)} ${form(actors, 'is where it was', 'are where they were')}`,
  nowhere: (actors: number) =>
    `${count(actors)} ${form(actors, 'was', 'were')} on none then and ${form(actors, 'is', 'are')} on none now`,
};

export interface MoveCount {
  move: keyof typeof MOVED;
  actors: number;
}

const FATES = {
  carried: (ties: number) => `${count(ties)} ${form(ties, 'was', 'were')} carried along to another network`,
  stood: (ties: number) => `${count(ties)} ${form(ties, 'was', 'were')} on another network already`,
  lost: (ties: number) =>
    `${count(ties)} ${form(ties, 'was', 'were')} lost although both share another network`,
  'not-possible': (ties: number) => `${count(ties)} can no longer exist, as the two share none`,
  unknown: (ties: number) => `${count(ties)} ${form(ties, 'is', 'are')} unknown`,
};

export interface FateCount {
  fate: keyof typeof FATES;
  ties: number;
}

/** Ties with what became of them, as far as there are any. */
export interface TieFates {
  ties: number;
  fates: readonly FateCount[];
}

const movesText = (moves: readonly MoveCount[]) => list(moves.map(({ move, actors }) => MOVED[move](actors)));
const fatesText = (fates: readonly FateCount[]) =>
  fates.map(({ fate, ties }) => FATES[fate](ties)).join('; ');

/** Actors that are on a network no more, by what became of their accounts there. */
export interface Leavers {
  network: string;
  actors: number;
  verdicts: VerdictCounts;
  /** Those with accounts of several verdicts, and those that no roster lists there. */
  several: number;
  unlisted: number;
}

/** An edition with its networks. */
export interface OnNetworks {
  name: string;
  networks: readonly string[];
}

export const diffEditions = {
  moves: (
    then: Dated,
    now: Dated,
    networks: readonly string[],
    actors: number,
    moves: readonly MoveCount[],
  ) =>
    `From ${then.name} of ${date(then.date)} to ${now.name} of ${date(now.date)}, on ${networks.length === 1 ? 'the one network' : 'the networks'} that both have, ${list(networks.map(values.network))}. Of ${counted(actors, 'actor')} that the rosters of both name, ${movesText(moves) || 'none is anywhere'}.`,
  /** @param since the day of the earlier edition. */
  changed: (since: string, actors: number, changed: number, moves: readonly MoveCount[]) =>
    `${count(changed)} of ${counted(actors, 'actor')} ${form(changed, 'has', 'have')} changed networks since ${date(since)}: ${movesText(moves)}.`,
  cost: (left: Leavers, { ties, fates }: TieFates) => {
    const { actors, several, unlisted } = left;
    const why = [
      ...left.verdicts.map(([verdict, number]) => verdicts.verdictCount(verdict, number)),
      ...(several > 0 ? [`${count(several)} whose accounts there have several verdicts`] : []),
      ...(unlisted > 0 ? [`${count(unlisted)} without an account there in the rosters now`] : []),
    ];
    const who = `${counted(actors, 'actor')} ${form(actors, 'is', 'are')} no longer on ${values.network(left.network)}: ${why.join(', ')}`;
    if (ties === 0) return `${who}. No tie ${form(actors, 'of it is', 'of them is')} known there.`;
    return `${who}. Of ${counted(ties, 'known tie')} to or from ${form(actors, 'it', 'them')} there, ${fatesText(fates)}.`;
  },
  /** The same of those alone that are on another network instead. */
  costOfMoving: (network: string, actors: number, { ties, fates }: TieFates) =>
    `The ${form(actors, 'actor', `${count(actors)} actors`)} that moved from ${values.network(network)} to another network had ${counted(ties, 'known tie')} there.${ties === 0 ? '' : ` Of these, ${fatesText(fates)}.`}`,
  /** @param ended of those that were seen again. */
  stayed: (network: string, { ties, ended, unseen }: Record<'ties' | 'ended' | 'unseen', number>) =>
    `For comparison: of ${counted(ties, 'tie')} between actors that are on ${values.network(network)} now as then, ${count(ended)} ${form(ended, 'is', 'are')} no more, ${share(ended / (ties - unseen))} of what was seen again.${unseen === 0 ? '' : ` ${count(unseen)} could not be seen.`}`,
  fateRule:
    'A tie counts as carried along where the same actor follows the same other one on a network now on which it did not then. Where it did, the tie was there already. It is unknown where it could not be seen then, or cannot now, and where the later rosters do not name one of the two. It is unknown, too, where one may still be on the network under an address that no roster names. A tie between two actors that are both no longer there counts once in sentences, and with both in a table of actors.',
  /** @param actors an account of whom has an address on the same network that no roster names. */
  readdressed: (actors: readonly Named[]) =>
    `${list(actors.map(called))} ${form(actors.length, 'is', 'are')} counted as no longer on a network. ${form(actors.length, 'The account there has', 'The accounts there have')} the verdict ${verdicts.verdict('moved')}: an address on the same network that no roster names. Which ties it has is unknown; the new address, which coverage.csv of a report has, belongs in the roster.`,
  /** What an actor did, in a cell. */
  move: (move: MoveCount['move']): string => move,
  /** What became of the accounts on a network that an actor left. */
  why: (all: readonly Verdict[]) => all.map(verdicts.verdict).join(', ') || 'not in the rosters',
  /** Where an actor was or is, in a cell. */
  on: (networks: readonly string[]) => list(networks.map(values.network)),
  networks: 'Ties between accounts, network by network',
  movers: 'Actors by what they did',
  actors: 'Actors whose networks changed; those that moved come first',
  fates: 'What became of the ties of those who are no longer on a network',
  leavers: 'Actors that left a network, and what became of their ties there',
  inOneOnly: (networks: readonly { network: string; edition: string }[]) =>
    `In one of the editions only: ${list(networks.map(({ network, edition }) => `${values.network(network)} (${edition})`))}. Nobody is said to have come there or to be there no more; whether a tie that is there now stood there before is not known.`,
  namedInOne: (then: number, now: number) =>
    `Only the earlier rosters name ${counted(then, 'actor')}, only the later ones ${count(now)}; of these nothing is said.`,
  noGroup: () =>
    '--among compares no two editions; compare the snapshots that they join, a network at a time',
  noneOf: (editions: readonly string[], others: readonly string[]) =>
    `${editions.join(', ')} ${editions.length === 1 ? 'is an edition' : 'are editions'} and ${others.join(', ')} ${others.length === 1 ? 'is' : 'are'} none; compare two editions, or two snapshots of one network`,
  ofSnapshots: (words: readonly string[], edition: string) =>
    `${words.join(', ')}: not of two editions; ask it of snapshots of one network that they join, which entente edition ${edition} lists`,
  nothingInCommon: (then: OnNetworks, now: OnNetworks) =>
    `${[then, now].map(({ name, networks }) => `${name} is of ${networks.join(', ')}`).join(', and ')}: they have no network in common to compare`,
};
