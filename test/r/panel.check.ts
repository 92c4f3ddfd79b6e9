/** A panel as R loads it, against the counts that entente states of the snapshots and of what changed between them. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareSnapshots } from '../../src/changes/compare-snapshots.ts';
import { countTieChanges } from '../../src/changes/tie-list.ts';
import { loadStudy } from '../../src/open/load-study.ts';
import { openSealedSnapshot } from '../../src/open/open-snapshot.ts';
import { exportPanel } from '../../src/publish/export-panel.ts';
import { comparedSide } from '../../src/study/compared-side.ts';
import type { Study } from '../../src/study/study.ts';
import { openArchivedSandbox } from '../support/archived-sandbox.ts';
import { temporaryFolder } from '../support/folder.ts';
import { sealedDaysOfLog } from '../support/panel-log.ts';
import { ROOT } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';
import { numbersOf, runR } from './r.ts';

const folder = temporaryFolder();
const sandbox = join(folder.path, 'sandbox');
const hand = join(folder.path, 'hand');
/** Of two days of a log. */
const ofLog = join(folder.path, 'of-log');
let years: Study[];

/** The last line that a script prints, as numbers. */
const numbers = (script: string, directory: string) => numbersOf(runR(script, directory)).at(-1)!;

beforeAll(() => {
  const database = join(folder.path, 'entente.sqlite');
  openArchivedSandbox(database);
  const desk = { database, say: () => {} };
  years = ['sandbox-2025', 'sandbox-2026'].map((name) => loadStudy(openSealedSnapshot(desk, name)));
  exportPanel(years, sandbox, { persons: true, database });
});

beforeAll(async () => {
  const db = join(folder.path, 'log.sqlite');
  await sealedDaysOfLog(db);
  const words = ['export', '--panel', 'before', 'after', `${ofLog}/`, '--persons', '--db', db];
  expect((await runHere(words)).code).toBe(0);
});

/** Three waves of five accounts, with some who join, leave, come back, are not read, and share an actor. */
beforeAll(async () => {
  const db = join(folder.path, 'hand.sqlite');
  const head = 'id,handle,name,actor,kind,country,office,since,until,gdp';
  const person = (id: number, office: string, gdp: string) =>
    `${id},h${id},N${id},a${id},person,FR,${office},,,${gdp}`;
  const waves: [string, string[], string[], string][] = [
    [
      '2024-01-01',
      [person(1, 'other', '1'), person(2, 'mission', '2.5'), person(3, 'other', '')],
      ['1,2', '2,3'],
      '9',
    ],
    [
      '2025-01-01',
      [
        person(1, 'mission', '1'),
        person(2, 'mission', '2.5'),
        '4,h4,N4,a2,institution,NA,mission,2024-07-01,,3',
      ],
      ['2,1'],
      '4',
    ],
    [
      '2026-01-01',
      [
        person(1, 'mission', '1'),
        person(2, 'mission', '2.5'),
        person(3, 'other', ''),
        '4,h4,N4,a2,institution,NA,mission,,,3',
      ],
      ['1,3', '4,1'],
      '4',
    ],
  ];
  for (const [k, [date, nodes, edges, unread]] of waves.entries()) {
    const words = [
      ...['import', '--nodes', folder.write('nodes.csv', `${[head, ...nodes].join('\n')}\n`)],
      ...['--edges', folder.write('edges.csv', `${['source,target', ...edges].join('\n')}\n`)],
      ...['--network', 'x', '--date', date, '-s', `w${k + 1}`, '--observed', 'all', '--db', db],
      ...(k === 0 ? [] : ['--unobserved', folder.write('unread.txt', `${unread}\n`)]),
    ];
    expect((await runHere(words)).code).toBe(0);
  }
  expect((await runHere(['export', '--panel', 'w1', 'w2', 'w3', `${hand}/`, '--db', db])).code).toBe(0);
});

describe('waves', () => {
  test('have the accounts, ties and unknown ties that entente states of each snapshot', () => {
    const found = numbers(
      `source("waves.R")
      cat(colSums(present), apply(adjacency, 3, function(m) sum(m == 1, na.rm = TRUE)),
          apply(adjacency, 3, function(m) sum(is.na(m))), waves$accounts, waves$ties, waves$unknown_ties)`,
      sandbox,
    );
    const unknown = [1746, 1781];
    const stated = [
      ...years.map(({ nodes }) => nodes.length),
      ...years.map(({ graph }) => graph.edgeCount),
      ...unknown,
    ];
    expect(found).toEqual([...stated, ...stated]);
  });

  test('differ in what diff says: who joined or left makes no tie form or end, and what is unknown neither', () => {
    const [old, fresh] = years.map((study) => comparedSide(study, new Map()));
    const counts = new Map<string, number>();
    for (const { change, count } of countTieChanges(compareSnapshots(old!, fresh!))) {
      counts.set(change, (counts.get(change) ?? 0) + count);
    }
    const of = (change: string) => counts.get(change) ?? 0;
    const found = numbers(
      `source("waves.R")
      a <- adjacency[, , 1]
      b <- adjacency[, , 2]
      n <- function(here) sum(here, na.rm = TRUE)
      cat(n(a == 1 & b == 1), n(a == 1 & b == 0), n(a == 1 & is.na(b)), n(a == 1 & b == 10),
          n(a == 0 & b == 1), n(is.na(a) & b == 1), n(a == 10 & b == 1))`,
      sandbox,
    );
    const [kept, ended, unknownNow, gone, formed, unknownBefore, joined] = found;
    expect(kept).toBe(of('kept') + of('remade'));
    expect(ended).toBe(of('ended'));
    expect(formed).toBe(of('formed'));
    expect(unknownNow! + gone!).toBe(of('not-comparable-now') + of('lost') + of('left'));
    expect(unknownBefore! + joined!).toBe(of('not-comparable-before') + of('joined'));
    expect(gone).toBeGreaterThanOrEqual(of('lost') + of('left'));
    expect(ended! + unknownNow! + gone!).toBeGreaterThan(0);
  });

  test('are matrices that can be written by hand', () => {
    const rows = numbersOf(
      runR(
        `source("waves.R")
        for (w in 1:3) write.table(unname(adjacency[, , w]), row.names = FALSE, col.names = FALSE)`,
        hand,
      ),
    );
    const [N, X] = [Number.NaN, 10];
    expect(rows).toEqual(
      [
        ...[0, 1, 0, X, 0, 0, 1, X, 0, 0, 0, X, X, X, X, 0],
        // The fourth was not read; the second is of its actor.
        ...[0, 0, X, 0, 1, 0, X, X, X, X, 0, X, N, X, X, 0],
        ...[0, 0, 1, 0, 0, 0, 0, X, 0, 0, 0, 0, 1, X, N, 0],
      ].reduce<number[][]>((all, cell, k) => {
        if (k % 4 === 0) all.push([]);
        all.at(-1)!.push(cell);
        return all;
      }, []),
    );
  });

  test('have covariates as numbers, or as codes of words in the order of their signs, NA where nothing is known', () => {
    const printed = runR(
      `source("waves.R")
      cat(constant$gdp, constant$country, as.vector(changing$office), "\\n")
      cat(levels$country, levels$office)`,
      hand,
    );
    const [codes, words] = printed.split('\n');
    expect(codes!.trim()).toBe('1 2.5 NA 3 1 1 1 2 2 1 2 NA 1 1 NA 1 1 1 2 1'.trim());
    // Namibia's code is no missing value.
    expect(words).toBe('FR NA mission other');
  });
});

describe('RSiena', () => {
  /** With the checks that RSiena makes. */
  const withChecks = (script: string) => {
    const library = join(folder.path, 'library');
    return `dir.create("${library}", showWarnings = FALSE)
    .libPaths(c("${library}", .libPaths()))
    if (!requireNamespace("RSiena", quietly = TRUE))
      utils::install.packages("${join(ROOT, 'test/r/rsiena')}", lib = "${library}", repos = NULL, type = "source", quiet = TRUE)
    source("rsiena.R")
    ${script}`;
  };

  test.each([
    ['three waves', () => hand, 3],
    ['two waves', () => sandbox, 2],
  ])('takes what it is given: %s', (_, directory, observations) => {
    const [waves, covariates, members] = numbers(
      withChecks(`of <- function(class) sum(vapply(panel, inherits, TRUE, class))
      cat(dim(panel$follows)[3], of("coCovar") + of("varCovar"), length(panel$composition))`),
      directory(),
    );
    expect(waves).toBe(observations);
    expect(covariates).toBeGreaterThan(2);
    expect(members).toBeGreaterThan(3);
  });

  test('takes who joined and left for composition', () => {
    const printed = runR(withChecks('for (times in changes) cat(format(times, digits = 6), "\\n")'), hand);
    expect(
      printed
        .trim()
        .split('\n')
        .slice(-4)
        .map((line) => line.trim().split(/\s+/).map(Number)),
    ).toEqual([
      [1, 3],
      [1, 3],
      [1, 1.5, 2.5, 3],
      [Number((1 + 182 / 366).toPrecision(6)), 3],
    ]);
  });
});

describe('tergm and btergm', () => {
  test('have a network of each wave, with its unknown ties missing, and one of who is in all', () => {
    const found = numbers(
      `source("tergm.R")
      of <- function(f) vapply(networks, f, 1)
      cat(of(network::network.size), of(function(n) network::network.edgecount(n, na.omit = TRUE)),
          of(function(n) network::network.naedgecount(n)), vapply(panel, network::network.size, 1),
          sum(network::get.vertex.attribute(networks[[2]], "kind") == "person"))`,
      sandbox,
    );
    const both = years[0]!.nodes.filter(({ accountId }) =>
      years[1]!.nodes.some((node) => node.accountId === accountId),
    ).length;
    expect(found).toEqual([
      ...years.map(({ nodes }) => nodes.length),
      ...years.map(({ graph }) => graph.edgeCount),
      ...[1746, 1781],
      ...[both, both],
      years[1]!.nodes.filter(({ row }) => row.kind === 'person').length,
    ]);
  });

  test('are told which ties cannot be', () => {
    const found = numbers('source("tergm.R"); cat(which(impossible[[2]] == 1), sum(impossible[[1]]))', hand);
    // Of the three accounts of the second wave the last two are of one actor: places 6 and 8 of nine.
    expect(found).toEqual([6, 8, 0]);
  });
});

describe('ergm', () => {
  const made = (script: string, directory: string) =>
    runR(
      `text <- readLines("ergm.R")
      eval(parse(text = head(text, -1)))
      stopifnot(tail(text, 1) == 'needs("ergm")')
      ${script}`,
      directory,
    );

  test('has the terms of explain by their names, and the last wave in the formula', () => {
    const printed = made(
      `for (name in c("(intercept)", "back", "same:region", "diff:audience", "sender:audience", "receiver:audience",
                      "sum:audience", "minus:audience", "shared:follows"))
        cat(terms[[name]], "\n")
      cat(deparse(formula, width.cutoff = 500))`,
      sandbox,
    );
    expect(printed.split('\n').map((line) => line.trim())).toEqual([
      ...['edges', 'mutual', 'nodematch("region")', 'absdiff("audience")'],
      ...['nodeocov("audience")', 'nodeicov("audience")', 'nodecov("audience")', 'diff("audience")'],
      'gwesp(0.5, fixed = TRUE, type = "OSP")',
      expect.stringMatching(
        /^last ~ edges \+ mutual \+ nodematch\("region"\).*\+ offset\(edgecov\("impossible"\)\)$/,
      ),
    ]);
  });

  test('leaves out the pairs of accounts without a value of a chosen term, as explain does, and no others', () => {
    // Of wave 2 by hand: 1 follows none and 2 follows 1; 4 was not read, so that its tie to 1 is missing; 2 and 4 are of one actor.
    const found = numbersOf(
      made(
        `show <- function(w) cat(as.vector(t(network::as.matrix.network(w, matrix.type = "adjacency"))), "\n")
        show(waves_for_ergm[[2]])
        chosen <- "diff:gdp"
        eval(parse(text = text[grep("^uses <-", text):(length(text) - 1)]))
        show(waves_for_ergm[[1]])
        cat(network::get.vertex.attribute(waves_for_ergm[[1]], "gdp"), "\n")
        cat(which(network::get.network.attribute(waves_for_ergm[[2]], "impossible") == 1))`,
        hand,
      ),
    );
    const N = Number.NaN;
    expect(found).toEqual([
      [0, 0, 0, 1, 0, 0, N, 0, 0],
      // The third of wave 1 has no gdp: of its pairs nothing is used, nor of its follower.
      [0, 1, N, 0, 0, N, N, N, 0],
      [1, 2.5, 0],
      [6, 8],
    ]);
  });

  test('says in one sentence that the package is not there', () => {
    const said = (() => {
      try {
        return runR('source("ergm.R")', hand);
      } catch (error) {
        return (error as Error).message;
      }
    })();
    expect(said).toMatch(
      /^R has failed: Error: this script needs the package ergm: install[^\n]*\nExecution halted\n$/,
    );
  });
});

describe('relevent', () => {
  test('has the follows whose time is known in their order, and an end', () => {
    const [rows, ordered, within, left, end, all] = numbers(
      `source("relevent.R")
      times <- follows[, 1]
      ids <- follows[-nrow(follows), 2:3]
      cat(nrow(follows), as.integer(!is.unsorted(times)), as.integer(all(ids >= 1 & ids <= size)), left_out,
          max(times), nrow(events))`,
      sandbox,
    );
    expect(ordered).toBe(1);
    expect(within).toBe(1);
    // 365 days from wave to wave, and the day of the last.
    expect(end).toBe(366);
    expect(rows! - 1 + left!).toBe(all);
    expect(rows).toBeGreaterThan(100);
  });

  test('has what a log witnessed: what formed and what ended, in days since the first wave', () => {
    const printed = runR(
      `source("relevent.R")
      cat(timed$event, "\\n")
      cat(round(24 * timed$time, 6), "\\n")
      cat(t(round(24 * follows[, 1], 6)), follows[, 2:3], "\\n")
      cat(t(round(24 * ends[, 1], 6)), ends[, 2:3], "\\n")
      cat(is.matrix(follows), left_out, nrow(events))`,
      ofLog,
    );
    // Hours since the first wave; cy → bo formed between two readings, and the panel ends after four days.
    expect(printed.split('\n').map((line) => line.trim())).toEqual([
      'formed ended formed ended ended',
      '27 29 49.5 50 58.2',
      '27 49.5 96 2 4 NA 1 2 NA',
      '29 50 58.2 96 2 1 2 NA 1 2 3 NA',
      'TRUE 1 6',
    ]);
  });

  test('has no event whose time nobody knows', () => {
    // That 2 follows 1 formed between two waves; both that ended are of persons.
    expect(numbers('source("relevent.R"); cat(nrow(follows), left_out, changed)', hand)).toEqual([
      1, 1, 3, 4,
    ]);
  });
});
