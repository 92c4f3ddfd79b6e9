/** One screen about an actor or a country of an edition: a row a network, then together. */
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { type Cell, tableOf } from '../../csv.ts';
import { arrivalsOf } from '../../edition/arrival.ts';
import type { Edition } from '../../edition/edition.ts';
import { type ActorMultiplex, multiplexOf } from '../../edition/multiplex.ts';
import { type ActorOverlap, overlapOfActor, unknownPairs } from '../../edition/overlap.ts';
import { type Since, sinceWhen } from '../../edition/since.ts';
import type { Desk } from '../../open/open-snapshot.ts';
import type { EditionStudy } from '../../open/open-union.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { party } from '../ask.ts';
import { nameAccounts } from '../name-accounts.ts';
import { aboutEdition } from './about-edition.ts';
import { TOGETHER } from './actor-cells.ts';
import { countryInEdition, editionCountries } from './country-in-edition.ts';
import { earlierEdition } from './earlier-edition.ts';
import { earlierPresence } from './earlier-presence.ts';
import { goneSection } from './gone-section.ts';
import { NOT_THERE, unionOf } from './union-cells.ts';

const COUNTS = [
  ...['follows', 'follows_min', 'follows_max', 'followed_by', 'followed_by_max'],
  ...['mutual', 'mutual_min', 'mutual_max'],
] as const;

/**
 * @param desk where earlier editions are looked for.
 * @param top rows of the long lists of a country that a terminal is shown.
 */
export function showInEdition(desk: Desk, study: EditionStudy, name: string, top: number): SectionedAnswer {
  const { edition, nodes } = study;
  const { accounts, country } = nameAccounts(study, name);
  if (country !== undefined) {
    const earlier = edition.together.group === null ? earlierEdition(desk, edition) : null;
    return countryInEdition(editionCountries(edition, earlier), country.code, top);
  }
  const place = nodes.indexOf(accounts[0]!);
  const over = multiplexOf(edition);
  const united = multiplexOf({ ...edition, networks: [unionOf(edition)] });
  return aboutEdition(edition, 'show', actorScreen(desk, edition, place, over, united));
}

function actorScreen(
  desk: Desk,
  edition: Edition,
  place: number,
  over: readonly ActorMultiplex[],
  united: readonly ActorMultiplex[],
): SectionedAnswer {
  const actor = edition.actors[place]!;
  const there = edition.networks.filter(({ nodeOf }) => nodeOf[place]! >= 0);
  const seen = earlierPresence(desk, edition, actor.key);
  const sinces = arrivalsOf(actor).map((arrival, k) =>
    arrival === null ? null : sinceWhen(arrival, seen[k]!),
  );
  const rows = edition.networks.map(({ network, accounts, actors, nodeOf }, k): (Cell | Sentence)[] => {
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
    return [network, accounts.snapshot.date, handles, verdict, ...sinceCells(sinces[k]!), ...figures, reason];
  });
  const { mutual } = over[place]!;
  return {
    sentence: say.edition.actor(
      party({ handle: '', accountId: actor.key, row: actor.row }),
      there.map(({ network }) => network),
      edition.networks.length,
    ),
    sections: [
      {
        name: 'by_network',
        title: say.edition.byNetwork(),
        columns: ['network', 'date', 'handles', 'verdict', 'since', 'since_by', ...COUNTS, 'reason'],
        rows: [
          ...rows,
          [TOGETHER, edition.date, '', '', ...sinceCells(null), ...countCells(united[place]!, 0), ''],
        ],
        optional: ['since', 'since_by', 'follows_min', 'mutual_min', 'reason'],
      },
      ...[overlapSection(edition, place), goneSection(edition, actor.key)].filter(
        (section) => section.rows.length > 0,
      ),
    ],
    main: 'by_network',
    facts: {
      actor: actor.key,
      on_networks: there.length,
      participation: mutual.participation.value,
      participation_min: mutual.participation.low,
      participation_max: mutual.participation.high,
    },
    notes: [
      say.edition.countedOnce(),
      ...(sinces.some((since) => since?.isLatest) ? [say.edition.latest()] : []),
    ],
  };
}

/** What tells it: the profiles, or an earlier edition. */
function sinceCells(since: Since | null): (Cell | Sentence)[] {
  if (since === null) return [null, ''];
  return [since.day, say.edition.sinceBy(since.edition ?? null, since.isLatest)];
}

const OVERLAPS = { follows: 'out', followers: 'in', mutual: 'mutual' } as const satisfies Record<
  string,
  keyof ActorOverlap
>;

/** How far its ties on every two networks it is on are the same, to those who are on both. */
function overlapSection(edition: Edition, place: number): Section {
  const { networks } = edition;
  const rows = networks.flatMap((one, a) =>
    networks.slice(a + 1).flatMap((other, k) => {
      const overlap = overlapOfActor(edition, a, a + 1 + k, place);
      if (overlap === null) return [];
      return Object.entries(OVERLAPS).map(([ties, direction]) => ({
        one: one.network,
        other: other.network,
        ties,
        of: overlap[direction],
      }));
    }),
  );
  return {
    name: 'overlap',
    title: say.edition.overlap(),
    ...tableOf(rows, {
      one: ({ one }) => one,
      other: ({ other }) => other,
      ties: ({ ties }) => ties,
      pairs: ({ of }) => of.pairs,
      both: ({ of }) => of.states.yes.yes,
      only_one: ({ of }) => of.states.yes.no,
      only_other: ({ of }) => of.states.no.yes,
      neither: ({ of }) => of.states.no.no,
      unknown: ({ of }) => unknownPairs(of),
      jaccard: ({ of }) => of.jaccard.value,
      jaccard_min: ({ of }) => of.jaccard.low,
      jaccard_max: ({ of }) => of.jaccard.high,
    }),
    types: {
      one: 'network',
      other: 'network',
      ties: 'text',
    },
  };
}

function countCells({ in: followers, out, mutual }: ActorMultiplex, network: number): Cell[] {
  const [i, o, m] = [followers, out, mutual].map(({ degrees }) => degrees[network]!);
  return [o!.value, o!.low, o!.high, i!.value, i!.high, m!.value, m!.low, m!.high];
}
