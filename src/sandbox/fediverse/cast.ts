/** Who has an account on the second network: of each account of the first by chance, and some who are only there. */
import { COUNTRIES, type Country, countryByCode, nameInSentence } from '../../roster/countries.ts';
import { isoDay, NETWORK_OPENED, startOfDay, worldDate, worldNow } from '../calendar.ts';
import { between, logNormal, pareto, pick, type Random, randomFor, shuffled } from '../chance.ts';
import type { Tenure, World, WorldActor } from '../world.ts';
import type { AccountState, WorldAccount } from '../world-account.ts';
import { FIRST_FEDIVERSE } from './fediverse.ts';
import { actorUri, DUTCH, EUROPEAN, type FediverseServer, GENERAL, GERMAN } from './servers.ts';

export interface FediverseDraft {
  actors: WorldActor[];
  /** By account number, from `FIRST_FEDIVERSE` on. */
  accounts: WorldAccount[];
  tenures: Tenure[];
  beside: Map<number, number>;
}

/** How likely an account of the first network has one here too: in Europe, and elsewhere. */
const PRESENCE: Readonly<Record<string, readonly [europe: number, elsewhere: number]>> = {
  'foreign-ministry': [0.75, 0.2],
  government: [0.65, 0.2],
  'head-of-state': [0.4, 0.14],
  'head-of-government': [0.45, 0.16],
  'foreign-minister': [0.35, 0.12],
  mission: [0.2, 0.06],
  ambassador: [0.2, 0.08],
  'international-organisation': [0.9, 0.45],
};

/** Of those here, who came only between the two years. */
const LATE_SHARE = 0.14;
const [FIRST_LATE_DAY, LAST_LATE_DAY] = [startOfDay('2025-06-15'), startOfDay('2026-05-10')];
const LAST_EARLY_DAY = startOfDay('2025-05-01');
/** Who leaves the first network for this one has an account here so long before, at most. */
const FAREWELL_MS = 40 * 86_400_000;

/** Of Europe's offices, those on the server of the European Union. */
const GUEST_SHARE = 0.2;

/** Institutions that are on this network alone: of countries with no account on the other, and of Europe. */
const MINISTRIES_ALONE = 3;
const GOVERNMENTS_ALONE = 4;

/** What is usual here in proportion to the first network. */
const AUDIENCE = 0.06;
const READERS = 0.45;
const POSTING = 0.6;

export function castFediverse(world: World): FediverseDraft {
  const draft: FediverseDraft = { actors: [...world.actors], accounts: [], tenures: [], beside: new Map() };
  const leavers = leaversOf(world);
  const taken = new Set<number>();
  for (const number of inOrderOfOffice(world)) {
    const tenures = world.tenures.filter(({ account }) => account === number);
    const holders = tenures.map(({ actor }) => actor);
    const left = leavers.get(world.accounts[number]!.did);
    if (holders.some((actor) => taken.has(actor)) || !isHere(world, number, tenures, left)) continue;
    for (const actor of holders) taken.add(actor);
    addBeside(draft, world, number, tenures, left);
  }
  addAlone(draft, world);
  return draft;
}

/** Days on which accounts of the first network were given up, by DID. */
function leaversOf({ events }: World): ReadonlyMap<string, string> {
  return new Map(
    events.flatMap((event): [string, string][] =>
      event.kind === 'deactivated' ? [[event.account, event.date]] : [],
    ),
  );
}

/** Offices' accounts before those of persons: who has both has one of them here. */
function inOrderOfOffice({ accounts }: World): number[] {
  const numbers = accounts.map((_, number) => number);
  return [
    ...numbers.filter((k) => accounts[k]!.type === 'office'),
    ...numbers.filter((k) => accounts[k]!.type === 'personal'),
  ];
}

function isHere(
  { accounts }: World,
  number: number,
  tenures: readonly Tenure[],
  left: string | undefined,
): boolean {
  if (left !== undefined) return true;
  const { did, country, states } = accounts[number]!;
  if (states[2026].status !== 'active') return false;
  const [europe, elsewhere] = PRESENCE[tenures.at(-1)!.office]!;
  return randomFor(`on the second network ${did}`)() < (isEuropean(country) ? europe : elsewhere);
}

function isEuropean(code: string): boolean {
  return code === 'EU' || countryByCode(code)?.region === 'Europe';
}

/** The account here of a holder of one there. @param left the day on which that one was given up. */
function addBeside(
  draft: FediverseDraft,
  world: World,
  number: number,
  tenures: readonly Tenure[],
  left: string | undefined,
): void {
  const account = world.accounts[number]!;
  const random = randomFor(`second account ${account.did}`);
  const opened = () => {
    if (left !== undefined) return startOfDay(left) - random() * FAREWELL_MS;
    const isLate = account.states[2025].status === 'absent' || random() < LATE_SHARE;
    return isLate
      ? between(random, Math.max(FIRST_LATE_DAY, account.createdAt), LAST_LATE_DAY)
      : between(random, NETWORK_OPENED, LAST_EARLY_DAY);
  };
  const createdAt = opened();
  const user = account.states[2025].handle.replace(/\.test$/, '').replaceAll('-', '_');
  const own = addAccount(draft, {
    ...account,
    handle: `${user}@${homeOf(random, account.country, account.type === 'office').domain}`,
    createdAt,
    temper: {
      ...account.temper,
      readers: Math.floor(account.temper.readers * READERS * logNormal(random, 1, 0.4)),
      posting: account.temper.posting * POSTING * logNormal(random, 1, 0.5),
    },
    audience: account.states[2026].audience * AUDIENCE * logNormal(random, 1, 0.8),
  });
  draft.beside.set(number, own);
  const since = isoDay(createdAt);
  for (const tenure of tenures) {
    if (tenure.until !== '' && tenure.until <= since) continue;
    const isLater = since > worldDate(2025) && since > tenure.since;
    draft.tenures.push({ ...tenure, account: own, since: isLater ? since : tenure.since });
  }
}

/** Governments with a server of their own have all of theirs there; others are guests of the Union's, or anywhere. */
function homeOf(random: Random, country: string, isOffice: boolean): FediverseServer {
  const general = pick(random, GENERAL);
  const isGuest = random() < GUEST_SHARE && isOffice && isEuropean(country);
  if (country === 'DE') return GERMAN;
  if (country === 'NL') return DUTCH;
  return country === 'EU' || isGuest ? EUROPEAN : general;
}

interface AccountWish
  extends Pick<WorldAccount, 'displayName' | 'type' | 'country' | 'createdAt' | 'temper'> {
  handle: string;
  audience: number;
}

/** A new account, there in each year by which it is opened; returns its number. */
export function addAccount(draft: FediverseDraft, wish: AccountWish): number {
  const { handle, displayName, type, country, temper, audience } = wish;
  const createdAt = startOfDay(isoDay(wish.createdAt));
  const state: AccountState = {
    handle,
    status: 'active',
    list: 'open',
    audience: Math.floor(audience) + 30,
  };
  const before: AccountState = createdAt < worldNow(2025) ? state : { ...state, status: 'absent' };
  const number = Math.max(draft.accounts.length, FIRST_FEDIVERSE);
  draft.accounts[number] = {
    did: actorUri(handle),
    displayName,
    type,
    country,
    createdAt,
    temper,
    signedInOnly: false,
    states: { 2025: { ...before }, 2026: { ...state } },
  };
  return number;
}

function addAlone(draft: FediverseDraft, world: World): void {
  const random = randomFor('only on the second network');
  const present = new Set(world.tenures.map(({ actor }) => world.actors[actor]!.country));
  const ids = new Set(world.actors.map(({ id }) => id));
  const members = shuffled(
    random,
    COUNTRIES.filter(({ unMember }) => unMember),
  );
  const silent = members.filter(({ code }) => !present.has(code));
  const european = members.filter(({ code, region }) => region === 'Europe' && present.has(code));
  const without = european.filter(({ code }) => !ids.has(`${code.toLowerCase()}-government`));
  for (const country of silent.slice(0, MINISTRIES_ALONE)) addInstitution(country, 'mfa');
  for (const country of without.slice(0, GOVERNMENTS_ALONE)) addInstitution(country, 'government');

  function addInstitution({ code }: Country, id: 'mfa' | 'government'): void {
    const place = `${id === 'mfa' ? 'Foreign Ministry' : 'Government'} of ${nameInSentence(code)}`;
    const displayName = `${place} (simulated)`;
    const lower = code.toLowerCase();
    const actor: WorldActor = {
      id: `${lower}-${id}`,
      name: displayName,
      kind: 'institution',
      country: code,
      category: 'organisation',
    };
    const account = addAccount(draft, {
      handle: `${id === 'mfa' ? 'mfa' : 'gov'}_${lower}@${homeOf(random, code, true).domain}`,
      displayName,
      type: 'office',
      country: code,
      createdAt: between(random, NETWORK_OPENED, LAST_EARLY_DAY),
      temper: {
        outgoing: logNormal(random, 1.2, 0.6),
        appeal: Math.min(pareto(random), 8),
        readers: Math.floor(logNormal(random, 70, 0.6)),
        pace: 1,
        posting: logNormal(random, 0.4, 1),
        conversation: random(),
      },
      audience: 900 * logNormal(random, 1, 0.9),
    });
    draft.tenures.push({
      actor: draft.actors.push(actor) - 1,
      account,
      office: id === 'mfa' ? 'foreign-ministry' : 'government',
      host: '',
      since: '',
      until: '',
    });
  }
}
