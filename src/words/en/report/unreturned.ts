import { count, counted, form, share } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function unreturned({ many, one, studied }: Terms) {
  return {
    heading: 'Unreturned attention',
    counted:
      'Counted are pairs of which both directions are known and one follows the other without being followed back.',
    none: 'No follow is known to be unreturned.',
    noneRead: `No ${one} whose follows were read to the end is known to follow another without return.`,
    courting: (leader: string, value: number, single: boolean) =>
      `${leader} with ${counted(value, 'unreturned follow')}${single ? '' : ' each'}.`,
    unreturned: 'Unreturned follows',
    unreturnedFollows: (value: number) => counted(value, 'unreturned follow'),
    courted: (leader: string, value: number, single: boolean) =>
      `${leader} with ${counted(value, 'follower')}${single ? '' : ' each'} not followed back.`,
    notFollowedBack: 'Followers not followed back',
    suchFollowers: (value: number) => counted(value, 'such follower'),
    everyone: (observed: number) =>
      `Every one of the ${counted(observed, `observed ${one}`, `observed ${many}`)} follows at least one other ${one} of ${studied}.`,
    nobody: (silent: number, observed: number, names: string) =>
      silent === observed
        ? `${form(observed, `The observed ${one} follows`, `None of the ${count(observed)} observed ${many} follows`)} ${form(observed, 'nobody', 'anybody')} in ${studied}: ${names}.`
        : `${count(silent)} of the ${counted(observed, `observed ${one}`, `observed ${many}`)} (${share(silent / observed)}) ${form(silent, `follows nobody in ${studied}`, `follow nobody in ${studied}; the most followed of them come first`)}: ${names}.`,
    nobodyAtAll: (silent: number, whole: number) =>
      `${form(silent, 'It', `${count(whole)} of them`)} ${form(whole, 'follows', 'follow')} nobody at all.`,
  };
}

export type UnreturnedWords = ReturnType<typeof unreturned>;
