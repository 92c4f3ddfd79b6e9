/** Models of pairs beside R's `sna::netlm` and `sna::netlogit`, where no pair is missing: theirs move cells that are. */
import { describe, expect, test } from 'vitest';
import { explain } from '../../src/dyads/explain.ts';
import { buildModel } from '../../src/dyads/model.ts';
import { buildOutcome, type OutcomeKind } from '../../src/dyads/outcome.ts';
import { residuals } from '../../src/dyads/residuals.ts';
import { givenTerm, sameTerm, unorderedTerm } from '../../src/dyads/term.ts';
import { createRandom } from '../../src/graph/random.ts';
import { COUNTRIES } from '../../src/roster/countries.ts';
import { studyFrom } from '../report/study-from.ts';
import { temporaryFolder } from '../support/folder.ts';
import { graphOf, type Tie } from '../support/graphs.ts';
import { numbersOf, runR } from './r.ts';

const folder = temporaryFolder();
const SIZE = 50;
const PERMUTATIONS = 2000;
/** Drawn in R, which takes long, on a network of each mode; on the others what is drawn by nothing is compared. */
const DRAWN = new Set([2, 5]);

const nullHypothesis = (seed: number, reps: number) =>
  DRAWN.has(seed) ? `nullhyp = "qapspp", reps = ${reps}` : 'nullhyp = "classical"';

type Mode = 'digraph' | 'graph';

/** A network that follows the first of three terms by `strength`; on an undirected one mutual ties are explained. */
function drawn(seed: number, density: number, strength: number, mode: Mode) {
  const random = createRandom(seed);
  const column = () => Float64Array.from({ length: SIZE * SIZE }, () => random() * 10 - 3);
  const labels = Array.from({ length: SIZE }, () => 'abcd'[Math.floor(random() * 4)]!);
  const ordered = [
    givenTerm('first', SIZE, column()),
    givenTerm('second', SIZE, column()),
    sameTerm('same', labels),
  ];
  const terms = mode === 'graph' ? ordered.map(unorderedTerm) : ordered;
  const edges: Tie[] = [];
  for (let i = 0; i < SIZE; i++) {
    for (let j = 0; j < SIZE; j++) {
      const chance = density + strength * (terms[0]!.at(i, j) / 10) + strength * 0.5 * terms[2]!.at(i, j);
      if (i !== j && random() < chance) edges.push([i, j]);
    }
  }
  const unitOf = Int32Array.from({ length: SIZE }, (_, i) => i);
  const outcome = buildOutcome(
    graphOf({ size: SIZE, edges }),
    unitOf,
    SIZE,
    mode === 'graph' ? 'mutual' : 'any',
  );
  const table = (of: (i: number, j: number) => number) =>
    Array.from({ length: SIZE }, (_, i) => Array.from({ length: SIZE }, (_, j) => of(i, j)).join(' ')).join(
      '\n',
    );
  const name = `${mode}-${seed}`;
  const valueAt = (i: number, j: number) =>
    Math.max(0, outcome.cells[mode === 'graph' && i < j ? j * SIZE + i : i * SIZE + j]!);
  folder.write(`${name}-y.txt`, `${table(valueAt)}\n`);
  terms.forEach(({ at }, k) => {
    folder.write(`${name}-x${k + 1}.txt`, `${table((i, j) => (i === j ? 0 : at(i, j)))}\n`);
  });
  return { outcome, terms, name };
}

/** The coefficients with the intercept first, p of the terms, R² (or deviance), then the fitted values by row. */
function inR(
  name: string,
  mode: Mode,
  call: string,
): { coefficients: number[]; p: number[]; share: number; fitted: number[] } {
  const printed = runR(
    `suppressMessages(library(sna))
    set.seed(1)
    y <- as.matrix(read.table("${name}-y.txt"))
    x <- lapply(1:3, function(k) as.matrix(read.table(paste0("${name}-x", k, ".txt"))))
    # What sna has looks through cells row by row for one that is missing, most of its time: here in all rows at once.
    ahead <- list2env(parent = asNamespace("sna"), list(apply = function(cells, margin, f)
      if (identical(f, any) && margin == 1) rowSums(cells) > 0 else base::apply(cells, margin, f)))
    environment(netlm) <- ahead
    environment(netlogit) <- ahead
    f <- ${call}
    pairs <- if ("${mode}" == "graph") lower.tri(y) else row(y) != col(y)
    used <- t(y)[t(pairs)]
    fitted <- f$coefficients[1] + Reduce("+", Map(function(b, m) b * t(m)[t(pairs)], f$coefficients[-1], x))
    share <- if (is.null(f$deviance)) 1 - sum((used - fitted)^2) / sum((used - mean(used))^2) else f$deviance
    line <- function(v) cat(format(v, digits = 17), "\\n")
    line(f$coefficients); line(f$pgreqabs[-1]); line(share); line(fitted)`,
    folder.path,
  );
  const [coefficients, p, share, fitted] = numbersOf(printed);
  return { coefficients: coefficients!, p: p!, share: share![0]!, fitted: fitted! };
}

const close = (values: readonly number[], digits: number) =>
  values.map((value) => expect.closeTo(value, digits));

/** Both are draws: three standard errors of their difference apart at most. */
function expectSameP(ours: number, theirs: number, reps: number): void {
  const p = Math.max((ours + theirs) / 2, 1 / PERMUTATIONS);
  const error = Math.sqrt(p * (1 - p) * (1 / PERMUTATIONS + 1 / reps));
  expect(Math.abs(ours - theirs)).toBeLessThan(3.5 * error + 2 / reps);
}

describe.each<[number, number, number, Mode]>([
  [1, 0.2, 0.2, 'digraph'],
  [2, 0.5, 0.05, 'digraph'],
  [3, 0.08, 0.02, 'digraph'],
  [4, 0.5, 0.3, 'graph'],
  [5, 0.7, 0.05, 'graph'],
])('network %i', (seed, density, strength, mode) => {
  test('least squares are those of netlm', () => {
    const { outcome, terms, name } = drawn(seed, density, strength, mode);
    const model = { outcome, terms, logit: false };
    const found = explain(model, { permutations: DRAWN.has(seed) ? PERMUTATIONS : 1, seed: 1 })!;
    const theirs = inR(name, mode, `netlm(y, x, mode = "${mode}", ${nullHypothesis(seed, 500)})`);
    const { intercept, coefficients, r2 } = found.fit;
    expect([intercept, ...coefficients]).toEqual(close(theirs.coefficients, 8));
    expect(r2).toBeCloseTo(theirs.share, 8);
    expect(Array.from(residuals(model, found), ({ expected }) => expected)).toEqual(close(theirs.fitted, 8));
    if (DRAWN.has(seed)) for (const [k, p] of found.p.entries()) expectSameP(p, theirs.p[k]!, 500);
  });

  test('log-odds are those of netlogit', () => {
    const { outcome, terms, name } = drawn(seed, density, strength, mode);
    const found = explain(
      { outcome, terms, logit: true },
      { permutations: DRAWN.has(seed) ? 300 : 1, seed: 1 },
    )!;
    const theirs = inR(name, mode, `netlogit(y, x, mode = "${mode}", ${nullHypothesis(seed, 100)})`);
    const { intercept, coefficients, r2 } = found.fit;
    expect([intercept, ...coefficients]).toEqual(close(theirs.coefficients, 6));
    const values = Array.from(outcome.cells).filter((cell) => cell >= 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const alike = -2 * values.reduce((sum, value) => sum + Math.log(value === 1 ? mean : 1 - mean), 0);
    expect(r2).toBeCloseTo(1 - theirs.share / alike, 8);
    if (DRAWN.has(seed)) for (const [k, p] of found.p.entries()) expectSameP(p, theirs.p[k]!, 100);
  });
});

const CODES = COUNTRIES.filter(({ iso3 }) => iso3 !== '').slice(0, 40);

/** Accounts of a country each, whose ties follow the tie back and the sum of two numbers, with a file of these numbers. */
function drawnCountries(seed: number) {
  const random = createRandom(seed);
  const gdp = CODES.map(() => Math.round(random() * 900) / 100);
  const party = CODES.map(() => 'abc'[Math.floor(random() * 3)]!);
  const follows: [string, string][] = [];
  const isTied = new Set<string>();
  for (const [i] of CODES.entries()) {
    for (const [j] of CODES.entries()) {
      const chance = 0.05 + 0.012 * (gdp[i]! + gdp[j]!) + (isTied.has(`${j}>${i}`) ? 0.3 : 0);
      if (i === j || random() >= chance) continue;
      isTied.add(`${i}>${j}`);
      follows.push([CODES[i]!.code, CODES[j]!.code]);
    }
  }
  const entries = CODES.map(({ code }, k) => ({
    accountId: code,
    row: { country: code, category: party[k]! },
  }));
  const { snapshot, nodes, graph } = studyFrom({ entries, follows });
  const order = nodes.map(({ accountId }) => CODES.findIndex(({ code }) => code === accountId));
  const name = `countries-${seed}`;
  const lines = (of: (i: number, j: number) => number) =>
    order.map((i) => `${order.map((j) => of(i, j)).join(' ')}\n`).join('');
  folder.write(
    `${name}-y.txt`,
    lines((i, j) => (isTied.has(`${i}>${j}`) ? 1 : 0)),
  );
  folder.write(`${name}-v.txt`, order.map((i) => `${gdp[i]} ${party[i]!.charCodeAt(0)}\n`).join(''));
  const text = `country;gdp\n${CODES.map(({ name: called }, k) => `${called};${gdp[k]}\n`).join('')}`;
  return { name, network: { ...snapshot, nodes, graph }, countries: { name: 'gdp.csv', text } };
}

/** Terms, and each as R makes it of the ties and of the numbers. */
const IN_R: Readonly<Record<string, string>> = {
  back: 't(y)',
  'shared:follows': 'y %*% t(y)',
  'shared:followers': 't(y) %*% y',
  'shared:mutual': '(y * t(y)) %*% (y * t(y))',
  'sum:gdp': 'outer(v, v, "+")',
  'minus:gdp': 'outer(v, v, "-")',
  'diff:gdp': 'abs(outer(v, v, "-"))',
  'sender:gdp': 'matrix(v, n, n)',
  'receiver:gdp': 'matrix(v, n, n, byrow = TRUE)',
  'same:category': 'outer(g, g, "==") + 0',
  'sender:gdp::receiver:gdp': 'outer(v, v)',
  'back::same:category': 't(y) * outer(g, g, "==")',
  'diff:gdp::diff:gdp': 'outer(v, v, "-")^2',
};

describe.each<[OutcomeKind, readonly string[]]>([
  ['any', ['back', 'sum:gdp', 'minus:gdp', 'same:category', 'back::same:category']],
  ['any', ['shared:follows', 'shared:followers', 'shared:mutual', 'diff:gdp', 'diff:gdp::diff:gdp']],
  ['any', ['back', 'sender:gdp', 'receiver:gdp', 'sender:gdp::receiver:gdp']],
  ['mutual', ['shared:follows', 'shared:mutual', 'sum:gdp', 'diff:gdp']],
])('ties and countries as terms of %s: %j', (of, terms) => {
  const run = (logit: boolean, nullhyp: string, permutations: number) => {
    const { name, network, countries } = drawnCountries(7);
    const model = buildModel(network, { file: null, countries, unit: 'account', of, with: terms, logit });
    expect(model.terms.map((term) => term.name)).toEqual(terms);
    const found = explain(model, { permutations, seed: 1 })!;
    const mode = of === 'mutual' ? 'graph' : 'digraph';
    const theirs = numbersOf(
      runR(
        `suppressMessages(library(sna))
        set.seed(1)
        y <- as.matrix(read.table("${name}-y.txt"))
        dimnames(y) <- NULL
        n <- nrow(y)
        given <- read.table("${name}-v.txt")
        v <- given[, 1]
        g <- given[, 2]
        x <- lapply(list(${terms.map((term) => IN_R[term]).join(', ')}), function(m) { diag(m) <- 0; m })
        ${of === 'mutual' ? 'y <- y * t(y)' : ''}
        f <- ${logit ? 'netlogit' : 'netlm'}(y, x, mode = "${mode}", ${nullhyp})
        for (value in list(f$coefficients, f$pgreqabs[-1])) cat(format(value, digits = 17), "\\n")`,
        folder.path,
      ),
    );
    const { intercept, coefficients } = found.fit;
    expect([intercept, ...coefficients]).toEqual(close(theirs[0]!, logit ? 6 : 9));
    return { ours: found.p, theirs: theirs[1]! };
  };

  test('least squares are those of netlm, and so is how often chance goes as far', () => {
    const { ours, theirs } = run(false, 'nullhyp = "qapspp", reps = 300', PERMUTATIONS);
    for (const [k, p] of ours.entries()) expectSameP(p, theirs[k]!, 300);
  });

  test('log-odds are those of netlogit', () => {
    run(true, 'nullhyp = "classical"', 1);
  });
});
