import type { ComparedAccount, Side } from '../changes/side.ts';
import { UserError } from '../errors.ts';
import { once } from '../once.ts';
import { reasonOfMany } from '../reasons/short-list.ts';
import { isNode } from '../roster/verdict.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import { absentUnits, outsideUnits } from './collapse-study.ts';
import type { Study, StudyEntry } from './study.ts';
export type Aliases = ReadonlyMap<string, string>;

/**
 * The study as one side of a comparison. Where an account's id, with or without its network, is a handle among
 * the aliases, the alias stands for it; of one whose id is the number of a row, its handle. An account that a derived snapshot's date is too early for counts as
 * not on its roster.
 * @throws UserError where two accounts would become one.
 */
export function comparedSide(study: Study, aliases: Aliases): Side {
  const { snapshot, nodes } = study;
  const derived = snapshot.origin === 'derived';
  const unseenReason = once(() => study.unseenReason.map(reasonOfMany));
  const toAccount = (entry: StudyEntry): ComparedAccount => {
    const { row, handle, verdict } = entry;
    const { actor, name, kind, country, office, host } = row;
    const stated = entry.accountId || row.account_id;
    const bare = stated.startsWith(`${snapshot.network}:`)
      ? stated.slice(snapshot.network.length + 1)
      : stated;
    const alias = snapshot.isNumbered ? handle : bare;
    const accountId = aliases.get(alias.toLowerCase()) ?? stated;
    return { accountId, handle, rosterHandle: row.handle, actor, name, kind, country, office, host, verdict };
  };
  const side: Side = {
    nodes: nodes.map(toAccount),
    absent: absentUnits(study)
      .filter(({ verdict }) => !(derived && verdict === 'not-found'))
      .map(toAccount),
    // Of who was not reached the roster's handle may be an old one.
    outside: outsideUnits(study).map((entry) => ({
      ...toAccount(entry),
      ...(isNode(entry.verdict) ? {} : { handle: '' }),
    })),
    get graph() {
      return study.graph;
    },
    get followedAt() {
      return study.followedAt;
    },
    get recordKey() {
      return study.recordKey;
    },
    get unseenReason() {
      return unseenReason();
    },
    derived,
  };
  refuseDoubles(snapshot.name, side.nodes);
  return side;
}

function refuseDoubles(name: string, nodes: readonly ComparedAccount[]): void {
  const seen = new Map<string, ComparedAccount>();
  for (const account of nodes) {
    const other = seen.get(account.accountId);
    if (other !== undefined) {
      throw new UserError(
        `by the aliases, @${other.handle} and @${account.handle} of ${name} are both ${account.accountId}; take one of them out of the file`,
      );
    }
    seen.set(account.accountId, account);
  }
}

/** @throws UserError where a snapshot cannot be set against what is to be an earlier one. */
export function refuseOther({ snapshot }: Dated, { snapshot: old }: Dated): void {
  if (old.network !== snapshot.network) {
    throw refusal(say.refusals.ofSeveralNetworks(networkOf(old), networkOf(snapshot), true));
  }
  // Of another day no snapshot has this content.
  if (old.date === snapshot.date && old.contentHash === snapshot.contentHash) {
    throw refusal(say.refusals.sameContent(old.name, snapshot.name));
  }
  if (old.date > snapshot.date || isLaterMoment(old, snapshot)) {
    throw refusal(say.refusals.isLater(datedOf(old), datedOf(snapshot)));
  }
}

const networkOf = ({ name, network }: Dated['snapshot']) => ({ name, network });
const datedOf = ({ name, date }: Dated['snapshot']) => ({ name, date });

/** Of two moments of one day of a log. */
function isLaterMoment(old: Dated['snapshot'], { date, options }: Dated['snapshot']): boolean {
  const [one, other] = [old.options, options].map((of) => String(of?.at ?? ''));
  return (
    old.date === date && old.options?.log !== undefined && old.options.log === options?.log && one! > other!
  );
}

/** What is compared by its snapshot alone. */
export interface Dated {
  snapshot: Pick<Study['snapshot'], 'name' | 'network' | 'date'> &
    Partial<Pick<Study['snapshot'], 'options'>> & { contentHash: string | null };
}
