/** An observed figure against the same figure of random draws. */
import { SIGNIFICANT_BELOW } from './p-value.ts';

export interface ChanceTest {
  observed: number;
  /** Mean and standard deviation (÷ (B−1)) of the draws. */
  mean: number;
  sd: number;
  /** (observed − mean) ÷ sd; NaN where the draws do not vary. */
  z: number;
  /** (1 + number of draws at least as far from the mean as the observed) ÷ (1 + B), two-sided. */
  p: number;
  /** The B draws in their order: the trace of the chain where they come from one. */
  draws: Float64Array;
}

/**
 * Tests an observed figure. Draws in which the figure is undefined (NaN) are left out, also of B. All of the
 * test is NaN where the observed is, and where fewer than two draws are defined.
 */
export function testAgainstDraws(observed: number, draws: Float64Array): ChanceTest {
  const defined = draws.filter((value) => !Number.isNaN(value));
  const count = defined.length;
  if (Number.isNaN(observed) || count < 2) {
    return { observed, mean: Number.NaN, sd: Number.NaN, z: Number.NaN, p: Number.NaN, draws: defined };
  }
  const origin = defined[0]!;
  let excess = 0;
  for (const value of defined) excess += value - origin;
  const mean = origin + excess / count;
  let squares = 0;
  for (const value of defined) squares += (value - mean) * (value - mean);
  const sd = Math.sqrt(squares / (count - 1));
  // As far out but for rounding counts as as far out.
  const distance = Math.abs(observed - mean) * (1 - 1e-12);
  let asFar = 0;
  for (const value of defined) if (Math.abs(value - mean) >= distance) asFar++;
  return {
    observed,
    mean,
    sd,
    z: sd === 0 ? Number.NaN : (observed - mean) / sd,
    p: (1 + asFar) / (1 + count),
    draws: defined,
  };
}

/** What random draws give, as sentences set it beside a figure. */
export interface Drawn {
  mean: number;
  sd: number;
  p: number;
  /** The number of draws, where none of them was as far out as the observed; else 0. */
  unreached: number;
}

export interface TestedFigure extends Drawn {
  verdict: 'more' | 'less' | 'same';
}

/** @returns `null` where nothing could be tested. */
export function drawnFigure(test: ChanceTest): Drawn | null {
  const { mean, sd, p } = test;
  return Number.isNaN(p) ? null : { mean, sd, p, unreached: unreached(test) };
}

/** @returns `null` where chance has no room to differ. */
export function testedFigure(test: ChanceTest): TestedFigure | null {
  const verdict = chanceVerdict(test);
  const drawn = drawnFigure(test);
  return verdict === null || drawn === null ? null : { ...drawn, verdict };
}

/** Whether the observed is more, less, or what chance gives; `null` where chance has no room to differ. */
export function chanceVerdict({ observed, mean, z, p }: ChanceTest): 'more' | 'less' | 'same' | null {
  if (Number.isNaN(z)) return null;
  if (p >= SIGNIFICANT_BELOW) return 'same';
  return observed > mean ? 'more' : 'less';
}

/** The number of draws, where none of them was as far out as the observed; else 0. */
export function unreached({ p, draws }: ChanceTest): number {
  return p * (1 + draws.length) < 1.5 ? draws.length : 0;
}
