/** Accounts known to have posted nothing in the window of the posts. */
import { silentBy, type ToDoOf } from '../../questions/screens/to-do.ts';
import type { Facts } from './facts.ts';

/** `null` where no posts are studied. */
export function silentOf({ study, activity }: Facts): ToDoOf['silent'] {
  if (activity === null) return null;
  return silentBy(study.nodes, activity.figures.dormant, activity.activity.days);
}
