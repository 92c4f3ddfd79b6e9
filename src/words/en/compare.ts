import { GROUP_PAIR_MODEL } from '../../graph/group-chance.ts';
import { DIRECTED_NULL_MODEL } from '../../graph/null-directed.ts';
import type { Near } from '../../roster/neighbours.ts';
import { answerOrder, unknownPairs } from './phrases.ts';
import { count, counted, country } from './plain.ts';

/** Countries by their codes, or values of a column. */
export interface ComparedGroups {
  by: string;
  groups: readonly string[];
}

const nameOf = (by: string, group: string) => (by === 'country' ? country(group) : group);

export const compare = {
  /** @param unknown pairs of which it is unknown whether they are mutual. */
  between: ({ by, groups }: ComparedGroups, mutual: number, expected: number, unknown: number) =>
    `${groups.map((group) => nameOf(by, group)).join(', ')}: ${counted(mutual, 'mutual tie')} between ${groups.length === 2 ? 'the two' : 'them'}, where chance would give ${expected.toFixed(1)}${unknownPairs(unknown)}.`,
  groups: 'Groups',
  pairs: 'Mutual ties within and between',
  cells: '(what chance would give); * differs from chance, adjusted p < 0.05',
  bridges: 'Who bridges them: mutual ties of an account with each group, first of their own, then of others',
  /** @param shown of each country. */
  unanswered: (countries: readonly { code: string; followers: number }[], near: Near, shown: number) =>
    `Followers abroad that none of its accounts is known to follow: ${countries.map(({ code, followers }) => `${code} ${count(followers)}`).join(', ')}; the first ${shown} of each: ${answerOrder(near)}`,
  activity: 'Activity: audiences added up, posts a day as the mean of the accounts whose posts were read',
  weeks: (from: string, to: string) =>
    `Week by week, ${from} to ${to}, of the accounts whose posts were read, each by its own greatest week`,
  topHashtags: 'Hashtags that most of the accounts of each used',
  hashtags: 'Hashtags of most of their accounts, with the posts of each group',
  dialogue: 'Dialogue: mentions of each other',
  dialoguePairs: 'Who mentions whom',
  dialogueCounts:
    'A dialogue counts the posts of one side that name or reply to an account of the other, as far as feeds were read.',
  noAudience:
    'Audience is unknown where no profile of them could be shown with its followers; the log of a watch keeps no such counts.',
  nothingReceived:
    'What posts received is unknown, as nothing stated it; the log of a watch keeps no likes, reposts or replies of posts.',
  chance: (draws: number, seed: number) =>
    `Chance: ${count(draws)} ${DIRECTED_NULL_MODEL}; seed ${seed}. ${GROUP_PAIR_MODEL}.`,
  noGroups:
    'name two groups or more, such as: entente compare FR DE; all of a column are compared with --by COLUMN',
  tooFew: 'name two groups or more, such as: entente compare FR DE',
  noValue: (snapshot: string, by: string, name: string, other: { column: string; value: string }) =>
    `no account of ${snapshot} has ${by} ${name}: it is a value of ${other.column}; groups are values of one column, as in: entente compare ${other.value.includes(' ') ? `"${other.value}"` : other.value} … --by ${other.column}`,
};
