import type { ROSTER, SNAPSHOT } from '../../../columns/snapshot.ts';
import { DICTIONARY } from '../../../roster/dictionary.ts';
import { ROSTER_COLUMNS, type RosterColumn } from '../../../roster/row.ts';
import type { NamedFileWords } from '../../column-words.ts';
import { curly } from '../../curly.ts';

const roster = Object.fromEntries(
  ROSTER_COLUMNS.map((column) => {
    const { meaning, values } = DICTIONARY[column];
    const sentence = curly(meaning.replace(/\.$/, ''));
    return [
      `roster/${column}`,
      values === undefined || column === 'network' ? sentence : `${sentence}: ${values.join(', ')}`,
    ];
  }),
) as Record<`roster/${RosterColumn}`, string>;

export const snapshot: NamedFileWords<typeof ROSTER & typeof SNAPSHOT> = {
  ...roster,
  'verdicts/account_id': 'immutable id of the account; empty where the handle led to none',
  'verdicts/reason': 'why the verdict is what it is, where the word does not say it',
  reading: 'way in which its follows were read: records of its repository, or lists of the network',
  'ties/followed_at': 'when the source followed, as its record or the network says',
  doubt: 'why that date is not to be trusted',
  record_key: 'key of the record by which the network keeps the follow',
  cid: 'hash of that record',
  'unseen/reason': 'why the way of reading could not show whether the source follows the target',
  'profiles/handle': 'what the account was called on the day of the snapshot',
  display_name: 'name that the profile shows',
  audience_count: 'followers that the profile states, on the whole network',
  'profiles/declared_count': 'follows that the profile states, on the whole network',
  'profiles/post_count': 'posts of all time that the profile states',
  created_at: 'when the account was made, as the profile states it',
  verified_by: 'account that was the first to verify it, of those whose verification holds',
  verified_at: 'when it did',
  'feeds/verdict': 'what became of reading its posts; words as for follows',
  'feeds/reason': 'why, where the word does not say it',
  reached_at: 'how far back posts were read, where not to the start of the window',
  misdated_count: 'posts left out since they state a later date than they were read at',
  'posts/feed': 'row of the account in feeds.csv, from 1 on',
  at: 'when it was posted, as the post states it',
  'posts/kind':
    'post, reply (to another), thread (reply to oneself), quote (of another’s post), or repost (another’s post passed on)',
  'posts/language': 'language that the post states first',
  likes: 'likes received when it was read; empty of a repost',
  'posts/replies': 'replies received when it was read; empty of a repost',
  'posts/reposts': 'reposts received when it was read; empty of a repost',
  'posts/quotes': 'quotes received when it was read; empty of a repost',
  'hashtags/feed': 'row of the account in feeds.csv, from 1 on',
  'hashtags/day': 'day of the posts, UTC',
  tag: 'the hashtag in lower case, without its sign',
};
