import type { TestedFigure } from '../../graph/chance.ts';
import { chance } from './chance.ts';
import { count, counted, form, mean, share } from './numbers.ts';
import { values } from './values.ts';

const THAN: Readonly<Record<TestedFigure['verdict'], string>> = {
  more: 'That is more than chance would give',
  less: 'That is less than chance would give',
  same: 'That is within what chance would give',
};

/** The names of two networks. */
export type TwoNetworks = readonly [one: string, other: string];

/** A share of what is known, with what the unknown ties leave open. */
export interface OpenShare {
  value: number;
  low: number;
  high: number;
}

const openShare = ({ value, low, high }: OpenShare) =>
  low === high ? share(value) : `${share(value)} (${share(low)} to ${share(high)} with the unknown ties)`;

const named = (networks: TwoNetworks | null) =>
  networks === null ? 'networks' : networks.map(values.network).join(' and ');

export const editionOverlap = {
  /** @param either follows that are known on both and there on one at least; those of them on both. */
  shared: (networks: TwoNetworks, actors: number, { either, both }: Record<'either' | 'both', number>) =>
    `${count(both)} of ${counted(either, 'known follow')} (${share(both / either)}) between the ${counted(actors, 'actor')} on both ${networks.map(values.network).join(' and ')} ${form(both, 'is', 'are')} on both networks.`,
  none: (networks: TwoNetworks, actors: number) => {
    const both = networks.map(values.network).join(' and ');
    if (actors < 2)
      return `${actors === 0 ? 'No actor is' : 'One actor is'} on both ${both}: there is no tie to compare.`;
    return `${counted(actors, 'actor')} are on both ${both}, and no follow between them is known on both: there is nothing to compare.`;
  },
  /** @param tested of the follows on both. */
  chance: (tested: TestedFigure) =>
    `${THAN[tested.verdict]}: ${mean(tested.mean)} ± ${mean(tested.sd)} (${chance.p(tested.p, tested.unreached)}).`,
  bounds: (low: number, high: number) =>
    `However the unknown ties turn out, between ${share(low)} and ${share(high)} of the follows on either network are on both.`,
  /** @param of of the follows between them on the one network, those on the other. */
  given: ([one, other]: TwoNetworks, of: OpenShare) =>
    `Of the follows on ${values.network(one)} between actors that are on both, ${openShare(of)} are on ${values.network(other)} too.`,
  /** @param networks where they are the only two; else the table names those of each row. */
  ties: (networks: TwoNetworks | null) => `Ties between actors that are on both ${named(networks)}`,
  groups: (attribute: string, networks: TwoNetworks | null) =>
    `Follows between actors of one ${values.attribute(attribute)} that are on both ${named(networks)}`,
};
