/** How much of the posts of a window is known, in words. */
import { type Activity, countWhole } from '../../activity/activity.ts';
import { dateOfDay } from '../../activity/post-weeks.ts';
import { count } from '../../cli/count.ts';

export function feedNote(activity: Activity, accounts: number): string {
  const { days } = activity;
  return `Posts of ${count(days, 'day')}, ${dateOfDay(activity, 0)} to ${dateOfDay(activity, days - 1)}: those of ${countWhole(activity)} of ${count(accounts, 'account')} were read to the start of the window.`;
}
