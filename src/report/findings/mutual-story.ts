/** Who made, or broke, a mutual tie, since when, and what became of the other's follow. */
import type { ListedMutual } from '../../changes/mutual-changes.ts';
import type { ComparedAccount, Side } from '../../changes/side.ts';
import { edgeNumber, tieState } from '../../graph/graph.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { accountText } from '../words/account-text.ts';
import { momentsOf } from '../words/moments-of.ts';

/** In a sentence without its stop, and its dates in another, as Markdown. */
export function mutualStory(
  facts: Facts,
  change: ChangeFacts,
  { change: way, a, b, by }: ListedMutual,
): ReturnType<Facts['language']['front']['governments']['broken']['byBoth']> {
  const { language } = facts;
  const { broken, made } = language.front.governments;
  const { comparison } = change;
  const { old, new: fresh } = comparison;
  const at = momentsOf(facts, change);
  const [first, second] = by.length === 1 && by[0]!.accountId === b.accountId ? [b, a] : [a, b];
  const [one, other] = [accountText(facts, first), accountText(facts, second)];
  const since = (source: ComparedAccount, target: ComparedAccount) => {
    const date = dateOf(fresh, source, target);
    return date === '' ? '' : language.date(date);
  };
  if (way === 'broken') {
    if (by.length > 1) return broken.byBoth(one, other);
    const [ended, answered] = [dateOf(old, first, second), dateOf(old, second, first)];
    return broken.byOne(
      one,
      other,
      stateIn(fresh, second, first) === 'yes',
      { ended: ended === '' ? '' : language.date(ended), other: since(second, first) },
      answered !== '' && ended > answered,
      at,
      [change.old.snapshot.date, facts.study.snapshot.date].map(language.date) as [string, string],
    );
  }
  if (by.length > 1) return made.byBoth(one, other, since(first, second), since(second, first), at);
  // Of a follow that ended and was made again the record is younger than what it answers.
  const isOlder = dateOf(fresh, second, first) <= change.old.snapshot.date;
  return made.byOne(
    one,
    other,
    since(first, second),
    isOlder ? since(second, first) : '',
    stateIn(old, second, first) === 'yes',
    at,
  );
}

function nodesOf({ nodes }: Side, source: ComparedAccount, target: ComparedAccount): [number, number] {
  const place = ({ accountId }: ComparedAccount) => nodes.findIndex((node) => node.accountId === accountId);
  return [place(source), place(target)];
}

function stateIn(side: Side, source: ComparedAccount, target: ComparedAccount) {
  const [i, j] = nodesOf(side, source, target);
  return i < 0 || j < 0 ? 'unknown' : tieState(side.graph, i, j);
}

/** The day on which the tie began; '' where it is not known to be there, or nobody dates it. */
function dateOf(side: Side, source: ComparedAccount, target: ComparedAccount): string {
  const [i, j] = nodesOf(side, source, target);
  const edge = i < 0 || j < 0 ? -1 : edgeNumber(side.graph, i, j);
  return edge < 0 ? '' : (side.followedAt?.[edge] ?? '').slice(0, 10);
}
