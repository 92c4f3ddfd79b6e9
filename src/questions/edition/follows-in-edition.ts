/** Whether an actor follows another on each network of an edition; whom it follows, who follows it, who does both. */
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { tableOf } from '../../csv.ts';
import type { Edition } from '../../edition/edition.ts';
import { type EditionState, stateOnAny } from '../../edition/pair-state.ts';
import { UserError } from '../../errors.ts';
import { aboutEdition } from './about-edition.ts';
import {
  ACTOR_COLUMNS,
  actorCalled,
  actorCells,
  mutualOf,
  TOGETHER,
  tieOn,
  tieStates,
} from './actor-cells.ts';
import { nameActor } from './name-actors.ts';

/** The answer, and its exit code, is of any network. @throws UserError where both names mean one actor. */
export function pairInEdition(edition: Edition, one: string, other: string): Answer {
  const [i, j] = [nameActor(edition, one), nameActor(edition, other)];
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
  follows: { verb: 'follows', others: 'whom it follows' },
  followers: { verb: 'is followed by', others: 'who follows it' },
  mutuals: { verb: 'and', others: 'who follows it and is followed' },
} as const;

type EditionList = keyof typeof LISTS;

/**
 * A row for each actor to which the tie is there on any network, with its state on each.
 * @param notFollowed an actor whom those that are listed follow on no network, though on one they could.
 */
export function listInEdition(
  edition: Edition,
  list: EditionList,
  name: string,
  notFollowed?: string,
): Answer {
  const i = nameActor(edition, name);
  const statesOf = (j: number): EditionState[] => {
    const [there, back] = [tieStates(edition, i, j), tieStates(edition, j, i)];
    if (list === 'mutuals') return there.map((state, k) => mutualOf(state, back[k]!));
    return list === 'follows' ? there : back;
  };
  const all = edition.actors
    .map((actor, j) => ({ actor, j }))
    .filter(({ j }) => j !== i)
    .map(({ actor, j }) => ({ actor, j, states: statesOf(j) }));
  const found = all.filter(({ states }) => states.at(-1) === 'yes');
  const unknown = all.filter(({ states }) => states.at(-1) === 'unknown').length;
  const possible = all.filter(({ states }) => states.at(-1) !== 'not-possible').length;
  const not =
    notFollowed === undefined ? null : withoutFollow(edition, found, nameActor(edition, notFollowed));
  const listed = not?.listed ?? found;
  const label = actorCalled(edition.actors[i]!);
  const networks = edition.networks.map(({ network }) => network);
  const { verb } = LISTS[list];
  const tail = list === 'mutuals' ? ' follow each other' : '';
  return aboutEdition(edition, list, {
    sentence: `${label} ${verb} ${found.length} of ${count(possible, 'other actor')} that share a network with it${tail}, on any of ${networks.join(', ')}${unknown === 0 ? '' : `; of ${unknown} more it is unknown`}.${not === null ? '' : ` ${not.sentence}`}`,
    columns: [...ACTOR_COLUMNS, ...networks, TOGETHER],
    types: Object.fromEntries([...networks, TOGETHER].map((column) => [column, 'state'])),
    rows: listed.map(({ actor, states }) => [...actorCells(actor), ...states]),
    facts: { actor: edition.actors[i]!.key, others: possible, [list]: found.length, unknown, ...not?.facts },
    notes:
      list === 'mutuals'
        ? [`${TOGETHER}: each follows the other on some network, which need not be the same.`]
        : [],
  });
}

/** Those of whom it is known that they do not follow the actor; who shares no network with it could not. */
function withoutFollow<T extends { j: number }>(edition: Edition, found: readonly T[], other: number) {
  const tied = found
    .filter(({ j }) => j !== other)
    .map((each) => ({ each, state: tieStates(edition, each.j, other).at(-1)! }));
  const having = (state: EditionState) => tied.filter((one) => one.state === state);
  const [listed, unknown, apart] = [having('no'), having('unknown'), having('not-possible')];
  const actor = edition.actors[other]!;
  const more = [
    ...(unknown.length === 0 ? [] : [`of ${unknown.length} more it is unknown`]),
    ...(apart.length === 0 ? [] : [`${apart.length} share no network with it and could not`]),
  ];
  return {
    listed: listed.map(({ each }) => each),
    sentence: `${[`${listed.length} of them ${listed.length === 1 ? 'does' : 'do'} not follow ${actorCalled(actor)}`, ...more].join('; ')}.`,
    facts: {
      not: actor.key,
      not_following: listed.length,
      not_following_unknown: unknown.length,
      not_following_not_possible: apart.length,
    },
  };
}
