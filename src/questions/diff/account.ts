/** What changed about one account. */
import { listMutualChanges } from '../../changes/mutual-changes.ts';
import type { ComparedAccount } from '../../changes/side.ts';
import { canTellEnds } from '../../changes/tie-changes.ts';
import { listTieChanges } from '../../changes/tie-list.ts';
import { inDegree, outDegree } from '../../graph/degrees.ts';
import type { Graph } from '../../graph/graph.ts';
import { buildMutualGraph } from '../../graph/mutual-graph.ts';
import { mutualDegree } from '../../graph/mutual-ties.ts';
import { findAccounts, withoutName } from '../../roster/find-accounts.ts';
import { refusal } from '../../words/refusal.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { Moved } from '../../words/values.ts';
import { type Diff, dated, named, type Year } from './compare-study.ts';
import type { Of } from './sections.ts';

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
  const [old, fresh] = [diff.old.study.snapshot.name, diff.new.study.snapshot.name];
  if (found.state === 'unknown')
    throw refusal(say.diff.unknown(text, old, fresh, found.nearest), {
      given: text,
      instead: found.nearest.map(withoutName),
    });
  if (found.state === 'found' && found.country !== undefined) return { country: found.country.code };
  const candidates = found.state === 'found' ? found.accounts : found.candidates;
  if (candidates.length === 1) {
    const { accountId } = candidates[0]!;
    const node = diff.new.side.nodes.find((one) => one.accountId === accountId);
    return { account: node ?? candidates[0]! };
  }
  const lines = candidates.map(({ handle, name, country, office }) => ({
    as: `@${handle}`,
    name,
    place: `${country}:${office}`,
  }));
  throw refusal(say.diff.anyOf(text, old, fresh, lines), { given: text, instead: lines.map(({ as }) => as) });
}

export function accountSentence({ comparison, old, new: fresh }: Diff, account: ComparedAccount): Sentence {
  const { accountId } = account;
  const ties = listTieChanges(comparison, accountId);
  const pairs = listMutualChanges(comparison, accountId);
  const canTell = canTellEnds(comparison.old, comparison.new);
  const moved = (
    degrees: (graph: Graph) => Float64Array,
    changes: readonly { change: string }[],
    come: string,
    gone: string,
  ): Moved => {
    const counted = (what: string) => changes.filter(({ change }) => change === what).length;
    return {
      old: degreeIn(old, accountId, degrees),
      new: degreeIn(fresh, accountId, degrees),
      gone: canTell ? counted(gone) : 0,
      come: counted(come),
    };
  };
  const follows = ties.filter(({ source }) => source.accountId === accountId);
  const followers = ties.filter(({ target }) => target.accountId === accountId);
  return say.diff.account(named(account), dated(old), dated(fresh), {
    follows: moved(outDegree, follows, 'formed', 'ended'),
    followers: moved(inDegree, followers, 'formed', 'ended'),
    mutual: moved(mutualTies, pairs, 'made', 'broken'),
  });
}

function mutualTies(graph: Graph): Float64Array {
  return mutualDegree(graph, buildMutualGraph(graph));
}

function degreeIn(
  { side: { nodes, graph } }: Year,
  id: string,
  degrees: (graph: Graph) => Float64Array,
): Moved['old'] {
  const node = nodes.findIndex(({ accountId }) => accountId === id);
  if (node < 0) return 'not there';
  const value = degrees(graph)[node]!;
  return Number.isNaN(value) ? 'unknown' : value;
}
