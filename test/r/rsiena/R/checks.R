# Of each function of the name what the manual of RSiena says that it must be given; no more of it is here.

sienaDependent <- function(netarray) {
  if (!is.array(netarray) || length(dim(netarray)) != 3) stop("a one-mode network is an array of three dimensions")
  if (dim(netarray)[1] != dim(netarray)[2]) stop("row and column dimensions should match for a one-mode network")
  if (dim(netarray)[3] < 2) stop("there must be two observations or more")
  if (!is.numeric(netarray)) stop("entries must be numbers")
  if (any(!(netarray %in% c(NA, 0, 1, 10, 11)))) stop("entries in networks must be 0, 1, 10, 11 or NA")
  for (w in seq_len(dim(netarray)[3])) {
    ties <- netarray[, , w]
    diag(ties) <- NA
    if (all(is.na(ties) | ties %in% c(10, 11))) stop("an observation has no tie that is free")
  }
  structure(netarray, class = "sienaDependent")
}

sienaCompositionChange <- function(changelist, option = 1) {
  if (!is.list(changelist)) stop("changelist must be a list")
  if (!all(vapply(changelist, is.numeric, TRUE))) stop("times must be numbers")
  if (any(lengths(changelist) %% 2 != 0)) stop("times must come in pairs, of joining and leaving")
  if (any(lengths(changelist) == 0)) stop("an actor is there at no time")
  if (!all(vapply(changelist, function(times) !is.unsorted(times), TRUE))) stop("times must increase")
  structure(changelist, class = "compositionChange")
}

coCovar <- function(val) {
  if (!is.vector(val) || !is.numeric(val)) stop("a constant covariate is a vector of numbers")
  if (length(unique(val[!is.na(val)])) < 2) stop("a covariate must not be the same for all")
  structure(val, class = "coCovar")
}

varCovar <- function(val) {
  if (!is.matrix(val) || !is.numeric(val)) stop("a changing covariate is a matrix of numbers")
  if (length(unique(val[!is.na(val)])) < 2) stop("a covariate must not be the same for all")
  structure(val, class = c("varCovar"))
}

sienaDataCreate <- function(...) {
  given <- list(...)
  if (is.null(names(given)) || any(names(given) == "")) stop("every object needs a name")
  if (any(duplicated(names(given)))) stop("names must differ")
  of <- function(class) Filter(function(one) inherits(one, class), given)
  networks <- of("sienaDependent")
  if (length(networks) != 1) stop("there is no dependent network")
  size <- dim(networks[[1]])[1]
  observations <- dim(networks[[1]])[3]
  for (one in of("coCovar")) if (length(one) != size) stop("incorrect number of actors in a constant covariate")
  for (one in of("varCovar")) {
    if (nrow(one) != size) stop("incorrect number of actors in a changing covariate")
    if (ncol(one) != observations - 1) stop("incorrect number of periods in a changing covariate")
    if (ncol(one) < 2) stop("a changing covariate needs two periods")
  }
  for (one in of("compositionChange")) {
    if (length(one) != size) stop("incorrect number of actors in the composition change")
    if (any(unlist(one) < 1 | unlist(one) > observations)) stop("times of composition change lie outside the panel")
    # Who is there at an observation has ties that are free then, and who is not has none.
    for (k in seq_len(size)) {
      times <- matrix(one[[k]], nrow = 2)
      there <- vapply(seq_len(observations), function(w) any(times[1, ] <= w & w <= times[2, ]), TRUE)
      free <- vapply(seq_len(observations), function(w) {
        ties <- c(networks[[1]][k, -k, w], networks[[1]][-k, k, w])
        any(is.na(ties) | ties %in% c(0, 1))
      }, TRUE)
      if (any(there != free)) stop("the composition change is not that of the network")
    }
  }
  structure(given, class = "siena")
}
