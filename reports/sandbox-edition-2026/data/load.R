# Loads the follow networks of the edition beside this file, "source follows target": source(SCRIPT) from its own
# folder. It makes
# actors         every actor of the edition, with its attributes
# present        actors x networks: who is on which
# adjacency      for each network a matrix of all actors: 1 and 0 are known; NA is unknown, or cannot be, as one of the
#                two is not on that network: present tells
# networks       the same as a list of network objects, whose ties that are NA are missing, never absent

read_table <- function(file) {
  cells <- read.csv(file, colClasses = "character", na.strings = "", check.names = FALSE,
                    encoding = "UTF-8", fileEncoding = "UTF-8")
  # A leading ' keeps spreadsheets from running a cell; it is no part of the text.
  cells[] <- lapply(cells, function(column) sub("^'", "", column))
  cells
}

actors <- read_table("nodes.csv")
for (column in intersect(c("in_degree", "followed_by_share", "out_degree", "mutual", "mutual_min", "mutual_max", "one_way_in", "one_way_out", "mutual_share", "followback_share", "pagerank", "hub", "authority", "betweenness", "closeness", "harmonic", "eigenvector", "coreness", "clustering", "cluster", "cluster_stability", "coordinator_region", "coordinator_max_region", "coordinator_expected_region", "representative_region", "representative_max_region", "representative_expected_region", "gatekeeper_region", "gatekeeper_max_region", "gatekeeper_expected_region", "consultant_region", "consultant_max_region", "consultant_expected_region", "liaison_region", "liaison_max_region", "liaison_expected_region"), names(actors))) {
  actors[[column]] <- as.numeric(actors[[column]])
}
there <- read_table("actor-networks.csv")
on_any <- read_table("network-ties.csv")
unknown <- read_table("unknown.csv")
names_of_networks <- c("sandbox", "sandbox-mastodon")

ids <- actors$actor
on <- strsplit(on_any$on, " ")
ties <- data.frame(network = unlist(on), Source = rep(on_any$source, lengths(on)), Target = rep(on_any$target, lengths(on)))
present <- matrix(FALSE, length(ids), length(names_of_networks), dimnames = list(ids, names_of_networks))
present[cbind(there$actor, there$network)] <- TRUE

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

if (!requireNamespace("network", quietly = TRUE)) {
  stop("this script needs the package network: install.packages(\"network\")")
}
networks <- lapply(setNames(nm = names_of_networks), function(name) {
  follows <- network::network(adjacency[[name]], matrix.type = "adjacency", directed = TRUE, loops = FALSE)
  for (column in names(actors)) network::set.vertex.attribute(follows, column, actors[[column]])
  network::set.vertex.attribute(follows, "present", unname(present[, name]))
  follows
})
