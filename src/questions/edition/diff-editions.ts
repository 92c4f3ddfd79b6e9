/** What changed from one edition to the next: on each network, who moved between them, and what that cost in ties. */

import { compareSnapshots } from '../../changes/compare-snapshots.ts';
import type { TieChange } from '../../changes/tie-changes.ts';
import { countTieChanges, totalOf } from '../../changes/tie-list.ts';
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { type Cell, tableOf } from '../../csv.ts';
import type { Edition } from '../../edition/edition.ts';
import {
  FATES,
  type FateCounts,
  hasOtherAddress,
  type LeftTies,
  tiesOfMoves,
} from '../../edition/moved-ties.ts';
import { type Moves, movesBetween, movesCounted, verdictsThere } from '../../edition/moves.ts';
import { isEditionName } from '../../open/edition-record.ts';
import { openEdition } from '../../open/open-edition.ts';
import type { Desk } from '../../open/open-snapshot.ts';
import { VERDICTS } from '../../roster/verdict.ts';
import { comparedSide } from '../../study/compared-side.ts';
import { withSharedIds } from '../../study/shared-ids.ts';
import type { Study } from '../../study/study.ts';
import { refusal } from '../../words/refusal.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { Dated } from '../../words/values.ts';
import { party } from '../ask.ts';
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
  const told = movesIn({ then, now, moves, ties: tiesOfMoves(then, now, moves) });
  return typed({ ...told, sections: [networkSection(then, now, moves), ...told.sections] });
}

export interface Moved {
  then: Edition;
  now: Edition;
  moves: Moves;
  ties: readonly LeftTies[];
}

/** Who moved between the networks of two editions, and what that cost in ties. */
export function movesIn({ then, now, moves, ties }: Moved): SectionedAnswer {
  const moved = { then, now, moves, ties };
  return typed({
    sentence: [movesSentence(moved), ...ties.map((left) => costSentence(moves, left))],
    sections: [
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
    notes: [...ties.flatMap(besideCost), ...moveRemarks(moved)],
  });
}

export function movesSentence({ then, now, moves }: Moved): Sentence {
  const { networks, actors } = moves;
  return say.diffEditions.moves(dated(then), dated(now), networks, actors.length, movesCounted(actors));
}

/** What it cost that so many are no longer on a network, beside what became of the ties of those who are. */
export function costSentences(moves: Moves, left: LeftTies): Sentence[] {
  return [costSentence(moves, left), ...besideCost(left)];
}

/** How many changed their networks, and how; none where nobody did. */
export function changedSentence(then: Edition, { actors }: Moves): Sentence[] {
  const changed = changedNetworks(actors);
  if (changed.length === 0) return [];
  return [say.diffEditions.changed(then.date, actors.length, changed.length, movesCounted(changed))];
}

export function changedNetworks(actors: Moves['actors']): Moves['actors'] {
  return actors.filter(({ move }) => move !== 'stayed' && move !== 'nowhere');
}

function costSentence(moves: Moves, { network, leavers, ties, fates }: LeftTies): Sentence {
  const verdicts = leavers.map(({ actor }) => verdictsThere(moves, actor, network));
  return say.diffEditions.cost(
    {
      network,
      actors: leavers.length,
      verdicts: VERDICTS.map(
        (verdict) =>
          [verdict, verdicts.filter((all) => all.length === 1 && all[0] === verdict).length] as const,
      ).filter(([, actors]) => actors > 0),
      several: verdicts.filter(({ length }) => length > 1).length,
      unlisted: verdicts.filter(({ length }) => length === 0).length,
    },
    fatesOf(ties, fates),
  );
}

function fatesOf(ties: number, fates: FateCounts) {
  return {
    ties,
    fates: FATES.filter((fate) => fates[fate] > 0).map((fate) => ({ fate, ties: fates[fate] })),
  };
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

const IN_ORDER: readonly string[] = ['switched', 'gone', 'came', 'fewer', 'joined'];

/** Everyone who did not stay, whoever moved first. */
function actorSection(then: Edition, now: Edition, { actors }: Moves): Section {
  const moved = [...changedNetworks(actors)].sort(
    (one, other) => IN_ORDER.indexOf(one.move) - IN_ORDER.indexOf(other.move),
  );
  type Mover = (typeof moved)[number];
  const described = {
    actor: ({ key }: Mover) => key,
    name: ({ placeThen, placeNow }: Mover) => rowOf(then, now, placeThen, placeNow).name,
    country: ({ placeThen, placeNow }: Mover) => rowOf(then, now, placeThen, placeNow).country,
  };
  const verdictsOf = ({ goneFrom }: Mover) => goneFrom.flatMap(({ verdicts }) => verdicts);
  const on = (networks: readonly string[]) => (networks.length === 0 ? '' : say.diffEditions.on(networks));
  const shown = tableOf(moved, {
    move: ({ move }) => say.diffEditions.move(move),
    ...described,
    from: ({ networksThen }) => on(networksThen),
    to: ({ networksNow }) => on(networksNow),
    why: (actor) => (actor.goneFrom.length === 0 ? '' : say.diffEditions.why(verdictsOf(actor))),
  });
  return {
    name: 'actors',
    title: say.diffEditions.actors(),
    ...tableOf(moved, {
      move: ({ move }) => move,
      ...described,
      from: ({ networksThen }) => networksThen.join(' '),
      to: ({ networksNow }) => networksNow.join(' '),
      why: (actor) => verdictsOf(actor).join(' '),
    }),
    shown,
    document: shown,
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

/** Those with most ties there first. */
function leaverSection(then: Edition, moves: Moves, ties: readonly LeftTies[]): Section {
  const rows = ties
    .flatMap(({ network, leavers }) =>
      leavers.map(({ actor, out, in: into }) => {
        const fates = sumOf(out, into);
        return {
          ...then.actors[moves.actors[actor]!.placeThen]!,
          actor,
          network,
          verdicts: verdictsThere(moves, actor, network),
          fates,
          ties: FATES.reduce((sum, fate) => sum + fates[fate], 0),
        };
      }),
    )
    .sort((a, b) => b.ties - a.ties || a.actor - b.actor);
  type Leaver = (typeof rows)[number];
  const table = (why: (of: Leaver) => Cell | Sentence) =>
    tableOf(rows, {
      actor: ({ key }) => key,
      name: ({ row }) => row.name,
      country: ({ row }) => row.country,
      office: ({ row }) => row.office,
      network: ({ network }) => network,
      why,
      ties: (leaver) => leaver.ties,
      ...fateColumns<Leaver>(({ fates }) => fates),
    });
  const shown = table(({ verdicts }) => say.diffEditions.why(verdicts));
  return {
    name: 'leavers',
    title: say.diffEditions.leavers(),
    ...table(({ verdicts }) => verdicts.join(' ')),
    shown,
    document: shown,
  };
}

function sumOf(one: FateCounts, other: FateCounts): FateCounts {
  return Object.fromEntries(FATES.map((fate) => [fate, one[fate] + other[fate]])) as FateCounts;
}

/** What counts as what, and who is not among those that are compared. */
export function moveRemarks({ then, now, moves, ties }: Moved): Sentence[] {
  const { networks, onlyThen, onlyNow } = moves;
  const readdressed = ties.flatMap(({ network, leavers }) =>
    leavers
      .filter(({ actor }) => hasOtherAddress(moves, actor, network))
      .map(({ actor }) => {
        const { key, row } = then.actors[moves.actors[actor]!.placeThen]!;
        return party({ handle: '', accountId: key, row });
      }),
  );
  const alone = [then, now].flatMap((edition) =>
    edition.networks
      .filter(({ network }) => !networks.includes(network))
      .map(({ network }) => ({ network, edition: edition.name })),
  );
  return [
    ...(ties.length === 0 ? [] : [say.diffEditions.fateRule()]),
    ...(readdressed.length === 0 ? [] : [say.diffEditions.readdressed(readdressed)]),
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

/** What moving cost, where not all that are no longer there moved; how many ties ended where nobody left, where any could be seen again. */
function besideCost({ network, leavers, switched, stayed }: LeftTies): Sentence[] {
  const { ties, ended, unknown } = stayed;
  const { actors } = switched;
  return [
    ...(actors === 0 || actors === leavers.length
      ? []
      : [say.diffEditions.costOfMoving(network, actors, fatesOf(switched.ties, switched.fates))]),
    ...(ties === unknown ? [] : [say.diffEditions.stayed(network, { ties, ended, unseen: unknown })]),
  ];
}
