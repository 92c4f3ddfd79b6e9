/** `--last`: the stretch of time up to the end of what is known that a question is about. */
import { count } from '../cli/count.ts';
import { duration } from '../cli/duration.ts';

const NAMED: Readonly<Record<string, number>> = { hour: 3_600_000, day: 86_400_000, week: 604_800_000 };
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

const USUAL_STRETCH = 'day';

export interface Last {
  ms: number;
  /** "last hour", "last 6 hours" */
  phrase: string;
}

/** @throws UserError where it is no stretch of time. */
export function parseLast(text: string = USUAL_STRETCH): Last {
  const ms = Object.hasOwn(NAMED, text) ? NAMED[text]! : duration('--last', text);
  const [unit, length] = UNITS.find(([, length]) => ms % length === 0)!;
  const number = ms / length;
  const name = Object.keys(NAMED).find((name) => NAMED[name] === ms);
  return { ms, phrase: `last ${name ?? (number === 1 ? unit : count(number, unit))}` };
}
