/** The ordinary accounts outside every roster, whom leaders follow as well; their particulars follow from a number. */
import { worldNow } from './calendar.ts';
import { between, type Random } from './chance.ts';
import type { DatedFollow } from './ties.ts';
import type { WorldAccount } from './world-account.ts';

/** Account numbers from here on are ordinary accounts. */
export const FIRST_OUTSIDE = 10_000;
export const OUTSIDE_COUNT = 60_000;

const FORMED_SHARE = 0.06;
const ENDED_SHARE = 0.03;

export function isOutside(number: number): boolean {
  return number >= FIRST_OUTSIDE && number < FIRST_OUTSIDE + OUTSIDE_COUNT;
}

/** One in 89 has been closed, and is still counted by those who follow it. */
export function isClosedOutside(number: number): boolean {
  return number % 89 === 7;
}

/**
 * A few with names of note, for `roster grow`: under the domains of governments, and names that only look so.
 * All names of the simulated network end in `.test`.
 */
export const PLANTED: ReadonlyMap<number, string> = new Map(
  [
    'sante.gouv.fr.test',
    'culture.gouv.fr.test',
    'defence.gov.uk.test',
    'gouv.fr.example.test',
    'notgouv.fr.test',
    'unproved.gouv.fr.test',
  ].map((handle, k): [number, string] => [FIRST_OUTSIDE + 50_000 + 2 * k, handle]),
);

/** The one whose site says nothing of whose it is. */
export const UNPROVED = 'unproved.gouv.fr.test';

export function outsideHandle(number: number): string {
  const planted = PLANTED.get(number);
  if (planted !== undefined) return planted;
  return `reader-${number - FIRST_OUTSIDE}.test`;
}

/** The number behind `reader-123.test` or a planted name, or undefined. */
export function outsideOfHandle(handle: string): number | undefined {
  for (const [number, planted] of PLANTED) if (planted === handle) return number;
  const digits = /^reader-(0|[1-9]\d{0,5})\.test$/.exec(handle)?.[1];
  if (digits === undefined) return undefined;
  const number = FIRST_OUTSIDE + Number(digits);
  return isOutside(number) && !PLANTED.has(number) ? number : undefined;
}

/** An ordinary account; low numbers are the popular ones. */
export function popularOutside(random: Random): number {
  const draw = random();
  return FIRST_OUTSIDE + Math.floor(OUTSIDE_COUNT * draw * draw);
}

/** `count` different ordinary accounts that an account comes to follow. */
export function drawOutsideFollows(random: Random, account: WorldAccount, count: number): DatedFollow[] {
  const follows: DatedFollow[] = [];
  const chosen = new Set<number>();
  const { createdAt, temper } = account;
  const [first, second] = [worldNow(2025), worldNow(2026)];
  while (follows.length < count) {
    const target = popularOutside(random);
    if (chosen.has(target)) continue;
    chosen.add(target);
    const isNew = createdAt >= first || random() < FORMED_SHARE * temper.pace;
    const formedAt = Math.floor(
      between(random, isNew ? Math.max(first, createdAt) : createdAt, isNew ? second : first),
    );
    const ends = !isNew && random() < ENDED_SHARE * temper.pace;
    follows.push({ target, formedAt, endedAt: ends ? Math.floor(between(random, first, second)) : 0 });
  }
  return follows;
}
