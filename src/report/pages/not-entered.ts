/** Seats of a country without an account in the list above: where somebody looked, and where nobody did. */
import { SEAT_OFFICES } from '../../evidence/seat-name.ts';
import { missingOffices } from '../../study/missing-offices.ts';
import type { StudyPresence } from '../../study/study-presence.ts';
import type { Facts } from '../facts/facts.ts';
import { valueText } from '../words/account-text.ts';

const HEADS = ['head-of-state', 'head-of-government'];

/** A sentence or two; '' for an organisation, in a group, and where nothing is missing. */
export function notEnteredSentence(facts: Facts, code: string): string {
  const { study, seats } = facts;
  if (study.group !== null) return '';
  if (study.entries.some(({ row }) => row.country === code && row.office === 'international-organisation')) {
    return '';
  }
  return seats === null || study.seats === null ? unlisted(facts, code) : unfound(facts, seats, code);
}

/** An account that is gone is in the list with its verdict. */
function unfound({ study, language }: Facts, { seats }: StudyPresence, code: string): string {
  const own = seats.filter(({ seat }) => seat.country === code);
  const named = (offices: readonly string[]) =>
    language.page.seat(offices.map((office) => valueText(language, 'office', office)));
  const isListed = (offices: readonly string[]) =>
    study.entries.some(({ row }) => row.country === code && offices.includes(row.office));
  const absent = own.flatMap(({ seat, on: [on] }) =>
    on!.state === 'absent' ? [{ seat: named(seat.offices), day: language.date(on!.seen_at) }] : [],
  );
  const unknown = own.filter(({ seat, on: [on] }) => on!.state === 'unknown' && !isListed(seat.offices));
  const unnamed = SEAT_OFFICES.filter(
    (office) =>
      seats.some(({ seat }) => seat.offices.includes(office)) &&
      !own.some(({ seat }) => seat.offices.includes(office)),
  );
  const unlooked = [...unknown.map(({ seat }) => seat.offices), ...unnamed.map((office) => [office])];
  return language.page.notFound(absent, unlooked.map(named));
}

/** Offices that the roster has accounts of elsewhere, and none here. */
function unlisted({ study, language }: Facts, code: string): string {
  const missing = missingOffices(study, code);
  return missing.length === 0
    ? ''
    : language.page.notEntered(
        missing.map((office) => valueText(language, 'office', office)),
        missing.some((office) => HEADS.includes(office)),
      );
}
