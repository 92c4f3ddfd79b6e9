/** Every table of a report and of an archive in R, with the types that datapackage.json states: nothing is lost, and nothing made up. */
import { expect, test } from 'vitest';
import type { Counts } from '../support/data-package.ts';
import { packagedSandbox } from '../support/packaged-sandbox.ts';
import { runR } from './r.ts';

const SCRIPT = `
suppressMessages(library(jsonlite))
resources <- fromJSON("datapackage.json", simplifyVector = FALSE)$resources
resources <- Filter(function(resource) file.exists(resource$path), resources)
as <- list(
  string = identity, list = identity, integer = as.numeric, year = as.numeric, number = as.numeric, date = as.Date,
  boolean = function(x) c(yes = TRUE, no = FALSE)[x],
  datetime = function(x) as.POSIXct(x, format = "%Y-%m-%dT%H:%M:%OSZ", tz = "UTC")
)
counts <- lapply(resources, function(resource) {
  fields <- resource$schema$fields
  table <- read.csv(resource$path, colClasses = "character", na.strings = character(), check.names = FALSE, encoding = "UTF-8")
  stopifnot(identical(names(table), vapply(fields, function(f) f$name, "")))
  missing <- lapply(seq_along(fields), function(k) {
    field <- fields[[k]]
    cells <- table[[k]]
    none <- cells %in% vapply(field$missingValues, function(m) m$value, "")
    cells[none] <- NA
    values <- as[[field$type]](cells)
    stopifnot(sum(is.na(values)) == sum(none))
    if (field$type %in% c("integer", "year")) stopifnot(all(values == round(values), na.rm = TRUE))
    sum(is.na(values))
  })
  list(path = resource$path, rows = nrow(table), missing = setNames(missing, names(table)))
})
cat(toJSON(counts, auto_unbox = TRUE))
`;

test('as R reads them', () => {
  for (const { folder: cwd, expected } of packagedSandbox()) {
    expect(JSON.parse(runR(SCRIPT, cwd)) as Counts[]).toEqual(expected);
  }
});
