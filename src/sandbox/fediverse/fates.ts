/** What befalls accounts of the second network: hidden lists, moves, losses, an actor with two accounts, a dead address. */
import { isoDay, startOfDay, YEARS, type Year } from '../calendar.ts';
import { between, pick, randomFor, shuffled } from '../chance.ts';
import type { WorldEvent } from '../events.ts';
import type { Tenure, World } from '../world.ts';
import type { WorldAccount } from '../world-account.ts';
import { addAccount, type FediverseDraft } from './cast.ts';
import type { Move } from './fediverse.ts';
import { HARBOUR, PLAZA, SQUARE, serverOf } from './servers.ts';

const HIDDEN = 5;
const LOST = 2;
const FIRST_DAY = startOfDay('2025-07-01');
const LAST_DAY = startOfDay('2026-04-20');
/** Follows outside the roster that the account with a list that breaks off wants at least. */
const CUT_READERS = 110;

/**
 * What the keeper of the roster knows of a move: `noted`, the new address in place of the old; `added`, both;
 * `missed`, the old one alone.
 */
const MOVES = ['noted', 'added', 'missed'] as const;

export interface Fates {
  moves: Map<number, Move>;
  events: WorldEvent[];
}

/** To each account at most one thing happens. */
export function drawFates(draft: FediverseDraft, world: World): Fates {
  const { accounts, tenures } = draft;
  const random = randomFor('what befalls the second network');
  const order = shuffled(random, tenures);
  const taken = new Set<number>();
  const fates: Fates = { moves: new Map(), events: [] };

  for (const { account } of take(HIDDEN, (one) => isOn(one, SQUARE))) set(account, YEARS, 'hidden');
  for (const { account } of take(1, (one) => isOn(one, HARBOUR))) set(account, YEARS, 'hidden');
  for (const { account } of take(1, (one) => isOn(one, SQUARE))) set(account, [2025], 'hidden');
  for (const { account } of take(1, (one) => isOn(one, SQUARE))) set(account, [2026], 'hidden');
  for (const { account } of take(1, (one) => isOn(one, PLAZA))) {
    set(account, YEARS, 'cut');
    const { temper } = accounts[account]!;
    temper.readers = Math.max(temper.readers, CUT_READERS);
  }
  for (const tenure of take(1, isPerson))
    for (const year of YEARS) stateOf(tenure, year).status = 'suspended';
  for (const tenure of take(1, isPerson)) lose(tenure, 'suspended');
  for (const tenure of take(LOST, isPerson)) lose(tenure, 'deactivated');
  MOVES.forEach((known) => {
    for (const tenure of take(1, (one) => isOn(one, SQUARE))) move(tenure, known);
  });
  for (const tenure of take(1, isMinistry)) addSecond(tenure);
  addDead();
  return fates;

  /** Tenures all through, of accounts that were there in both years and of which nothing is told yet. */
  function take(count: number, suits: (tenure: Tenure) => boolean): Tenure[] {
    const found = order.filter((tenure) => {
      const { temper, states } = accounts[tenure.account]!;
      const isThere = states[2025].status === 'active' && temper.outgoing > 0 && tenure.until === '';
      const isAlone = tenures.every((other) => other === tenure || other.account !== tenure.account);
      return isThere && isAlone && !taken.has(tenure.account) && suits(tenure);
    });
    for (const { account } of found.slice(0, count)) taken.add(account);
    return found.slice(0, count);
  }
  function stateOf({ account }: Tenure, year: Year) {
    return accounts[account]!.states[year];
  }
  function set(account: number, years: readonly Year[], list: 'hidden' | 'cut'): void {
    for (const year of years) accounts[account]!.states[year].list = list;
  }
  function lose(tenure: Tenure, kind: 'suspended' | 'deactivated'): void {
    stateOf(tenure, 2026).status = kind;
    fates.events.push({ kind, date: aDay(), account: accounts[tenure.account]!.did });
  }
  function move(tenure: Tenure, known: (typeof MOVES)[number]): void {
    const old = accounts[tenure.account]!;
    const date = aDay();
    const to = openElsewhere(old, '', startOfDay(date));
    fates.moves.set(tenure.account, { to, at: startOfDay(date) });
    if (known === 'missed') return;
    if (known === 'noted') tenure.until = date;
    tenures.push({ ...tenure, account: to, since: date, until: '' });
  }
  /** The same actor writes from a second account: in another language, on another server. */
  function addSecond(tenure: Tenure): void {
    const first = accounts[tenure.account]!;
    tenures.push({ ...tenure, account: openElsewhere(first, '_en', first.createdAt) });
  }
  /** An address on the roster that leads nowhere, of a ministry that is on the first network alone. */
  function addDead(): void {
    const elsewhere = world.tenures.filter(
      ({ office, account, until, since }) =>
        office === 'foreign-ministry' && until === '' && since === '' && !draft.beside.has(account),
    );
    const tenure = pick(random, elsewhere);
    const account = world.accounts[tenure.account]!;
    const handle = `mfa_${account.country.toLowerCase()}@${SQUARE.domain}`;
    const number = addAccount(draft, {
      ...account,
      handle,
      createdAt: startOfDay('2024-01-01'),
      audience: 0,
    });
    for (const year of YEARS) accounts[number]!.states[year].status = 'absent';
    tenures.push({ ...tenure, account: number });
  }
  function openElsewhere(account: WorldAccount, suffix: string, createdAt: number): number {
    const { handle, audience } = account.states[2026];
    const user = `${handle.slice(0, handle.indexOf('@'))}${suffix}`;
    const server = isAt(account, PLAZA) ? SQUARE : PLAZA;
    return addAccount(draft, {
      ...account,
      handle: `${user}@${server.domain}`,
      createdAt,
      temper: { ...account.temper },
      audience: audience / 2,
    });
  }
  function isPerson({ account }: Tenure): boolean {
    return accounts[account]!.type === 'personal';
  }
  function isMinistry({ office, account }: Tenure): boolean {
    return office === 'foreign-ministry' && !isAt(accounts[account]!, PLAZA);
  }
  function isOn({ account }: Tenure, server: typeof SQUARE): boolean {
    return isAt(accounts[account]!, server);
  }
  function isAt({ states }: WorldAccount, server: typeof SQUARE): boolean {
    return serverOf(states[2026].handle) === server;
  }
  function aDay(): string {
    return isoDay(between(random, FIRST_DAY, LAST_DAY));
  }
}
