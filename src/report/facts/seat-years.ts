/** How many seats have an account over the years, for offices that every year's roster has. */
import { type GroupPresence, presenceByGroup } from '../../questions/roster/coverage.ts';
import type { Study } from '../../study/study.ts';
import { type StudyPresence, studyPresence } from '../../study/study-presence.ts';

export interface SeatYear extends GroupPresence {
  /** Of the snapshot or the edition. */
  name: string;
  /** YYYY-MM-DD */
  date: string;
}

/** Of those whose seats were sealed, on any of their networks; empty where there is one year alone, or no office is in all. @param studies oldest first. */
export function gatherSeatYears(studies: readonly Study[]): SeatYear[] {
  const years = studies
    .map((study) => ({ study, presence: studyPresence(study) }))
    .filter(({ presence }) => presence.areKept);
  if (years.length < 2) return [];
  const sets = years.map(({ presence }) => new Set(presence.seats.flatMap(({ seat }) => seat.offices)));
  const common = [...sets[0]!].filter((office) => sets.every((offices) => offices.has(office)));
  if (common.length === 0) return [];
  return years.map(({ study: { snapshot }, presence }) => ({
    ...wholeOf(presence, common),
    name: snapshot.name,
    date: snapshot.date,
  }));
}

/** Where there are several networks, the last row is that of any. */
function wholeOf({ seats, ...presence }: StudyPresence, offices: readonly string[]): GroupPresence {
  const of = seats.filter(({ seat }) => seat.offices.some((office) => offices.includes(office)));
  return presenceByGroup({ ...presence, seats: of }).at(-1)!;
}
