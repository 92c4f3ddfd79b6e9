/** Lets the frauds loose: each kind as often as its list says, on seats that fit it. */
import { shuffled } from './draw.ts';
import { FRAUD_NAMES, FRAUDS, type FraudName } from './frauds.ts';
import type { Account, World } from './model.ts';
import { DOMAINS } from './tricks/domains.ts';
import { FORMER } from './tricks/former.ts';
import { FRIENDS } from './tricks/friends.ts';
import { NAMES } from './tricks/names.ts';
import { OTHERS } from './tricks/others.ts';
import { STATEMENTS } from './tricks/statements.ts';
import type { Trick } from './tricks/trick.ts';
import { WITHDRAWN } from './tricks/withdrawn.ts';

const TRICKS: Readonly<Record<FraudName, Trick>> = {
  ...NAMES,
  ...DOMAINS,
  ...WITHDRAWN,
  ...FRIENDS,
  ...OTHERS,
  ...FORMER,
  ...STATEMENTS,
};

/** @returns kinds that found too few cells; none in this world. */
export function letLoose(world: World): FraudName[] {
  const short = new Set<FraudName>();
  const vouchers = vouchersOf(world);
  for (const fraud of FRAUD_NAMES) {
    const { networks, count } = FRAUDS[fraud];
    for (const network of networks) {
      let turn = 0;
      const cells = shuffled(world.cells, `${fraud} ${network}`, ({ place }) => place.seat);
      for (const cell of cells) {
        if (turn === count) break;
        const scene = { world, fraud, turn, vouchers };
        if (cell.network !== network || cell.place.office === 'government') continue;
        if (TRICKS[fraud].fits?.(cell, scene) === false) continue;
        TRICKS[fraud].play(cell, scene);
        turn++;
      }
      if (turn < count) short.add(fraud);
    }
  }
  return [...short];
}

function vouchersOf(world: World): Map<string, Account[]> {
  const found = new Map<string, Account[]>();
  for (const { place, network, own } of world.cells) {
    if (!['government', 'foreign-ministry'].includes(place.office)) continue;
    const some = own.filter(({ way }) => way === 'domain-dns' || way === 'site-front-both');
    const key = `${network} ${place.country}`;
    found.set(key, [...(found.get(key) ?? []), ...some]);
  }
  return found;
}
