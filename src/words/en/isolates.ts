import type { Reach } from '../../graph/path-measures.ts';
import type { Unit } from '../../study/study.ts';
import { UNIT_WORDS } from '../../study/unit-words.ts';
import { decimal, share } from './numbers.ts';
import { counted, form, units } from './plain.ts';

export const isolates = {
  none: (unit: Unit) => `No ${UNIT_WORDS[unit][0]} is isolated: each follows another, or is followed by one.`,
  some: (isolates: number, unit: Unit) =>
    `${units(isolates, unit)} ${form(isolates, 'has', 'have')} no known tie to any other.`,
  unfollowed: (nodes: number, isolates: number, unit: Unit) =>
    nodes === isolates
      ? 'All others have a known follower.'
      : `${units(nodes, unit)} in all ${form(nodes, 'has', 'have')} no known follower.`,
  /** @param unread how many of the isolates were not read to the end. */
  unread: (unread: number, isolates: number) =>
    `${unread === isolates ? form(unread, 'It', 'They') : `${unread} of them`} ${form(unread, 'was', 'were')} not read to the end and may follow others all the same.`,
  whole: (unit: Unit) =>
    `All ${UNIT_WORDS[unit][1]} hang together in one component when the direction of ties is ignored.`,
  parts: (components: number, largest: number, of: number, unit: Unit) =>
    `When the direction of ties is ignored, the network falls into ${counted(components, 'component')}; the largest holds ${units(largest, unit)} (${share(largest / of)}).`,
  /** @param isOpen whether some ties are unknown. */
  reach: ({ nodes, meanDistance, diameter }: Reach, isOpen: boolean, unit: Unit) =>
    `${units(nodes, unit)} can all reach one another along ${isOpen ? 'known ' : ''}follows, in ${decimal(meanDistance, 2)} steps on average and at most ${diameter}.`,
  list: 'Without a known tie',
};
