/** Offices of a country of which the list has no account. */
import { SEAT_OFFICES } from '../evidence/seat-name.ts';
import type { Study } from './study.ts';

/** Those that it has accounts of elsewhere, and none here; none of an organisation, which has no such offices. */
export function missingOffices({ entries }: Pick<Study, 'entries'>, code: string): string[] {
  const own = entries.filter(({ row }) => row.country === code);
  if (own.some(({ row }) => row.office === 'international-organisation')) return [];
  return SEAT_OFFICES.filter(
    (office) =>
      !own.some(({ row }) => row.office === office) && entries.some(({ row }) => row.office === office),
  );
}
