import { count, counted, form, others, share } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function followed({ many, nodes, one, source, studied }: Terms) {
  return {
    heading: 'Followed by peers',
    followers: (value: number) => counted(value, 'follower'),
    none: `No ${one} is known to be followed by another.`,
    sentence: (leader: string, followers: number, single: boolean) =>
      `${leader} with ${counted(followers, 'follower')} in ${studied}${single ? '' : ' each'}`,
    ofObserved: (text: string, ofObserved: number, otherCount: number, areOnNetworks: boolean) =>
      `${text}, ${share(ofObserved)} of the ${counted(otherCount, `other observed ${one}`, `other observed ${many}`)}${onNetworks(areOnNetworks)}.`,
    /** Where accounts that were not read to the end are among the followers. */
    withUnread: (text: string, seen: number, otherCount: number, unread: number, areOnNetworks: boolean) =>
      seen === 0
        ? `${text}, none of whose follows were read to the end.`
        : `${text}: ${count(seen)} of the ${counted(otherCount, `other observed ${one}`, `other observed ${many}`)}${onNetworks(areOnNetworks)} (${share(seen / otherCount)}), and ${count(unread)} whose follows were not read to the end.`,
    unseen: 'Follows that could not be seen would add to these counts (unknown.csv).',
    /** @param most by which any count could be higher. @param ofFirst the same of the first; `null` where it is no other. */
    doubt: (unread: number, most: number, ofFirst: number | null, areOnNetworks: boolean) =>
      `Counts are minimums: ${nodes(unread)} ${source !== 'import' ? 'could not be' : form(unread, 'was not', 'were not')} read${areOnNetworks ? ' to the end on every network' : ''}, so each could be ${form(most, '', 'up to ')}${count(most)} higher${ofFirst === null ? '' : `, that of the first ${ofFirst === 0 ? 'by none' : `by ${count(ofFirst)}${ofFirst === 1 ? '' : ' at most'}`}`}.`,
    shareOfObserved: 'Share of observed others',
    reserved: (of: number, value: number, names: readonly string[], rest: number) =>
      `${of === 1 ? `The ${one} followed most follows back fewer than a tenth of the ${many} that follow it` : `Of the ${nodes(of)} followed most, ${count(value)} ${form(value, 'follows', 'follow')} back fewer than a tenth of the ${many} that follow ${form(value, 'it', 'them')}`}: ${names.join('; ')}${rest === 0 ? '' : `; and ${others(rest)}`}.`,
  };
}

/** In an edition. */
function onNetworks(isMeant: boolean): string {
  return isMeant ? ' on a network with it' : '';
}

export type FollowedWords = ReturnType<typeof followed>;
