/** Who is out of the ordinary: ministries that court everyone, admired leaders who ignore all, the silent, the alone. */

import { between, shuffled } from './chance.ts';
import type { Draft } from './draft.ts';
import { isWeighty } from './institutions.ts';
import type { Tenure } from './world.ts';

const COURTING = 7;
const ADMIRED = 12;
const SILENT = 26;
const ALONE = 6;

/** Sets the tempers of the extraordinary accounts, each account at most one; returns those taken. */
export function assignTempers(draft: Draft): Set<number> {
  const { random, accounts } = draft;
  const taken = new Set<number>();
  const order = shuffled(random, draft.tenures);

  for (const { account } of take(
    (tenure) => isLeader(tenure) && isWeighty(accounts[tenure.account]!.country),
    ADMIRED,
  )) {
    const { temper, states } = accounts[account]!;
    temper.outgoing = between(random, 0.002, 0.03);
    temper.appeal = between(random, 50, 400);
    temper.readers = Math.floor(temper.readers / 4);
    for (const state of Object.values(states)) state.audience = Math.min(4e7, state.audience * 40);
  }
  for (const { account } of take((tenure) => tenure.office === 'foreign-ministry', COURTING)) {
    const { temper } = accounts[account]!;
    temper.outgoing = between(random, 70, 400);
    temper.appeal = between(random, 0.3, 0.7);
  }
  for (const { account } of take((tenure) => isLeader(tenure), SILENT)) {
    const { temper } = accounts[account]!;
    temper.outgoing = 0;
    temper.readers = 0;
    temper.appeal *= 2;
  }
  for (const { account } of take((tenure) => tenure.office !== 'international-organisation', ALONE)) {
    const { temper } = accounts[account]!;
    temper.outgoing = 0;
    temper.appeal = 0;
  }
  for (const { account } of take((tenure) => tenure.office === 'foreign-minister', 4)) {
    accounts[account]!.signedInOnly = true;
  }
  return taken;

  function take(suits: (tenure: Tenure) => boolean, count: number): Tenure[] {
    const found = order.filter((tenure) => !taken.has(tenure.account) && suits(tenure)).slice(0, count);
    for (const { account } of found) taken.add(account);
    return found;
  }
}

function isLeader(tenure: Tenure): boolean {
  return tenure.office === 'head-of-state' || tenure.office === 'head-of-government';
}
