/** The ties of two accounts in every snapshot that knows them, and when each began and stopped. */

import { type TieSpell, tieSpells } from '../../changes/tie-spells.ts';
import type { Facts } from '../../cli/answer.ts';
import { type Across, entriesWhere } from '../../study/across.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry, StudySnapshot } from '../../study/study.ts';
import { type TieAnswer, tieBetween, unknownTie } from '../../study/tie-of.ts';
import { called } from '../ask.ts';

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
    const missing = [a === null ? called(one) : '', b === null ? called(other) : ''].filter((name) => name);
    return unknownTie(`${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not in its roster`);
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

/** Both directions; one word for both where neither is in any snapshot. */
export function whenTexts(moments: readonly PairMoment[], a: StudyEntry, b: StudyEntry): string {
  if (moments.some(({ there, back }) => there.state === 'yes' || back.state === 'yes')) {
    return `${whenText(moments, 'there', a, b)} ${whenText(moments, 'back', b, a)}`;
  }
  const known = moments.filter(({ there, back }) => there.state === 'no' && back.state === 'no').length;
  return known === 0 ? 'no follow is known in any.' : `no follow either way in the ${known} that can tell.`;
}

/**
 * "@a → @b: began between 2025-06-01 and 2026-06-01." The network's own date is told where it has one, with
 * what speaks against it.
 */
function whenText(
  moments: readonly PairMoment[],
  way: 'there' | 'back',
  source: StudyEntry,
  target: StudyEntry,
): string {
  const spells = spellsOf(moments, way);
  const known = moments.filter((moment) => moment[way].state !== 'unknown');
  const lead = `${called(source)} → ${called(target)}:`;
  if (known.length === 0) return `${lead} unknown in each.`;
  if (spells.length === 0) return `${lead} in none of the ${known.length} that can tell.`;
  const last = known.at(-1)!.snapshot.date;
  const told = spells.map((spell) => spellText(spell, last));
  const { followedAt, doubt } = moments.findLast((moment) => moment[way].state === 'yes')![way];
  const dated =
    followedAt === null
      ? ''
      : `; the network dates it ${followedAt.slice(0, 'YYYY-MM-DD'.length)}${doubt === null ? '' : `, in doubt: ${doubt}`}`;
  return `${lead} ${told.join('; then ')}${dated}.`;
}

function spellText({ absentOn, firstSeen, lastSeen, goneOn }: TieSpell, last: string): string {
  const began =
    absentOn === null
      ? `there in the first that can tell (${firstSeen})`
      : `began between ${absentOn} and ${firstSeen}`;
  if (goneOn !== null) return `${began}, stopped between ${lastSeen} and ${goneOn}`;
  return lastSeen === last && lastSeen !== firstSeen ? `${began}, still there on ${lastSeen}` : began;
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
