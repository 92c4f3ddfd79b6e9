/// <reference lib="dom" />
/** What axe finds wrong with a page in a browser; of what it finds right, which is nearly all, it keeps no list. */
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** @returns of each rule that is broken its name, and where. */
export async function axeFindings(page: Page, options: RunOptions = {}): Promise<string[]> {
  // As a tool of the browser, which a page's own policy does not hold.
  await page.evaluate(axe.source);
  return page.evaluate(
    async (asked) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, asked);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    { ...options, resultTypes: ['violations'] } satisfies RunOptions as RunOptions,
  );
}
