/** Opens what a question names, whatever it is: a snapshot, an archive, a day of a log or an edition. */
import type { UserError } from '../errors.ts';
import type { OpenStudy } from '../study/open-study.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import type { NotOfEdition } from '../words/values.ts';
import { type Asked, isSnapshot, openQuestion } from './ask.ts';
import { isEditionName } from './edition-record.ts';
import type { Desk } from './open-snapshot.ts';
import type { EditionStudy } from './open-union.ts';

/** @throws UserError where there is nothing of that name. */
export async function openStudy(desk: Desk, name?: string): Promise<Asked | EditionStudy> {
  if (!isEditionName(desk, name)) return openQuestion(desk, name);
  const [{ openEdition }, { openUnion }] = await Promise.all([
    import('./open-edition.ts'),
    import('./open-union.ts'),
  ]);
  return openUnion(openEdition(desk, name));
}

export function isEdition(study: OpenStudy): study is EditionStudy {
  return study.networks !== null;
}

/**
 * The snapshot with its database, for what networks do not have together.
 * @param why a question makes no sense of an edition.
 */
export function requireSnapshot(study: OpenStudy, why: NotOfEdition): Asked {
  if (isSnapshot(study)) return study;
  throw notOfEdition(study, why);
}

export function notOfEdition({ snapshot, networks }: OpenStudy, why: NotOfEdition): UserError {
  const joined = networks!.map(({ accounts }) => accounts.snapshot.name);
  return refusal(say.refusals.isEdition(snapshot.name, joined, why));
}
