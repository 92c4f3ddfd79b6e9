/** How many accounts of a day of a log were read, how many not, and why. */
import { groupBy } from '../group-by.ts';
import { gapOf } from '../reasons/gap.ts';
import { readReason } from '../reasons/read-reason.ts';
import { isObserved, type Verdict } from '../roster/verdict.ts';
import type { ReadOfDay, WhyUnread } from '../words/values.ts';

interface OfDay {
  verdict: Verdict | null;
  reason: string;
}

/** What is said of how many were read. */
export function readOfDay(entries: readonly OfDay[]): ReadOfDay {
  const read = entries.filter(({ verdict }) => verdict !== null && isObserved(verdict)).length;
  return { read, all: entries.length, unread: unreadOfDay(entries) };
}

/** The reasons without their times, the most frequent first. */
export function unreadOfDay(entries: readonly OfDay[]): ReadOfDay['unread'] {
  const reasons = entries.flatMap(({ verdict, reason }): WhyUnread[] => {
    if (verdict === null || isObserved(verdict)) return [];
    return [verdict === 'not-read' ? whyUnread(reason) : { is: 'verdict', verdict }];
  });
  return [...groupBy(reasons, (why) => JSON.stringify(why)).values()].map((all) => ({
    why: all[0]!,
    accounts: all.length,
  }));
}

function whyUnread(text: string): WhyUnread {
  const gap = gapOf(readReason(text));
  if (gap === null) return { is: 'gap' };
  if (gap.why !== null) return { is: 'reason', reason: gap.why };
  if (!gap.ends) return { is: 'after' };
  return { is: gap.begins ? 'gap' : 'before' };
}
