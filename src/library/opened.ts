/** What stands behind the studies that were opened. */
import { UserError } from '../errors.ts';
import type { Study } from '../library.ts';
import type { Asked } from '../questions/ask.ts';

export interface Opened {
  asked: Asked;
  /** The file of the database it is in, and the log of it that it is the last sweep of. */
  database: string;
  log: string | null;
}

const studies = new WeakMap<Study, Opened>();

export function remember(study: Study, opened: Opened): void {
  studies.set(study, opened);
}

export function forget(study: Study): void {
  studies.delete(study);
}

export function isOpen(value: unknown): boolean {
  return studies.has(value as Study);
}

/** @throws UserError for a study that was closed, and for what is none. */
export function openedOf(study: Study): Opened {
  const opened = studies.get(study);
  if (opened !== undefined) return opened;
  throw new UserError('this is no open study; open one with: await openStudy(…)');
}

/** The study with others that a question names, and what it calls them by. */
export function besides(
  study: Study,
  others: readonly Study[],
): { asked: Asked; called: (other: Study) => string } {
  const { asked } = openedOf(study);
  const all = [study, ...others];
  const called = (other: Study) => `study ${all.indexOf(other)}`;
  const opened = new Map(all.map((one) => [called(one), openedOf(one).asked]));
  return { asked: { ...asked, desk: { ...asked.desk, opened } }, called };
}
