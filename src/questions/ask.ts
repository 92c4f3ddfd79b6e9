/** Shared by all questions: how an answer about a study is given, and how accounts stand in it. */
import { type Answer, joinedFacts, type SectionedAnswer } from '../cli/answer.ts';
import type { OpenStudy } from '../study/open-study.ts';
import type { StudyEntry, StudySnapshot } from '../study/study.ts';
import type { Named, Party } from '../words/values.ts';
import { typed } from './column-types.ts';

export { called } from '../study/called.ts';

/** What an answer is about. */
interface Asked {
  snapshot: Pick<StudySnapshot, 'name' | 'network' | 'date'> & { readonly contentHash: string | null };
  networks?: OpenStudy['networks'];
}

/** The answer with the types of its columns; its facts say first which question it answers, and of which snapshot or edition. */
export function about<A extends Answer | SectionedAnswer>(
  { snapshot, networks = null }: Asked,
  question: string,
  answer: A,
): A {
  const facts = {
    question,
    ...(networks === null
      ? { snapshot: snapshot.name, network: snapshot.network }
      : {
          edition: snapshot.name,
          networks: networks.map(({ network }) => network).join(' '),
          from: networks.map(({ accounts }) => accounts.snapshot.date).sort()[0]!,
        }),
    date: snapshot.date,
    get content_hash() {
      return snapshot.contentHash;
    },
  };
  return typed({ ...answer, facts: joinedFacts(facts, answer.facts) });
}

/** Whether there can be a tie between two accounts: both exist, and they are of different actors. */
export function canTie(one: StudyEntry, other: StudyEntry): boolean {
  // Rows of which no account was found are none's.
  const areTwo = one.accountId === '' || one.accountId !== other.accountId;
  return areTwo && (one.row.actor === '' || one.row.actor !== other.row.actor);
}

export const ACCOUNT_COLUMNS = ['handle', 'name', 'country', 'office'] as const;

export function accountCells({ handle, row }: StudyEntry): string[] {
  return [handle, row.name, row.country, row.office];
}

/** An account as sentences have it. */
export function named({
  handle,
  accountId,
  row: { name },
}: Pick<StudyEntry, 'handle' | 'accountId' | 'row'>): Named {
  return { handle, accountId, name };
}

/** The same with whose it is. */
export function party(entry: Pick<StudyEntry, 'handle' | 'accountId' | 'row'>): Party {
  const { kind, country, office, host } = entry.row;
  return { ...named(entry), kind, country, office, host };
}

/** By country, then handle, then account id: the order in which answers list accounts. */
export function byCountry(a: StudyEntry, b: StudyEntry): number {
  if (a.row.country !== b.row.country) return a.row.country < b.row.country ? -1 : 1;
  if (a.handle !== b.handle) return a.handle < b.handle ? -1 : 1;
  return a.accountId < b.accountId ? -1 : 1;
}
