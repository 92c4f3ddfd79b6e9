/** A page of a browser that waits as long as a busy machine takes: what never comes is told by the limit of its test. */
import type { Browser, Page } from 'playwright-core';

export async function patientPage(
  browser: Browser,
  options?: Parameters<Browser['newPage']>[0],
): Promise<Page> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(0);
  return page;
}
