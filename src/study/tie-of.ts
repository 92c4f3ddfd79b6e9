/** What a study says of one tie: whether it is there, since when, and why that is unknown. */
import { edgeNumber, tieState, unseenNumber } from '../graph/graph.ts';
import type { TieState } from '../graph/tie-state.ts';
import type { Unread } from '../words/values.ts';
import type { Study, StudyEntry } from './study.ts';

/** A study, or what it has of some of its ties. */
export type StudyTies = Pick<
  Study,
  'nodes' | 'graph' | 'followedAt' | 'doubt' | 'recordKey' | 'unseenReason'
>;

/** An account that was not read, what was sealed of the tie alone, or accounts that the roster does not have. */
export type WhyUnknown =
  | { unread: ReturnType<typeof unreadOf> }
  | { sealed: string }
  | { notInRoster: readonly ReturnType<typeof unreadOf>['account'][] };

/** Of a tie that is not there, no date and no key. Each part is read when it is asked for. */
export interface TieAnswer {
  readonly state: TieState;
  /** `null` where it is known. */
  readonly why: WhyUnknown | null;
  readonly followedAt: string | null;
  /** Why the date is not to be trusted; `null` where nothing speaks against it. */
  readonly doubt: string | null;
  /** Keys of the tie's records; `null` where they are not known. */
  readonly recordKey: string | null;
}

/** Whether one node follows another. */
export function tieOf(study: StudyTies, source: number, target: number): TieAnswer {
  return new TieOfStudy(study, source, target);
}

/** A class, since an answer may be of a million ties, and getters of an object are made for each. */
class TieOfStudy implements TieAnswer {
  readonly state: TieState;
  readonly #study: StudyTies;
  readonly #source: number;
  readonly #target: number;

  constructor(study: StudyTies, source: number, target: number) {
    this.state = tieState(study.graph, source, target);
    this.#study = study;
    this.#source = source;
    this.#target = target;
  }

  get why(): WhyUnknown | null {
    return this.state === 'unknown' ? whyUnknown(this.#study, this.#source, this.#target) : null;
  }

  get followedAt(): string | null {
    return this.#ofEdge('followedAt');
  }

  get doubt(): string | null {
    return this.#ofEdge('doubt');
  }

  get recordKey(): string | null {
    return this.#ofEdge('recordKey');
  }

  #ofEdge(part: 'followedAt' | 'doubt' | 'recordKey'): string | null {
    if (this.state !== 'yes') return null;
    const column = this.#study[part];
    return column === null ? null : column[edgeNumber(this.#study.graph, this.#source, this.#target)]!;
  }
}

/** Whether one account follows another; of one that does not exist on the day, all ties are unknown. */
export function tieBetween(study: StudyTies, source: StudyEntry, target: StudyEntry): TieAnswer {
  const [from, to] = [source, target].map(({ accountId }) => nodeNumber(study.nodes, accountId)) as [
    number,
    number,
  ];
  if (from < 0) return unknownTie({ unread: unreadOf(source) });
  return to < 0 ? unknownTie({ unread: unreadOf(target) }) : tieOf(study, from, to);
}

export function unknownTie(why: WhyUnknown): TieAnswer {
  return { state: 'unknown', why, followedAt: null, doubt: null, recordKey: null };
}

/** The place of an account among nodes, which are in the order of their ids; −1 where it is none of them. */
function nodeNumber(nodes: readonly StudyEntry[], accountId: string): number {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (nodes[middle]!.accountId < accountId) low = middle + 1;
    else high = middle;
  }
  return nodes[low]?.accountId === accountId ? low : -1;
}

function whyUnknown(study: StudyTies, source: number, target: number): WhyUnknown {
  const unseen = unseenNumber(study.graph, source, target);
  return unseen < 0 ? { unread: unreadOf(study.nodes[source]!) } : { sealed: study.unseenReason[unseen]! };
}

/** Why the follows of an account are not known, as sentences have it. */
export function unreadOf({ handle, accountId, row: { name }, verdict, basis, reason }: StudyEntry): Unread {
  // That it lists some and is known to follow none would seem to be at odds.
  const isUnkept = basis === 'log' && reason.includes('partial: ');
  return { account: { handle, accountId, name }, verdict, basis, reason, isUnkept };
}
