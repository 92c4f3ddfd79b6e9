/** A study whose seats rest on other evidence than what was sealed with it. */
import type { EvidenceRow } from '../evidence/evidence-row.ts';
import { seatHeldOn } from '../evidence/seats.ts';
import { deriveStudy } from './derive-study.ts';
import type { Study } from './study.ts';
import { seatsOfStudy } from './study-presence.ts';

/** Its seats stay those that were sealed, or that its rows have. */
export function withEvidence(study: Study, evidence: readonly EvidenceRow[]): Study {
  const seats = seatsOfStudy(study).seats.map((seat) => seatHeldOn(seat, evidence, study.snapshot.date));
  return deriveStudy(study, { seats: { seats, evidence, ofRows: study.seats === null } });
}
