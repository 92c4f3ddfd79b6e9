/** An option that may be repeated. */

/** The values in the order given; to be handed to `option`. */
export function repeated(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
