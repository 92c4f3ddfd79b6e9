/** Addresses in what the holder of an account writes of it. */

/** With or without its scheme; not behind an `@`, where it is a handle or a mailbox, nor within a longer word. */
const ADDRESS = /(?<![\w@./:-])(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w@-])(?:\/[^\s"'<>()]*)?/gi;

/** Each once, with its scheme. */
export function linksIn(text: string): string[] {
  const found = (text.match(ADDRESS) ?? []).map((link) => link.replace(/[.,;:!?]+$/, ''));
  return [...new Set(found.map((link) => (/^https?:/i.test(link) ? link : `https://${link}`)))];
}
