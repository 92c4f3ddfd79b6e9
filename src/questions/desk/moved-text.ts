/** What moved for a country, in the words of the first sentence of its desk. */
import { count } from '../../cli/count.ts';
import { atLeast, type Movement } from './moves.ts';

/** How many accounts of each side could not be seen all the time: of what they did there may be more. */
interface UnseenSides {
  us: number;
  them: number;
}

/**
 * A clause a question; new follows apart from the accounts that made them.
 * @param departed accounts abroad that were tied to it and left.
 */
export function movedText(moved: Movement, unseen: UnseenSides, departed: number): string {
  return [
    newText(moved, unseen),
    moved.newly_followed === 0
      ? `we newly made none${asFarAs(unseen.us)}`
      : `we newly made ${atLeast(unseen.us)}${moved.newly_followed}, ${returnedText(moved.newly_followed_returned, unseen.them)}`,
    moved.dropped_us === 0
      ? `no follow of us ended${asFarAs(unseen.them)}`
      : `${atLeast(unseen.them)}${count(moved.dropped_us, 'follow')} of us ended`,
    moved.dropped_by_us === 0
      ? `we ended none${asFarAs(unseen.us)}`
      : `we ended ${atLeast(unseen.us)}${moved.dropped_by_us}`,
    ...(departed === 0
      ? []
      : [`${count(departed, 'account')} abroad that ${departed === 1 ? 'was' : 'were'} tied to us left`]),
  ].join('; ');
}

function newText(moved: Movement, unseen: UnseenSides): string {
  const { new_followers: follows, new_follower_accounts: accounts } = moved;
  if (follows === 0) return `no follow from abroad is new${asFarAs(unseen.them)}`;
  const { first_time_followers: least, first_time_followers_max: most } = moved;
  const first = least === most ? `${least}` : `${least} to ${most}`;
  return `${atLeast(unseen.them)}${count(follows, 'follow')} from abroad ${follows === 1 ? 'is' : 'are'} new, by ${count(accounts, 'account')} of which ${first} followed none of ours before, ${returnedText(moved.new_followers_returned, unseen.us)}`;
}

/** By the very account that was followed. @param unseen of those who would return it. */
function returnedText(returned: number, unseen: number): string {
  if (returned === 0) return unseen > 0 ? 'none of them known to be returned' : 'none of them returned';
  return `${atLeast(unseen)}${returned} of them returned`;
}

function asFarAs(unseen: number): string {
  return unseen > 0 ? ', as far as could be seen' : '';
}
