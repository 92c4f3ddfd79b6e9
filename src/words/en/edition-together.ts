import type { Named } from '../values.ts';
import { count, counted, decimal, form, list } from './numbers.ts';
import { called } from './phrases.ts';
import { values } from './values.ts';

export const editionTogether = {
  /** @param leaders all in the first place. */
  best: (leaders: readonly Named[], mutual: number) =>
    `${list(leaders.map(called))} ${form(leaders.length, 'is', 'are')} best connected of all actors: ${leaders.length === 1 ? '' : 'each '}tied both ways with ${counted(mutual, 'other')}. Each counts once whatever its accounts, and a follow on one network may be returned on another.`,
  byAccount: (network: string, ties: number) =>
    `Among the accounts of ${values.network(network)} it has ${counted(ties, 'mutual tie')}, since each account of an actor that has several counts there.`,
  /** @param through those for whom what could not be seen of one network is enough. */
  rivals: (rivals: number, through: readonly { network: string; actors: number }[]) =>
    rivals === 0
      ? 'No follow that could not be seen can change that.'
      : `${counted(rivals, 'other actor')} could have as many or more if all follows that could not be seen exist${through.length === 0 ? ' on several networks' : `: ${list(through.map(({ network, actors }) => `${count(actors)} of them with those of ${values.network(network)} alone`))}`}.`,
  most: (first: readonly Named[], ties: number) =>
    `Of the actors on several networks, ${list(first.map(called))} ${form(first.length, 'has', 'have')} the most mutual ties, summed over networks: ${count(ties)}${form(first.length, '', ' each')}.`,
  doubt: (others: number) =>
    others === 0
      ? 'That holds however unknown ties turn out.'
      : `Were all unknown ties there, ${counted(others, 'other')} of them could have as many or more. Those whose follows a network did not show may be better connected than is known.`,
  spread: (actors: number, mean: number) =>
    `The participation coefficient says how evenly an actor’s ties are spread over the networks. It is 0 where all are on one, 1 where each has as many. Of ${counted(actors, 'actor')} that ${form(actors, 'is', 'are')} on several networks and ${form(actors, 'has', 'have')} known followers, it is ${decimal(mean, 2)} on average.`,
  noSpread:
    'No actor on several networks has known followers, so that nothing can be said of how ties are spread.',
  actors: 'Actors on several networks with the most mutual ties, summed over networks',
};
