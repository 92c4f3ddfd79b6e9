/** Parameters of an address as the words of a command line. */
import { many, one, type Parameter, type Values } from '../parameters.ts';

/** COLUMN=VALUE, all of which hold. */
export const CONDITIONS: Parameter = { kind: 'text', times: 6 };

/** Which accounts are shown, or among whom alone the question is asked. */
export function conditions(values: Values, name: 'where' | 'among'): string[] {
  return many(values, name).flatMap((condition) => [`--${name}`, condition]);
}

/** The snapshot, and the group of it that is asked by itself. */
export function onSnapshot(values: Values): string[] {
  const name = one(values, 's');
  return [...conditions(values, 'among'), ...(name === undefined ? [] : ['-s', name])];
}

/** A parameter that is a whole number. */
export function wholeOf(values: Values, name: string, usual: number): number {
  return Number(one(values, name) ?? usual);
}
