/** What the smaller pages of a report begin with: title, banner, and the way back. */
import type { Facts } from './facts.ts';
import { escapeMarkdown } from './markdown.ts';
import { formatDate } from './number-text.ts';

/** A page of these blocks of Markdown, empty ones left out, in a folder of its own below the report. */
export function subPage(facts: Facts, heading: string, blocks: readonly string[]): string {
  const { name, date, simulated } = facts.study.snapshot;
  const banner = simulated
    ? '> **Simulated data.** Accounts, names and ties are invented; nothing here is about real people.'
    : '';
  const way = `Part of the [report](../report.md) on snapshot ${escapeMarkdown(name)}, ${formatDate(date)}.`;
  return `${[`# ${heading}`, banner, way, ...blocks].filter((block) => block !== '').join('\n\n')}\n`;
}
