/** Shared by all questions: how an answer about a study is given, and how accounts stand in it. */
import { type Answer, joinedFacts, type SectionedAnswer } from '../cli/answer.ts';
import { askedMembers, groupTexts } from '../study/group.ts';
import type { OpenStudy } from '../study/open-study.ts';
import type { Group, Study, StudyEntry, StudySnapshot } from '../study/study.ts';
import { say } from '../words/say.ts';
import type { Named, Party } from '../words/values.ts';
import { typed } from './column-types.ts';

export { called } from '../study/called.ts';

/** What an answer is about. */
interface Asked {
  snapshot: Pick<StudySnapshot, 'name' | 'network' | 'date'> & { readonly contentHash: string | null };
  networks?: OpenStudy['networks'];
  group?: Group | null;
  accounts?: Study['accounts'];
}

/** The answer with the types of its columns; its facts say first which question it answers, and of which snapshot or edition. */
export function about<A extends Answer | SectionedAnswer>(asked: Asked, question: string, answer: A): A {
  const { snapshot, networks = null } = asked;
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
  return typed(ofGroup(asked, { ...answer, facts: joinedFacts(facts, answer.facts) }));
}

interface OfGroup {
  snapshot: { name: string };
  group?: Group | null;
  accounts?: { length: number };
}

/** The answer, of a group with a sentence before it and a fact that say of whom alone it is. */
export function ofGroup<A extends Answer | SectionedAnswer>(
  { snapshot, group = null, accounts = [] }: OfGroup,
  answer: A,
): A {
  if (group === null) return answer;
  const { conditions, files } = group;
  const { sentence, notes = [] } = answer;
  const lead = say.among.lead(askedMembers({ conditions, files }), accounts.length);
  const missing = files
    .filter(({ missing: names }) => names.length > 0)
    .map(({ file, missing: names }) => say.among.missing(file, names, snapshot.name));
  const facts = joinedFacts(answer.facts, { among: groupTexts(group).join(' ') });
  return { ...answer, sentence: [lead, sentence], notes: [...notes, ...missing], facts };
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
