/** The sandbox's list has seats of every state, by evidence that can be read as a file is. */
import { expect, test } from 'vitest';
import { readEvidence } from '../../src/evidence/parse-evidence.ts';
import { PROOF_NAMES } from '../../src/evidence/proofs.ts';
import { renderEvidence } from '../../src/evidence/render-evidence.ts';
import { presenceOn, type SeatAccount } from '../../src/evidence/seat-presence.ts';
import { seatsOn } from '../../src/evidence/seats.ts';
import { parseRoster } from '../../src/roster/parse.ts';
import { renderRoster } from '../../src/roster/render.ts';
import { actorOf } from '../../src/roster/row.ts';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { worldDate, type Year } from '../../src/sandbox/calendar.ts';
import { wholeRoster } from '../../src/sandbox/world-roster.ts';

const world = sandboxWorld();

function presences(year: Year) {
  const { rows, evidence } = wholeRoster(world, year);
  const day = worldDate(year);
  const accounts: SeatAccount[] = rows
    .filter(({ network, handle, until }) => network === 'sandbox' && handle !== '' && until === '')
    .map((row) => ({ ...row, actor: actorOf(row), accountId: '' }));
  return seatsOn(rows, evidence, day).map((seat) => ({
    seat,
    ...presenceOn(seat, 'sandbox', accounts, evidence, { day }),
    searches: evidence.filter((row) => row.row === 'none-found' && row.seat === seat.seat),
  }));
}

test('both files are as their readers want them', () => {
  for (const year of [2025, 2026] as const) {
    const { rows, evidence } = wholeRoster(world, year);
    const text = renderEvidence(evidence);
    const read = readEvidence(text, 'evidence.csv');
    expect(read.problems).toEqual([]);
    expect(renderEvidence(read.evidence.rows)).toBe(text);
    expect(
      parseRoster(renderRoster({ columns: ['alliance'], rows, lines: [] }), 'roster.csv').rows,
    ).toHaveLength(rows.length);
    expect(new Set(evidence.map(({ proof }) => proof))).toEqual(
      new Set([...PROOF_NAMES, 'network-search', '']),
    );
  }
});

test('seats are present, absent and unknown; some searches are too old, and some are of who held it before', () => {
  const of = presences(2026);
  const share = (state: string) => of.filter((one) => one.state === state).length / of.length;
  expect(share('present')).toBeGreaterThan(0.6);
  expect(share('absent')).toBeGreaterThan(0.1);
  expect(share('unknown')).toBeGreaterThan(0.1);
  const inVain = of.filter(({ state, searches }) => state === 'unknown' && searches.length > 0);
  const isOld = (seen_at: string) => seen_at < '2025-06-01';
  expect(inVain.some(({ searches }) => searches.every(({ seen_at }) => isOld(seen_at)))).toBe(true);
  expect(inVain.some(({ searches }) => searches.some(({ seen_at }) => !isOld(seen_at)))).toBe(true);
  expect(of.some(({ state, strength }) => state === 'present' && strength === 'weak')).toBe(true);
  expect(of.some(({ state, proof }) => state === 'present' && proof === '')).toBe(true);
});

test('what is known in a year is older than its day', () => {
  expect(wholeRoster(world, 2025).evidence.every(({ seen_at }) => seen_at < worldDate(2025))).toBe(true);
});
