/** Ties between two accounts each, as the AppView knows them: 30 questions in one request. */
import type { UnseenTarget } from '../../store/ledger.ts';
import { MalformedAnswer } from '../faults.ts';
import type { Answer, CrawlHttp } from '../http.ts';
import { asObject, asText } from '../narrow.ts';
import type { FollowsAnswer, Way } from '../network.ts';

const PAIRS_A_REQUEST = 30;

/** What `getRelationships` says of one other account. */
interface Relationship {
  follows: boolean;
  /** A block either way, also through a list. */
  blocked: boolean;
  /** The answer leaves open whether there is a tie. */
  open: boolean;
}

/** `null` where the account asked for is not there. */
type Relationships = ReadonlyMap<string, Relationship> | null;

export interface BlueskyPairs {
  /** Every other account of the roster is asked about; blocks hide nothing here. */
  way: Way;
  /** Of the targets, those that a block hides from the app's lists. */
  hiddenByBlocks(accountId: string, targets: readonly string[]): Promise<UnseenTarget[]>;
}

/** @param roster the account ids in code-unit order, as they are when it is asked. */
export function blueskyPairs(http: CrawlHttp, appview: URL, roster: () => readonly string[]): BlueskyPairs {
  const ask = (accountId: string, others: readonly string[]) => {
    const query = new URLSearchParams({ actor: accountId });
    for (const did of others) query.append('others', did);
    return http.get(`${appview.href}xrpc/app.bsky.graph.getRelationships?${query}`, (answer) =>
      parseRelationships(answer, accountId, others),
    );
  };

  return {
    way: {
      name: 'pairs',
      kind: 'pairs',
      pageSize: PAIRS_A_REQUEST,
      swallowsCursors: false,
      beginsAgain: true,
      requests: () => Math.ceil((roster().length - 1) / PAIRS_A_REQUEST),
      /** The cursor is the account asked about last. */
      async page({ accountId }, cursor): Promise<FollowsAnswer> {
        const ahead = roster().filter((id) => id !== accountId && (cursor === null || id > cursor));
        const others = ahead.slice(0, PAIRS_A_REQUEST);
        const known = others.length === 0 ? new Map<string, Relationship>() : await ask(accountId, others);
        if (known === null) return { kind: 'gone' };
        return {
          kind: 'page',
          follows: others.filter((id) => known.get(id)?.follows).map((target) => ({ target })),
          malformedCount: 0,
          cursor: ahead.length > others.length ? others.at(-1)! : null,
          unseen: others
            .filter((id) => known.get(id)?.open)
            .map((target) => ({ target, reason: 'the network does not say how the two stand' })),
        };
      },
    },
    async hiddenByBlocks(accountId, targets) {
      const unseen: UnseenTarget[] = [];
      for (let start = 0; start < targets.length; start += PAIRS_A_REQUEST) {
        const others = targets.slice(start, start + PAIRS_A_REQUEST);
        const known = await ask(accountId, others);
        for (const target of others) {
          const relationship = known?.get(target);
          if (relationship?.blocked) unseen.push({ target, reason: 'a block between the two would hide it' });
          else if (relationship === undefined || relationship.open) {
            unseen.push({ target, reason: 'the network does not say how the two stand' });
          }
        }
      }
      return unseen;
    },
  };
}

/** @throws MalformedAnswer where the answer leaves out one of the others. */
export function parseRelationships(
  { status, json }: Answer,
  accountId: string,
  others: readonly string[],
): Relationships {
  const body = asObject(json);
  if (status >= 400) {
    const refusal = `${asText(body?.error)} ${asText(body?.message)}`;
    if (/ActorNotFound|not found/i.test(refusal)) return null;
    throw new MalformedAnswer(`getRelationships refused: ${refusal}`);
  }
  const items = body?.relationships;
  if (!Array.isArray(items)) throw new MalformedAnswer('no list of relationships');
  if (asText(body?.actor) === '') {
    if (items.every((item) => asObject(item)?.notFound === true)) return null;
    throw new MalformedAnswer('relationships of nobody');
  }
  if (asText(body?.actor) !== accountId) throw new MalformedAnswer('relationships of another account');
  const found = new Map<string, Relationship>();
  for (const item of items.map(asObject)) {
    if (item === null) continue;
    const isOpen = item.notFound === true;
    found.set(asText(isOpen ? item.actor : item.did), {
      follows: asText(item.following) !== '',
      blocked: ['blocking', 'blockedBy', 'blockingByList', 'blockedByList'].some(
        (key) => asText(item[key]) !== '',
      ),
      open: isOpen,
    });
  }
  if (others.some((did) => !found.has(did))) throw new MalformedAnswer('relationships left out');
  return found;
}
