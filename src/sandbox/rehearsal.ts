/** The simulated network with the accounts of any roster, as it stands on a day: a study's rehearsal. */
import { simulatedName } from '../roster/simulated-name.ts';
import { NETWORK_OPENED, startOfDay } from './calendar.ts';
import { below, between, logNormal, pareto, randomFor } from './chance.ts';
import { flatten } from './follows.ts';
import { didOf } from './identifiers.ts';
import { FIRST_OUTSIDE, OUTSIDE_COUNT, popularOutside } from './outside.ts';
import { drawFates, type Fate } from './rehearsal-fates.ts';
import { drawHistories } from './rehearsal-ties.ts';
import { SETTLED_ON, yearsUntil } from './rehearsal-years.ts';
import type { DatedFollow } from './ties.ts';
import type { World } from './world.ts';
import type { AccountState, WorldAccount } from './world-account.ts';

export interface Member {
  /** A host name, as all handles of the simulated network. */
  handle: string;
  name: string;
  /** Country code, or an organisation's; empty where it is not known. */
  country: string;
  type: 'personal' | 'office';
}

const FIRST_NUMBER = FIRST_OUTSIDE + OUTSIDE_COUNT;
const NUMBERS = 0x100000 - FIRST_NUMBER;
const LABEL_LENGTH = 63;
/** What an account is called while it has another handle. */
const RENAMED = 'now-';
/** Ordinary accounts that it comes to follow, and the time in which it does. */
const READERS = { median: 60, most: 400, years: 5 };
const YEAR = 365.25 * 86_400_000;

/**
 * What an account is and does follows from its handle, and two accounts' ties from their handles, whoever else is
 * on the roster; only who is hidden, gone or renamed in a year is chosen among all.
 */
export function buildRehearsal(members: readonly Member[], date: string): World {
  const now = startOfDay(date);
  const byHandle = new Map(members.map((member): [string, Member] => [ownHandle(member.handle), member]));
  const handles = [...byHandle.keys()].sort();
  const numbers = numberHandles(handles);
  const fates = drawFates(handles, now);
  const accounts: WorldAccount[] = [];
  for (const handle of handles) {
    const number = numbers.get(handle)!;
    accounts[number] = drawAccount(handle, byHandle.get(handle)!, number, fates.get(handle), now);
  }
  const lists: DatedFollow[][] = [];
  for (const [number, ties] of drawHistories(accounts, now)) {
    const all = [...ties, ...drawReaders(accounts[number]!, number, now)];
    lists[number] = all.sort((a, b) => a.formedAt - b.formedAt);
  }
  return {
    actors: [],
    accounts,
    tenures: [],
    alliances: new Map(),
    follows: flatten(lists),
    events: [],
    until: now,
  };
}

/** The handle that an account had first: a roster may have been brought up to date since. */
function ownHandle(handle: string): string {
  return handle.startsWith(RENAMED) ? handle.slice(RENAMED.length) : handle;
}

/** A number of its own for each, from the handle alone unless another has it. */
function numberHandles(handles: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  for (const handle of handles) {
    let k = below(randomFor(`number ${handle}`), NUMBERS);
    while (taken.has(k)) k = (k + 1) % NUMBERS;
    taken.add(k);
    numbers.set(handle, FIRST_NUMBER + k);
  }
  return numbers;
}

function drawAccount(
  handle: string,
  { name, country, type }: Member,
  number: number,
  fate: Fate | undefined,
  now: number,
): WorldAccount {
  const random = randomFor(`member ${number}`);
  const appeal = Math.min(pareto(random), 12);
  const outgoing = logNormal(random, 1, 0.7);
  const readers = Math.min(READERS.most, Math.floor(logNormal(random, READERS.median, 0.75)));
  const posting = logNormal(random, 0.42, 1.3);
  const conversation = random();
  let audience = 50 + 900 * appeal * logNormal(random, 1, 1.2);
  const createdAt = Math.floor(between(random, NETWORK_OPENED, SETTLED_ON));
  const growth = 1 + 0.25 * random();
  for (const _ of yearsUntil(now)) audience *= growth;
  const isRenamed = fate === 'renamed' && handle.indexOf('.') + RENAMED.length <= LABEL_LENGTH;
  const state: AccountState = {
    handle: isRenamed ? RENAMED + handle : handle,
    status: fate === 'suspended' || fate === 'deactivated' ? fate : 'active',
    list: fate === 'hidden' ? 'hidden' : 'open',
    audience: Math.floor(Math.min(audience, 4e7)),
  };
  return {
    did: didOf(number),
    displayName: simulatedName(name || handle),
    type,
    country,
    createdAt,
    temper: { outgoing, appeal, readers, pace: 1, posting, conversation },
    signedInOnly: false,
    states: { 2025: state, 2026: state },
  };
}

function drawReaders({ createdAt, temper }: WorldAccount, number: number, now: number): DatedFollow[] {
  const random = randomFor(`readers ${number}`);
  const follows = new Map<number, DatedFollow>();
  for (let k = 0; k < temper.readers; k += 1) {
    const target = popularOutside(random);
    const formedAt = Math.floor(between(random, createdAt, createdAt + READERS.years * YEAR));
    if (formedAt < now) follows.set(target, { target, formedAt, endedAt: 0 });
  }
  return [...follows.values()];
}
