/** The estimate of interval-censored times beside that of R's `survival::survfit`, which stops early. */
import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom, type Random } from '../../src/graph/random.ts';
import { turnbull } from '../../src/spells/turnbull.ts';
import { temporaryFolder } from '../support/folder.ts';
import { numbersOf, runR } from './r.ts';

const folder = temporaryFolder();
const NEVER = Number.POSITIVE_INFINITY;

type Bounds = [lo: number, hi: number];

interface Curve {
  time: number;
  survival: number;
}

/** What R has of each, in one session, as it takes longer to begin than for all of them. */
function rCurves(studies: readonly { bounds: readonly Bounds[]; times: string }[]): Curve[][] {
  const curve = ({ bounds, times }: (typeof studies)[number], k: number) => {
    const cells = bounds.map(([lo, hi]) => `${lo},${hi === NEVER ? 'NA' : hi}`);
    folder.write(`${k}.csv`, `lo,hi\n${cells.join('\n')}\n`);
    return `d <- read.csv("${k}.csv")
      f <- survfit(${times} ~ 1, data = d)
      write.table(format(cbind(f$time, f$surv), digits = 17), row.names = FALSE, col.names = FALSE, quote = FALSE)
      cat("\n")`;
  };
  const printed = runR(['library(survival)', ...studies.map(curve)].join('\n'), folder.path);
  const tables = printed.trimEnd().split('\n\n').map(numbersOf);
  return tables.map((rows) => rows.map(([time, survival]) => ({ time: time!, survival: survival! })));
}

const ours = (bounds: readonly Bounds[]) =>
  turnbull({
    lo: Float64Array.from(bounds, ([lo]) => lo),
    hi: Float64Array.from(bounds, ([, hi]) => hi),
    weight: new Float64Array(bounds.length).fill(1),
  });

/** That of the jumps which R's curve makes: of each observation those within it, and what is left for one without an end. */
function logLikelihood(curve: readonly Curve[], bounds: readonly Bounds[]): number {
  const jumps = curve.map(({ time, survival }, k) => ({
    time,
    mass: (k === 0 ? 1 : curve[k - 1]!.survival) - survival,
  }));
  const rest = curve.at(-1)!.survival;
  return bounds.reduce((sum, [lo, hi]) => {
    const within = jumps.filter(({ time }) => (lo === hi ? time === lo : lo < time && time <= hi));
    const mass = within.reduce((all, jump) => all + jump.mass, hi === NEVER ? rest : 0);
    return sum + Math.log(mass);
  }, 0);
}

/** Made up: exponential times, looked at as studies look at them. */
const WAYS: Readonly<Record<string, (time: number, random: Random) => Bounds>> = {
  'two visits': (time, random) => visits(time, [random() * 15, 15 + random() * 15]),
  'five visits': (time, random) =>
    visits(
      time,
      [2, 4, 8, 16, 32].map((at) => at + random()),
    ),
  'one visit': (time, random) => visits(time, [random() * 20]),
  'one calendar for all': (time) => visits(time, [1, 2, 4, 7, 14, 30]),
  'exact, or between bounds': (time, random) =>
    random() < 0.6 ? [time, time] : [Math.max(0, time - random() * 5), time + random() * 5],
  'exact, between bounds, or lost': (time, random) => {
    const end = random() * 30;
    if (time > end) return [end, NEVER];
    return random() < 0.7 ? [time, time] : [Math.max(0, time - random() * 9), Math.min(end, time + 3)];
  },
};

function visits(time: number, at: readonly number[]): Bounds {
  const after = at.find((visit) => time <= visit);
  const before = at.findLast((visit) => visit < time) ?? 0;
  return [before, after ?? NEVER];
}

function drawn(way: string, size: number, seed: number): Bounds[] {
  const random = createRandom(seed);
  return Array.from({ length: size }, () => WAYS[way]!(-Math.log(1 - random()) * 10, random));
}

const CENSORED = (
  [
    ['two visits', 40, 1],
    ['two visits', 300, 2],
    ['five visits', 30, 3],
    ['five visits', 400, 4],
    ['one visit', 200, 5],
    ['one calendar for all', 150, 6],
    ['exact, or between bounds', 60, 7],
    ['exact, or between bounds', 250, 8],
    ['exact, between bounds, or lost', 50, 9],
    ['exact, between bounds, or lost', 300, 10],
  ] as const
).map(([way, size, seed]) => ({ way, size, bounds: drawn(way, size, seed) }));

const EXACT = (
  [
    ['exact', 200, 11],
    ['right-censored', 200, 12],
    ['right-censored, many at once', 300, 13],
  ] as const
).map(([way, size, seed]) => {
  const random = createRandom(seed);
  const bounds = Array.from({ length: size }, (): Bounds => {
    const [time, end] = [-Math.log(1 - random()) * 10, way === 'exact' ? NEVER : random() * 25];
    const [rounded, lost] = way.endsWith('at once') ? [Math.ceil(time), Math.ceil(end)] : [time, end];
    return rounded <= lost ? [rounded, rounded] : [lost, NEVER];
  });
  return { way, bounds };
});

const curves = new Map<readonly Bounds[], Curve[]>();

beforeAll(() => {
  const studies = [
    ...CENSORED.map(({ bounds }) => ({ bounds, times: 'Surv(lo, hi, type = "interval2")' })),
    ...EXACT.map(({ bounds }) => ({ bounds, times: 'Surv(lo, !is.na(hi))' })),
  ];
  const found = rCurves(studies);
  expect(found).toHaveLength(studies.length);
  studies.forEach(({ bounds }, k) => {
    curves.set(bounds, found[k]!);
  });
});

describe('log-likelihood is not below that of R, and the Kuhn–Tucker conditions are met', () => {
  test.each(CENSORED)('$way, $size observations', ({ bounds }) => {
    const theirs = logLikelihood(curves.get(bounds)!, bounds);
    const { logLikelihood: own, gap } = ours(bounds);
    expect(gap).toBeLessThanOrEqual(1e-8);
    expect(own).toBeGreaterThanOrEqual(theirs - 1e-9);
    // R stops where its curve changes by less than 5e-5; what is far from it is of other data.
    expect(own).toBeLessThan(theirs + 2);
  });
});

describe('exact and right-censored times give the curve of R', () => {
  test.each(EXACT)('$way', ({ bounds }) => {
    const { hi, mass } = ours(bounds);
    for (const { time, survival } of curves.get(bounds)!) {
      const left = mass.reduce((sum, value, j) => (hi[j]! > time ? sum + value : sum), 0);
      expect(Math.abs(left - survival)).toBeLessThan(1e-9);
    }
  });
});
