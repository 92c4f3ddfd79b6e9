/** Accounts known to have posted nothing in the window of the posts. */
import type { ToDoOf } from '../../questions/screens/to-do.ts';
import type { Facts } from './facts.ts';

/** `null` where no posts are studied. */
export function silentOf({ study, activity }: Facts): ToDoOf['silent'] {
  if (activity === null) return null;
  const { dormant } = activity.figures;
  const accounts = study.nodes.filter((_, node) => dormant[node] === 'yes');
  return { accounts, days: activity.activity.days };
}
