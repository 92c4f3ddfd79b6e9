/** Whether an actor follows another on each network of an edition; whom it follows, who follows it, who does both. */
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { tableOf } from '../../csv.ts';
import type { Edition } from '../../edition/edition.ts';
import { type EditionState, stateOnAny } from '../../edition/pair-state.ts';
import { UserError } from '../../errors.ts';
import type { EditionStudy } from '../../open/open-union.ts';
import type { StudyEntry } from '../../study/study.ts';
import { about } from '../ask.ts';
import { DESCRIBED } from '../described.ts';
import { nameOne, withNaming } from '../name-accounts.ts';
import { groupLabel, type ListingAsked } from '../ties/tie-listing.ts';
import { aboutEdition } from './about-edition.ts';
import { actorCalled, mutualOf, TOGETHER, tieOn, tieStates } from './actor-cells.ts';
import { openUnionListing, type UnionPair, unionTable } from './union-listing.ts';

/** The answer, and its exit code, is of any network. @throws UserError where both are one actor. */
export function pairInEdition(edition: Edition, one: StudyEntry, other: StudyEntry): Answer {
  const [i, j] = [edition.together.nodes.indexOf(one), edition.together.nodes.indexOf(other)];
  const [a, b] = [edition.actors[i]!, edition.actors[j]!];
  if (i === j) throw new UserError(`both names mean ${actorCalled(a)}; name two different actors`);
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
    sentence: pairSentence(actorCalled(a), actorCalled(b), there, on),
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

function pairSentence(
  a: string,
  b: string,
  there: EditionState,
  on: (state: EditionState) => readonly string[],
): string {
  if (there === 'not-possible') return `${a} cannot follow ${b}: on no network have both an account.`;
  const unknown = on('unknown');
  const more = unknown.length === 0 ? '' : `; on ${unknown.join(' and ')} it is unknown`;
  if (there === 'yes') return `${a} follows ${b} on ${on('yes').join(' and ')}${more}.`;
  const seen = on('no');
  if (there === 'no') return `${a} does not follow ${b} on ${seen.join(' or ')}, where both have an account.`;
  return `Whether ${a} follows ${b} is unknown on ${unknown.join(' and ')}${seen.length === 0 ? '' : `; on ${seen.join(' and ')} it does not`}.`;
}

const LISTS = {
  follows: { verb: 'follows', several: 'follows of' },
  followers: { verb: 'is followed by', several: 'follows from' },
  mutuals: { verb: 'and', several: 'mutual ties with' },
} as const;

type EditionList = keyof typeof LISTS;

interface EditionListAsked extends ListingAsked {
  /** An actor whom those that are listed follow on no network, though on one they could. */
  not?: string | undefined;
}

/** A row for each actor to which the tie is there on any network, with its state on each. */
export function listInEdition(study: EditionStudy, list: EditionList, question: EditionListAsked): Answer {
  const listing = openUnionListing(study, question);
  const { named, filter, columns } = listing;
  const all = listing.pairs.map((pair) => ({ ...pair, states: statesOf(list, pair) }));
  const having = (state: EditionState) => all.filter(({ states }) => states.at(-1) === state);
  const found = having('yes');
  const unknown = having('unknown').length;
  const possible = all.length - having('not-possible').length;
  const not = question.not === undefined ? null : withoutFollow(study, found, nameOne(study, question.not));
  const networks = columns.slice(0, -1).join(', ');
  const { verb, several } = LISTS[list];
  const tail = list === 'mutuals' ? ' follow each other' : '';
  const open = unknown === 0 ? '' : `; of ${unknown} more${named.single ? '' : ' pairs'} it is unknown`;
  const others = new Set(found.map(({ j }) => j)).size;
  const said = named.single
    ? `${named.label} ${verb} ${found.length} of ${count(possible, 'other actor')}${filter.phrase} that share a network with it${tail}`
    : `${groupLabel(named)}: ${found.length} ${several} ${others} different ${others === 1 ? 'actor' : 'actors'}${filter.phrase}`;
  const answer: Answer = {
    sentence: `${said}, on any of ${networks}${open}.${not === null ? '' : ` ${not.sentence}`}`,
    ...unionTable(listing, not?.listed ?? found, ({ states }) => states),
    facts: {
      actor: named.single ? named.accounts[0]!.accountId : named.label,
      others: possible,
      [list]: found.length,
      unknown,
      ...not?.facts,
    },
    notes:
      list === 'mutuals'
        ? [`${TOGETHER}: each follows the other on some network, which need not be the same.`]
        : [],
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
  const having = (state: EditionState) => tied.filter((one) => one.state === state);
  const [listed, unknown, apart] = [having('no'), having('unknown'), having('not-possible')];
  const more = [
    ...(unknown.length === 0 ? [] : [`of ${unknown.length} more it is unknown`]),
    ...(apart.length === 0 ? [] : [`${apart.length} share no network with it and could not`]),
  ];
  return {
    listed: listed.map(({ each }) => each),
    sentence: `${[`${listed.length} of them ${listed.length === 1 ? 'does' : 'do'} not follow ${DESCRIBED.actor.called(other)}`, ...more].join('; ')}.`,
    facts: {
      not: other.accountId,
      not_following: listed.length,
      not_following_unknown: unknown.length,
      not_following_not_possible: apart.length,
    },
  };
}
