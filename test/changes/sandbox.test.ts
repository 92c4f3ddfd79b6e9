/** The comparison of the simulated world's two years tells what the world's own record says, and no more. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Comparison, compareSnapshots } from '../../src/changes/compare-snapshots.ts';
import { TIE_CHANGES, type TieChange } from '../../src/changes/tie-changes.ts';
import { loadStudy } from '../../src/open/load-study.ts';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { worldDate, YEARS, type Year } from '../../src/sandbox/calendar.ts';
import type { WorldEvent } from '../../src/sandbox/events.ts';
import { openYear, recordedFollows } from '../../src/sandbox/network-year.ts';
import { findSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { comparedSide } from '../../src/study/compared-side.ts';
import { openArchivedSandbox } from '../support/archived-sandbox.ts';
import { temporaryFolder } from '../support/folder.ts';
import { tenuresOn } from '../support/sandbox-truth.ts';
import { tiesOf } from './sides.ts';

const database = join(temporaryFolder().path, 'sandbox.sqlite');
const world = sandboxWorld();
const numberOf = new Map(world.accounts.map(({ did }, number) => [did, number]));

let comparison: Comparison;
/** As both years are published. */
beforeAll(() => {
  openArchivedSandbox(database);
  const store = openStore(database);
  const [old, fresh] = YEARS.map((year) =>
    comparedSide(loadStudy({ store, snapshot: findSnapshot(store, `sandbox-${year}`)! }), new Map()),
  );
  comparison = compareSnapshots(old!, fresh!);
  store.close();
});

/** Who holds each account of a year's roster, by account number. */
const holder = Object.fromEntries(
  YEARS.map((year) => [
    year,
    new Map(
      tenuresOn(world, worldDate(year)).map(({ account, actor }) => [account, world.actors[actor]!.id]),
    ),
  ]),
) as Record<Year, Map<number, string>>;

const stateOf = (account: number, year: Year) => world.accounts[account]!.states[year];
const isNode = (account: number, year: Year) =>
  holder[year].has(account) && stateOf(account, year).status === 'active';
const isGone = (account: number, year: Year) =>
  holder[year].has(account) && ['suspended', 'deactivated'].includes(stateOf(account, year).status);

/** What the lists of a year show, `source target` by account number. */
const shown = Object.fromEntries(
  YEARS.map((year) => {
    const network = openYear(world, year);
    const ties = [...holder[year].keys()].flatMap((source) =>
      isNode(source, year)
        ? recordedFollows(network, source)
            .map((k) => world.follows.target[k]!)
            .filter((target) => isNode(target, year))
            .map((target) => `${source} ${target}`)
        : [],
    );
    return [year, new Set(ties)];
  }),
) as Record<Year, Set<string>>;

const NAMES = {
  2025: { gone: 'not-comparable-before', unknown: 'not-comparable-before', off: 'joined', changed: 'formed' },
  2026: { gone: 'lost', unknown: 'not-comparable-now', off: 'left', changed: 'ended' },
} as const satisfies Record<Year, Record<string, TieChange>>;

/** What the world says of a tie of the other year, looked for in this one. */
function expectedChange(source: number, target: number, year: Year): TieChange {
  const names = NAMES[year];
  if (isGone(source, year) || isGone(target, year)) return names.gone;
  if (!isNode(source, year) || !isNode(target, year)) return names.off;
  if (holder[year].get(source) === holder[year].get(target)) return names.unknown;
  if (shown[year].has(`${source} ${target}`)) return 'kept';
  return stateOf(source, year).list === 'open' ? names.changed : names.unknown;
}

test('every tie of either year is what the world says', () => {
  for (const [of, year] of [
    ['old', 2026],
    ['new', 2025],
  ] as const) {
    const ties = tiesOf(comparison[of]);
    const { change } = comparison[`${of}Ties`];
    expect(ties.length).toBeGreaterThan(20_000);
    const wrong = ties.filter((tie, k) => {
      const [source, target] = tie.split('>').map((did) => numberOf.get(did)!);
      return TIE_CHANGES[change[k]!] !== expectedChange(source!, target!, year);
    });
    expect(wrong).toEqual([]);
  }
});

/** Ties of one class as `source target`, by DID, sorted. */
function tiesIn(wanted: TieChange): string[] {
  return (['old', 'new'] as const)
    .flatMap((of) =>
      tiesOf(comparison[of]).filter((_, k) => TIE_CHANGES[comparison[`${of}Ties`].change[k]!] === wanted),
    )
    .map((tie) => tie.replace('>', ' '))
    .sort();
}

function eventsOf<K extends WorldEvent['kind']>(kind: K) {
  return world.events.filter((event): event is Extract<WorldEvent, { kind: K }> => event.kind === kind);
}

test('ended and formed are the follows on record, between actors whose accounts could be read both times', () => {
  const isTold = (source: number, target: number) =>
    YEARS.every(
      (year) =>
        isNode(source, year) &&
        isNode(target, year) &&
        stateOf(source, year).list === 'open' &&
        holder[year].get(source) !== holder[year].get(target),
    );
  const recorded = (kind: 'follow-ended' | 'follow-formed') =>
    eventsOf(kind)
      .filter(({ source, target }) => isTold(numberOf.get(source)!, numberOf.get(target)!))
      .map(({ source, target }) => `${source} ${target}`)
      .sort();
  expect(tiesIn('ended')).toEqual(recorded('follow-ended'));
  expect(tiesIn('formed')).toEqual(recorded('follow-formed'));
  expect(tiesIn('ended').length).toBeGreaterThan(500);
});

test('what happened to accounts is what is on record, event by event', () => {
  const recorded = world.events.flatMap((event): string[] => {
    switch (event.kind) {
      case 'joined':
        return [`joined ${event.account} ${event.actor}`];
      case 'renamed':
      case 'handed-over':
      case 'changed-office':
        return [`${event.kind} ${event.account} ${event.from} ${event.to}`];
      case 'left-office':
        return [`left-office ${event.account} ${event.actor} ${event.office}`];
      case 'suspended':
      case 'deactivated':
      case 'hidden':
        return [`gone-unobservable ${event.account} ${event.kind}`];
      case 'came-back':
        return [`came-back ${event.account} ${event.from}`];
      default:
        return [];
    }
  });
  const told = comparison.events.map(({ kind, account: { accountId, actor }, from, to }) => {
    if (kind === 'joined') return `joined ${accountId} ${actor}`;
    if (kind === 'left-office') return `left-office ${accountId} ${actor} ${from}`;
    if (kind === 'gone-unobservable') return `${kind} ${accountId} ${to}`;
    if (kind === 'came-back') return `${kind} ${accountId} ${from}`;
    return `${kind} ${accountId} ${from} ${to}`;
  });
  expect(told.sort()).toEqual(recorded.sort());
  expect(told.length).toBeGreaterThan(40);
});

test('a suspended or deactivated account has lost its ties, and none of them has ended', () => {
  for (const { account } of [...eventsOf('suspended'), ...eventsOf('deactivated')]) {
    const own = tiesOf(comparison.old).flatMap((tie, k) =>
      tie.split('>').includes(account) ? [TIE_CHANGES[comparison.oldTies.change[k]!]] : [],
    );
    expect([...new Set(own)]).toEqual(['lost']);
  }
});

test('nothing an account now hides has ended; what others follow is told as ever', () => {
  const [{ account } = { account: '' }] = eventsOf('hidden');
  const changes = (end: 0 | 1) =>
    new Set(
      tiesOf(comparison.old).flatMap((tie, k) =>
        tie.split('>')[end] === account ? [TIE_CHANGES[comparison.oldTies.change[k]!]!] : [],
      ),
    );
  expect(changes(0).has('not-comparable-now')).toBe(true);
  expect(changes(0).has('kept') || changes(0).has('ended')).toBe(false);
  expect(changes(1).has('kept')).toBe(true);
  expect(changes(1).has('not-comparable-now')).toBe(false);
});
