/** Parameters of an address as the words of a command line. */
import { one, type Values } from '../parameters.ts';

export function onSnapshot(values: Values): string[] {
  const name = one(values, 's');
  return name === undefined ? [] : ['-s', name];
}

/** A parameter that is a whole number. */
export function wholeOf(values: Values, name: string, usual: number): number {
  return Number(one(values, name) ?? usual);
}
