/** When the two snapshots of a comparison are from, in the words of the report. */
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { Moments } from './en/moments.ts';

export function momentsOf({ study, language }: Facts, { old }: ChangeFacts): Moments {
  return language.moments(old.snapshot.date, study.snapshot.date);
}
