/** The world while it is being made: actors, accounts and tenures are added, never taken away. */
import { countryByCode } from '../roster/countries.ts';
import { NETWORK_OPENED, startOfDay, worldNow } from './calendar.ts';
import { between, logNormal, pareto, type Random, randomFor } from './chance.ts';
import type { WorldEvent } from './events.ts';
import { didOf } from './identifiers.ts';
import { inventName, plainLetters } from './person-names.ts';
import type { Tenure, WorldActor } from './world.ts';
import type { AccountState, WorldAccount } from './world-account.ts';

export interface Draft {
  random: Random;
  actors: WorldActor[];
  accounts: WorldAccount[];
  tenures: Tenure[];
  alliances: ReadonlyMap<string, string>;
  events: WorldEvent[];
  actorIds: Set<string>;
  handles: Set<string>;
}

const LAST_OPENING_OF_2025 = startOfDay('2025-05-01');

export function startDraft(alliances: ReadonlyMap<string, string>): Draft {
  return {
    random: randomFor('cast'),
    actors: [],
    accounts: [],
    tenures: [],
    alliances,
    events: [],
    actorIds: new Set(),
    handles: new Set(),
  };
}

/** A new person of a country; returns the actor's index. */
export function addPerson(draft: Draft, country: string, category: 'leader' | 'official'): number {
  const subregion = countryByCode(country)?.subregion ?? '';
  for (;;) {
    const { given, family } = inventName(draft.random, subregion);
    const id = `${country.toLowerCase()}-${plainLetters(family)}`;
    const name = `${given} ${family} (simulated)`;
    if (draft.actorIds.has(id) || draft.handles.has(personHandle(name))) continue;
    draft.actorIds.add(id);
    draft.handles.add(personHandle(name));
    return draft.actors.push({ id, name, kind: 'person', country, category }) - 1;
  }
}

/** A new institution; returns the actor's index. `id` is its own within the country, such as `mfa`. */
export function addInstitution(draft: Draft, country: string, id: string, name: string): number {
  const ownId = id === '' ? country.toLowerCase() : `${country.toLowerCase()}-${id}`;
  draft.actorIds.add(ownId);
  const actor: WorldActor = {
    id: ownId,
    name: `${name} (simulated)`,
    kind: 'institution',
    country,
    category: 'organisation',
  };
  return draft.actors.push(actor) - 1;
}

interface AccountWish {
  country: string;
  handle: string;
  displayName: string;
  type: 'personal' | 'office';
  /** How much the country and the office count, 1 is usual: scales appeal and audience. */
  weight: number;
  /** Milliseconds since 1970, where it is not some day of the network's first two years. */
  createdAt?: number;
}

/** A new account, in both years where it is old enough; returns its number. */
export function addAccount(draft: Draft, wish: AccountWish): number {
  const { random } = draft;
  const number = draft.accounts.length;
  const appeal = wish.weight * pareto(random);
  const createdAt = wish.createdAt ?? between(random, NETWORK_OPENED, LAST_OPENING_OF_2025);
  const audience = Math.min(4e7, Math.floor(900 * appeal * logNormal(random, wish.weight, 1.2)) + 700);
  const posting = logNormal(random, 0.42, 1.3);
  const state: AccountState = { handle: wish.handle, status: 'active', list: 'open', audience };
  const pace = random() < 0.07 ? 0 : 1;
  const outgoing = logNormal(random, 0.8, 0.9);
  const readers = Math.min(4000, Math.floor(logNormal(random, 175, 0.75)));
  const growth = 0.85 + 0.14 * pareto(random);
  const conversation = random();
  draft.accounts.push({
    did: didOf(number),
    displayName: wish.displayName,
    type: wish.type,
    country: wish.country,
    createdAt: Math.floor(createdAt),
    temper: { outgoing, appeal: Math.min(appeal, 40), readers, pace, posting, conversation },
    signedInOnly: false,
    states: {
      2025: createdAt < worldNow(2025) ? state : { ...state, status: 'absent', audience: 0 },
      2026: { ...state, audience: Math.floor(audience * growth) },
    },
  });
  return number;
}

/** A person's own account. */
export function addPersonalAccount(draft: Draft, actor: number, weight: number, createdAt?: number): number {
  const { country, name } = draft.actors[actor]!;
  return addAccount(draft, {
    country,
    handle: personHandle(name),
    displayName: name,
    type: 'personal',
    weight,
    ...(createdAt === undefined ? {} : { createdAt }),
  });
}

/** `Anselm Marcourt (simulated)` is `a-marcourt.test`. */
function personHandle(name: string): string {
  const [given = '', family = ''] = name.split(' ');
  return `${plainLetters(given).slice(0, 1)}-${plainLetters(family)}.test`;
}
