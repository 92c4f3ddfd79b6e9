/** Finds accounts by what they were called in other studies of a series. */
import { once } from '../once.ts';
import { type Across, across, type Listed } from './across.ts';
import type { StudyEntry, StudySnapshot } from './study.ts';

/** An account as another study has it, by the id that stands for it in the one that is asked. */
export interface FormerAccount {
  entry: StudyEntry;
  snapshot: StudySnapshot;
}

/**
 * Finds the accounts that went by a handle or have an id, each as the newest study that calls it so has it;
 * derived ones left out, as their handles are of a later day.
 * @param past by date.
 */
export function formerFinder(
  asked: Listed,
  past: () => readonly Listed[],
): (text: string) => FormerAccount[] {
  const names = once(() => {
    const studies = past();
    const ids = across(asked, studies);
    return { ids, index: indexNames(studies, ids) };
  });
  return (text) => {
    const { ids, index } = names();
    const wanted = text.trim();
    const found = index.get(wanted) ?? index.get(wanted.replace(/^@/, '').toLowerCase()) ?? [];
    return [...found].map(([accountId, study]) => ({
      entry: { ...ids.entries(study, accountId)[0]!, accountId },
      snapshot: study.snapshot,
    }));
  };
}

/** The study of each account by its id and by each of its handles in lower case. */
function indexNames(past: readonly Listed[], ids: Across): Map<string, Map<string, Listed>> {
  const index = new Map<string, Map<string, Listed>>();
  for (const study of past) {
    if (study.snapshot.origin === 'derived') continue;
    for (const { accountId: own, handle, row } of study.entries) {
      if (own === '') continue;
      const accountId = ids.shared(study, own);
      const handles = [row.handle, handle].filter((each) => each !== '');
      for (const name of [accountId, ...handles.map((each) => each.toLowerCase())]) {
        const accounts = index.get(name) ?? new Map<string, Listed>();
        index.set(name, accounts.set(accountId, study));
      }
    }
  }
  return index;
}
