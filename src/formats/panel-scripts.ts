/** The R scripts that load a panel: its waves, and what RSiena, ergm, tergm and btergm, and relevent take of them. */
import { READ_TABLE } from './write-r.ts';

/** By their names. They read the tables beside them. */
export function panelScripts(): Map<string, string> {
  return new Map([
    ['waves.R', WAVES],
    ['rsiena.R', RSIENA],
    ['ergm.R', ERGM],
    ['tergm.R', TERGM],
    ['relevent.R', RELEVENT],
  ]);
}

/** Stops with one sentence, and no list of calls, where a package is not there. */
export const NEEDS = `needs <- function(name) {
  if (requireNamespace(name, quietly = TRUE)) return(invisible())
  options(showErrorCalls = FALSE)
  stop("this script needs the package ", name, ": install.packages(\\"", name, "\\")", call. = FALSE)
}`;

const WAVES = `# Loads the waves of the panel beside this file: source("waves.R") from its own folder.
#
# accounts       every account of any wave
# waves          the snapshots, with the numbers of accounts, ties and unknown ties that adjacency has
# adjacency      accounts x accounts x waves, "row follows column": 1 and 0 are known,
#                NA is unknown, 10 cannot be: one of the two is not in the wave, or both are of one actor
# present        accounts x waves: who is in which wave
# composition    when accounts joined and left, in waves: 1.5 is halfway from the first to the second
# constant       a list of covariates that do not change: numbers, or codes of the words in levels
# changing       the same of those that do: accounts x waves
# Who joined or left makes no tie form or end: it is composition.

${READ_TABLE}
${NEEDS}
whole <- function(table, columns) {
  table[columns] <- lapply(table[columns], as.integer)
  table
}

accounts <- whole(read_table("accounts.csv"), "account")
waves <- whole(read_table("waves.csv"), c("wave", "accounts", "observed", "ties", "unknown_ties"))
members <- whole(read_table("members.csv"), c("wave", "account"))
ties <- whole(read_table("ties.csv"), c("wave", "source", "target"))
unseen <- whole(read_table("unseen.csv"), c("wave", "source", "target"))
composition <- whole(read_table("composition.csv"), "account")
composition[c("from", "to")] <- lapply(composition[c("from", "to")], as.numeric)
covariates <- read_table("covariates.csv")

size <- nrow(accounts)
present <- matrix(FALSE, size, nrow(waves), dimnames = list(accounts$account_id, waves$snapshot))
present[cbind(members$account, members$wave)] <- TRUE

adjacency <- array(10L, c(size, size, nrow(waves)),
                   dimnames = list(accounts$account_id, accounts$account_id, waves$snapshot))
for (w in seq_len(nrow(waves))) {
  within <- members[members$wave == w, ]
  wave <- adjacency[, , w]
  wave[within$account, within$account] <- 0L
  wave[within$account[within$observed == "no"], within$account] <- NA
  open <- unseen[unseen$wave == w, ]
  wave[cbind(open$source, open$target)] <- NA
  # Two accounts of one actor have no tie between them, neither known nor unknown.
  shared <- unique(within$actor[!is.na(within$actor) & duplicated(within$actor)])
  for (actor in shared) {
    own <- within$account[!is.na(within$actor) & within$actor == actor]
    wave[own, own] <- 10L
  }
  there <- ties[ties$wave == w, ]
  wave[cbind(there$source, there$target)] <- 1L
  diag(wave) <- 0L
  adjacency[, , w] <- wave
}

# Accounts x waves; NA where the account is not in the wave, or the value is not known.
values <- lapply(setNames(covariates$covariate, covariates$covariate), function(name) {
  cells <- matrix(NA_character_, size, nrow(waves), dimnames = dimnames(present))
  cells[cbind(members$account, members$wave)] <- members[[name]]
  cells
})
levels <- lapply(values[covariates$type == "code"], function(cells) {
  sort(unique(cells[!is.na(cells)]), method = "radix")
})
numbers <- lapply(setNames(names(values), names(values)), function(name) {
  cells <- values[[name]]
  found <- if (is.null(levels[[name]])) as.numeric(cells) else match(cells, levels[[name]])
  matrix(as.numeric(found), size, nrow(waves), dimnames = dimnames(cells))
})
constant <- lapply(numbers[covariates$kind == "constant"], function(cells) {
  apply(cells, 1, function(row) if (all(is.na(row))) NA_real_ else row[!is.na(row)][1])
})
changing <- numbers[covariates$kind == "changing"]
`;

const RSIENA = `# The panel for RSiena: source("rsiena.R") from its own folder, then use the object panel:
# effects <- RSiena::getEffects(panel), and so on.
# An unknown tie is NA; 10 is a structural zero; who joined or left is composition change.

source("waves.R")

# For each account the stretches in which it was there: from, to, from, to, ...
changes <- lapply(seq_len(size), function(k) {
  own <- composition[composition$account == k, ]
  as.numeric(rbind(own$from, own$to))
})
# The value of a period is that of the wave it begins with; between two waves there is one, which cannot change.
periods <- nrow(waves) - 1
at_start <- lapply(changing, function(cells) cells[, seq_len(periods), drop = FALSE])
varies <- function(value) length(unique(value[!is.na(value)])) > 1
steady <- if (periods == 1) c(constant, lapply(at_start, function(cells) cells[, 1])) else constant
steady <- Filter(varies, steady)
moving <- if (periods == 1) list() else Filter(varies, at_start)

needs("RSiena")
panel <- do.call(RSiena::sienaDataCreate, c(
  list(follows = RSiena::sienaDependent(unname(adjacency)),
       composition = RSiena::sienaCompositionChange(changes)),
  lapply(steady, function(value) RSiena::coCovar(unname(value))),
  lapply(moving, function(value) RSiena::varCovar(unname(value)))
))
`;

const TERGM = `# The panel for tergm and btergm: source("tergm.R") from its own folder. It makes
# networks       a list of network objects, each of the accounts of its wave, as btergm takes them
# panel          the same of the accounts that are in all waves, as tergm takes them:
#                tergm::tergm(tergm::NetSeries(panel) ~ ..., estimate = "CMLE"); NA.impute of NetSeries says what ties are
#                taken for that are unknown in a wave from which a step goes
# impossible     for each of networks the ties that cannot be, between accounts of one actor:
#                a covariate for offset(edgecov(impossible)); impossible_in_panel for those of panel
# A tie that is unknown is missing in the object, never absent.

source("waves.R")
needs("network")

wave_network <- function(w, within) {
  ties <- unname(adjacency[within, within, w])
  ties[ties == 10L] <- 0L
  wave <- network::network(ties, matrix.type = "adjacency", directed = TRUE, loops = FALSE)
  network::set.vertex.attribute(wave, "vertex.names", accounts$account_id[within])
  for (name in names(values)) {
    cells <- values[[name]][within, w]
    is_number <- is.null(levels[[name]])
    network::set.vertex.attribute(wave, name, unname(if (is_number) as.numeric(cells) else cells))
  }
  wave
}
cannot_be <- function(w, within) {
  ties <- adjacency[within, within, w]
  unname(1 * (!is.na(ties) & ties == 10L))
}

in_all <- which(rowSums(present) == nrow(waves))
networks <- lapply(waves$wave, function(w) wave_network(w, which(present[, w])))
panel <- lapply(waves$wave, function(w) wave_network(w, in_all))
impossible <- lapply(waves$wave, function(w) cannot_be(w, which(present[, w])))
impossible_in_panel <- lapply(waves$wave, function(w) cannot_be(w, in_all))
names(networks) <- names(panel) <- names(impossible) <- names(impossible_in_panel) <- waves$snapshot
`;

const ERGM = `# The waves for ergm: source("ergm.R") from its own folder. It makes
# terms          what ergm calls the terms of entente explain, by their names there; add your own
# chosen         names of those that are in the model: change them, and run what stands below them again
# waves_for_ergm the waves, each a network object in which unknown ties are missing, and so are those of accounts without a
#                value of a chosen term, which explain leaves out; their values are fillers
# formula        the model of the last wave: ergm::ergm(formula, offset.coef = -Inf)
# Ties that cannot be, between accounts of one actor, have the offset: their coefficient is fixed at -Inf. Where there are none,
# formula has no offset: leave offset.coef out.

source("tergm.R")

codes <- names(levels)
figures <- setdiff(names(values), codes)
named <- function(prefix, form, columns) {
  setNames(as.list(sprintf(form, columns)), sprintf("%s:%s", rep(prefix, length(columns)), columns))
}
terms <- c(
  list("(intercept)" = "edges", back = "mutual"),
  setNames(as.list(sprintf('gwesp(0.5, fixed = TRUE, type = "%s")', c("OSP", "ISP", "RTP"))),
           c("shared:follows", "shared:followers", "shared:mutual")),
  named("same", 'nodematch("%s")', codes),
  named("diff", 'absdiff("%s")', figures),
  named("sender", 'nodeocov("%s")', figures),
  named("receiver", 'nodeicov("%s")', figures),
  named("sum", 'nodecov("%s")', figures),
  named("minus", 'diff("%s")', figures)
)
# What is shared counts less the more there is of it, as ergm wants it; explain counts all alike.
# Of one value: terms[["sender:office=mission"]] <- 'nodeocov(~office == "mission")', and nodeicov of the receiver.
# A column of a file of pairs, as a matrix m of the accounts of the wave: terms[["distance"]] <- 'edgecov(m)'
# A product, but of what is made of ties: terms[["same:region::same:kind"]] <- 'nodematch("region"):nodematch("kind")'

chosen <- intersect(c("(intercept)", "back", "same:region", "same:country", "same:kind"), names(terms))

uses <- function(name) {
  any(grepl(sprintf('"%s"', name), unlist(terms[chosen]), fixed = TRUE),
      grepl(sprintf("~%s ", name), unlist(terms[chosen]), fixed = TRUE))
}
columns <- Filter(uses, names(values))
waves_for_ergm <- lapply(waves$wave, function(w) {
  wave <- networks[[w]]
  for (name in columns) {
    cells <- network::get.vertex.attribute(wave, name)
    none <- which(is.na(cells))
    for (i in none) {
      wave[i, -i] <- NA
      wave[-i, i] <- NA
    }
    cells[none] <- if (name %in% codes) "" else 0
    network::set.vertex.attribute(wave, name, cells)
  }
  network::set.network.attribute(wave, "impossible", impossible[[w]])
  wave
})
names(waves_for_ergm) <- waves$snapshot
last <- waves_for_ergm[[nrow(waves)]]
parts <- c(unlist(terms[chosen]), if (any(impossible[[nrow(waves)]] == 1)) 'offset(edgecov("impossible"))')
formula <- as.formula(paste("last ~", paste(parts, collapse = " + ")))
needs("ergm")
`;

const RELEVENT = `# The panel for relevent: source("relevent.R") from its own folder. It makes
# events         ties that formed and ended between two waves, with the days or the instants between which they did
# timed          those of which it is known when, in order: event, time in days since the first wave, sender, receiver
# follows        those of timed that formed: time, sender, receiver, and a last row for when the panel ends:
#                relevent::rem.dyad(follows, n = size, effects = "RSndSnd", ordinal = FALSE)
# ends           those of timed that ended, in the same form
# left_out       how many events are not in timed, as nobody knows when they were
# rem.dyad takes every account for one that is there all the time; accounts of whom that is not so are in changed.

source("waves.R")

events <- whole(read_table("events.csv"), c("source", "target"))
day <- function(text) {
  instant <- sub("Z$", "", sub("T", " ", ifelse(nchar(text) == 10, paste0(text, "T00:00:00Z"), text)))
  as.numeric(as.POSIXct(instant, tz = "UTC", format = "%Y-%m-%d %H:%M:%OS")) / 86400
}
start <- day(waves$date[1])
is_timed <- events$earliest == events$latest
timed <- with(events[is_timed, ],
              data.frame(event = event, time = day(earliest) - start, sender = source, receiver = target))
timed <- timed[order(timed$time), ]
of_kind <- function(kind) {
  as.matrix(rbind(timed[timed$event == kind, c("time", "sender", "receiver")],
                  data.frame(time = day(waves$date[nrow(waves)]) + 1 - start, sender = NA, receiver = NA)))
}
follows <- of_kind("formed")
ends <- of_kind("ended")
left_out <- sum(!is_timed)
changed <- sort(unique(composition$account[composition$from > 1 | composition$to < nrow(waves)]))
`;
