/** How much of the posts of a window is known, in words. */
import { type Activity, countWhole } from '../../activity/activity.ts';
import { dateOfDay } from '../../activity/post-weeks.ts';
import { count } from '../../cli/count.ts';

/** Of how many days it is, and up to which. */
export function windowText({ days }: Activity, date: string): string {
  return `${count(days, 'day')} up to ${date}`;
}

export function feedNote(activity: Activity, accounts: number): string {
  const { days, passedDays } = activity;
  const passed =
    passedDays === days
      ? ''
      : `, of which ${Number(passedDays.toFixed(2))} had passed, over which posts a day are counted`;
  return `Posts of ${count(days, 'day')}, ${dateOfDay(activity, 0)} to ${dateOfDay(activity, days - 1)}${passed}: those of ${countWhole(activity)} of ${count(accounts, 'account')} were read to the start of the window.`;
}
