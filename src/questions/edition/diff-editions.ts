/** What changed from one edition to the next: on each network, who moved between them, and what that cost in ties. */

import { compareSnapshots } from '../../changes/compare-snapshots.ts';
import type { TieChange } from '../../changes/tie-changes.ts';
import { countTieChanges, totalOf } from '../../changes/tie-list.ts';
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { tableOf } from '../../csv.ts';
import type { Edition } from '../../edition/edition.ts';
import { FATES, type FateCounts, type LeftTies, tiesOfMoves } from '../../edition/moved-ties.ts';
import { type Moves, movesBetween, movesCounted } from '../../edition/moves.ts';
import { isEditionName } from '../../open/edition-record.ts';
import { openEdition } from '../../open/open-edition.ts';
import type { Desk } from '../../open/open-snapshot.ts';
import { comparedSide } from '../../study/compared-side.ts';
import { withSharedIds } from '../../study/shared-ids.ts';
import type { Study } from '../../study/study.ts';
import { refusal } from '../../words/refusal.ts';
import type { Said, Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { Dated } from '../../words/values.ts';
import { typed } from '../column-types.ts';
import { meaningNote, orderNote } from '../compared-notes.ts';

/** The tables of what changed between two editions. */
export const EDITION_PARTS = ['networks', 'moves', 'actors', 'fates', 'leavers'] as const;

/**
 * The two editions that are to be compared; `null` where snapshots are.
 * @throws UserError where one of them is an edition and the other is none, or more is asked than editions tell.
 */
export function openEditions(
  desk: Desk,
  two: readonly [string, string],
  more: readonly string[],
): [Edition, Edition] | null {
  const editions = [...two, ...more].filter((name) => isEditionName(desk, name));
  if (editions.length === 0) return null;
  const others = two.filter((name) => !editions.includes(name));
  if (others.length > 0) throw refusal(say.diffEditions.noneOf(editions, others));
  if (more.length > 0) throw refusal(say.diffEditions.ofSnapshots(more, two[0]));
  return [openEdition(desk, two[0]), openEdition(desk, two[1])];
}

/** @throws UserError where the editions have no network in common. */
export function diffEditions(then: Edition, now: Edition): SectionedAnswer {
  const moves = movesBetween(then, now);
  if (moves.networks.length === 0) {
    const of = ({ name, networks }: Edition) => ({ name, networks: networks.map(({ network }) => network) });
    throw refusal(say.diffEditions.nothingInCommon(of(then), of(now)));
  }
  const ties = tiesOfMoves(then, now, moves);
  return typed({
    sentence: sentenceOf(then, now, moves, ties),
    sections: [
      networkSection(then, now, moves),
      moveSection(moves),
      actorSection(then, now, moves),
      fateSection(ties),
      leaverSection(then, moves, ties),
    ],
    main: 'actors',
    facts: {
      question: 'diff',
      old: then.name,
      new: now.name,
      networks: moves.networks.join(' '),
      old_content_hash: then.contentHash,
      new_content_hash: now.contentHash,
    },
    notes: notesOf(then, now, moves),
  });
}

function sentenceOf(then: Edition, now: Edition, moves: Moves, ties: readonly LeftTies[]): Said {
  const counted = movesCounted(moves.actors);
  const left = sumOf(ties.map(({ fates }) => fates));
  const all = ties.reduce((sum, of) => sum + of.ties, 0);
  const fates = FATES.filter((fate) => left[fate] > 0).map((fate) => ({ fate, ties: left[fate] }));
  return [
    say.diffEditions.moves(dated(then), dated(now), moves.networks, moves.actors.length, counted),
    ...(all === 0 ? [] : [say.diffEditions.cost(all, fates)]),
  ];
}

function dated({ name, date }: Edition): Dated {
  return { name, date };
}

/** What became of every tie of two snapshots of one network, as a comparison of the two alone says it. */
function networkSection(then: Edition, now: Edition, { networks }: Moves): Section {
  const rows = networks.map((network) => {
    const [old, fresh] = [snapshotOf(then, network), snapshotOf(now, network)];
    const sides = withSharedIds([old, fresh]).map((study) => comparedSide(study, new Map()));
    const counts = countTieChanges(compareSnapshots(sides[0]!, sides[1]!));
    return { network, old, fresh, counts };
  });
  const total =
    (change: TieChange) =>
    ({ counts }: (typeof rows)[number]) =>
      totalOf(counts, change);
  return {
    name: 'networks',
    title: say.diffEditions.networks(),
    ...tableOf(rows, {
      network: ({ network }) => network,
      old_snapshot: ({ old }) => old.snapshot.name,
      new_snapshot: ({ fresh }) => fresh.snapshot.name,
      old_ties: ({ old }) => old.graph.edgeCount,
      kept: total('kept'),
      remade: total('remade'),
      ended: total('ended'),
      lost: total('lost'),
      not_comparable_now: total('not-comparable-now'),
      left: total('left'),
      formed: total('formed'),
      not_comparable_before: total('not-comparable-before'),
      joined: total('joined'),
      new_ties: ({ fresh }) => fresh.graph.edgeCount,
    }),
    optional: ['remade'],
  };
}

function snapshotOf({ networks }: Edition, name: string): Study {
  return networks.find(({ network }) => network === name)!.accounts;
}

function moveSection(moves: Moves): Section {
  const counted = movesCounted(moves.actors);
  return {
    name: 'moves',
    title: say.diffEditions.movers(),
    ...tableOf(counted, { move: ({ move }) => move, actors: ({ actors }) => actors }),
    shown: tableOf(counted, {
      move: ({ move }) => say.diffEditions.move(move),
      actors: ({ actors }) => actors,
    }),
  };
}

/** Everyone who did not stay. */
function actorSection(then: Edition, now: Edition, { actors }: Moves): Section {
  const moved = actors.filter(({ move }) => move !== 'stayed' && move !== 'nowhere');
  type Moved = (typeof moved)[number];
  const described = {
    actor: ({ key }: Moved) => key,
    name: ({ placeThen, placeNow }: Moved) => rowOf(then, now, placeThen, placeNow).name,
    country: ({ placeThen, placeNow }: Moved) => rowOf(then, now, placeThen, placeNow).country,
    from: ({ networksThen }: Moved) => networksThen.join(' '),
    to: ({ networksNow }: Moved) => networksNow.join(' '),
  };
  const verdictsOf = ({ goneFrom }: Moved) => goneFrom.flatMap(({ verdicts }) => verdicts);
  return {
    name: 'actors',
    title: say.diffEditions.actors(),
    ...tableOf(moved, {
      move: ({ move }) => move,
      ...described,
      why: (actor) => verdictsOf(actor).join(' '),
    }),
    shown: tableOf(moved, {
      move: ({ move }) => say.diffEditions.move(move),
      ...described,
      why: (actor) => say.diffEditions.why(verdictsOf(actor)),
    }),
  };
}

/** As the later edition has it, where it is anywhere. */
function rowOf(then: Edition, now: Edition, placeThen: number, placeNow: number) {
  return (placeNow >= 0 ? now.actors[placeNow]! : then.actors[placeThen]!).row;
}

function fateColumns<T>(of: (row: T) => FateCounts) {
  return {
    carried: (row: T) => of(row).carried,
    stood: (row: T) => of(row).stood,
    lost: (row: T) => of(row).lost,
    not_possible: (row: T) => of(row)['not-possible'],
    unknown: (row: T) => of(row).unknown,
  };
}

function fateSection(ties: readonly LeftTies[]): Section {
  return {
    name: 'fates',
    title: say.diffEditions.fates(),
    ...tableOf(ties, {
      network: ({ network }) => network,
      actors: ({ leavers }) => leavers.length,
      ties: (left) => left.ties,
      ...fateColumns<LeftTies>(({ fates }) => fates),
    }),
  };
}

/** Those who lost most first. */
function leaverSection(then: Edition, { actors }: Moves, ties: readonly LeftTies[]): Section {
  const rows = ties
    .flatMap(({ network, leavers }) =>
      leavers.map((leaver) => ({ network, leaver, fates: sumOf([leaver.out, leaver.in]) })),
    )
    .sort((a, b) => b.fates.lost - a.fates.lost || a.leaver.actor - b.leaver.actor);
  return {
    name: 'leavers',
    title: say.diffEditions.leavers(),
    ...tableOf(rows, {
      actor: ({ leaver }) => actors[leaver.actor]!.key,
      name: ({ leaver }) => then.actors[actors[leaver.actor]!.placeThen]!.row.name,
      network: ({ network }) => network,
      ...fateColumns<(typeof rows)[number]>(({ fates }) => fates),
    }),
  };
}

function sumOf(counts: readonly FateCounts[]): FateCounts {
  const sum = { carried: 0, stood: 0, lost: 0, 'not-possible': 0, unknown: 0 };
  for (const each of counts) for (const fate of FATES) sum[fate] += each[fate];
  return sum;
}

function notesOf(then: Edition, now: Edition, { networks, onlyThen, onlyNow }: Moves): Sentence[] {
  const alone = [then, now].flatMap((edition) =>
    edition.networks
      .filter(({ network }) => !networks.includes(network))
      .map(({ network }) => ({ network, edition: edition.name })),
  );
  return [
    ...(alone.length === 0 ? [] : [say.diffEditions.inOneOnly(alone)]),
    ...(onlyThen.length + onlyNow.length === 0
      ? []
      : [say.diffEditions.namedInOne(onlyThen.length, onlyNow.length)]),
    ...networks.flatMap((network) =>
      meaningNote([snapshotOf(then, network).snapshot, snapshotOf(now, network).snapshot]),
    ),
    ...orderNote('editions', [then, now]),
  ];
}
