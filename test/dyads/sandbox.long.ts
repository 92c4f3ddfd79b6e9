/** The simulated world, whose ties are all known to it: what can be seen of them tells what explains them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { designOf, scalesOf } from '../../src/dyads/design.ts';
import { explain, rangesOf } from '../../src/dyads/explain.ts';
import { fitLogistic } from '../../src/dyads/logistic-fit.ts';
import { buildModel, type ModelNetwork } from '../../src/dyads/model.ts';
import type { OutcomeKind } from '../../src/dyads/outcome.ts';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { loadStudy } from '../../src/open/load-study.ts';
import { openSealedSnapshot } from '../../src/open/open-snapshot.ts';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { worldNow } from '../../src/sandbox/calendar.ts';
import { sandboxDyads } from '../../src/sandbox/dyads.ts';
import { followsOf } from '../../src/sandbox/follows.ts';
import { ROOT } from '../support/program.ts';

const FILE = { name: 'sandbox-dyads.csv', text: sandboxDyads() };
const OPTIONS = { permutations: 99, seed: 1 };

let seen: ModelNetwork;
/** The same accounts, with every follow that the world has. */
let whole: ModelNetwork;

beforeAll(() => {
  const desk = { database: ':memory:', say() {}, kept: null, leaving: [] };
  const study = loadStudy(openSealedSnapshot(desk, join(ROOT, 'data/snapshots/sandbox-2026')));
  const { name, date, extraColumns } = study.snapshot;
  seen = { name, date, extraColumns, nodes: study.nodes, graph: study.graph };
  const world = sandboxWorld();
  const place = new Map(study.nodes.map(({ accountId }, k) => [accountId, k]));
  const nodeOf = world.accounts.map(({ did }) => place.get(did));
  const ends = nodeOf.flatMap((source, number) =>
    source === undefined
      ? []
      : followsOf(world.follows, number, worldNow(2026)).flatMap((k) => {
          const target = nodeOf[world.follows.target[k]!];
          return target === undefined ? [] : [[source, target] as const];
        }),
  );
  const { graph } = buildGraph({
    size: study.nodes.length,
    source: Uint32Array.from(ends, ([source]) => source),
    target: Uint32Array.from(ends, ([, target]) => target),
    actor: study.graph.actor!,
  });
  whole = { ...seen, graph };
});

test('the file of pairs in the repository is that of the world', () => {
  expect(readFileSync(join(ROOT, 'data/sandbox-dyads.csv'), 'utf8')).toBe(FILE.text);
});

const modelOf = (network: ModelNetwork, of: OutcomeKind) =>
  buildModel(network, { file: FILE, of, with: [], logit: false });

test('the range of what can be seen holds what is true: allies follow each other more often, the distant less', () => {
  const found = explain(modelOf(seen, 'any'), OPTIONS)!;
  const truth = explain(modelOf(whole, 'any'), OPTIONS)!;
  expect(truth.pairs.unseen).toBe(0);
  expect(found.pairs.unseen).toBeGreaterThan(0);
  const [, alliance, distance] = rangesOf(found);
  const [trueAlliance, trueDistance] = truth.fit.coefficients;
  expect(trueAlliance).toBeGreaterThanOrEqual(alliance!.low);
  expect(trueAlliance).toBeLessThanOrEqual(alliance!.high);
  expect(trueDistance).toBeGreaterThanOrEqual(distance!.low);
  expect(trueDistance).toBeLessThanOrEqual(distance!.high);
  expect(alliance!.low).toBeGreaterThan(0);
  expect(distance!.high).toBeLessThan(0);
  expect([...found.p]).toEqual([1 / 100, 1 / 100]);
});

test.each(['follows', 'mutual'] as const)(
  'what is seen of %s comes within a twentieth of what is true',
  (of) => {
    const found = explain(modelOf(seen, of), OPTIONS)!.fit.coefficients;
    const truth = explain(modelOf(whole, of), OPTIONS)!.fit.coefficients;
    found.forEach((value, k) => {
      expect(Math.abs(value / truth[k]! - 1)).toBeLessThan(0.05);
    });
  },
);

test('log-odds of accounts are the odds that their ties were drawn by, within twice their error', () => {
  const terms = ['same:country', 'same:region', 'same:subregion', 'same:alliance'];
  const { outcome, terms: built } = buildModel(seen, {
    file: null,
    unit: 'account',
    of: 'any',
    with: terms,
    logit: true,
  });
  const design = designOf({ outcome, terms: built }, 'seen');
  const { coefficients, statistics } = fitLogistic(design, scalesOf(design))!.fit;
  const alliance = coefficients[3]!;
  const error = alliance / statistics[3]!;
  // Allies follow each other at 2.6 times the odds of others.
  expect(Math.abs(alliance - Math.log(2.6))).toBeLessThan(2 * error);
});
