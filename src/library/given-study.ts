/** Ties given as arrays, by the rules of an import; a study of them is a sealed snapshot in memory. */
import { UserError } from '../errors.ts';
import type { GivenStudy } from '../library.ts';
import type { GivenTables } from '../open/given-nodes.ts';
import type { OpenSnapshot } from '../open/open-snapshot.ts';
import { because } from '../reasons/reasons.ts';
import { isDate } from '../roster/dates.ts';
import { isNetwork, NETWORKS } from '../roster/handles.ts';
import { isObserved } from '../roster/verdict.ts';
import { fillSnapshot } from '../store/fill.ts';
import { createSnapshot, sealSnapshot } from '../store/snapshots.ts';
import { openMemoryStore } from '../store/store.ts';
import { readGivenAccounts } from './given-accounts.ts';
import { type GivenEnds, placeTies, readEnds } from './given-ties.ts';
import { givenVerdicts } from './given-verdicts.ts';
import { type Kind, requireOptions, text, texts } from './option-kinds.ts';

const NAME = 'given';
const MOST_FAULTS = 20;

const ALL_OR_IDS: Kind = {
  fault: (name, value) =>
    value === 'all' || texts('ann').fault(name, value) === null
      ? null
      : `${name}: 'all' is needed, or an array of account ids, such as ['ann', 'bob']`,
};
/** What is said of most of them is said where they are read. */
const AS_READ: Kind = { fault: () => null };
const GIVEN: { readonly [Name in keyof Required<GivenStudy>]: Kind } = {
  network: AS_READ,
  date: AS_READ,
  ties: AS_READ,
  accounts: AS_READ,
  unknown: AS_READ,
  observed: ALL_OR_IDS,
  name: text('leaders-2026'),
};

/** @throws UserError with everything that is wrong with what is given. */
export function readGiven(given: GivenStudy): GivenTables {
  requireOptions('a study', given, GIVEN);
  const faults: string[] = [];
  const { network, date, name = NAME, observed } = given;
  if (!isNetwork(network)) faults.push(`network ${network}: it is one of ${NETWORKS.join(', ')}`);
  if (!isDate(String(date))) faults.push(`date ${date}: write it as 2026-06-01`);
  const ends: GivenEnds = {
    ties: readEnds('ties', given.ties, faults),
    unknown: readEnds('unknown', given.unknown ?? [], faults),
  };
  const { rows, said, extraColumns } = readGivenAccounts(given.accounts, ends, faults);
  refuse(faults);
  const ids = rows.map(({ account_id: id }) => id);
  const placed = placeTies(ids, ends, faults);
  const { verdicts, readBy } = givenVerdicts(ids, said, { ...placed, observed }, faults);
  refuse(faults);
  return {
    name,
    network,
    date,
    rows: rows.map((row) => ({ ...row, network })),
    extraColumns,
    verdicts,
    readBy,
    ties: placed.ties,
    unseen: placed.unseen.filter(([source]) => isObserved(verdicts[source]!.verdict)),
    counts: placed.counts,
  };
}

/** @throws UserError as `readGiven` does. */
export function openGiven(given: GivenStudy): OpenSnapshot {
  const { rows, verdicts, readBy, ties, unseen, ...of } = readGiven(given);
  const at = `${of.date}T00:00:00.000Z`;
  const store = openMemoryStore();
  const snapshot = createSnapshot(store, {
    ...of,
    origin: 'import',
    meaning: 'given',
    simulated: false,
    options: { read_by: readBy },
    rows,
    startedAt: at,
  });
  fillSnapshot(store, snapshot, {
    entries: rows.map(({ account_id: accountId }, k) => ({ accountId, ...verdicts[k]! })),
    ...columns(ties),
    unseen: { ...columns(unseen), reason: because('left-open-in-given') },
  });
  return { store, snapshot: sealSnapshot(store, snapshot, { sealedAt: at }) };
}

function columns(pairs: readonly (readonly [number, number])[]) {
  return {
    source: Uint32Array.from(pairs, ([source]) => source),
    target: Uint32Array.from(pairs, ([, target]) => target),
  };
}

function refuse(faults: readonly string[]): void {
  if (faults.length === 0) return;
  const rest = faults.length - MOST_FAULTS;
  const more = rest > 0 ? [`and ${rest} more`] : [];
  throw new UserError([...faults.slice(0, MOST_FAULTS), ...more].join('\n'));
}
