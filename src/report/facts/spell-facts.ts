/** When ties form, are answered and end, over the snapshots of a report or a log beside it. */
import { UserError } from '../../errors.ts';
import type { SpellsTold } from '../../questions/spells/spell-source.ts';
import { curvesOf, type SpellCurves } from '../../questions/spells/spells-answer.ts';
import { seriesLines } from '../../spells/series.ts';
import { attributeOf } from '../../study/grouping.ts';
import type { SnapshotMention } from '../../study/report-manifest.ts';
import type { Study } from '../../study/study.ts';
import { say } from '../../words/say.ts';

/** A log as lines of time, with the hash of its content. */
export interface LoggedLines extends SnapshotMention, Pick<SpellsTold, 'network' | 'accounts' | 'pairs'> {
  /** YYYY-MM-DD: the days on which it begins and ends. */
  from: string;
  to: string;
}

export interface SpellFacts {
  /** `null` where they are of a series of snapshots. */
  log: SnapshotMention | null;
  told: SpellsTold;
  all: SpellCurves;
  /** By the attributes that have two groups or more. */
  groups: { column: string; curves: SpellCurves }[];
}

/** Two snapshots show too little of when something happened. */
const FEWEST_SNAPSHOTS = 3;
const ATTRIBUTES = ['office', 'region'];

/**
 * `null` where there is no log, and fewer than three snapshots of different days.
 * @param earlier what the report is set against, newest first.
 * @throws UserError where the log is not of the network and the accounts of the study.
 */
export function gatherSpells(
  study: Study,
  earlier: readonly Study[],
  log: LoggedLines | null,
): SpellFacts | null {
  if (log !== null) {
    refuseOtherLog(study, log);
    const { name, contentHash, from, to, network, accounts, pairs } = log;
    const of = { log: name, snapshots: [], from, to, where: [] };
    return gather({ name, contentHash }, { of, network, accounts, pairs, notes: [say.spells.ofLog()] });
  }
  const dated = new Map(
    [...earlier, study]
      .filter(({ unit, snapshot }) => unit === 'account' && snapshot.origin !== 'derived')
      .sort((a, b) => (a.snapshot.date < b.snapshot.date ? -1 : 1))
      .map((each) => [each.snapshot.date, each]),
  );
  if (dated.size < FEWEST_SNAPSHOTS) return null;
  const days = [...dated.keys()];
  const snapshots = [...dated.values()];
  return gather(null, {
    of: {
      log: null,
      snapshots: snapshots.map(({ snapshot }) => snapshot.name),
      from: days[0]!,
      to: days.at(-1)!,
      where: [],
    },
    network: study.snapshot.network,
    ...seriesLines(snapshots, { width: 0 }),
    notes: [say.spells.ofSeries()],
  });
}

function refuseOtherLog({ unit, snapshot }: Study, { name, network }: LoggedLines): void {
  if (unit !== 'account') {
    throw new UserError(`the spells of a log are of accounts; leave out --log, or --unit ${unit}`);
  }
  if (network !== snapshot.network) {
    throw new UserError(
      `the log ${name} is of ${network} and ${snapshot.name} of ${snapshot.network}, with different accounts; name a log of that network`,
    );
  }
}

function gather(log: SpellFacts['log'], told: SpellsTold): SpellFacts {
  const { accounts, pairs } = told;
  const all = curvesOf(pairs, null);
  const groups = ATTRIBUTES.map((column) => ({
    column,
    curves: curvesOf(pairs, { column, labelOf: (k) => attributeOf(accounts[k]!, column) }, [], all.found),
  }));
  return { log, told, all, groups: groups.filter(({ curves }) => curves.answered().length > 1) };
}
