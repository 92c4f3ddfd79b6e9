/** The text with its countries named as they are, without the links to their pages. */
export function plainCountries(text: string): string {
  return text.replace(/\[([^\]]+)\]\(countries\/[A-Z][^)]*\)/g, '$1');
}
