/** Options that take several values: by commas, by repetition, or both. */

/** The values in the order given; to be handed to `option`. */
export function repeated(value: string, before: readonly string[] = []): string[] {
  return [...before, ...value.split(',').filter((part) => part !== '')];
}

/** The same for conditions `COLUMN=VALUE`, whose values may hold commas themselves: a new one begins at `,COLUMN=`. */
export function repeatedConditions(value: string, before: readonly string[] = []): string[] {
  return [...before, ...value.split(/,(?=[\w-]+=)/)];
}
