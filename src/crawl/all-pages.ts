/** Every page of a short list, one after the other. */

/** A server that goes on answering with pages is not followed for ever. */
const MOST_PAGES = 20;

export interface Page<T> {
  items: readonly T[];
  /** `null` where the list has ended. */
  cursor: string | null;
}

export interface Pages<T> {
  items: T[];
  /** Whether the list came to its end: neither to the limit, nor back to a page that has been read. */
  isWhole: boolean;
}

export async function allPages<T>(
  ask: (cursor: string | null) => Promise<Page<T>>,
  most = MOST_PAGES,
): Promise<Pages<T>> {
  const items: T[] = [];
  const cursors = new Set<string>();
  for (let cursor: string | null = null; ; ) {
    const page: Page<T> = await ask(cursor);
    items.push(...page.items);
    cursor = page.cursor;
    if (cursor === null) return { items, isWhole: true };
    if (cursors.has(cursor) || cursors.size + 1 >= most) return { items, isWhole: false };
    cursors.add(cursor);
  }
}
