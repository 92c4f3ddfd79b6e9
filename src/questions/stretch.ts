/** `--last`: the stretch of time up to the end of what is known that a question is about. */
import { duration } from '../cli/duration.ts';
import type { Length } from '../words/values.ts';

const LENGTHS = ['hour', 'day', 'week'] as const;
const NAMED: Readonly<Record<string, number>> = { hour: 3_600_000, day: 86_400_000, week: 604_800_000 };
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

const USUAL_STRETCH = 'day';

export interface Last extends Length {
  ms: number;
}

/** @throws UserError where it is no stretch of time. */
export function parseLast(text: string = USUAL_STRETCH): Last {
  const ms = Object.hasOwn(NAMED, text) ? NAMED[text]! : duration('--last', text);
  const name = LENGTHS.find((unit) => NAMED[unit] === ms);
  const [unit, length] = UNITS.find(([, length]) => ms % length === 0)!;
  return name === undefined ? { ms, number: ms / length, unit } : { ms, number: 1, unit: name };
}

/** The stretch as sentences have it. */
export const lengthOf = ({ number, unit }: Last): Length => ({ number, unit });
