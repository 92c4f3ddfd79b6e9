/** Whether an actor follows another on each network of an edition; whom it follows, who follows it, who does both. */
import type { Answer } from '../../cli/answer.ts';
import { tableOf } from '../../csv.ts';
import type { Edition } from '../../edition/edition.ts';
import { type EditionState, stateOnAny } from '../../edition/pair-state.ts';
import type { EditionStudy } from '../../open/open-union.ts';
import type { StudyEntry } from '../../study/study.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { about } from '../ask.ts';
import { namedNode } from '../described.ts';
import { nameOne, withNaming } from '../name-accounts.ts';
import { countOthers, eachOnce, type ListingAsked } from '../ties/tie-listing.ts';
import { aboutEdition } from './about-edition.ts';
import { mutualOf, tieOn, tieStates } from './actor-cells.ts';
import { openUnionListing, type UnionPair, unionTable } from './union-listing.ts';

/** The answer, and its exit code, is of any network. @throws UserError where both are one actor. */
export function pairInEdition(edition: Edition, one: StudyEntry, other: StudyEntry): Answer {
  const [i, j] = [edition.together.nodes.indexOf(one), edition.together.nodes.indexOf(other)];
  const [a, b] = [edition.actors[i]!, edition.actors[j]!];
  const ends = [namedNode('actor', one), namedNode('actor', other)] as const;
  if (i === j) throw refusal(say.pairs.bothMean(ends[0], 'actor'));
  const moments = edition.networks.map((network, k) => ({
    network,
    there: tieOn(edition, network, i, j),
    back: tieOn(edition, network, j, i),
    source: a.accounts[k]!.map(({ handle }) => handle).join(' '),
    target: b.accounts[k]!.map(({ handle }) => handle).join(' '),
  }));
  const [there, back] = [
    stateOnAny(moments.map((moment) => moment.there.state)),
    stateOnAny(moments.map((moment) => moment.back.state)),
  ];
  const on = (state: EditionState) =>
    moments.filter((moment) => moment.there.state === state).map(({ network }) => network.network);
  return aboutEdition(edition, 'follows', {
    outcome: there === 'not-possible' ? 'no' : there,
    sentence: say.pairs.onNetworks(...ends, there, { yes: on('yes'), no: on('no'), unknown: on('unknown') }),
    ...tableOf(moments, {
      network: ({ network }) => network.network,
      snapshot: ({ network }) => network.accounts.snapshot.name,
      date: ({ network }) => network.accounts.snapshot.date,
      source: (moment) => moment.source,
      target: (moment) => moment.target,
      follows: (moment) => moment.there.state,
      followed_at: (moment) => moment.there.followedAt,
      reason: (moment) => moment.there.reason,
      follows_back: (moment) => moment.back.state,
      followed_back_at: (moment) => moment.back.followedAt,
      back_reason: (moment) => moment.back.reason,
    }),
    types: { source: 'accounts', target: 'accounts', follows: 'state', follows_back: 'state' },
    optional: ['followed_at', 'followed_back_at', 'reason', 'back_reason'],
    facts: { source: a.key, target: b.key, follows: there, followed_back: back },
  });
}

type EditionList = 'follows' | 'followers' | 'mutuals';

interface EditionListAsked extends ListingAsked {
  /** An actor whom those that are listed follow on no network, though on one they could. */
  not?: string | undefined;
}

/** A row for each actor to which the tie is there on any network, with its state on each. */
export function listInEdition(study: EditionStudy, list: EditionList, question: EditionListAsked): Answer {
  const listing = openUnionListing(study, question);
  const { named, whose, filter, columns } = listing;
  const pairs = listing.pairs.map((pair) => ({ ...pair, states: statesOf(list, pair) }));
  const all = list === 'mutuals' ? eachOnce(pairs) : pairs;
  const is = (state: EditionState) => (pair: (typeof pairs)[number]) => pair.states.at(-1) === state;
  const having = (state: EditionState) => all.filter(is(state));
  const found = having('yes');
  const unknown = having('unknown').length;
  const possible = all.length - having('not-possible').length;
  const not = question.not === undefined ? null : withoutFollow(study, found, nameOne(study, question.not));
  const others = named.single ? possible : countOthers(pairs.filter(is('yes')));
  const ties = { ties: found.length, others, where: filter.conditions };
  const answer: Answer = {
    sentence: [
      say.lists.onAny(list, whose, ties, unknown, columns.slice(0, -1)),
      ...(not === null ? [] : [not.sentence]),
    ],
    ...unionTable(listing, not?.listed ?? found, ({ states }) => states),
    facts: {
      actor: named.single ? named.accounts[0]!.accountId : named.label,
      others: possible,
      [list]: found.length,
      unknown,
      ...not?.facts,
    },
    notes: list === 'mutuals' ? [say.lists.mutualsTogether()] : [],
  };
  return about(study, list, withNaming(answer, named));
}

function statesOf(list: EditionList, { there, back }: UnionPair): readonly EditionState[] {
  if (list === 'mutuals') return there.map((state, k) => mutualOf(state, back[k]!));
  return list === 'follows' ? there : back;
}

/** Those of whom it is known that they do not follow the actor; who shares no network with it could not. */
function withoutFollow<P extends UnionPair>(study: EditionStudy, found: readonly P[], other: StudyEntry) {
  const place = study.nodes.indexOf(other);
  const tied = found
    .filter(({ j }) => j !== place)
    .map((each) => ({ each, state: tieStates(study.edition, each.j, place).at(-1)! }));
  const having = (state: EditionState) => tied.filter((one) => one.state === state).map(({ each }) => each);
  const listed = having('no');
  // Who follows several of those who are named is one of them.
  const [number, unknown, apart] = [listed, having('unknown'), having('not-possible')].map(countOthers) as [
    number,
    number,
    number,
  ];
  return {
    listed,
    sentence: say.lists.notFollowingOnAny(namedNode('actor', other), number, unknown, apart),
    facts: {
      not: other.accountId,
      not_following: number,
      not_following_unknown: unknown,
      not_following_not_possible: apart,
    },
  };
}
