/** One screen about an actor or a country of an edition: a row a network, then together. */
import type { SectionedAnswer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import type { Cell } from '../../csv.ts';
import type { Edition, EditionNetwork } from '../../edition/edition.ts';
import { type ActorMultiplex, multiplexOf } from '../../edition/multiplex.ts';
import { aboutEdition } from './about-edition.ts';
import { ACTOR_COLUMNS, actorCalled, actorCells, TOGETHER } from './actor-cells.ts';
import { type NamedActors, nameActors } from './name-actors.ts';

const NOT_THERE = '–';

const COUNTS = [
  ...['follows', 'follows_min', 'follows_max', 'followed_by', 'followed_by_max'],
  ...['mutual', 'mutual_min', 'mutual_max'],
];

export function showInEdition(edition: Edition, name: string): SectionedAnswer {
  const named = nameActors(edition, name);
  const over = multiplexOf(edition);
  const united = multiplexOf({ ...edition, networks: [unionOf(edition)] });
  return aboutEdition(
    edition,
    'show',
    named.country === undefined
      ? actorScreen(edition, named.places[0]!, over, united)
      : countryScreen(edition, named, over, united),
  );
}

/** The union as the one network of an edition, so that it is counted as each of them is. */
function unionOf({ together, actors }: Edition): EditionNetwork {
  const same = Int32Array.from(actors.keys());
  return { network: TOGETHER, accounts: together, actors: together, nodeOf: same, actorOf: same };
}

function actorScreen(
  edition: Edition,
  place: number,
  over: readonly ActorMultiplex[],
  united: readonly ActorMultiplex[],
): SectionedAnswer {
  const actor = edition.actors[place]!;
  const there = edition.networks.filter(({ nodeOf }) => nodeOf[place]! >= 0);
  const rows = edition.networks.map(({ network, accounts, actors, nodeOf }, k): Cell[] => {
    const node = nodeOf[place]!;
    const [handles, verdict, reason] =
      node < 0
        ? ['', NOT_THERE, '']
        : [
            actor.accounts[k]!.map(({ handle, accountId }) => handle || accountId).join(' '),
            actors.nodes[node]!.verdict,
            actors.nodes[node]!.reason,
          ];
    const figures = node < 0 ? COUNTS.map(() => NOT_THERE) : countCells(over[place]!, k);
    return [network, accounts.snapshot.date, handles, verdict, ...figures, reason];
  });
  const { mutual } = over[place]!;
  return {
    sentence: `${actorCalled(actor)} (${actor.key}) is on ${there.length} of ${count(edition.networks.length, 'network')}: ${there.map(({ network }) => network).join(', ')}.`,
    sections: [
      {
        name: 'by_network',
        title: 'On each network, and together',
        columns: ['network', 'date', 'handles', 'verdict', ...COUNTS, 'reason'],
        types: countTypes(COUNTS),
        rows: [...rows, [TOGETHER, edition.date, '', '', ...countCells(united[place]!, 0), '']],
        optional: ['follows_min', 'mutual_min', 'reason'],
      },
    ],
    main: 'by_network',
    facts: {
      actor: actor.key,
      on_networks: there.length,
      participation: mutual.participation.value,
      participation_min: mutual.participation.low,
      participation_max: mutual.participation.high,
    },
    notes: ['Together a tie counts once, however many networks it is on.'],
  };
}

function countryScreen(
  edition: Edition,
  { label, places, country }: NamedActors,
  over: readonly ActorMultiplex[],
  united: readonly ActorMultiplex[],
): SectionedAnswer {
  const inCountry = places.sort((a, b) => (edition.actors[a]!.key < edition.actors[b]!.key ? -1 : 1));
  const networks = edition.networks.map(({ network }) => network);
  const columns = networks.map((network) => `mutual_${network}`);
  const bounds = ['mutual', 'mutual_min', 'mutual_max'];
  return {
    sentence: `${label}: ${count(places.length, 'actor')} in ${edition.name}; ${edition.networks
      .map(({ network, nodeOf }) => `${places.filter((place) => nodeOf[place]! >= 0).length} on ${network}`)
      .join(', ')}.`,
    sections: [
      {
        name: 'actors',
        title: 'Actors, with their mutual ties on each network and together',
        columns: [...ACTOR_COLUMNS, ...columns, ...bounds],
        types: countTypes([...columns, ...bounds]),
        rows: inCountry.map((place) => [
          ...actorCells(edition.actors[place]!),
          ...edition.networks.map(({ nodeOf }, k) =>
            nodeOf[place]! < 0 ? NOT_THERE : over[place]!.mutual.degrees[k]!.value,
          ),
          ...mutualCells(united[place]!),
        ]),
        optional: ['mutual_min'],
      },
    ],
    main: 'actors',
    facts: { country: country!.code, actors: places.length },
  };
}

function countCells({ in: followers, out, mutual }: ActorMultiplex, network: number): Cell[] {
  const [i, o, m] = [followers, out, mutual].map(({ degrees }) => degrees[network]!);
  return [o!.value, o!.low, o!.high, i!.value, i!.high, m!.value, m!.low, m!.high];
}

function mutualCells({ mutual }: ActorMultiplex): Cell[] {
  const { value, low, high } = mutual.degrees[0]!;
  return [value, low, high];
}

function countTypes(columns: readonly string[]) {
  return Object.fromEntries(columns.map((column) => [column, 'count' as const]));
}
