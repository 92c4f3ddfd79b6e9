/** When the two snapshots of a comparison are from, in the words of the report. */

import type { Moments } from '../../words/en/moments.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';

export function momentsOf({ study, language }: Facts, { old }: ChangeFacts): Moments {
  return language.moments(old.snapshot.date, study.snapshot.date);
}
