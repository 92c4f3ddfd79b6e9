/** English text with the apostrophes of print. */
export function curly(text: string): string {
  return text.replaceAll("'", '’');
}

export function curled<Key extends string>(texts: Readonly<Record<Key, string>>): Record<Key, string> {
  const each = Object.entries<string>(texts).map(([key, text]) => [key, curly(text)]);
  return Object.fromEntries(each) as Record<Key, string>;
}
