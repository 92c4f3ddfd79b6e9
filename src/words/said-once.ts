/** What a page has said, it does not say again. */

/** Between two sentences of a paragraph, as Markdown. */
const BETWEEN = /(?<=[.?!][*”»)]{0,3})\s+(?=[\p{Lu}\d*“«[(@#\\])/u;

/** A list, a table, a heading, a figure or a title is no paragraph. */
const NO_PARAGRAPH = /^(?:[-#>|<]|!?\[|\*\*)|\n/;

export function sentencesOf(paragraph: string): string[] {
  return NO_PARAGRAPH.test(paragraph) ? [] : paragraph.split(BETWEEN);
}

/** The paragraph without the sentences that were said, which from now on has said its own; '' where none is left. */
export function saidOnce(paragraph: string, said: Set<string>): string {
  const sentences = sentencesOf(paragraph);
  if (sentences.length === 0) return paragraph;
  const fresh = sentences.filter((sentence) => !said.has(sentence));
  for (const sentence of fresh) said.add(sentence);
  return fresh.join(' ');
}
