/** Counts what moved in a stretch of time: ties formed and ended, mutual ties made and broken, in all and by account. */
import type { PairedTie } from './mutual-motion.ts';

/** Counts of events. Of the mutual ties that a bound has beyond what is known, the other side could not be seen. */
export interface Motion {
  formed: number;
  ended: number;
  mutualMade: number;
  mutualMadeMost: number;
  mutualBroken: number;
  mutualBrokenMost: number;
}

/** Motion of one side of ties, such as an account or a country: what its own did, and what became of follows of them. */
export interface SideMotion extends Motion {
  gained: number;
  lost: number;
}

function emptyMotion(): SideMotion {
  return {
    formed: 0,
    ended: 0,
    gained: 0,
    lost: 0,
    mutualMade: 0,
    mutualMadeMost: 0,
    mutualBroken: 0,
    mutualBrokenMost: 0,
  };
}

export function countMotion(ties: Iterable<PairedTie>): Motion {
  const motion = emptyMotion();
  for (const tie of ties) {
    motion[tie.kind]++;
    addMutual(motion, tie);
  }
  return motion;
}

/** By side; ties within one side are both done and received by it. @param sideOf `null` for what is of none. */
export function motionBySide<Side>(
  ties: Iterable<PairedTie>,
  sideOf: (account: number) => Side | null,
): Map<Side, SideMotion> {
  const sides = new Map<Side, SideMotion>();
  const motionOf = (side: Side) => {
    let found = sides.get(side);
    if (found === undefined) {
      found = emptyMotion();
      sides.set(side, found);
    }
    return found;
  };
  for (const tie of ties) {
    const [source, target] = [sideOf(tie.source), sideOf(tie.target)];
    if (source !== null) motionOf(source)[tie.kind]++;
    if (target !== null) motionOf(target)[tie.kind === 'formed' ? 'gained' : 'lost']++;
    if (source !== null) addMutual(motionOf(source), tie);
    if (target !== null && target !== source) addMutual(motionOf(target), tie);
  }
  return sides;
}

/** All events in which a side had a part. */
export function totalMotion({ formed, ended, gained, lost }: SideMotion): number {
  return formed + ended + gained + lost;
}

function addMutual(motion: Motion, { kind, back }: PairedTie): void {
  const key = kind === 'formed' ? 'mutualMade' : 'mutualBroken';
  if (back === 'yes') motion[key]++;
  if (back !== 'no') motion[`${key}Most`]++;
}
