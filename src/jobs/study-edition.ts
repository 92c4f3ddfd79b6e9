/** The edition of a study of several networks. */

import { STUDY_FILE } from '../cli/answer-language.ts';
import type { Edition } from '../edition/edition.ts';
import { UserError } from '../errors.ts';
import { findEditionRecord } from '../open/edition-record.ts';
import { openEdition } from '../open/open-edition.ts';
import type { Desk } from '../open/open-snapshot.ts';
import { makeEdition, USUAL_WITHIN_DAYS } from './make-edition.ts';
import { readText } from './roster-file.ts';
import type { EditionPlan } from './study-file.ts';

/** The edition of these snapshots, made unless it was. @throws UserError where the name has another one. */
export function studyEdition(
  desk: Desk,
  name: string,
  snapshots: readonly string[],
  { withinDays = USUAL_WITHIN_DAYS, actors }: EditionPlan,
): Edition {
  const made = findEditionRecord(desk, name);
  if (made === null) {
    const text = (file: string) => readText(file, 'write lines network,account_id,actor into it');
    const stated = actors === undefined ? undefined : { file: actors, text: text(actors) };
    return makeEdition(desk, { name, snapshots, withinDays, actors: stated });
  }
  const joined = made.record.snapshots.map((snapshot) => snapshot.name);
  if (snapshots.length === joined.length && snapshots.every((snapshot) => joined.includes(snapshot))) {
    return openEdition(desk, name);
  }
  throw new UserError(
    `the edition ${name} joins ${joined.join(', ')}, and ${STUDY_FILE} has other networks now; choose another name`,
  );
}
