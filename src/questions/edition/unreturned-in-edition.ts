/** Follows that are not returned, of an actor of an edition on each network and together, or over all its actors. */
import type { Answer, SectionedAnswer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { tableOf } from '../../csv.ts';
import type { Edition } from '../../edition/edition.ts';
import type { EditionState } from '../../edition/pair-state.ts';
import type { UnreturnedAsked } from '../ties/unreturned.ts';
import { aboutEdition } from './about-edition.ts';
import { ACTOR_COLUMNS, actorCalled, actorCells, TOGETHER, tieStates } from './actor-cells.ts';
import { nameActor } from './name-actors.ts';
import { rankActors } from './rank-edition.ts';

/** What is known of a follow in one direction that is not returned; `not-possible` where there can be no tie. */
function unreturnedState(there: EditionState, back: EditionState): EditionState {
  if (there === 'not-possible' || back === 'not-possible') return 'not-possible';
  if (there === 'no' || back === 'yes') return 'no';
  return there === 'yes' && back === 'no' ? 'yes' : 'unknown';
}

/**
 * Of an actor, or, where none is named, the actors with the most of them on all networks together.
 *
 * @param incoming who follows it and is not followed back, in place of whom it follows in vain.
 */
export function unreturnedInEdition(
  edition: Edition,
  { account, incoming = false, top }: Pick<UnreturnedAsked, 'account' | 'incoming' | 'top'>,
): Answer | SectionedAnswer {
  return account === undefined
    ? rankActors(edition, 'unreturned', incoming ? 'one_way_in' : 'one_way_out', top)
    : unreturnedOfActor(edition, account, incoming);
}

function unreturnedOfActor(edition: Edition, name: string, incoming: boolean): SectionedAnswer {
  const i = nameActor(edition, name);
  const others = edition.actors
    .map((actor, j) => ({ actor, j }))
    .filter(({ j }) => j !== i)
    .map(({ actor, j }) => {
      const [own, theirs] = [tieStates(edition, i, j), tieStates(edition, j, i)];
      const [there, back] = incoming ? [theirs, own] : [own, theirs];
      return { actor, there, back, states: there.map((state, k) => unreturnedState(state, back[k]!)) };
    });
  const names = edition.networks.map(({ network }) => network);
  const networks = [...names, TOGETHER];
  const counted = networks.map((network, k) => ({
    network,
    isThere: k === networks.length - 1 || edition.networks[k]!.nodeOf[i]! >= 0,
    possible: others.filter(({ there }) => there[k] !== 'not-possible').length,
    follows: others.filter(({ there }) => there[k] === 'yes').length,
    returned: others.filter(({ there, back }) => there[k] === 'yes' && back[k] === 'yes').length,
    unreturned: others.filter(({ states }) => states[k] === 'yes').length,
    unknown: others.filter(({ states }) => states[k] === 'unknown').length,
  }));
  type Counted = (typeof counted)[number];
  const whereThere = (of: (row: Counted) => number) => (row: Counted) => (row.isThere ? of(row) : '–');
  const listed = others.filter(({ states }) => states.includes('yes'));
  const all = counted.at(-1)!;
  const label = actorCalled(edition.actors[i]!);
  const open = all.unknown === 0 ? '' : `; of ${all.unknown} more it is unknown`;
  return aboutEdition(edition, 'unreturned', {
    sentence: incoming
      ? `${label} is followed by ${count(all.follows, 'actor')} on any of ${names.join(', ')}; ${all.unreturned} of them ${all.unreturned === 1 ? 'is' : 'are'} not followed back on any${open}.`
      : `${label} is known to follow ${count(all.follows, 'actor')} on any of ${names.join(', ')}; ${all.unreturned} of them ${all.unreturned === 1 ? 'does' : 'do'} not follow back on any${open}.`,
    sections: [
      {
        name: 'by_network',
        title: 'On each network, and together',
        ...tableOf<Counted>(counted, {
          network: ({ network }) => network,
          possible: whereThere(({ possible }) => possible),
          follows: whereThere(({ follows }) => follows),
          returned: whereThere(({ returned }) => returned),
          unreturned: whereThere(({ unreturned }) => unreturned),
          unreturned_max: whereThere(({ unreturned, unknown }) => unreturned + unknown),
        }),
        types: { possible: 'count', returned: 'count', unreturned: 'count', unreturned_max: 'count' },
      },
      {
        name: 'actors',
        title: incoming
          ? 'Who follows it and is not followed back'
          : 'Whom it follows and who does not follow back',
        columns: [...ACTOR_COLUMNS, ...networks],
        types: Object.fromEntries(networks.map((column) => [column, 'state' as const])),
        rows: listed.map(({ actor, states }) => [...actorCells(actor), ...states]),
      },
    ],
    main: 'actors',
    facts: {
      actor: edition.actors[i]!.key,
      incoming,
      follows: all.follows,
      unreturned: all.unreturned,
      unknown: all.unknown,
    },
    notes: [
      `${TOGETHER}: a follow on one network that is returned on another is returned. Where one of the two is not on a network, a tie there is not possible, and nothing is left unreturned.`,
    ],
  });
}
