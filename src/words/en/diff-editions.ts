import type { Verdict } from '../../roster/verdict.ts';
import type { Dated } from '../values.ts';
import { dated } from './phrases.ts';
import { count, counted, form } from './plain.ts';

type Move = 'came' | 'gone' | 'switched' | 'joined' | 'fewer' | 'stayed' | 'nowhere';

/** What one actor did, and several. */
const MOVED: Readonly<Record<Move, readonly [one: string, several: string]>> = {
  came: ['came from no network', 'came from no network'],
  gone: ['is on none any more', 'are on none any more'],
  switched: ['moved to another', 'moved to another'],
  joined: ['joined one more', 'joined one more'],
  fewer: ['is on fewer', 'are on fewer'],
  stayed: ['stayed where it was', 'stayed where they were'],
  nowhere: ['was on none and is on none', 'were on none and are on none'],
};

export interface MoveCount {
  move: Move;
  actors: number;
}

const FATES = {
  carried: (ties: number) => `${count(ties)} ${form(ties, 'was', 'were')} carried to another`,
  stood: (ties: number) => `${count(ties)} stood on another already`,
  lost: (ties: number) => `${count(ties)} ${form(ties, 'is', 'are')} on none though both are on another`,
  'not-possible': (ties: number) => `${count(ties)} cannot be on any`,
  unknown: (ties: number) => `of ${count(ties)} it is not known`,
};

export interface FateCount {
  fate: keyof typeof FATES;
  ties: number;
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
  ) => {
    const told = moves
      .map(({ move, actors }) => `${count(actors)} ${form(actors, ...MOVED[move])}`)
      .join(', ');
    return `From ${dated(then)} to ${dated(now)}, on ${networks.join(', ')}: of ${counted(actors, 'actor')} named in both, ${told || 'none is anywhere'}.`;
  },
  /** @param fates of those that there are any of. */
  cost: (ties: number, fates: readonly FateCount[]) => {
    const told = fates.map(({ fate, ties }) => FATES[fate](ties));
    const before = told.length > 1 ? `${told.slice(0, -1).join(', ')}, and ` : '';
    return `Of ${counted(ties, 'tie')} of those who are on a network no more, ${before}${told.at(-1)}.`;
  },
  /** What an actor did, in a cell. */
  move: (move: Move): string => move,
  /** What became of the accounts on a network that an actor left. */
  why: (verdicts: readonly Verdict[]) => verdicts.join(' '),
  networks: 'Ties between accounts, network by network',
  movers: 'Actors by what they did',
  actors: 'Who moved',
  fates: 'What became of the ties of those who are on a network no more',
  leavers: 'The same by actor; a tie of two of them is with both',
  inOneOnly: (networks: readonly { network: string; edition: string }[]) =>
    `In one of the editions only: ${networks.map(({ network, edition }) => `${network} (${edition})`).join(', ')}. Nobody is said to have come there or to be there no more; whether a tie that is there now stood there before is not known.`,
  namedInOne: (then: number, now: number) =>
    `${counted(then, 'actor')} of the earlier rosters ${form(then, 'is', 'are')} not named in the later ones, and ${counted(now, 'actor')} the other way round: nothing is said of them here.`,
  noneOf: (editions: readonly string[], others: readonly string[]) =>
    `${editions.join(', ')} ${editions.length === 1 ? 'is an edition' : 'are editions'} and ${others.join(', ')} ${others.length === 1 ? 'is' : 'are'} none; compare two editions, or two snapshots of one network`,
  ofSnapshots: (words: readonly string[], edition: string) =>
    `${words.join(', ')}: not of two editions; ask it of snapshots of one network that they join, which entente edition ${edition} lists`,
  nothingInCommon: (then: OnNetworks, now: OnNetworks) =>
    `${[then, now].map(({ name, networks }) => `${name} is of ${networks.join(', ')}`).join(', and ')}: they have no network in common to compare`,
};
