/** Pages of a report are there as Markdown and as HTML; each leads to its like. The codebook is Markdown alone. */

const PAGE = /\]\(((?:\.\.\/)?(?:(?:countries|regions)\/)?(?!codebook\.)[\w-]+(?:\.[a-z]+)?)\.md(#[^)]*)?\)/g;

/** The Markdown with its links to pages of the report leading to their HTML. */
export function htmlLinks(markdown: string): string {
  return markdown.replace(PAGE, ']($1.html$2)');
}
