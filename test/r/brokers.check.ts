/** The roles of brokers beside R's `sna::brokerage`, where nothing is unknown, and in each role's own column of it. */
import { expect, test } from 'vitest';
import { BROKER_ROLES } from '../../src/graph/broker-roles.ts';
import { countBrokers } from '../../src/graph/brokers.ts';
import { numberGroups } from '../../src/graph/number-groups.ts';
import { createRandom, randomBelow } from '../../src/graph/random.ts';
import { temporaryFolder } from '../support/folder.ts';
import { graphOf, type Tie } from '../support/graphs.ts';
import { numbersOf, runR } from './r.ts';

const folder = temporaryFolder();

/** What R calls the roles. */
const COLUMNS = {
  coordinator: 'w_I',
  representative: 'b_IO',
  gatekeeper: 'b_OI',
  consultant: 'w_O',
  liaison: 'b_O',
};

test.each([
  ['sparse, two groups', 40, 90, 2],
  ['dense, three groups', 60, 1500, 3],
  ['hubs, twelve groups', 150, 2500, 12],
  ['each its own group', 30, 200, 30],
  ['one group', 30, 200, 1],
])('counts are those of R: %s', (name, size, edgeCount, groupCount) => {
  const random = createRandom(size + groupCount);
  const edges = Array.from({ length: edgeCount }, (): Tie => {
    // Low numbers are drawn more often.
    const i = randomBelow(random, 1 + randomBelow(random, size));
    return [i, randomBelow(random, size)];
  });
  const labels = Array.from({ length: size }, () => `g${randomBelow(random, groupCount)}`);
  const graph = graphOf({ size, edges });
  folder.write(`${name}.csv`, `i,j\n${edges.map(([i, j]) => `${i + 1},${j + 1}`).join('\n')}\n`);
  folder.write(`${name}-groups.csv`, `group\n${labels.join('\n')}\n`);
  const printed = runR(
    `suppressMessages(library(sna))
    e <- read.csv("${name}.csv")
    cl <- read.csv("${name}-groups.csv")$group
    g <- matrix(0, ${size}, ${size})
    g[cbind(e$i, e$j)] <- 1
    diag(g) <- 0
    raw <- brokerage(g, cl)$raw.nli[, c(${BROKER_ROLES.map((role) => `"${COLUMNS[role]}"`).join(', ')})]
    write.table(raw, row.names = FALSE, col.names = FALSE, quote = FALSE)`,
    folder.path,
  );
  const { counts } = countBrokers(graph, numberGroups(labels));
  const ours = Array.from({ length: size }, (_, node) => BROKER_ROLES.map((role) => counts[role][node]!));
  expect(numbersOf(printed)).toEqual(ours);
});
