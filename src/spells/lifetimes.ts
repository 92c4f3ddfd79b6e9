/** How long ties stand: follows from their start, ties that stood already, and pairs that follow each other. */
import {
  isNew,
  isSeenOver,
  lifeOf,
  type PairLines,
  type Spell,
  stoodUntil,
  type TieLine,
  type Waited,
} from './tie-line.ts';

export interface Lifetime extends Waited {
  source: number;
  target: number;
}

export interface Lifetimes {
  /** From the start on. */
  follow: Lifetime[];
  /** Of ties that stood when they were first seen, from then on, since their age is not known. */
  standing: Lifetime[];
  /** Of pairs, from when both follow until one does not, where one was seen to start. */
  mutual: Lifetime[];
}

export function lifetimes(pairs: Iterable<PairLines>): Lifetimes {
  const found: Lifetimes = { follow: [], standing: [], mutual: [] };
  // Ties of which the same was seen share a line.
  const livesOf = new Map<TieLine, Life[]>();
  const add = (source: number, target: number, line: TieLine | null) => {
    if (line === null) return;
    let lives = livesOf.get(line);
    if (lives === undefined) {
      lives = livesOnLine(line);
      livesOf.set(line, lives);
    }
    for (let k = 0; k < lives.length; k++) {
      const { kind, time } = lives[k]!;
      const { lo, hi, isFollowedUp, limits } = time;
      found[kind].push({ source, target, lo, hi, isFollowedUp, limits });
    }
  };
  for (const { one, other, there, back } of pairs) {
    add(one, other, there);
    add(other, one, back);
    // Of most pairs only one follows.
    if (there === null || back === null || there.spells.length * back.spells.length === 0) continue;
    for (const spell of there.spells) {
      for (const reverse of back.spells) {
        const both = together(spell, reverse);
        if (both === null) continue;
        const isFollowedUp = Math.min(there.to, back.to) > both.startHi;
        const then = { from: both.startHi, to: both.startHi };
        const limits =
          isSeenOver(there, then) && isSeenOver(back, then)
            ? lifeOf({ ...both, endLo: Math.min(stoodUntil(there, spell), stoodUntil(back, reverse)) })
            : null;
        found.mutual.push({ source: one, target: other, isFollowedUp, limits, ...lifeOf(both) });
      }
    }
  }
  return found;
}

interface Life {
  kind: 'follow' | 'standing';
  time: Waited;
}

function livesOnLine(line: TieLine): Life[] {
  return line.spells.map((spell) => ({
    kind: isNew(spell) ? 'follow' : 'standing',
    time: {
      ...lifeOf(spell),
      isFollowedUp: line.to > spell.startHi,
      limits: lifeOf({ ...spell, endLo: stoodUntil(line, spell) }),
    },
  }));
}

/** The time over which both stood, where they surely did and one of them was seen to start; `null` elsewhere. */
function together(one: Spell, other: Spell): Pick<Spell, 'startLo' | 'startHi' | 'endLo' | 'endHi'> | null {
  const startHi = Math.max(one.startHi, other.startHi);
  const endLo = Math.min(one.endLo, other.endLo);
  if (startHi > endLo || (!isNew(one) && !isNew(other))) return null;
  return {
    startLo: Math.max(one.startLo, other.startLo),
    startHi,
    endLo,
    endHi: Math.min(one.endHi, other.endHi),
  };
}
