/** Mentions and replies each way, as a part of pages about who they are between. */
import type { Asked } from '../../questions/ask.ts';
import { dialogue } from '../../questions/dialogue/dialogue.ts';
import { spokenInSnapshot } from '../../questions/dialogue/of-snapshot.ts';
import type { Part } from '../page.ts';
import type { Values } from '../parameters.ts';
import { onSnapshot } from './prompt-words.ts';

const TOP = 10;

/** None where the snapshot has no posts. @param sides one or two: countries, or accounts as @handle. */
export function spokenParts(asked: Asked, sides: readonly string[], values: Values): Part[] {
  const { activityDays, withheld } = asked.snapshot;
  if (activityDays === null || withheld.includes('feeds')) return [];
  const answer = dialogue(spokenInSnapshot(asked, undefined), { sides, top: TOP });
  return [{ name: 'dialogue', prompt: ['dialogue', ...sides, ...onSnapshot(values)], answer }];
}
