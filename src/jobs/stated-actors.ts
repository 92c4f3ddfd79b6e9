/** Whose accounts are, stated in a file beside the rosters: `network,account_id,actor`, or `handle` in place of the id. */
import { parseCsv } from '../csv.ts';
import { DataError, type Problem } from '../errors.ts';
import { nearestWords } from '../nearest.ts';
import { foldHandle } from '../roster/handles.ts';
import { compareText } from '../roster/render.ts';
import type { StatedActor } from '../store/editions.ts';
import type { Study, StudyEntry } from '../study/study.ts';

/** Reads what each line says, by network and account id. @throws DataError with every problem and its line. */
export function parseStatedActors(file: string, text: string, studies: readonly Study[]): StatedActor[] {
  const { header, rows, lines } = parseCsv(text, file, { guarded: true });
  const columns = header.map((name) => name.trim().toLowerCase());
  const missing = [
    ...['network', 'actor'].filter((column) => !columns.includes(column)),
    ...(columns.includes('account_id') || columns.includes('handle') ? [] : ['account_id or handle']),
  ];
  if (missing.length > 0) {
    throw new DataError({
      file,
      line: 1,
      message: `the header lacks ${missing.join(' and ')}; write network,account_id,actor`,
    });
  }
  const problems: Problem[] = [];
  const stated = new Map<string, StatedActor & { line: number }>();
  rows.forEach((cells, k) => {
    const line = lines[k]!;
    const cell = (column: string) => cells[columns.indexOf(column)]?.trim() ?? '';
    const refuse = (message: string) => problems.push({ file, line, message });
    const [network, actor] = [cell('network'), cell('actor')];
    const study = studies.find(({ snapshot }) => snapshot.network === network);
    if (actor === '') refuse('it names no actor');
    if (study === undefined) {
      const networks = studies.map(({ snapshot }) => snapshot.network).join(', ');
      refuse(`"${network}" is no network of this edition; it joins ${networks}`);
      return;
    }
    const found = accountOf(study, cell('account_id'), cell('handle'));
    if ('fault' in found) {
      refuse(found.fault);
      return;
    }
    const { accountId } = found;
    const key = `${network} ${accountId}`;
    const before = stated.get(key);
    if (before !== undefined && before.actor !== actor) {
      refuse(`${accountId} is ${before.actor}'s by line ${before.line}, and an account has one actor`);
    } else if (actor !== '') stated.set(key, { network, accountId, actor, line });
  });
  if (problems.length > 0) throw new DataError(problems);
  return [...stated.values()]
    .map(({ line: _, ...each }) => each)
    .sort((a, b) => compareText(a.network, b.network) || compareText(a.accountId, b.accountId));
}

/** The id of the account that is meant, or what is wrong with it. */
function accountOf(
  { entries, snapshot: { name } }: Study,
  accountId: string,
  handle: string,
): { accountId: string } | { fault: string } {
  const text = accountId || handle;
  if (text === '') return { fault: 'it names no account; write its account_id' };
  const named =
    accountId === ''
      ? entries.filter((entry) => hasHandle(entry, handle))
      : entries.filter((entry) => entry.accountId === accountId);
  const ids = [...new Set(named.map((entry) => entry.accountId))];
  const [first, ...others] = ids.filter((id) => id !== '');
  if (first !== undefined && others.length === 0) return { accountId: first };
  if (first !== undefined) return { fault: `${text} may be ${ids.join(' or ')}; write its account_id` };
  if (ids.length > 0) return { fault: `${text} led to no account in ${name}; there is nothing to join` };
  const known = entries.map((entry) => (accountId === '' ? entry.handle : entry.accountId));
  const near = nearestWords(
    text,
    known.filter((each) => each !== ''),
  );
  const hint = near.length > 0 ? `; did you mean ${near.join(', ')}?` : '';
  return { fault: `${name} has no account ${text}${hint}` };
}

/** On the snapshot's day, or as the roster has it. */
function hasHandle({ handle, row }: StudyEntry, text: string): boolean {
  const wanted = foldHandle(text.replace(/^@/, ''));
  return [handle, row.handle].some((each) => each !== '' && foldHandle(each) === wanted);
}
