# Loads the follow network beside this file: accounts with their attributes, "source follows target".
# Run it from its own folder: source(SCRIPT), then summary(follows).
# A dyad that could not be observed is NA, never 0.

read_table <- function(file) {
  cells <- read.csv(file, colClasses = "character", na.strings = "", check.names = FALSE,
                    encoding = "UTF-8", fileEncoding = "UTF-8")
  # A leading ' keeps spreadsheets from running a cell; it is no part of the text.
  cells[] <- lapply(cells, function(column) sub("^'", "", column))
  cells
}

accounts <- read_table("nodes.csv")
ties <- read_table("edges.csv")
unknown <- read_table("unknown.csv")
for (column in intersect(c("in_degree", "followed_by_share", "out_degree", "mutual", "mutual_min", "mutual_max", "one_way_in", "one_way_out", "mutual_share", "followback_share", "pagerank", "hub", "authority", "betweenness", "closeness", "harmonic", "eigenvector", "coreness", "clustering", "cluster", "cluster_stability", "coordinator_region", "coordinator_max_region", "coordinator_expected_region", "representative_region", "representative_max_region", "representative_expected_region", "gatekeeper_region", "gatekeeper_max_region", "gatekeeper_expected_region", "consultant_region", "consultant_max_region", "consultant_expected_region", "liaison_region", "liaison_max_region", "liaison_expected_region"), names(accounts))) {
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
# graph <- igraph::graph_from_data_frame(ties[c("source", "target")], vertices = accounts)

ids <- accounts[["account_id"]]
adjacency <- matrix(0L, length(ids), length(ids), dimnames = list(ids, ids))
adjacency[cbind(match(ties[["source"]], ids), match(ties[["target"]], ids))] <- 1L
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

if (!requireNamespace("network", quietly = TRUE)) {
  stop("this script needs the package network: install.packages(\"network\")")
}
follows <- network::network(adjacency, matrix.type = "adjacency", directed = TRUE, loops = FALSE)
for (column in names(accounts)) {
  network::set.vertex.attribute(follows, column, accounts[[column]])
}
