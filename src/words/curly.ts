/** English text with the apostrophes of print. */
export function curly(text: string): string {
  return text.replaceAll("'", '’');
}
