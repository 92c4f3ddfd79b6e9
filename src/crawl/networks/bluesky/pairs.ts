/** Ties between two accounts each, as the AppView knows them: 30 questions in one request. */

import { because } from '../../../reasons/reasons.ts';
import type { UnseenTarget } from '../../../store/ledger-writer.ts';
import { GaveUp, MalformedAnswer } from '../../faults.ts';
import type { Answer, CrawlHttp } from '../../http.ts';
import { asObject, asText } from '../../narrow.ts';
import { type Follow, type FollowsAnswer, FROM_THE_START, type Unshown, type Way } from '../../network.ts';
import {
  FOLLOWS,
  FOLLOWS_NOT,
  OPEN,
  PAIRS_A_REQUEST,
  pairQuestions,
  type Question,
  UNKNOWN,
} from './pair-questions.ts';

/** Why a list of the app leaves a tie open. */
export const BLOCK = because('tie-blocked');
const LEFT_OPEN = because('tie-unsaid');

/** What `getRelationships` says of one other account. */
interface Relationship {
  follows: boolean;
  followsBack: boolean;
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
  /** Told who is read in pairs, and from where on, so that each pair is asked about once. */
  expect(readings: readonly { accountId: string; cursor: string | null }[]): void;
  /** Of the targets, which a list of the app does not show: those that a block would hide, and those that are followed. */
  unshown(accountId: string, targets: readonly string[]): Promise<Unshown>;
  /** The targets of each request that this takes. */
  unshownQuestions(accountId: string, targets: readonly string[]): string[][];
}

/** @param roster the account ids in code-unit order, as they are when it is asked. */
export function blueskyPairs(http: CrawlHttp, appview: URL, roster: () => readonly string[]): BlueskyPairs {
  let pairs = pairQuestions([], []);

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
      ceiling: Infinity,
      swallowsCursors: false,
      beginsAgain: true,
      /** Of its own questions, where it is known who asks whom; else as if it asked about everybody. */
      requests(_, { pageCount, accountId } = FROM_THE_START) {
        const account = accountId === undefined ? -1 : pairs.indexOf(accountId);
        if (account >= 0) return pairs.questionsOf(account).length;
        return Math.max(0, Math.ceil((roster().length - 1) / PAIRS_A_REQUEST) - pageCount);
      },
      /** The cursor is the account asked about last. */
      async page({ accountId }, cursor): Promise<FollowsAnswer> {
        const ids = roster();
        const next = cursor === null ? 0 : ids.findIndex((id) => id > cursor);
        const ahead = next < 0 ? [] : ids.slice(next, next + PAIRS_A_REQUEST + 2);
        const rest = ahead.filter((id) => id !== accountId);
        const others = rest.slice(0, PAIRS_A_REQUEST);
        const isShown = await settle(accountId, others);
        if (isShown === 'gone') return { kind: 'gone' };
        const stateOf = (id: string) => stateOfTie(accountId, id);
        return {
          kind: 'page',
          follows: others.filter((id) => stateOf(id) === FOLLOWS).map((target) => ({ target })),
          malformedCount: 0,
          cursor: rest.length > others.length ? others.at(-1)! : null,
          isFromMemory: isShown === 'known before',
          unseen: others
            .filter((id) => stateOf(id) === OPEN)
            .map((target) => ({ target, reason: LEFT_OPEN })),
        };
      },
      async test({ accountId }) {
        await ask(accountId, roster().slice(0, 1));
      },
    },
    expect(readings) {
      pairs = pairQuestions(roster(), readings);
    },
    async unshown(accountId, targets) {
      const unseen: UnseenTarget[] = [];
      const follows: Follow[] = [];
      for (const others of unshownQuestions(accountId, targets)) {
        const known = await ask(accountId, others);
        for (const target of others) {
          const relationship = known?.get(target);
          if (relationship?.blocked) unseen.push({ target, reason: BLOCK });
          else if (relationship === undefined || relationship.open) {
            unseen.push({ target, reason: LEFT_OPEN });
          } else if (relationship.follows) follows.push({ target });
        }
      }
      return { unseen, follows };
    },
    unshownQuestions,
  };

  /** By places in the roster: how many requests it takes at most is known before what the list shows. */
  function unshownQuestions(accountId: string, targets: readonly string[]): string[][] {
    const wanted = new Set(targets);
    const ids = roster().filter((id) => id !== accountId);
    const groups: string[][] = [];
    for (let start = 0; start < ids.length; start += PAIRS_A_REQUEST) {
      const others = ids.slice(start, start + PAIRS_A_REQUEST).filter((id) => wanted.has(id));
      if (others.length > 0) groups.push(others);
    }
    return groups;
  }

  function stateOfTie(source: string, target: string): number {
    return pairs.ties[pairs.indexOf(source) * pairs.ids.length + pairs.indexOf(target)]!;
  }

  /** Sees to it that it is known of all these others whether the account follows them. */
  async function settle(
    accountId: string,
    others: readonly string[],
  ): Promise<'gone' | 'asked' | 'known before'> {
    const account = pairs.indexOf(accountId);
    const unknown = () => others.filter((id) => stateOfTie(accountId, id) === UNKNOWN);
    const open = unknown();
    if (open.length === 0) return 'known before';
    const questions = new Set(open.map((id) => pairs.questionAbout(account, pairs.indexOf(id))));
    const answers = [...questions].map((question) => {
      if (question === undefined) return true;
      return question.asker === account ? put(question) : hear(question);
    });
    if ((await Promise.all(answers)).includes(false)) return 'gone';
    const left = unknown();
    if (left.length > 0 && !(await learn(account, left))) return 'gone';
    return 'asked';
  }

  /** Asks a question once, whoever needs its answer. */
  function put(question: Question): Promise<boolean> {
    question.answer ??= learn(
      question.asker,
      question.others.map((k) => pairs.ids[k]!),
    ).catch((error: unknown) => {
      question.answer = null;
      question.gaveUp ||= error instanceof GaveUp;
      throw error;
    });
    return question.answer;
  }

  /** The answer that another account is given: where there is none, that is no fault of this one. */
  async function hear(question: Question): Promise<true> {
    if (question.gaveUp) return true;
    try {
      await put(question);
    } catch (error) {
      if (!(error instanceof GaveUp)) throw error;
    }
    return true;
  }

  /** Asks, and keeps both directions. @returns whether the network knows the account. */
  async function learn(account: number, others: readonly string[]): Promise<boolean> {
    const { ids, ties } = pairs;
    const answer = await ask(ids[account]!, others);
    if (answer === null) return false;
    for (const id of others) {
      const { follows, followsBack, open } = answer.get(id)!;
      const other = pairs.indexOf(id);
      ties[account * ids.length + other] = open ? OPEN : follows ? FOLLOWS : FOLLOWS_NOT;
      if (!open) ties[other * ids.length + account] = followsBack ? FOLLOWS : FOLLOWS_NOT;
    }
    return true;
  }
}

/** @throws MalformedAnswer where the answer leaves out one of the others. */
function parseRelationships(
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
    const other = asText(item.notFound === true ? item.actor : item.did);
    const relationship = parseRelationship(item, accountId, other);
    const before = found.get(other);
    if (before !== undefined && !isSame(before, relationship)) {
      throw new MalformedAnswer('relationships that contradict each other');
    }
    found.set(other, relationship);
  }
  if (others.some((did) => !found.has(did))) throw new MalformedAnswer('relationships left out');
  return found;
}

const BLOCKS = ['blocking', 'blockedBy', 'blockingByList', 'blockedByList'] as const;

function parseRelationship(
  item: Readonly<Record<string, unknown>>,
  accountId: string,
  other: string,
): Relationship {
  return {
    follows: namesFollow(item.following, accountId),
    followsBack: namesFollow(item.followedBy, other),
    blocked: BLOCKS.some((key) => namesRecord(item[key])),
    open: item.notFound === true,
  };
}

function isSame(a: Relationship, b: Relationship): boolean {
  return (
    a.follows === b.follows && a.followsBack === b.followsBack && a.blocked === b.blocked && a.open === b.open
  );
}

/** Whether a follow of `follower` is named. @throws MalformedAnswer where something else is. */
function namesFollow(value: unknown, follower: string): boolean {
  const isNamed = namesRecord(value);
  if (isNamed && !asText(value).startsWith(`at://${follower}/app.bsky.graph.follow/`)) {
    throw new MalformedAnswer('a relationship by what is no follow');
  }
  return isNamed;
}

/** Whether a record is named, by its URI. @throws MalformedAnswer where the value is no URI. */
function namesRecord(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (!asText(value).startsWith('at://')) throw new MalformedAnswer('a relationship by what is no record');
  return true;
}
