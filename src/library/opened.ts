/** What stands behind the studies that were opened. */
import { UserError } from '../errors.ts';
import type { Study } from '../library.ts';
import { type Asked, askBeside, atDesk } from '../open/ask.ts';
import { openHandles } from './open-handles.ts';

export interface Opened {
  asked: Asked;
  /** The file of the database it is in, and the log of it that it is the last sweep of. */
  database: string;
  log: string | null;
}

export const { remember, forget, isOpen, openedOf } = openHandles<Study, Opened>(
  'this is no open study; open one with: await openStudy(…)',
);

const grouped = ({ name, among }: Study) => `${name} is open ${among === null ? 'whole' : `among ${among}`}`;

/** What is open whole is asked of the group of the study that it stands beside. @throws UserError for another group. */
function requireGroupOf(study: Study, other: Study): void {
  if (other.among === null || other.among === study.among) return;
  throw new UserError(`${grouped(study)}, and ${grouped(other)}; open both alike`);
}

/** An earlier study as this one asks it: of the same group. @throws UserError for one of another. */
export function earlierOf(study: Study, earlier: Study): Asked {
  requireGroupOf(study, earlier);
  const { asked } = openedOf(study);
  const other = openedOf(earlier).asked;
  return asked.group === null ? other : askBeside(asked, other);
}

/** The study with others that a question names, and what it calls them by. */
export function besides(
  study: Study,
  others: readonly Study[],
): { asked: Asked; called: (other: Study) => string } {
  const { asked } = openedOf(study);
  const all = [study, ...others];
  for (const other of others) requireGroupOf(study, other);
  const called = (other: Study) => `study ${all.indexOf(other)}`;
  const opened = new Map(all.map((one) => [called(one), openedOf(one).asked]));
  return { asked: atDesk(asked, { ...asked.desk, opened }), called };
}
