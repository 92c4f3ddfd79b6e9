import type { Moments } from '../moments.ts';
import { count, counted, form, list } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function figures({ article, many, nodes, one, sealed, studied }: Terms) {
  return {
    /** `observed` of the nodes were read to the end. */
    source: (
      snapshot: string,
      simulated: boolean,
      network: string,
      date: string,
      value: number,
      observed: number,
    ) =>
      `Source: ${sealed} ${snapshot}${simulated ? ' (simulated data)' : ''}, ${network}, ${date}; n = ${nodes(value)}, ${observed === value ? 'all' : count(observed)} observed.`,
    comparedSource: (
      snapshots: readonly [then: string, now: string],
      simulated: boolean,
      network: string,
      dates: readonly [then: string, now: string],
      values: readonly [then: number, now: number],
    ) =>
      `Source: ${sealed}s ${list(snapshots)}${simulated ? ' (simulated data)' : ''}, ${network}, ${list(dates)}; n = ${count(values[0])} and ${nodes(values[1])}.`,
    connected: {
      unit: `Mutual ties: ${many} of ${studied} that follow ${article} ${one} and that it follows`,
      atMost: 'at most, if all unknown ties are there',
      alt: (value: number, first: readonly string[]) =>
        `Bars of the ${nodes(value)} with most mutual ties: ${first.join(', ')} …`,
    },
    followed: {
      unit: `Known followers: ${many} of ${studied} that follow ${article} ${one}`,
      alt: (value: number, first: readonly string[]) =>
        `Bars of the ${nodes(value)} with most followers in ${studied}: ${first.join(', ')} …`,
    },
    courtship: {
      title: 'Who follows, who is followed',
      unit: (leftOut: number) =>
        `Number of ${many} of ${studied} that follow ${article} ${one}, against the number it follows; both axes are square roots${leftOut === 0 ? '' : `; ${nodes(leftOut)} whose follows are not known ${form(leftOut, 'is', 'are')} left out`}`,
      follows: `follows in ${studied} →`,
      followers: `followers in ${studied} →`,
      diagonal: 'as many followers as follows; above: more followers, below: more follows',
      account: (name: string, followers: number, follows: number) =>
        `${name}, ${counted(followers, 'follower')} and ${counted(follows, 'follow')}`,
      alt: (value: number, [followed, following]: readonly [mostFollowed: string, mostFollowing: string]) =>
        `Scatter of ${nodes(value)} by follows and followers in ${studied}; above the dashed line are those with more followers than follows. Most followers: ${followed}; most follows: ${following}.`,
    },
    published: {
      unit: `Greatest share of the other ${many} of ${studied}, by year; the studies differ in network and roster`,
      mutual: 'best connected: mutual ties ÷ (n − 1)',
      followed: 'most followed by peers ÷ (n − 1)',
      hollow: 'hollow: this study',
      tick: (tenths: number) => `${tenths * 10}%`,
      source: 'Published by Twiplomacy 2012–2020 (Twitter).',
      own: (year: number) => `${year} (this study)`,
      alt: (mutual: string, followed: string) =>
        `Shares by year. Best connected: ${mutual}. Most followed by peers: ${followed}.`,
    },
    ranks: {
      title: (at: Moments) => `Best connected, ${at.earlier} and ${at.later}`,
      unit: (top: number) =>
        `Rank by mutual ties; the first ${count(top)} of each year, ties sharing a rank. – and no line: not in ${studied} or not read in that year.`,
      direction: { up: 'up', down: 'down', same: 'same rank' },
      alt: (first: readonly string[], gone: readonly string[], at: Moments) =>
        `Ranks ${at.inEarlier} and ${at.inLater}: ${first.join(', ')} …${gone.length === 0 ? '' : ` Without a rank ${at.inLater}: ${list(gone)}.`}`,
    },
    ties: {
      title: 'What became of the ties',
      unit: 'Follows: what fell away since the earlier snapshot, what stands, and what came on top',
      total: (date: string) => `follows on ${date}`,
      alt: (bars: readonly string[]) => `Bars: ${bars.join(', ')}.`,
    },
  };
}

export type FiguresWords = ReturnType<typeof figures>;
