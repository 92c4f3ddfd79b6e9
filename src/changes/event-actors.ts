/** What the actors of an event were called in the rosters: who held an account, and who holds it or the office now. */
import type { AccountEvent } from './account-events.ts';
import type { Comparison } from './compare-snapshots.ts';
import type { Side } from './side.ts';

/** @returns '' for what is no actor, and for an actor whose name the roster does not state. */
export function eventActors(
  { old, new: now }: Pick<Comparison, 'old' | 'new'>,
  { kind, from, to }: AccountEvent,
): [from: string, to: string] {
  return [
    kind === 'handed-over' ? actorName(old, from) : '',
    kind === 'handed-over' || kind === 'left-office' ? actorName(now, to) : '',
  ];
}

function actorName({ nodes, absent, outside }: Side, actor: string): string {
  return [...nodes, ...absent, ...outside].find((account) => account.actor === actor)?.name ?? '';
}
