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
for (column in intersect(c("in_degree", "followed_by_share", "out_degree", "mutual", "mutual_min", "mutual_max", "one_way_in", "one_way_out", "mutual_share", "followback_share", "pagerank", "hub", "authority", "betweenness", "closeness", "harmonic", "eigenvector", "coreness", "clustering", "cluster", "cluster_stability"), names(accounts))) {
  accounts[[column]] <- as.numeric(accounts[[column]])
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
