/** The events of a log as R reads them, against the pairs at risk that are counted by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { AT_RISK, eventsLog } from '../support/events-log.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BEGUN, handLog } from '../support/hand-log.ts';
import { runHere } from '../support/run-here.ts';
import { numbersOf, runR } from './r.ts';

const folder = temporaryFolder();
const db = join(folder.path, 'log.sqlite');
const events = join(folder.path, 'events');
const quiet = join(folder.path, 'quiet');
const late = join(folder.path, 'late');

beforeAll(async () => {
  const store = openStore(db);
  eventsLog(store);
  const small = handLog(store, [{ handle: 'one.test' }, { handle: 'two.test' }], 'quiet');
  const until = BEGUN + 3_600_000;
  const open = { from: BEGUN, proved: until, provedBy: 'chain' as const, to: until };
  for (const handle of ['one.test', 'two.test'])
    small.state(`did:plc:${handle}`, { open, cohort: 1, provedAt: until });
  lateLog(store);
  store.close();
  for (const [log, dir] of [
    ['log', events],
    ['quiet', quiet],
    ['late', late],
  ] as const) {
    const words = ['export', log, `${dir}/`, '--events', '--persons', '--db', db];
    expect(await runHere(words)).toMatchObject({ code: 0 });
  }
});

/** Begun as watches are: accounts are looked up some seconds after it has begun, and then read one by one. */
function lateLog(store: Parameters<typeof handLog>[0]): void {
  const names = ['ann', 'bo', 'cy'];
  const at = (second: number) => BEGUN + second * 1000;
  const id = (name: string) => `did:plc:${name}.test`;
  const rows = names.map((name) => ({ handle: `${name}.test` }));
  const joined = { 'ann.test': at(3), 'bo.test': at(3), 'cy.test': at(5000) };
  const log = handLog(store, rows, 'late', 'bluesky', true, joined);
  names.forEach((name, k) => {
    const open = { from: at(6000), proved: at(9000), provedBy: 'chain' as const, to: at(9000) };
    log.spans(id(name), [{ from: at(10 * (k + 1)), to: at(6000), cohort: 1 }]);
    log.state(id(name), { cohort: 2, open, provedAt: open.to }, { cohort: name === 'cy' ? 2 : 1 });
  });
  log.tie({ kind: 'formed', source: id('ann'), target: id('bo'), from: null, to: at(10) });
  log.tie({ kind: 'formed', source: id('bo'), target: id('ann'), from: null, to: at(20) });
  log.tie({ kind: 'formed', source: id('ann'), target: id('cy'), from: null, to: at(6000) });
  log.tie({ kind: 'ended', source: id('bo'), target: id('ann'), from: at(7000), to: at(7000.25) });
}

/** What a script has made before it stops for want of a package. */
const upTo = (name: string, script: string) =>
  `text <- readLines("${name}.R"); eval(parse(text = text[seq_len(grep('^needs\\\\("${name}"\\\\)', text) - 1)]))\n${script}`;

test('survival has as many pairs at risk at each event as are counted by hand', () => {
  const printed = runR(
    `source("survival.R")
    # After a year, a stretch of a hundredth of a second.
    forming <- rbind(forming, transform(forming[1, ], start = 3e7, stop = 3e7 + 0.01, event = 0))
    forming$at_risk <- with(forming, survival::Surv(start, stop, event))
    for (pairs in list(forming, ending)) {
      curve <- summary(survival::survfit(at_risk ~ 1, data = pairs, timefix = FALSE))
      cat(curve$time / 3600, "\\n"); cat(curve$n.risk, "\\n"); cat(curve$n.event, "\\n")
    }
    fit <- survival::coxph(at_risk ~ I(accounts$country[sender] == accounts$country[receiver]), forming,
      control = exact)
    cat(fit$nevent, is.finite(coef(fit)))`,
    events,
  );
  const [formedAt, formedRisk, formed, endedAt, endedRisk, ended, fit] = numbersOf(
    printed.replace('TRUE', '1'),
  );
  const by = (times: number[], risk: number[]) => Object.fromEntries(times.map((at, k) => [at, risk[k]]));
  expect(by(formedAt!, formedRisk!)).toEqual(AT_RISK.formed);
  expect(by(endedAt!, endedRisk!)).toEqual(AT_RISK.ended);
  expect([formed, ended]).toEqual([
    [1, 2, 1, 1],
    [1, 1, 1, 1],
  ]);
  expect(fit).toEqual([5, 1]);
});

test('remify is told, event by event, of all pairs that were not at risk', () => {
  // As its manual has it: from the first to the last event of a window the dyads are omitted.
  const found = numbersOf(
    runR(
      upTo(
        'remify',
        `cat(format(edgelist$time / 3600, digits = 17), "\\n")
        for (type in c("formed", "ended")) cat(vapply(edgelist$time, function(now) {
          omitted <- do.call(rbind, lapply(omit_dyad, function(w) if (w$time[1] <= now && now <= w$time[2]) w$dyad))
          sum(all_dyads$type == type) - nrow(unique(omitted[omitted$type == type, ]))
        }, 1), "\\n")
        cat(vapply(seq_along(moment), function(k) {
          omitted <- do.call(rbind, lapply(omit_dyad, function(w) if (w$time[1] <= edgelist$time[k] && edgelist$time[k] <= w$time[2]) w$dyad))
          paste(edgelist$actor1[k], edgelist$actor2[k], edgelist$type[k]) %in% do.call(paste, omitted)
        }, TRUE) + 0, "\\n")
        cat(nrow(manual_riskset), all(table(unlist(lapply(omit_dyad, function(w) w$time))) > 0) + 0)`,
      ),
      events,
    ),
  );
  const [times, formed, ended, itself, [everAtRisk]] = found as [
    number[],
    number[],
    number[],
    number[],
    [number],
  ];
  expect(times.map((time) => Math.round(time * 1000) / 1000)).toEqual([15, 20, 20, 27, 30, 45, 50, 55, 89]);
  expect(new Set(times).size).toBe(times.length);
  const at = (hour: number, risk: number[]) => risk[times.findIndex((time) => Math.round(time) === hour)];
  for (const [hour, risk] of Object.entries(AT_RISK.formed)) expect(at(Number(hour), formed)).toBe(risk);
  for (const [hour, risk] of Object.entries(AT_RISK.ended)) expect(at(Number(hour), ended)).toBe(risk);
  expect(itself).toEqual(times.map(() => 0));
  expect(everAtRisk).toBeGreaterThan(28);
});

/** The steps by which the source of remify 3.2 finds the risk set of each event: it divides the time where windows begin and end. */
test('the last two events alone have another risk set in remify 3.2 than in its manual', () => {
  const [formed, ended] = numbersOf(
    runR(
      upTo(
        'remify',
        `index <- t(vapply(omit_dyad, function(w) match(w$time, edgelist$time), c(1, 1)))
        cuts <- sort(unique(c(index)))
        low <- head(cuts, -1)
        high <- c(head(cuts[-1], -1) - 1, max(cuts))
        for (type in c("formed", "ended")) {
          risk <- rep(NA, nrow(edgelist))
          for (z in seq_along(low)) {
            within <- which(low[z] >= index[, 1] & high[z] <= index[, 2])
            omitted <- unique(do.call(rbind, lapply(omit_dyad[within], function(w) w$dyad)))
            risk[low[z]:high[z]] <- sum(all_dyads$type == type) - sum(omitted$type == type)
          }
          cat(risk, "\\n")
        }`,
      ),
      events,
    ),
  );
  const hours = [15, 20, 20, 27, 30, 45, 50];
  const hand = { ...AT_RISK.formed } as Record<number, number>;
  hours.forEach((hour, k) => {
    if (hand[hour] !== undefined) expect(formed![k]).toBe(hand[hour]);
  });
  const ends = { ...AT_RISK.ended } as Record<number, number>;
  hours.forEach((hour, k) => {
    if (ends[hour] !== undefined) expect(ended![k]).toBe(ends[hour]);
  });
});

test('goldfish has who is there, what stands at the start, and what changes', () => {
  const printed = runR(
    upTo(
      'goldfish',
      `cat(nodes$present, "\\n"); cat(sum(start), nrow(changes), nrow(formed), "\\n")
      cat(presence$time / 3600, presence$node, presence$replace, "\\n")
      stands <- start
      for (k in seq_len(nrow(changes))) stands[changes$sender[k], changes$receiver[k]] <- changes$replace[k]
      held <- which(stands == 1, arr.ind = TRUE)
      cat(sort(paste0(held[, 1], held[, 2])))`,
    ),
    events,
  );
  expect(printed.split('\n').map((line) => line.trim())).toEqual([
    'TRUE TRUE TRUE FALSE TRUE TRUE',
    // Two that are found standing, and all fourteen events.
    '4 16 5',
    '10 70 80 did:plc:di.test did:plc:cy.test did:plc:cy.test TRUE FALSE TRUE',
    // As the log ends by hand: what formed and ended unseen, too.
    '24 31 41 42 51 63',
  ]);
});

test('goldfish begins with who is there first, and with their ties, however late they were read', () => {
  const printed = runR(
    upTo(
      'goldfish',
      `cat(nodes$present, "\\n"); cat(which(start == 1, arr.ind = TRUE), "\\n")
      cat(presence$time, "\\n"); cat(changes$time, changes$replace)`,
    ),
    late,
  );
  expect(printed.split('\n').map((line) => line.trim())).toEqual([
    'TRUE TRUE FALSE',
    '2 1 1 2',
    '5000',
    '6000 7000.125 1 0',
  ]);
});

test('goldfish of another version is told in one sentence', () => {
  // A package of that name, without what the script calls.
  const script = `packageVersion <- function(...) "1.7"
    library <- function(...) invisible()
    text <- readLines("goldfish.R"); eval(parse(text = text[grep('^library', text):length(text)]))`;
  expect(() => runR(script, events)).toThrow(
    /^R has failed: Error: goldfish 1[.]7 has no defineNodes: take goldfish 1[.]6\nExecution halted\n$/,
  );
});

test('a log without events is read as well', () => {
  expect(runR('source("survival.R"); cat(nrow(forming), nrow(ending))', quiet)).toBe('2 0');
  for (const name of ['remify', 'goldfish']) {
    const script = upTo(name, 'cat(nrow(accounts))');
    expect(runR(script, quiet), name).toBe('2');
  }
});

test('where a package is not there, a script says so in one sentence', () => {
  for (const name of ['remify', 'goldfish']) {
    const script = `.libPaths(character()); source("${name}.R")`;
    let said = '';
    try {
      runR(script, events);
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toBe(
      `R has failed: Error: this script needs the package ${name}: install.packages("${name}")\nExecution halted\n`,
    );
  }
  expect(readFileSync(join(events, 'README.md'), 'utf8')).toContain('source("remify.R")');
});
