/** When ties form, are answered and end, over the snapshots of a report or a log beside it. */
import { UserError } from '../../errors.ts';
import { type FollowBacks, followBacks } from '../../spells/follow-backs.ts';
import { lifetimes } from '../../spells/lifetimes.ts';
import { seriesLines } from '../../spells/series.ts';
import {
  answeredSubjects,
  LIFE_KINDS,
  type LifeKind,
  lifeSubjects,
  type SubjectCurve,
  subjectCurve,
} from '../../spells/subjects.ts';
import type { PairLines } from '../../spells/tie-line.ts';
import { attributeOf } from '../../study/grouping.ts';
import type { SnapshotMention } from '../../study/report-manifest.ts';
import type { Study, StudyEntry } from '../../study/study.ts';

type SpellAccount = Pick<StudyEntry, 'accountId' | 'handle' | 'row'>;

/** A log as lines of time, with the hash of its content. */
export interface LoggedLines extends SnapshotMention {
  network: string;
  /** YYYY-MM-DD: the days on which it begins and ends. */
  from: string;
  to: string;
  /** By the numbers of `pairs`. */
  accounts: readonly SpellAccount[];
  pairs: readonly PairLines[];
}

export interface SpellFacts {
  /** `null` where they are of a series of snapshots. */
  log: SnapshotMention | null;
  snapshotCount: number;
  /** YYYY-MM-DD */
  from: string;
  to: string;
  accounts: readonly SpellAccount[];
  pairs: readonly PairLines[];
  found: FollowBacks;
  /** Of all new follows; `null` where none was seen. */
  answered: SubjectCurve | null;
  /** By the attributes that have two groups or more. */
  groups: { attribute: string; curves: SubjectCurve[] }[];
  lives: { tie: LifeKind; curve: SubjectCurve }[];
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
    const { name, contentHash, from, to, accounts, pairs } = log;
    return spellsOf({ log: { name, contentHash }, snapshotCount: 0, from, to, accounts, pairs });
  }
  const dated = new Map(
    [...earlier, study]
      .filter(({ unit, snapshot }) => unit === 'account' && snapshot.origin !== 'derived')
      .sort((a, b) => (a.snapshot.date < b.snapshot.date ? -1 : 1))
      .map((each) => [each.snapshot.date, each]),
  );
  if (dated.size < FEWEST_SNAPSHOTS) return null;
  const days = [...dated.keys()];
  return spellsOf({
    log: null,
    snapshotCount: dated.size,
    from: days[0]!,
    to: days.at(-1)!,
    ...seriesLines([...dated.values()], { width: 0 }),
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

type Lines = Pick<SpellFacts, 'log' | 'snapshotCount' | 'from' | 'to' | 'accounts' | 'pairs'>;

function spellsOf(lines: Lines): SpellFacts {
  const { accounts, pairs } = lines;
  const found = followBacks(pairs);
  const lives = lifetimes(pairs);
  const [all] = answeredSubjects(found, null);
  const groups = ATTRIBUTES.map((attribute) => ({
    attribute,
    curves: answeredSubjects(found, (account) => attributeOf(accounts[account]!, attribute)).map(
      subjectCurve,
    ),
  }));
  return {
    ...lines,
    found,
    answered: all === undefined ? null : subjectCurve(all),
    groups: groups.filter(({ curves }) => curves.length > 1),
    lives: LIFE_KINDS.flatMap((tie) =>
      lifeSubjects(lives, found, tie, null).map((subject) => ({ tie, curve: subjectCurve(subject) })),
    ),
  };
}
