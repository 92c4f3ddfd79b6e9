/** Those that have no value of a column: they are in no group of it, and are counted. */
import type { Unit } from '../study/study.ts';
import { countUnits } from './unit.ts';

/** @param without how many, of whatever is asked. */
export function withoutNote(without: number, by: string | null, unit: Unit = 'account'): string[] {
  if (without === 0 || by === null) return [];
  return [
    `${countUnits(without, unit)} ${without === 1 ? 'has' : 'have'} no value of ${by}, and ${without === 1 ? 'is' : 'are'} in no group.`,
  ];
}
