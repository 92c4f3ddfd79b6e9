/** What happens to actors and accounts between the first and the second year. */
import { COUNTRIES } from '../roster/countries.ts';
import { comeBack, hide, keepUnreadable, lose, neverThere, open, rename } from './account-changes.ts';
import { isoDay, startOfDay } from './calendar.ts';
import { between, shuffled } from './chance.ts';
import type { Draft } from './draft.ts';
import { castInstitution } from './institutions.ts';
import { handOver, nextOffice, promote, replaceHolder } from './office-changes.ts';
import type { Tenure } from './world.ts';

const HANDOVERS = 5;
const PROMOTIONS = 4;
const LEADERS_OUT = 4;
const MINISTERS_OUT = 1;
const RENAMES = 3;
const SUSPENSIONS = 3;
const DEACTIVATIONS = 3;
const NEW_GOVERNMENTS = 8;
const NEW_MINISTRIES = 5;
const DEAD_HANDLES = 2;

const FIRST_DAY = startOfDay('2025-06-12');
const LAST_DAY = startOfDay('2026-05-18');

/**
 * Writes the year into the draft and its record. `taken` are accounts to leave alone; to each other account
 * at most one thing happens.
 */
export function makeHistory(draft: Draft, taken: ReadonlySet<number>): void {
  const { random, accounts, actors } = draft;
  const left = new Set(taken);
  const order = shuffled(
    random,
    draft.tenures.filter((tenure) => tenure.office !== 'international-organisation'),
  );

  for (const tenure of choose(HANDOVERS, isOfficeOfPerson)) handOver(draft, tenure, aDay());
  for (const tenure of choose(PROMOTIONS, canRise)) promote(draft, tenure, aDay());
  for (const tenure of choose(LEADERS_OUT, isLeaderAlone)) replaceHolder(draft, tenure, aDay());
  for (const tenure of choose(MINISTERS_OUT, isMinisterAlone)) replaceHolder(draft, tenure, aDay());
  for (const account of chooseAccounts(RENAMES, isAlone)) rename(draft, account, aDay());
  for (const account of chooseAccounts(RENAMES, isMinistry)) rename(draft, account, aDay());
  for (const account of chooseAccounts(SUSPENSIONS, isAlone)) lose(draft, account, 'suspended', aDay());
  for (const account of chooseAccounts(DEACTIVATIONS, isAlone)) lose(draft, account, 'deactivated', aDay());
  for (const account of chooseAccounts(1, isMinisterAlone)) hide(draft, account, aDay());
  for (const account of chooseAccounts(1, isLeaderAlone)) comeBack(draft, account, 'hidden', aDay());
  for (const account of chooseAccounts(1, isMinisterAlone)) comeBack(draft, account, 'deactivated', aDay());
  for (const how of ['hidden', 'cut', 'suspended'] as const) {
    for (const account of chooseAccounts(1, isMinisterAlone)) keepUnreadable(account, how);
  }
  for (const country of countriesWithout('government', NEW_GOVERNMENTS)) {
    open(draft, country, 'government', aDay());
  }
  for (const country of countriesWithout('mfa', NEW_MINISTRIES)) {
    open(draft, country, 'foreign-ministry', aDay());
  }
  for (const country of countriesWithout('mfa', DEAD_HANDLES)) {
    neverThere(accounts[castInstitution(draft, country, 'foreign-ministry', '').account]!);
  }

  function aDay(): string {
    return isoDay(between(random, FIRST_DAY, LAST_DAY));
  }
  function choose(count: number, suits: (tenure: Tenure) => boolean): Tenure[] {
    const found = order
      .filter((tenure) => tenure.until === '' && !left.has(tenure.account) && suits(tenure))
      .slice(0, count);
    for (const { account } of found) left.add(account);
    return found;
  }
  function chooseAccounts(count: number, suits: (tenure: Tenure) => boolean) {
    return choose(count, suits).map((tenure) => accounts[tenure.account]!);
  }
  function countriesWithout(institution: string, count: number): string[] {
    const codes = COUNTRIES.filter((country) => country.unMember).map((country) => country.code);
    const without = codes.filter((code) => !draft.actorIds.has(`${code.toLowerCase()}-${institution}`));
    return shuffled(random, without).slice(0, count);
  }

  function isPersonal(tenure: Tenure): boolean {
    return accounts[tenure.account]!.type === 'personal';
  }
  function isOfficeOfPerson(tenure: Tenure): boolean {
    return !isPersonal(tenure) && actors[tenure.actor]!.kind === 'person';
  }
  /** A person's only account. */
  function isAlone(tenure: Tenure): boolean {
    return isPersonal(tenure) && order.every((other) => other === tenure || other.actor !== tenure.actor);
  }
  function isMinisterAlone(tenure: Tenure): boolean {
    return isAlone(tenure) && tenure.office === 'foreign-minister';
  }
  function isLeaderAlone(tenure: Tenure): boolean {
    return isAlone(tenure) && tenure.office.startsWith('head-of-');
  }
  function isMinistry(tenure: Tenure): boolean {
    return tenure.office === 'foreign-ministry';
  }
  function canRise(tenure: Tenure): boolean {
    return isAlone(tenure) && nextOffice(draft, tenure) !== undefined;
  }
}
