/** Writes the R script that loads the tables of a graph as an object of the package `network`. */

/** Reads every cell as text; an empty one is NA. */
export const READ_TABLE = `read_table <- function(file) {
  cells <- read.csv(file, colClasses = "character", na.strings = "", check.names = FALSE,
                    encoding = "UTF-8", fileEncoding = "UTF-8")
  # A leading ' keeps spreadsheets from running a cell; it is no part of the text.
  cells[] <- lapply(cells, function(column) sub("^'", "", column))
  cells
}`;

const NEEDS_NETWORK = `if (!requireNamespace("network", quietly = TRUE)) {
  stop("this script needs the package network: install.packages(\\"network\\")")
}`;

export interface RTables {
  /** File names, beside the script. */
  nodes: string;
  edges: string;
  unknown: string;
  /** Column of the nodes that holds the account id; columns of the ends of an edge. */
  id: string;
  source: string;
  target: string;
  /** Columns of the nodes that are numbers; all others are text, but for `observed`, which is TRUE or FALSE. */
  numbers: readonly string[];
}

/**
 * The script reads every cell as text first, so that no id is rounded and Namibia's code NA stays a code; an
 * empty cell is NA. Dyads of which nothing is known are NA in the object, ties that are known not to be there 0.
 */
export function rScript(tables: RTables): string {
  const { nodes, edges, unknown, id, source, target, numbers } = tables;
  return `# Loads the follow network beside this file: accounts with their attributes, "source follows target".
# Run it from its own folder: source(SCRIPT), then summary(follows).
# A dyad that could not be observed is NA, never 0.

${READ_TABLE}

accounts <- read_table(${rText(nodes)})
ties <- read_table(${rText(edges)})
unknown <- read_table(${rText(unknown)})
for (column in intersect(c(${numbers.map(rText).join(', ')}), names(accounts))) {
  accounts[[column]] <- as.numeric(accounts[[column]])
}
if ("observed" %in% names(accounts)) accounts$observed <- accounts$observed == "yes"
if ("followed_at" %in% names(ties)) {
  # Days without an hour are midnight.
  days <- !is.na(ties$followed_at) & nchar(ties$followed_at) == 10
  ties$followed_at[days] <- paste0(ties$followed_at[days], "T00:00:00Z")
  ties$followed_at <- as.POSIXct(ties$followed_at, format = "%Y-%m-%dT%H:%M:%OSZ", tz = "UTC")
}

# For igraph, which cannot hold that a tie is unknown:
# graph <- igraph::graph_from_data_frame(ties[c(${rText(source)}, ${rText(target)})], vertices = accounts)

ids <- accounts[[${rText(id)}]]
adjacency <- matrix(0L, length(ids), length(ids), dimnames = list(ids, ids))
adjacency[cbind(match(ties[[${rText(source)}]], ids), match(ties[[${rText(target)}]], ids))] <- 1L
for (k in seq_len(nrow(unknown))) {
  from <- match(unknown$source[k], ids)
  to <- if (unknown$target[k] == "*") seq_along(ids) else match(unknown$target[k], ids)
  if ("actor" %in% names(accounts) && !is.na(accounts$actor[from])) {
    # Two accounts of one actor have no tie between them, neither known nor unknown.
    to <- to[is.na(accounts$actor[to]) | accounts$actor[to] != accounts$actor[from]]
  }
  adjacency[from, to[adjacency[from, to] == 0L]] <- NA
}
diag(adjacency) <- 0L

${NEEDS_NETWORK}
follows <- network::network(adjacency, matrix.type = "adjacency", directed = TRUE, loops = FALSE)
for (column in names(accounts)) {
  network::set.vertex.attribute(follows, column, accounts[[column]])
}
`;
}

/** File names, beside the script, and the networks. */
interface RNetworks {
  nodes: string;
  edges: string;
  unknown: string;
  networks: readonly string[];
}

/** The same for an edition: an object for each network, all on the same actors. */
export function rNetworksScript({ nodes, edges, unknown, networks: names }: RNetworks): string {
  return networksScript(`actors <- read_table(${rText(nodes)})
ties <- read_table(${rText(edges)})
unknown <- read_table(${rText(unknown)})
names_of_networks <- c(${names.map(rText).join(', ')})

ids <- actors$Id
present <- vapply(names_of_networks, function(name) actors[[paste0("on_", name)]] == "yes", logical(length(ids)))
present <- matrix(present, length(ids), length(names_of_networks), dimnames = list(ids, names_of_networks))`);
}

/** The same from the tables of an edition's report. @param networks of the edition. */
export function rReportScript(networks: readonly string[], numbers: readonly string[]): string {
  return networksScript(`actors <- read_table("nodes.csv")
for (column in intersect(c(${numbers.map(rText).join(', ')}), names(actors))) {
  actors[[column]] <- as.numeric(actors[[column]])
}
there <- read_table("actor-networks.csv")
on_any <- read_table("network-ties.csv")
unknown <- read_table("unknown.csv")
names_of_networks <- c(${networks.map(rText).join(', ')})

ids <- actors$actor
on <- strsplit(on_any$on, " ")
ties <- data.frame(network = unlist(on), Source = rep(on_any$source, lengths(on)), Target = rep(on_any$target, lengths(on)))
present <- matrix(FALSE, length(ids), length(names_of_networks), dimnames = list(ids, names_of_networks))
present[cbind(there$actor, there$network)] <- TRUE`);
}

/** @param reading makes actors, ids, ties, unknown, names_of_networks and present. */
function networksScript(reading: string): string {
  return `# Loads the follow networks of the edition beside this file, "source follows target": source(SCRIPT) from its own
# folder. It makes
# actors         every actor of the edition, with its attributes
# present        actors x networks: who is on which
# adjacency      for each network a matrix of all actors: 1 and 0 are known; NA is unknown, or cannot be, as one of the
#                two is not on that network: present tells
# networks       the same as a list of network objects, whose ties that are NA are missing, never absent

${READ_TABLE}

${reading}

adjacency <- lapply(setNames(nm = names_of_networks), function(name) {
  here <- which(present[, name])
  cells <- matrix(NA_integer_, length(ids), length(ids), dimnames = list(ids, ids))
  cells[here, here] <- 0L
  open <- unknown[unknown$network == name, ]
  for (k in seq_len(nrow(open))) {
    to <- if (open$target[k] == "*") here else match(open$target[k], ids)
    cells[match(open$source[k], ids), to] <- NA
  }
  there <- ties[ties$network == name, ]
  cells[cbind(match(there$Source, ids), match(there$Target, ids))] <- 1L
  diag(cells) <- 0L
  cells
})

${NEEDS_NETWORK}
networks <- lapply(setNames(nm = names_of_networks), function(name) {
  follows <- network::network(adjacency[[name]], matrix.type = "adjacency", directed = TRUE, loops = FALSE)
  for (column in names(actors)) network::set.vertex.attribute(follows, column, actors[[column]])
  network::set.vertex.attribute(follows, "present", unname(present[, name]))
  follows
})
`;
}

/** A string of R. */
function rText(text: string): string {
  return JSON.stringify(text);
}
