import { count, counted, decimal, form, share } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function isolates({ many, nodes, one }: Terms) {
  return {
    heading: 'Isolates and reach',
    none: `No ${one} is isolated: each follows another, or is followed by one.`,
    some: (isolates: number, names: string) =>
      `${nodes(isolates)} ${form(isolates, 'has', 'have')} no known tie to any other: ${names}.`,
    unread: (unread: number, of: number) =>
      `${unread === of ? form(unread, 'It', 'They') : `${count(unread)} of them`} ${form(unread, 'was', 'were')} not read to the end and may follow others all the same.`,
    whole: `All ${many} hang together in one component when the direction of ties is ignored.`,
    parts: (parts: number, largest: number, of: number) =>
      `When the direction of ties is ignored, the network falls into ${counted(parts, 'component')}; the largest holds ${nodes(largest)} (${share(largest / of)}).`,
    reach: (largest: number, known: boolean, mean: number, diameter: number) =>
      `${nodes(largest)} can all reach one another${known ? ' along known follows' : ' along follows'}, in ${decimal(mean, 2)} steps on average and at most ${count(diameter)}.`,
  };
}

export type IsolatesWords = ReturnType<typeof isolates>;
