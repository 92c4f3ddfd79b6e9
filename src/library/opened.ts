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

interface Grouped {
  readonly name: string;
  readonly among: string | null;
}

const grouped = ({ name, among }: Grouped) =>
  `${name} is open ${among === null ? 'whole' : `among ${among}`}`;

/** @throws UserError where they are of two groups. */
export function requireAlike(one: Grouped, other: Grouped, isAlike = one.among === other.among): void {
  if (!isAlike) throw new UserError(`${grouped(one)}, and ${grouped(other)}; open both alike`);
}

/** What is open whole is asked of the group of the study that it stands beside. */
function requireGroupOf(study: Study, other: Study): void {
  if (other.among !== null) requireAlike(study, other);
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
