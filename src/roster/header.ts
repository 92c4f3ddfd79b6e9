/** The header line of a roster: which columns it has, and what is wrong with it. */

import { nearestWords } from '../nearest.ts';
import { DICTIONARY } from './dictionary.ts';
import { ROSTER_COLUMNS, type RosterColumn } from './row.ts';

export interface Header {
  /** Standard columns of the file in canonical order. */
  standard: RosterColumn[];
  /** Every other column, in file order. */
  extra: string[];
  /** Position of each column in a record. */
  position: ReadonlyMap<string, number>;
  faults: string[];
}

function isRosterColumn(name: string): name is RosterColumn {
  return (ROSTER_COLUMNS as readonly string[]).includes(name);
}

export function parseHeader(cells: readonly string[]): Header {
  const faults: string[] = [];
  const position = new Map<string, number>();
  cells.forEach((cell, at) => {
    const name = cell.trim();
    if (name === '') faults.push(`column ${at + 1} has no name — name it or remove it`);
    else if (position.has(name)) faults.push(`the column ${name} stands twice — remove or rename one`);
    else position.set(name, at);
    if (name !== '' && name !== cell) {
      faults.push(`the column name "${cell}" begins or ends with a space — remove the space`);
    }
  });
  const extra = [...position.keys()].filter((name) => !isRosterColumn(name));
  for (const column of ROSTER_COLUMNS) {
    if (position.has(column)) continue;
    const capital = extra.find((name) => name.toLowerCase() === column);
    if (capital !== undefined) {
      faults.push(`the column ${capital} is written ${column} — rename it`);
      continue;
    }
    if (DICTIONARY[column].required === undefined) continue;
    const [meant] = nearestWords(column, extra, 1);
    const remedy = meant === undefined ? 'add it' : `rename ${meant}`;
    faults.push(`the required column ${column} is missing — ${remedy}`);
  }
  return { standard: ROSTER_COLUMNS.filter((column) => position.has(column)), extra, position, faults };
}
