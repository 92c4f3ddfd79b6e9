/** How much actors post on each network of an edition, and who speaks on several. */
import { countPosts } from '../activity/post-counts.ts';
import type { EditionNetwork } from '../study/open-study.ts';
import type { Edition } from './edition.ts';

export interface Voice {
  /** Own posts a day on each network, in the edition's order; `null` where it has no account or not all was read. */
  perDay: readonly (number | null)[];
  /** Networks, by their place, on which any account of it is known to have posted in the window, reposts included. */
  speaksOn: readonly number[];
  /** Networks it has an account on, of which it is not known whether it posted there. */
  open: readonly number[];
}

/** One an actor. Who speaks on two networks or more speaks twice. */
export function voicesOf({ networks, actors }: Edition): Voice[] {
  const readers = networks.map(readPosts);
  return actors.map(({ accounts }) => {
    const of = accounts.map((own, network) => readers[network]!(own.map(({ accountId }) => accountId)));
    const placesWhere = (isThere: (posts: Posts) => boolean) =>
      [...of.keys()].filter((network) => accounts[network]!.length > 0 && isThere(of[network]!));
    return {
      perDay: of.map(({ perDay }) => perDay),
      speaksOn: placesWhere(({ speaks }) => speaks === 'yes'),
      open: placesWhere(({ speaks }) => speaks === 'unknown'),
    };
  });
}

interface Posts {
  perDay: number | null;
  speaks: 'yes' | 'no' | 'unknown';
}

function readPosts({ accounts: { nodes, activity } }: EditionNetwork): (accountIds: string[]) => Posts {
  if (activity === null) return () => ({ perDay: null, speaks: 'unknown' });
  const posts = countPosts(activity);
  const nodeOf = new Map(nodes.map(({ accountId }, node) => [accountId, node]));
  return (accountIds) => {
    const own = accountIds.map((id) => nodeOf.get(id)!);
    const perDay = own.reduce((sum, node) => sum + posts.perDay[node]!, 0);
    const isSilent = own.map((node) => posts.dormant[node]!);
    return {
      perDay: own.length === 0 || Number.isNaN(perDay) ? null : perDay,
      speaks: isSilent.includes('no') ? 'yes' : isSilent.includes('') ? 'unknown' : 'no',
    };
  };
}
