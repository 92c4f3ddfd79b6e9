import type { TestedFigure } from '../../graph/chance.ts';
import type { Unit } from '../../study/study.ts';
import { UNIT_WORDS } from '../../study/unit-words.ts';
import { byChance } from './chance.ts';
import { decimal, share } from './numbers.ts';
import { count, counted, form } from './plain.ts';

const THAN = { more: 'more than', less: 'fewer than', same: 'within what' };

export const reciprocity = {
  returned: (value: number) => `${share(value)} of follows are returned, where both directions are known.`,
  /** @param senders that follow more than half of all others. @param share of the follows that are left. */
  withoutMass: (senders: number, sent: number, all: number, unit: Unit, left: number) =>
    `${counted(senders, ...UNIT_WORDS[unit])} that ${form(senders, 'follows', 'each follow')} more than half of all others ${form(senders, 'sends', 'send')} ${count(sent)} of the ${count(all)} follows; of the rest, ${share(left)} are returned.`,
  undefined: 'There is no follow of which the reverse is known, so reciprocity is undefined.',
  undirected: (pairs: number) =>
    `Every tie of which both directions are known is there both ways, in ${counted(pairs, 'pair')}. The ties look undirected, as friendships or joint memberships are, and nothing is concluded from them about who follows back.`,
  rho: (density: number, rho: number) =>
    `Set against the density of ${share(density)}, that is ρ = ${decimal(rho, 3)}. 0 is as many returned as there are ties at all, 1 is all.`,
  chance: (pairs: number, tested: TestedFigure, unit: Unit) =>
    `The ${counted(pairs, 'mutual pair')} ${form(pairs, 'is', 'are')} ${THAN[tested.verdict]} chance would give (${byChance(tested)}). In the random networks each ${UNIT_WORDS[unit][0]} keeps its numbers of follows and followers.`,
  pairs: 'Pairs by the ties between them',
  states:
    'In a mutual pair each follows the other; in a one-way pair one follows and is not followed back. In a null pair neither follows. A pair is unknown where at least one direction is.',
  sameActor: (pairs: number) =>
    `Not counted ${form(pairs, 'is', 'are')} ${counted(pairs, 'pair')} of accounts that one actor holds.`,
  /** Of an edition. */
  apart: (pairs: number, unit: Unit) =>
    `Not counted ${form(pairs, 'is', 'are')} ${counted(pairs, 'pair')} of ${UNIT_WORDS[unit][1]} that are on no network together.`,
};
