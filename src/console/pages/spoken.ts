/** Mentions and replies each way, as a part of pages about who they are between. */
import type { Asked } from '../../open/ask.ts';
import { logOfDesk } from '../../questions/desk/log-of-desk.ts';
import { dialogue } from '../../questions/dialogue/dialogue.ts';
import { spokenInLog } from '../../questions/dialogue/of-log.ts';
import { spokenInSnapshot } from '../../questions/dialogue/of-snapshot.ts';
import type { PageDesk, Part } from '../page.ts';
import { one, type Values } from '../parameters.ts';
import { partsOfLog } from './of-log.ts';
import { onSnapshot, wholeOf } from './prompt-words.ts';

const TOP = 10;

/** Between countries there is a map of it, between accounts none. */
function mappedBetween(sides: readonly string[]): NonNullable<Part['mapped']> {
  return sides.some((side) => side.startsWith('@')) ? {} : { pairs: { home: null } };
}

/**
 * None where nothing is known of posts. Of the last day of a log what the log has to its end, as its desk; of one that is named, of
 * a snapshot, and of a group, its sums.
 * @param sides one or two: countries, or accounts as @handle.
 */
export function spokenParts(desk: PageDesk, asked: Asked, sides: readonly string[], values: Values): Part[] {
  const { activityDays, withheld } = asked.snapshot;
  if (activityDays === null || withheld.includes('feeds')) return [];
  const top = wholeOf(values, 'top', TOP);
  const short = ['--top', String(top)];
  const isOfGroup = values.among !== undefined;
  const log = isOfGroup ? null : logOfDesk(asked, one(values, 's'));
  if (log !== null) {
    const last = `${activityDays}d`;
    return partsOfLog(desk, log, (open, name) => [
      {
        name: 'dialogue',
        prompt: ['dialogue', ...sides, '-s', name, '--last', last, ...short],
        answer: dialogue(spokenInLog(open, last), { sides, top }),
        mapped: mappedBetween(sides),
      },
    ]);
  }
  const answer = dialogue(spokenInSnapshot(asked, undefined), { sides, top });
  const on = onSnapshot(isOfGroup ? { ...values, s: [asked.snapshot.name] } : values);
  const prompt = ['dialogue', ...sides, ...short, ...on];
  return [{ name: 'dialogue', prompt, answer, mapped: mappedBetween(sides) }];
}
