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

/** The same for `KEY=VALUES`, whose values have commas between: a new one begins at `,KEY=`. */
export function repeatedPairs(value: string, before: readonly string[] = []): string[] {
  return [...before, ...value.split(/,(?=[\w-]+=)/)];
}

/** Each as it was given: what its commas part is told where the columns are known. */
export function repeatedWhole(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
