/** What changed from one edition to the next: on each network, who moved between them, and what that cost in ties. */

import { compareSnapshots } from '../../changes/compare-snapshots.ts';
import { TIE_CHANGES } from '../../changes/tie-changes.ts';
import { countTieChanges, totalOf } from '../../changes/tie-list.ts';
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import type { ColumnType } from '../../columns/column-type.ts';
import { type Columns, tableOf } from '../../csv.ts';
import type { Edition } from '../../edition/edition.ts';
import { FATES, type FateCounts, type LeftTies, tiesOfMoves } from '../../edition/moved-ties.ts';
import { type Move, type Moves, movesBetween, movesCounted } from '../../edition/moves.ts';
import { UserError } from '../../errors.ts';
import { isEditionName } from '../../open/edition-record.ts';
import { openEdition } from '../../open/open-edition.ts';
import type { Desk } from '../../open/open-snapshot.ts';
import { comparedSide } from '../../study/compared-side.ts';
import { withSharedIds } from '../../study/shared-ids.ts';
import type { Study } from '../../study/study.ts';
import { typed } from '../column-types.ts';
import { meaningNote } from '../diff/words.ts';

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
  if (others.length > 0) {
    throw new UserError(
      `${editions.join(', ')} ${editions.length === 1 ? 'is an edition' : 'are editions'} and ${others.join(', ')} ${others.length === 1 ? 'is' : 'are'} none; compare two editions, or two snapshots of one network`,
    );
  }
  if (more.length > 0) {
    throw new UserError(
      `${more.join(', ')}: not of two editions; ask it of snapshots of one network that they join, which entente edition ${two[0]} lists`,
    );
  }
  return [openEdition(desk, two[0]), openEdition(desk, two[1])];
}

/** @throws UserError where the editions have no network in common. */
export function diffEditions(then: Edition, now: Edition): SectionedAnswer {
  const moves = movesBetween(then, now);
  if (moves.networks.length === 0) {
    const of = ({ name, networks }: Edition) =>
      `${name} is of ${networks.map(({ network }) => network).join(', ')}`;
    throw new UserError(`${of(then)}, and ${of(now)}: they have no network in common to compare`);
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

/** Of one actor and of several. */
const MOVED: Readonly<Record<Move, readonly [one: string, several: string]>> = {
  came: ['came from no network', 'came from no network'],
  gone: ['is on none any more', 'are on none any more'],
  switched: ['moved to another', 'moved to another'],
  joined: ['joined one more', 'joined one more'],
  fewer: ['is on fewer', 'are on fewer'],
  stayed: ['stayed where it was', 'stayed where they were'],
  nowhere: ['was on none and is on none', 'were on none and are on none'],
};

const FATE_TOLD: Readonly<Record<(typeof FATES)[number], (ties: number) => string>> = {
  carried: (ties) => `${ties} ${ties === 1 ? 'was' : 'were'} carried to another`,
  stood: (ties) => `${ties} stood on another already`,
  lost: (ties) => `${ties} ${ties === 1 ? 'is' : 'are'} on none though both are on another`,
  'not-possible': (ties) => `${ties} cannot be on any`,
  unknown: (ties) => `of ${ties} it is not known`,
};

function sentenceOf(then: Edition, now: Edition, moves: Moves, ties: readonly LeftTies[]): string {
  const told = movesCounted(moves.actors).map(
    ({ move, actors }) => `${actors} ${MOVED[move][actors === 1 ? 0 : 1]}`,
  );
  const left = sumOf(ties.map(({ fates }) => fates));
  const all = ties.reduce((sum, of) => sum + of.ties, 0);
  const fates = FATES.filter((fate) => left[fate] > 0).map((fate) => FATE_TOLD[fate](left[fate]));
  const cost =
    all === 0
      ? ''
      : ` Of ${count(all, 'tie')} of those who are on a network no more, ${fates.length > 1 ? `${fates.slice(0, -1).join(', ')}, and ` : ''}${fates.at(-1)}.`;
  return `From ${then.name} (${then.date}) to ${now.name} (${now.date}), on ${moves.networks.join(', ')}: of ${count(moves.actors.length, 'actor')} named in both, ${told.join(', ') || 'none is anywhere'}.${cost}`;
}

/** What became of every tie of two snapshots of one network, as a comparison of the two alone says it. */
function networkSection(then: Edition, now: Edition, { networks }: Moves): Section {
  const rows = networks.map((network) => {
    const [old, fresh] = [snapshotOf(then, network), snapshotOf(now, network)];
    const sides = withSharedIds([old, fresh]).map((study) => comparedSide(study, new Map()));
    const counts = countTieChanges(compareSnapshots(sides[0]!, sides[1]!));
    return { network, old, fresh, counts };
  });
  type Row = (typeof rows)[number];
  const changes = TIE_CHANGES.map((change) => [
    change.replaceAll('-', '_'),
    ({ counts }: Row) => totalOf(counts, change),
  ]);
  return {
    name: 'networks',
    title: 'Ties between accounts, network by network',
    ...tableOf<Row>(rows, {
      network: ({ network }) => network,
      old_snapshot: ({ old }) => old.snapshot.name,
      new_snapshot: ({ fresh }) => fresh.snapshot.name,
      old_ties: ({ old }) => old.graph.edgeCount,
      ...Object.fromEntries(changes),
      new_ties: ({ fresh }) => fresh.graph.edgeCount,
    }),
    types: {
      old_snapshot: 'snapshot',
      new_snapshot: 'snapshot',
      old_ties: 'count',
      new_ties: 'count',
      ...counted(TIE_CHANGES),
    },
    optional: ['remade'],
  };
}

function snapshotOf({ networks }: Edition, name: string): Study {
  return networks.find(({ network }) => network === name)!.accounts;
}

function counted(names: readonly string[]): Record<string, ColumnType> {
  return Object.fromEntries(names.map((name) => [name.replaceAll('-', '_'), 'count']));
}

function moveSection(moves: Moves): Section {
  return {
    name: 'moves',
    title: 'Actors by what they did',
    ...tableOf(movesCounted(moves.actors), { move: ({ move }) => move, actors: ({ actors }) => actors }),
    types: { move: 'text' },
  };
}

/** Everyone who did not stay. */
function actorSection(then: Edition, now: Edition, { actors }: Moves): Section {
  const moved = actors.filter(({ move }) => move !== 'stayed' && move !== 'nowhere');
  return {
    name: 'actors',
    title: 'Who moved',
    ...tableOf(moved, {
      move: ({ move }) => move,
      actor: ({ key }) => key,
      name: ({ placeThen, placeNow }) => rowOf(then, now, placeThen, placeNow).name,
      country: ({ placeThen, placeNow }) => rowOf(then, now, placeThen, placeNow).country,
      from: ({ networksThen }) => networksThen.join(' '),
      to: ({ networksNow }) => networksNow.join(' '),
      why: ({ goneFrom }) => goneFrom.flatMap(({ verdicts }) => verdicts).join(' '),
    }),
    types: { move: 'text', why: 'text' },
  };
}

/** As the later edition has it, where it is anywhere. */
function rowOf(then: Edition, now: Edition, placeThen: number, placeNow: number) {
  return (placeNow >= 0 ? now.actors[placeNow]! : then.actors[placeThen]!).row;
}

function fateColumns<T>(of: (row: T) => FateCounts): Columns<T> {
  return Object.fromEntries(FATES.map((fate) => [fate.replaceAll('-', '_'), (row: T) => of(row)[fate]]));
}

function fateSection(ties: readonly LeftTies[]): Section {
  return {
    name: 'fates',
    title: 'What became of the ties of those who are on a network no more',
    ...tableOf(ties, {
      network: ({ network }) => network,
      actors: ({ leavers }) => leavers.length,
      ties: (left) => left.ties,
      ...fateColumns<LeftTies>(({ fates }) => fates),
    }),
    types: counted(FATES),
  };
}

/** Those who lost most first. */
function leaverSection(then: Edition, { actors }: Moves, ties: readonly LeftTies[]): Section {
  const rows = ties
    .flatMap(({ network, leavers }) =>
      leavers.map((leaver) => ({ network, leaver, fates: sumOf([leaver.out, leaver.in]) })),
    )
    .sort((a, b) => b.fates.lost - a.fates.lost || a.leaver.actor - b.leaver.actor);
  type Row = (typeof rows)[number];
  return {
    name: 'leavers',
    title: 'The same by actor; a tie of two of them is with both',
    ...tableOf<Row>(rows, {
      actor: ({ leaver }) => actors[leaver.actor]!.key,
      name: ({ leaver }) => then.actors[actors[leaver.actor]!.placeThen]!.row.name,
      network: ({ network }) => network,
      ...fateColumns<Row>(({ fates }) => fates),
    }),
    types: counted(FATES),
  };
}

function sumOf(counts: readonly FateCounts[]): FateCounts {
  const sum = { carried: 0, stood: 0, lost: 0, 'not-possible': 0, unknown: 0 };
  for (const each of counts) for (const fate of FATES) sum[fate] += each[fate];
  return sum;
}

function notesOf(then: Edition, now: Edition, { networks, onlyThen, onlyNow }: Moves): string[] {
  const alone = [then, now].flatMap((edition) =>
    edition.networks
      .filter(({ network }) => !networks.includes(network))
      .map(({ network }) => `${network} (${edition.name})`),
  );
  return [
    ...(alone.length === 0
      ? []
      : [
          `In one of the editions only: ${alone.join(', ')}. Nobody is said to have come there or to be there no more; whether a tie that is there now stood there before is not known.`,
        ]),
    ...(onlyThen.length + onlyNow.length === 0
      ? []
      : [
          `${count(onlyThen.length, 'actor')} of the earlier rosters ${onlyThen.length === 1 ? 'is' : 'are'} not named in the later ones, and ${count(onlyNow.length, 'actor')} the other way round: nothing is said of them here.`,
        ]),
    ...networks.flatMap((network) =>
      meaningNote([snapshotOf(then, network).snapshot, snapshotOf(now, network).snapshot]),
    ),
    ...(then.date > now.date
      ? [
          `The editions are not in the order of their dates: ${then.name} ${then.date}, ${now.name} ${now.date}.`,
        ]
      : []),
  ];
}
