/** The roster a command is given: its file, its text, and the day on which it is read. */
import { readFileSync } from 'node:fs';
import type { Context } from '../cli/context.ts';
import { readGivenText } from '../cli/given-text.ts';
import { parseRoster, type Roster } from '../roster/parse.ts';
import { utf8Text } from '../utf8-text.ts';

const ROSTER = 'data/roster.csv';

/** `[FILE]` as every command of the roster takes it. */
export const FILE_ARGUMENT = ['[FILE]', `the roster, or - for standard input (default: ${ROSTER})`] as const;

/** @throws UserError where there is no such file. */
export function readRosterText(asked: string | undefined): { file: string; text: string } {
  const file = asked ?? ROSTER;
  return { file, text: readText(file, 'name a roster, or make one with: entente roster from-handles FILE') };
}

/** The text of a file, or of standard input where `-` is asked for. @param remedy for a file that is not there. */
export function readText(file: string, remedy: string): string {
  if (file === '-') return utf8Text(readFileSync(0), 'standard input');
  return readGivenText(file, remedy);
}

/** The roster of a crawl or an import. @throws UserError where there is no such file, DataError with every problem in it. */
export function readRosterFile(file: string): Roster {
  return parseRoster(readText(file, 'name the roster with --roster FILE'), file);
}

/** YYYY-MM-DD, UTC. */
export function today({ runtime }: Context): string {
  return new Date(runtime.now()).toISOString().slice(0, 10);
}
