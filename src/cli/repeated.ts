/** Options that take several values: by commas, by repetition, or both. */
import { InvalidArgumentError } from 'commander';

/** The values in the order given; to be handed to `option`. @throws InvalidArgumentError where none is named. */
export function repeated(value: string, before: readonly string[] = []): string[] {
  const named = value.split(',').map((part) => part.trim());
  if (named.every((part) => part === '')) throw new InvalidArgumentError('It names nothing.');
  return [...before, ...named.filter((part) => part !== '')];
}

/** The same, as one text with commas between. */
export function joined(value: string, before?: string): string {
  return before === undefined ? value : `${before},${value}`;
}

/** The same for conditions `COLUMN=VALUE`, whose values may hold commas themselves: a new one begins at `,COLUMN=`. */
export function repeatedConditions(value: string, before: readonly string[] = []): string[] {
  return [...before, ...value.split(/,(?=[\w-]+=)/)];
}
