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

/** A row for each actor to which the tie is there on any network, with its state on each. */
export function listInEdition(edition: Edition, list: EditionList, name: string): Answer {
  const i = nameActor(edition, name);
  const statesOf = (j: number): EditionState[] => {
    const [there, back] = [tieStates(edition, i, j), tieStates(edition, j, i)];
    if (list === 'mutuals') return there.map((state, k) => mutualOf(state, back[k]!));
    return list === 'follows' ? there : back;
  };
  const all = edition.actors
    .map((actor, j) => ({ actor, j }))
    .filter(({ j }) => j !== i)
    .map(({ actor, j }) => ({ actor, states: statesOf(j) }));
  const listed = all.filter(({ states }) => states.at(-1) === 'yes');
  const unknown = all.filter(({ states }) => states.at(-1) === 'unknown').length;
  const possible = all.filter(({ states }) => states.at(-1) !== 'not-possible').length;
  const label = actorCalled(edition.actors[i]!);
  const networks = edition.networks.map(({ network }) => network);
  const { verb } = LISTS[list];
  const tail = list === 'mutuals' ? ' follow each other' : '';
  return aboutEdition(edition, list, {
    sentence: `${label} ${verb} ${listed.length} of ${count(possible, 'other actor')} that share a network with it${tail}, on any of ${networks.join(', ')}${unknown === 0 ? '' : `; of ${unknown} more it is unknown`}.`,
    columns: [...ACTOR_COLUMNS, ...networks, TOGETHER],
    types: Object.fromEntries([...networks, TOGETHER].map((column) => [column, 'state'])),
    rows: listed.map(({ actor, states }) => [...actorCells(actor), ...states]),
    facts: { actor: edition.actors[i]!.key, others: possible, [list]: listed.length, unknown },
    notes:
      list === 'mutuals'
        ? [`${TOGETHER}: each follows the other on some network, which need not be the same.`]
        : [],
  });
}
