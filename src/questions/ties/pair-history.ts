/** The ties of two accounts in every snapshot that knows them, and when each began and stopped. */

import { type TieSpell, tieSpells } from '../../changes/tie-spells.ts';
import type { Facts } from '../../cli/answer.ts';
import { type Across, entriesWhere } from '../../study/across.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry, StudySnapshot } from '../../study/study.ts';
import { type TieAnswer, tieBetween, unknownTie } from '../../study/tie-of.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { TieLife } from '../../words/values.ts';
import { named } from '../ask.ts';

export interface PairMoment {
  snapshot: StudySnapshot;
  /** The account in this snapshot; `null` where its roster does not have it. */
  a: StudyEntry | null;
  b: StudyEntry | null;
  there: TieAnswer;
  back: TieAnswer;
}

/** Reads no ties of a study but those between the two accounts. */
export function pairMoment(study: OpenStudy, ids: Across, one: StudyEntry, other: StudyEntry): PairMoment {
  const [a = null, b = null] = [one, other].map((entry) => rowOf(study, ids, entry));
  const ties = study.among([a, b].flatMap((entry) => entry?.accountId ?? []));
  const answer = (source: StudyEntry | null, target: StudyEntry | null): TieAnswer => {
    if (source !== null && target !== null) return tieBetween(ties, source, target);
    const notInRoster = [...(a === null ? [named(one)] : []), ...(b === null ? [named(other)] : [])];
    return unknownTie({ notInRoster });
  };
  return { snapshot: study.snapshot, a, b, there: answer(a, b), back: answer(b, a) };
}

/** An account as a study has it, be it by a row of its roster that came to none. */
function rowOf(study: OpenStudy, ids: Across, { accountId, row }: StudyEntry): StudyEntry | undefined {
  const [found] = accountId === '' ? [] : ids.entries(study, accountId);
  if (found !== undefined) return found;
  const isNamed = ({ handle, account_id: id }: StudyEntry['row']) =>
    (handle !== '' && handle === row.handle) || (id !== '' && id === accountId);
  return entriesWhere(study, (entry) => entry.accountId === '' && isNamed(entry.row))[0];
}

/** Spells of one direction, by the days of the snapshots. */
export function spellsOf(moments: readonly PairMoment[], way: 'there' | 'back'): TieSpell[] {
  return tieSpells(
    moments.map((moment) => {
      const { state, recordKey } = moment[way];
      return { date: moment.snapshot.date, state, recordKey };
    }),
  );
}

/** How both directions were over the snapshots. */
export function overSnapshots(moments: readonly PairMoment[], a: StudyEntry, b: StudyEntry): Sentence {
  const none = moments.filter(({ there, back }) => there.state === 'no' && back.state === 'no').length;
  const [there, back] = [lifeOf(moments, 'there'), lifeOf(moments, 'back')];
  return say.ties.overSnapshots(moments.length, named(a), named(b), there, back, none);
}

/** The network's own date is said where it has one, with what speaks against it. */
function lifeOf(moments: readonly PairMoment[], way: 'there' | 'back'): TieLife {
  const known = moments.filter((moment) => moment[way].state !== 'unknown');
  const { followedAt, doubt } = known.findLast((moment) => moment[way].state === 'yes')?.[way] ?? NO_DATE;
  return {
    spells: spellsOf(moments, way),
    known: known.length,
    last: known.at(-1)?.snapshot.date ?? '',
    dated: followedAt === null ? null : { on: dayOf(followedAt), doubt },
  };
}

const NO_DATE = { followedAt: null, doubt: null };

export function dayOf(instant: string): string {
  return instant.slice(0, 'YYYY-MM-DD'.length);
}

/** The last spell of a direction for a JSON document; `null` where there is none, or no snapshot bounds it. */
export function spellFacts(spells: readonly TieSpell[], prefix: string): Facts {
  const spell = spells.at(-1);
  return {
    [`${prefix}began_after`]: spell?.absentOn ?? null,
    [`${prefix}began_by`]: spell?.firstSeen ?? null,
    [`${prefix}ended_after`]: spell === undefined || spell.goneOn === null ? null : spell.lastSeen,
    [`${prefix}ended_by`]: spell?.goneOn ?? null,
  };
}
