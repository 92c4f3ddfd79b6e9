/** Whose every account of an edition is, and on whose word. */
import { groupBy } from '../group-by.ts';
import { compareText } from '../roster/render.ts';
import type { Study } from '../study/study.ts';
import { unitKey } from '../study/unit-entry.ts';

/** Whose an account is, where this is stated beside the rosters: by network, then by account id. */
export type StatedActors = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** On whose word an account is its actor's; `none`: no roster names an actor, and it stands for itself. */
export const JOINED_BY = ['roster', 'stated', 'none'] as const;

export interface JoinedAccount {
  network: string;
  accountId: string;
  /** As the roster has it; '' where it has none. */
  handle: string;
  /** Its own id where nobody names one. */
  actor: string;
  joined: (typeof JOINED_BY)[number];
}

/** What is needed of a snapshot: each of its entries, and which network it is of. */
type Accounts = Pick<Study, 'entries'> & { snapshot: Pick<Study['snapshot'], 'network'> };

/** Each account of the snapshots that has an id once, by network and id. */
export function joinedAccounts(studies: readonly Accounts[], stated: StatedActors): JoinedAccount[] {
  return studies
    .flatMap(({ entries, snapshot: { network } }) => {
      const ofNetwork = stated.get(network);
      const known = entries.filter(({ accountId }) => accountId !== '');
      return [...groupBy(known, ({ accountId }) => accountId)].map(([accountId, [entry]]): JoinedAccount => {
        const actor = ofNetwork?.get(accountId);
        const own = entry!.row.actor === '' ? 'none' : 'roster';
        return {
          network,
          accountId,
          handle: entry!.row.handle,
          actor: actor ?? unitKey(entry!, 'actor'),
          joined: actor === undefined ? own : 'stated',
        };
      });
    })
    .sort((a, b) => compareText(a.network, b.network) || compareText(a.accountId, b.accountId));
}
