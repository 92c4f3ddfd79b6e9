/** Writes an edition for other tools: all its networks in one graph, which says of every tie on which it is. */
import { count } from '../cli/count.ts';
import type { Edition } from '../edition/edition.ts';
import { UserError } from '../errors.ts';
import { editionToExport } from './edition-to-export.ts';
import { writeExport } from './export-files.ts';

const ENDINGS = ['gexf', 'graphml', 'csv', 'parquet', 'r'];
const SAID = '.gexf, .graphml, .csv, .parquet or .R';

/** @throws UserError where the ending is of no graph of several networks; `null` is a folder. */
export function requireEditionEnding(edition: string, ending: string | null): void {
  if (ending === null) {
    throw new UserError(
      `the archive of an edition is written with: entente edition ${edition} --archive; here name a file that ends in ${SAID}`,
    );
  }
  if (!ENDINGS.includes(ending)) {
    throw new UserError(`an edition goes into ${SAID}, not .${ending}`);
  }
}

/** @returns what is to be said of it, a line each. */
export function exportEdition(edition: Edition, path: string): string[] {
  const graph = editionToExport(edition);
  const files = writeExport(graph, path);
  const ties = edition.networks.map(
    ({ network, actors }) => `${count(actors.graph.edgeCount, 'tie')} on ${network}`,
  );
  const open =
    graph.unknown.length === 0 ? '' : `; what is unknown has ${count(graph.unknown.length, 'line')}`;
  return [
    `${graph.title}: ${count(edition.actors.length, 'actor')}, ${ties.join(', ')}${open}`,
    `written: ${files.join(', ')}`,
  ];
}
