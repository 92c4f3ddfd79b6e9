/** Mentions and replies each way, as a part of pages about who they are between. */
import type { Asked } from '../../questions/ask.ts';
import { dialogue } from '../../questions/dialogue/dialogue.ts';
import { spokenInSnapshot } from '../../questions/dialogue/of-snapshot.ts';
import type { Part } from '../page.ts';
import type { Values } from '../parameters.ts';
import { onSnapshot, wholeOf } from './prompt-words.ts';

const TOP = 10;

/** None where the snapshot has no posts. @param sides one or two: countries, or accounts as @handle. */
export function spokenParts(asked: Asked, sides: readonly string[], values: Values): Part[] {
  const { activityDays, withheld } = asked.snapshot;
  if (activityDays === null || withheld.includes('feeds')) return [];
  const top = wholeOf(values, 'top', TOP);
  const answer = dialogue(spokenInSnapshot(asked, undefined), { sides, top });
  const prompt = ['dialogue', ...sides, '--top', String(top), ...onSnapshot(values)];
  return [{ name: 'dialogue', prompt, answer }];
}
