/** How much of the posts of a window is known, in words. */
import { type Activity, countWhole } from '../../activity/activity.ts';
import { dateOfDay } from '../../activity/post-weeks.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';

export function feedNote(activity: Activity, accounts: number): Sentence {
  const { days, passedDays } = activity;
  const [from, to] = [dateOfDay(activity, 0), dateOfDay(activity, days - 1)];
  const passed = passedDays === days ? null : Number(passedDays.toFixed(2));
  return say.posts.read(days, from, to, passed, countWhole(activity), accounts);
}
