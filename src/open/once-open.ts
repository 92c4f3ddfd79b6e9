/** What is made of a snapshot that is open once, for as long as it stays open: a console asks the same again and again. */
import type { Asked } from './ask.ts';

/** By the accounts of what is open, which are of one opening. */
export function onceOpen<A extends Pick<Asked, 'nodes'>, T>(make: (asked: A) => T): (asked: A) => T {
  const made = new WeakMap<A['nodes'], { value: T }>();
  return (asked) => {
    const known = made.get(asked.nodes) ?? { value: make(asked) };
    made.set(asked.nodes, known);
    return known.value;
  };
}
