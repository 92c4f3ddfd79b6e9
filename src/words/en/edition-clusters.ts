import type { TestedFigure } from '../../graph/chance.ts';
import { chance } from './chance.ts';
import type { TwoNetworks } from './edition-overlap.ts';
import { counted, decimal } from './numbers.ts';
import { values } from './values.ts';

const THAN: Readonly<Record<TestedFigure['verdict'], string>> = {
  more: 'more than chance would give',
  less: 'less than chance would give',
  same: 'within what chance would give',
};

const both = (networks: TwoNetworks) => networks.map(values.network).join(' and ');

export const editionClusters = {
  /** @param tested `null` where chance has no room to differ. */
  agree: (networks: TwoNetworks, actors: number, rand: number, tested: TestedFigure | null) =>
    `Over ${counted(actors, 'actor')} with mutual ties on both ${both(networks)}, the clusters of the two networks agree to ${decimal(rand, 3)}. That is the adjusted Rand index, 0 as at random and 1 the same${tested === null ? '' : `: ${THAN[tested.verdict]} (${chance.p(tested.p, tested.unreached)})`}.`,
  none: (networks: TwoNetworks) =>
    `Fewer than two actors have mutual ties on both ${both(networks)}: how far their clusters agree cannot be said.`,
  agreement: 'How far the clusters of two networks agree, among actors with mutual ties on both',
};
