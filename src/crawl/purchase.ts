/** A question that brings accounts: reserved before it is asked, charged for what came, and for what was lost on the way. */
import type { LedgerWriter } from '../store/ledger-writer.ts';
import type { Budget } from './budget.ts';
import type { Lost, Network } from './network.ts';

/** What is paid from, and for; accounts, or the posts of a feed. */
export interface Payer {
  network: Pick<Network, 'price'>;
  writer: Pick<LedgerWriter, 'bought'>;
  budget: Budget;
}

export interface Purchase {
  /** Accounts that the question may bring; 0 where no money is left. */
  reserved: number;
  /** To be handed to the network; absent where nothing is paid. */
  lost: Lost | undefined;
  /** The question is settled, with so many accounts brought. */
  settle(bought: number): void;
}

/**
 * @param most accounts that are there to be brought: no lost answer is counted for more. Each counts in full,
 * since it may have been charged, and the next try needs as much again.
 */
export function openPurchase({ network, writer, budget }: Payer, wanted: number, most = wanted): Purchase {
  const reserved = budget.reserve(wanted);
  const charge = Math.min(reserved, most);
  let held = reserved;
  let spent = 0;
  return {
    reserved,
    lost:
      network.price === 0
        ? undefined
        : () => {
            writer.bought(charge);
            spent += charge;
            const more = budget.reserve(charge);
            held += more;
            return more === charge;
          },
    settle: (bought) => budget.settle(held, spent + bought),
  };
}
