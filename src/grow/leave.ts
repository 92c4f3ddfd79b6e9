/** Leave to pay, asked for once for everything that is wanted at the same time. */
import type { GrowTools } from './sources.ts';

/** Those who ask before anybody waits are one sum; whoever comes later, such as for a part of it again, has leave already. */
export function leaveForAll({ approve }: Pick<GrowTools, 'approve'>): GrowTools['approve'] {
  let sum = 0;
  let leave: Promise<void> | undefined;
  return (users) => {
    sum += users;
    leave ??= Promise.resolve().then(() => approve(sum));
    return leave;
  };
}
