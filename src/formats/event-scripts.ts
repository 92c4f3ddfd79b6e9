/** The R scripts that load the events of a log, with the stretches in which pairs were at risk. */
import { NEEDS } from './panel-scripts.ts';
import { READ_TABLE } from './write-r.ts';

/**
 * By their names. They read the tables beside them.
 * @param begins when the log does, ISO 8601. @param isCut where what came of ties of persons is left out.
 */
export function eventScripts(begins: string, isCut: boolean): Map<string, string> {
  const head = isCut
    ? '# Ties of persons are told until they first form: with --persons, entente export tells what came after.\n'
    : '';
  return new Map([
    ['survival.R', head + SURVIVAL],
    ['remify.R', head + REMIFY],
    ['goldfish.R', head + goldfish(begins)],
  ]);
}

const LOAD = `${READ_TABLE}
${NEEDS}
numbers <- function(file, columns) {
  table <- read_table(file)
  table[columns] <- lapply(table[columns], as.numeric)
  table
}
accounts <- numbers("accounts.csv", "account")`;

const SURVIVAL = `# The pairs at risk for survival: source("survival.R") from its own folder. It makes
# accounts       with the columns of the roster
# forming        for each pair and stretch in which it was at risk to form: sender, receiver, start, stop, event, and at_risk,
#                a Surv object: survival::coxph(at_risk ~ I(accounts$region[sender] == accounts$region[receiver]), forming,
#                control = exact)
# ending         the same of ties that stood, at risk to end
# exact          times are seconds since the log began, to the thousandth, and none is to be taken for the next: survival
#                would take a stretch of some hundredths in a year for none, and stop; for survfit timefix = FALSE

${LOAD}
needs("survival")
risk <- read.csv("risk.csv", colClasses = c("integer", "integer", "character", "numeric", "numeric", "integer"))
of_type <- function(type) {
  rows <- risk[risk$type == type, names(risk) != "type"]
  rows$at_risk <- survival::Surv(rows$start, rows$stop, rows$event)
  rows
}
exact <- survival::coxph.control(timefix = FALSE)
forming <- of_type("formed")
ending <- of_type("ended")
`;

const REMIFY = `# The events for remify 3.2: source("remify.R") from its own folder. It makes
# edgelist       time, actor1, actor2, type: events of pairs that were at risk, in order. Those of one moment are moved apart,
#                by less than a thousandth of a second, in the order of events.csv
# omit_dyad      the pairs that were not at risk, from one event to another, as remify 3.2 wants it: time, dyad
# manual_riskset the pairs that ever were at risk: remify 4 takes no omit_dyad, and one risk set for all the time
#                (riskset = "manual", manual.riskset = manual_riskset); its ties can form where one stands
# events         the processed history of remify 3.2
# remify 3.2 divides the time where windows begin and end: so one begins at each event. The last two have one risk set there.

${LOAD}
if (nrow(accounts) > 100) {
  options(showErrorCalls = FALSE)
  stop("remify has a cell for each pair and event; these are ", nrow(accounts),
       " accounts, and 100 at most are sane: take survival.R", call. = FALSE)
}
risk <- numbers("risk.csv", c("sender", "receiver", "start", "stop", "event"))
events <- numbers("events.csv", c("sender", "receiver", "time"))
events <- events[events$at_risk == "yes", ]
id <- accounts$account_id
instant <- unique(events$time)
moment <- match(events$time, instant)
apart <- (ave(moment, moment, FUN = seq_along) - 1) / ave(moment, moment, FUN = length) / 2000
edgelist <- data.frame(time = events$time + apart, actor1 = id[events$sender], actor2 = id[events$receiver],
                       type = events$event)

# Instants x pairs and types: whether it was at risk then.
all_dyads <- expand.grid(actor1 = id, actor2 = id, type = c("formed", "ended"), stringsAsFactors = FALSE)
all_dyads <- all_dyads[all_dyads$actor1 != all_dyads$actor2, ]
column <- match(paste(id[risk$sender], id[risk$receiver], risk$type), do.call(paste, all_dyads))
at_risk <- matrix(FALSE, length(instant), nrow(all_dyads))
first <- findInterval(risk$start, instant) + 1
last <- findInterval(risk$stop, instant)
for (k in which(first <= last)) at_risk[first[k]:last[k], column[k]] <- TRUE
manual_riskset <- all_dyads[unique(column), ]

window <- function(from, to, dyads) {
  list(time = c(min(edgelist$time[moment == from]), max(edgelist$time[moment == to])), dyad = all_dyads[dyads, ])
}
bound <- rbind(TRUE, at_risk, TRUE)
begins <- which(bound[-nrow(bound), , drop = FALSE] & !bound[-1, , drop = FALSE], arr.ind = TRUE)
ends <- which(!bound[-nrow(bound), , drop = FALSE] & bound[-1, , drop = FALSE], arr.ind = TRUE)
runs <- split(seq_len(nrow(begins)), paste(begins[, 1], ends[, 1] - 1))
omit_dyad <- c(
  lapply(unname(runs), function(k) window(begins[k[1], 1], ends[k[1], 1] - 1, begins[k, 2])),
  lapply(seq_along(moment), function(k) {
    list(time = edgelist$time[c(k, k)], dyad = all_dyads[which(!at_risk[moment[k], ])[1], ])
  })
)

needs("remify")
if (packageVersion("remify") >= "4") {
  options(showErrorCalls = FALSE)
  stop("remify 4 takes no omit_dyad: use manual_riskset, or remify 3.2", call. = FALSE)
}
events <- remify::remify(edgelist, model = "tie", actors = id, types = c("formed", "ended"), riskset = "manual",
                         origin = 0, omit_dyad = omit_dyad)
`;

const goldfish = (
  begins: string,
) => `# The events for goldfish 1.6: source("goldfish.R") from its own folder. It makes
# nodes          the accounts, with who is there at the start, and presence, when others come and go
# start          the ties among those who are there at the start, as they are first read, and changes, those that form and end,
#                or are found standing: where the pair was not at risk, at the latest that it can have been
# formed         what can be explained: the ties that formed
# network, dependent   the same as objects of goldfish
# A gap is nothing that goldfish knows: it takes a pair that could not be seen for one at which nothing happened.

${LOAD}
stays <- numbers("presence.csv", c("account", "start", "stop"))
stays <- stays[stays$state == "there", ]
given <- numbers("given.csv", c("time", "sender", "receiver"))
events <- numbers("events.csv", c("sender", "receiver", "time"))
# Each has the first of its stays first.
first <- stays[match(accounts$account, stays$account), ]
begin <- min(first$start)
is_first <- first$start == begin
id <- accounts$account_id
nodes <- data.frame(label = id, present = is_first,
                    accounts[setdiff(names(accounts), c("account", "account_id"))])
presence <- rbind(data.frame(time = stays$start, node = id[stays$account], replace = rep(TRUE, nrow(stays))),
                  data.frame(time = stays$stop, node = id[stays$account], replace = rep(FALSE, nrow(stays))))
presence <- presence[presence$time > begin & presence$time < max(stays$stop), ]
presence <- presence[order(presence$time), ]
start <- matrix(0, nrow(accounts), nrow(accounts), dimnames = list(id, id))
at_start <- is_first[given$sender] & is_first[given$receiver] &
  given$time <= pmin(first$stop[given$sender], first$stop[given$receiver])
start[cbind(given$sender, given$receiver)[at_start, , drop = FALSE]] <- 1
later <- given[!at_start, ]
seconds <- function(at) as.numeric(as.POSIXct(at, format = "%Y-%m-%dT%H:%M:%OSZ", tz = "UTC"))
latest <- round(seconds(events$latest) - seconds("${begins}"), 3)
# Of one pair in the order of events.csv.
changed <- ave(ifelse(is.na(events$time), latest, events$time), paste(events$sender, events$receiver), FUN = cummax)
changes <- data.frame(time = c(changed, later$time), sender = id[c(events$sender, later$sender)],
                      receiver = id[c(events$receiver, later$receiver)],
                      replace = c(as.numeric(events$event == "formed"), rep(1, nrow(later))))
changes <- changes[order(changes$time), ]
events <- events[events$at_risk == "yes", ]
formed <- data.frame(time = events$time, sender = id[events$sender], receiver = id[events$receiver],
                     increment = rep(1, nrow(events)))
formed <- formed[events$event == "formed", ]

needs("goldfish")
library(goldfish)
if (!exists("defineNodes")) {
  options(showErrorCalls = FALSE)
  stop("goldfish ", packageVersion("goldfish"), " has no defineNodes: take goldfish 1.6", call. = FALSE)
}
nodes <- linkEvents(defineNodes(nodes), attribute = "present", changeEvents = presence)
network <- linkEvents(defineNetwork(matrix = start, nodes = nodes), changeEvents = changes, nodes = nodes)
dependent <- defineDependentEvents(formed, nodes = nodes, defaultNetwork = network)
`;
