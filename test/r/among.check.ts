/** Groups as igraph finds them: by induced subgraphs of the whole network, as it was exported. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { YEARS } from '../../src/sandbox/calendar.ts';
import { openArchivedSandbox } from '../support/archived-sandbox.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runR } from './r.ts';

const folder = temporaryFolder();
const database = join(folder.path, 'sandbox.sqlite');

/** What the option says, and which rows of the nodes fulfil it in R. */
const GROUPS: readonly (readonly [among: string[], rows: string])[] = [
  [['office=foreign-ministry'], 'office == "foreign-ministry"'],
  [['office=head-of-state,head-of-government'], 'office %in% c("head-of-state", "head-of-government")'],
  [['office=foreign-minister'], 'office == "foreign-minister"'],
  [['region=Africa'], 'region == "Africa"'],
  [['region=Asia,Oceania'], 'region %in% c("Asia", "Oceania")'],
  [['region=Europe'], 'region == "Europe"'],
  [['kind=person', 'region=Americas'], 'kind == "person" & region == "Americas"'],
  [['alliance=Harbour League'], 'alliance == "Harbour League"'],
  [['country=FR,DE,GB'], 'country %in% c("FR", "DE", "GB")'],
  [['kind=institution'], 'kind == "institution"'],
];

/** Where whom an account follows is not known, what needs it is empty; unknown ties count for nothing in igraph. */
const script = (year: number, group: number, rows: string) => `
  suppressMessages(library(igraph))
  table <- function(name) read.csv(name, na.strings = "", check.names = FALSE, encoding = "UTF-8")
  nodes <- table("whole-${year}-nodes.csv")
  graph <- graph_from_data_frame(table("whole-${year}-edges.csv")[, c("Source", "Target")], vertices = nodes$Id)
  own <- with(nodes, Id[which(${rows})])
  part <- induced_subgraph(graph, own)
  found <- table("group-${group}-${year}-nodes.csv")
  stopifnot(identical(sort(found$Id), sort(own)), nrow(found) > 2)
  found <- found[match(V(part)$name, found$Id), ]
  n <- vcount(part)
  mutual <- as_undirected(part, mode = "mutual")
  unit <- function(x) if (sum(x) > 0) x / sum(x) else x
  beside <- list(
    in_degree = degree(part, mode = "in"),
    out_degree = degree(part, mode = "out"),
    mutual = degree(mutual),
    mutual_min = degree(mutual),
    mutual_share = degree(mutual) / (n - 1),
    followback_share = degree(mutual) / degree(part, mode = "in"),
    pagerank = page_rank(part, damping = 0.85)$vector,
    hub = unit(hits_scores(part)$hub),
    authority = unit(hits_scores(part)$authority),
    betweenness = betweenness(part) / ((n - 1) * (n - 2)),
    harmonic = harmonic_centrality(part, mode = "in") / (n - 1),
    coreness = coreness(mutual),
    clustering = transitivity(mutual, type = "localundirected", isolates = "zero")
  )
  beside <- lapply(beside, unname)
  seen <- found$observed == "yes"
  for (name in names(beside)) {
    ours <- found[[name]]
    of <- if (all(!is.na(ours))) rep(TRUE, n) else seen & !is.nan(beside[[name]])
    stopifnot(identical(is.na(ours), !of))
    gap <- max(abs(ours[of] - beside[[name]][of]))
    if (gap > 1e-6) stop(paste(name, gap))
  }
  cat(n, ecount(part), max(degree(mutual)[seen]))
`;

beforeAll(async () => {
  openArchivedSandbox(database);
  for (const year of YEARS) await exported(`sandbox-${year}`, `whole-${year}.csv`);
});

async function exported(snapshot: string, file: string, among: readonly string[] = []) {
  const options = among.flatMap((one) => ['--among', one]);
  const { code, stderr } = await ask([
    'export',
    snapshot,
    join(folder.path, file),
    ...options,
    '--db',
    database,
  ]);
  expect([code, stderr]).toEqual([0, expect.stringContaining('written')]);
}

test.each(GROUPS.flatMap((group, k) => YEARS.map((year) => [group[0], year, group[1], k] as const)))(
  '%s in %i',
  async (among, year, rows, k) => {
    await exported(`sandbox-${year}`, `group-${k}-${year}.csv`, among);
    const printed = runR(script(year, k, rows), folder.path);
    if (k === 0 && year === 2026) expect(printed).toBe('145 1762 26');
  },
);
