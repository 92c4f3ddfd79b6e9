/** Seats and evidence for a snapshot of Bluesky, made up: with two holders, with none, and with proofs of both kinds. */
import { type EvidenceRow, evidenceRow } from '../../src/evidence/evidence-row.ts';
import { type SealedSeats, sealedSeats } from '../../src/evidence/sealed-seats.ts';
import { rosterRow } from '../../src/roster/row.ts';

const row = (office: string, actor: string, network: string) =>
  rosterRow({ country: 'FR', office, actor, name: `"${actor}", =holder`, kind: 'person', network });

const found = (cells: Partial<EvidenceRow>): EvidenceRow =>
  evidenceRow({ network: 'bluesky', source: 'a, site', seen_at: '2026-05-01', by: 'grow', ...cells });

export const EVIDENCE: readonly EvidenceRow[] = [
  found({
    ...{ row: 'account', seat: 'FR:head-of-state', account_id: 'did:plc:a', handle: 'a.test' },
    ...{ proof: 'official-site', page_date: '2026-04-30', address: 'https://gov.test/' },
  }),
  found({
    ...{ row: 'account', seat: 'FR:head-of-state', handle: 'b.test', proof: 'other-list' },
    address: 'at://did:plc:list/list',
  }),
  found({ row: 'none-found', seat: 'FR:foreign-ministry', proof: 'network-search' }),
  found({
    ...{ row: 'holder', seat: 'FR:head-of-state', name: 'Ann', since: '2022-05-14', network: '' },
    address: 'https://gov.test/ann',
  }),
];

/** Rows of another network, and without a handle. */
export const SEATS: SealedSeats = sealedSeats(
  [
    row('head-of-state', 'ann', 'bluesky'),
    row('head-of-government', 'bob', 'x'),
    row('head-of-government', 'cy', 'x'),
    { ...row('foreign-ministry', 'fr-mfa', ''), kind: 'institution' },
  ],
  EVIDENCE,
  { day: '2026-06-01', network: 'bluesky' },
);
