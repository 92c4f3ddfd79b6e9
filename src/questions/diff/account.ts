/** What changed about one account. */
import { listMutualChanges } from '../../changes/mutual-changes.ts';
import type { ComparedAccount } from '../../changes/side.ts';
import { canTellEnds } from '../../changes/tie-changes.ts';
import { listTieChanges } from '../../changes/tie-list.ts';
import { UserError } from '../../errors.ts';
import { inDegree, outDegree } from '../../graph/degrees.ts';
import type { Graph } from '../../graph/graph.ts';
import { buildMutualGraph } from '../../graph/mutual-graph.ts';
import { mutualDegree } from '../../graph/mutual-ties.ts';
import { findAccounts } from '../../roster/find-accounts.ts';
import type { Of } from './sections.ts';
import { type Diff, dated } from './words.ts';

/**
 * The one account that is meant, by the names of the newer snapshot, else by those of the older one, as the
 * newer one has it; or the country.
 * @throws UserError where none is, or several are.
 */
export function askedOf(diff: Pick<Diff, 'old' | 'new'>, text: string): Of {
  const answers = [diff.new, diff.old].flatMap(({ side }) => {
    const accounts = [...side.nodes, ...side.absent];
    const asRostered = accounts.map((account) => ({ ...account, handle: account.rosterHandle }));
    return [findAccounts(accounts, text), findAccounts(asRostered, text)];
  });
  const found = answers.find(({ state }) => state !== 'unknown') ?? answers[0]!;
  const both = `${diff.old.study.snapshot.name} or ${diff.new.study.snapshot.name}`;
  if (found.state === 'unknown') {
    throw new UserError(
      `${text} is neither a snapshot nor an account of ${both}${found.nearest.length > 0 ? `; did you mean ${[...found.nearest, ...(found.more > 0 ? [`${found.more} more`] : [])].join(', ')}?` : ''}`,
    );
  }
  if (found.state === 'found' && found.country !== undefined) return { country: found.country.code };
  const candidates = found.state === 'found' ? found.accounts : found.candidates;
  if (candidates.length === 1) {
    const { accountId } = candidates[0]!;
    const node = diff.new.side.nodes.find((one) => one.accountId === accountId);
    return { account: node ?? candidates[0]! };
  }
  throw new UserError(
    `${text} may be any of ${candidates.length} accounts of ${both}; name one:\n${candidates
      .map(({ handle, name, country, office }) => `  @${handle}  ${name}, ${country}:${office}`)
      .join('\n')}`,
  );
}

/** "@a from … to …: follows 12 → 14 (1 ended, 3 formed), followed by 20 → 20, mutual 8 → 9 (1 made)." */
export function accountSentence(diff: Diff, account: ComparedAccount): string {
  const { comparison } = diff;
  const ties = listTieChanges(comparison, account.accountId);
  const pairs = listMutualChanges(comparison, account.accountId);
  const follows = ties.filter(({ source }) => source.accountId === account.accountId);
  const followers = ties.filter(({ target }) => target.accountId === account.accountId);
  const told = canTellEnds(comparison.old, comparison.new);
  const parts = [
    `follows ${arrow(diff, account, outDegree)}${some(follows, told ? ['ended', 'formed'] : ['formed'])}`,
    `followed by ${arrow(diff, account, inDegree)}${some(followers, told ? ['ended', 'formed'] : ['formed'])}`,
    `mutual ${arrow(diff, account, mutualTies)}${some(pairs, told ? ['broken', 'made'] : ['made'])}`,
  ];
  return `@${account.handle} from ${dated(diff.old)} to ${dated(diff.new)}: ${parts.join(', ')}.`;
}

function some(changes: readonly { change: string }[], names: readonly string[]): string {
  const counts = names
    .map((name) => ({ name, number: changes.filter(({ change }) => change === name).length }))
    .filter(({ number }) => number > 0);
  return counts.length === 0 ? '' : ` (${counts.map(({ name, number }) => `${number} ${name}`).join(', ')})`;
}

function mutualTies(graph: Graph): Float64Array {
  return mutualDegree(graph, buildMutualGraph(graph));
}

function arrow(diff: Diff, account: ComparedAccount, degrees: (graph: Graph) => Float64Array): string {
  const [old, fresh] = [diff.old, diff.new].map(({ side }) => {
    const node = side.nodes.findIndex(({ accountId }) => accountId === account.accountId);
    if (node < 0) return 'not there';
    const value = degrees(side.graph)[node]!;
    return Number.isNaN(value) ? 'unknown' : String(value);
  });
  return `${old} → ${fresh}`;
}
