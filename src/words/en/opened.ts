/** What is said of what was opened, beside the answer. */
import type { ReadOfDay } from '../values.ts';
import { unreadOfDay } from './phrases.ts';
import { count, counted, form } from './plain.ts';

function readText({ read, all, unread }: ReadOfDay): string {
  const left = unread.length === 0 ? '' : `; not read: ${unreadOfDay(unread)}`;
  return `${count(read)} of ${counted(all, 'account')} ${form(all, 'is', 'are')} read${left}`;
}

export const opened = {
  derived: (name: string, source: string) =>
    `${name} is derived from ${source}: ties that had ended before that was read are invisible in it`,
  /** A log, or a day of it, as of an instant. */
  asOf: (name: string, instant: string, isLastSweep: boolean, read: ReadOfDay) =>
    `${name} as of ${isLastSweep ? 'its last sweep, ' : ''}${instant}: ${readText(read)}`,
  read: readText,
  newest: (name: string, network: string, date: string) => `snapshot ${name} (${network}, ${date})`,
  /** @param column by which groups are compared with chance; `null` where it is not said. */
  drawn: (name: string, draws: number, column: string | null) =>
    `${name}: ${draws} random networks are drawn${column === null ? '' : `, once for ${column}`}`,
  /** @param keeper the command that would keep them; `null` where they are kept now. */
  measured: (name: string, keeper: 'seal' | 'report or import' | null) =>
    `${name}: its measures are computed, ${keeper === null ? 'once' : `and kept nowhere; entente ${keeper} keeps them`}`,
  /** @param column of figures of chance; `null` where the measures are meant. */
  changed: (name: string, column: string | null) =>
    `${name}: the kept ${column === null ? 'measures' : `figures of chance for ${column}`} were changed after they were kept; they are computed anew`,
  passedOver: (name: string) => `${name} is passed over, as it cannot be read`,
};
