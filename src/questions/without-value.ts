/** Those that have no value of a column: they are in no group of it, and are counted. */
import type { Unit } from '../study/study.ts';
import type { Said } from '../words/said.ts';
import { say } from '../words/say.ts';

/** @param without how many, of whatever is asked. */
export function withoutNote(without: number, by: string | null, unit: Unit = 'account'): Said[] {
  return without === 0 || by === null ? [] : [say.groups.without(without, by, unit)];
}
