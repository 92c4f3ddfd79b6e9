/** The tables of what moves now. */
import type { Section } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import { sparkline } from '../../cli/sparkline.ts';
import { type ColumnName, own } from '../../columns/answer-columns.ts';
import type { ColumnType } from '../../columns/column-type.ts';
import type { Cell } from '../../csv.ts';
import { groupBy } from '../../group-by.ts';
import { isoOf } from '../../iso-instant.ts';
import { countMotion, type Motion, motionBySide, type SideMotion, totalMotion } from '../../log/motion.ts';
import { type SeenAccount, seenShare } from '../../log/seen-time.ts';
import { changeText, rangeText } from '../../values/bounded.ts';
import type { LoggedAccount } from '../../values/logged-account.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { lengthOf } from '../stretch.ts';
import { countPosts, type Moved, tiesWithin } from './moved.ts';
import { whyNotCompared } from './period-before.ts';
import { groupName, labelsOf } from './recent.ts';

const TIMES: Readonly<Record<string, ColumnType>> = { from: 'instant', to: 'instant' };
const MOTION = [
  ...['formed', 'ended', 'mutual_made', 'mutual_made_max', 'mutual_broken', 'mutual_broken_max'],
] as const;
const HOUR = 3_600_000;

function motionCells(motion: Motion): Cell[] {
  const { formed, ended, mutualMade, mutualMadeMost, mutualBroken, mutualBrokenMost } = motion;
  return [formed, ended, mutualMade, mutualMadeMost, mutualBroken, mutualBrokenMost];
}

/** Of time of which nothing was seen no figure is known. */
function known(share: number, cells: readonly Cell[]): Cell[] {
  return share > 0 ? [...cells] : cells.map(() => null);
}

/** Of ties and of posts: why the stretch cannot be held against the one before it; `null` where it can. */
export interface WhyNotCompared {
  ties: Sentence | null;
  posts: Sentence | null;
}

/** Of a group in the stretch before. */
const BEFORE = ['formed_before', 'ended_before', 'gained_before', 'lost_before'] as const;
const MOVED = ['formed', 'ended', 'mutual_made', 'mutual_broken', 'own_posts'] as const;

/** The stretch, and the one before it; what is shown has of the latter what can be compared, with how many more there are. */
export function totalSection(moved: Moved, whyNot: WhyNotCompared): Section {
  const { seen, ties, parts, last } = moved;
  const columns: readonly ColumnName[] = [
    ...(['from', 'to', ...MOTION, 'own_posts', 'posts_per_hour', 'seen_share', 'unseen_accounts'] as const),
  ];
  const rows = [moved.now, moved.before].map(({ after, to }, k): Cell[] => {
    const share = seenShare(seen.values(), after, to);
    const posts = countPosts(moved, k === 0 ? parts : 0, k === 0 ? 2 * parts : parts);
    const perHour = posts === null ? null : (posts * HOUR) / last.ms;
    return [
      ...[isoOf(after), isoOf(to)],
      ...known(share, [...motionCells(countMotion(tiesWithin(ties, { after, to }))), posts, perHour]),
      ...[share, notSeen([...seen.values()], after, to).length],
    ];
  });
  const cellsOf = (column: string) =>
    rows.map((row) => row[columns.indexOf(own(column))] ?? null) as [Cell, Cell];
  const figures = MOVED.filter((figure) => figure !== 'own_posts' || moved.posts !== null).map(
    (figure): Cell[] => {
      const least = cellsOf(figure);
      const most = columns.includes(own(`${figure}_max`)) ? cellsOf(`${figure}_max`) : least;
      const [now, before] = least.map((cell, k) =>
        cell === most[k] ? cell : rangeText(String(cell), String(most[k])),
      ) as [Cell, Cell];
      const isCompared = (figure === 'own_posts' ? whyNot.posts : whyNot.ties) === null;
      return [figure, now, ...(isCompared ? [before, changeOf(now, before)] : ['', ''])];
    },
  );
  const shares = cellsOf('seen_share').map((share) =>
    Number.isNaN(share) ? null : `${(100 * Number(share)).toFixed(1).replace('100.0', '100')}%`,
  );
  const text = 'text' as const;
  const isBeside = whyNot.ties === null || (moved.posts !== null && whyNot.posts === null);
  return {
    name: 'totals',
    title: say.now.totals(lengthOf(last), isBeside),
    columns,
    types: TIMES,
    rows,
    shown: {
      columns: ['figure', 'now', 'before', 'change'].map(own),
      types: { figure: text, now: text, before: text, change: text },
      optional: ['before', 'change'],
      rows: [
        ...figures,
        ['seen_share', shares[0] ?? null, whyNot.ties === null ? (shares[1] ?? null) : '', ''],
      ],
    },
  };
}

/** Nothing of what is known as bounds or not at all. */
function changeOf(now: Cell, before: Cell): string {
  return typeof now === 'number' && typeof before === 'number' ? changeText(now, before) : '';
}

function notSeen<T extends SeenAccount>(accounts: readonly T[], after: number, to: number): T[] {
  return accounts.filter((account) => seenShare([account], after, to) < 1);
}

/** The stretch in parts of equal length. */
export function timelineSection(moved: Moved): Section {
  const { now, part, parts, seen, ties } = moved;
  const rows = Array.from({ length: parts }, (_, k): Cell[] => {
    const stretch = { after: now.after + k * part, to: now.after + (k + 1) * part };
    const share = seenShare(seen.values(), stretch.after, stretch.to);
    return [
      ...[isoOf(stretch.after), isoOf(stretch.to)],
      ...known(share, motionCells(countMotion(tiesWithin(ties, stretch)))),
      ...known(share, [countPosts(moved, parts + k, parts + k + 1)]),
      share,
    ];
  });
  const columns = ['from', 'to', ...MOTION, 'own_posts', 'seen_share'] as const;
  const drawn = ['formed', 'ended', 'mutual_made', 'mutual_broken', 'own_posts', 'seen_share'] as const;
  return {
    name: 'timeline',
    title: say.now.timeline(parts),
    columns,
    types: TIMES,
    rows,
    shown: {
      columns: ['figure', 'timeline', 'most'],
      types: { figure: 'text', timeline: 'text', most: 'text' },
      rows: drawn.map((column) => {
        const values = rows.map((row) => {
          const cell = row[columns.indexOf(column)];
          return typeof cell === 'number' ? cell : Number.NaN;
        });
        const most = Math.max(...values.filter((value) => !Number.isNaN(value)), Number.NEGATIVE_INFINITY);
        return [column, sparkline(values), Number.isFinite(most) ? String(Number(most.toPrecision(4))) : '?'];
      }),
    },
  };
}

/** Accounts of which most ties formed and ended. */
export function accountSection(moved: Moved, top: number, persons: boolean): Section {
  const { accounts, ties, now, parts, seen } = moved;
  const motion = motionBySide(tiesWithin(ties, now), (account) => account);
  const posts = postsOf(moved, (account) => account, parts);
  const isWithheld = (account: LoggedAccount) => !persons && account.row?.kind === 'person';
  const ranked = [...motion]
    .flatMap(([key, of]) => {
      const account = accounts.get(key);
      if (account === undefined) return [];
      const own = isWithheld(account) ? { ...of, ended: 0 } : of;
      return totalMotion(own) === 0 ? [] : [{ key, account, own }];
    })
    .sort(
      (a, b) =>
        totalMotion(b.own) - totalMotion(a.own) ||
        (a.account.state.accountId < b.account.state.accountId ? -1 : 1),
    );
  const shown = [
    'handle',
    'country',
    'office',
    'formed',
    'ended',
    'gained',
    'lost',
    'mutual_made',
    'own_posts',
    'seen_share',
  ] as const;
  const columns = [
    ...['handle', 'name', 'country', 'office', 'formed', 'ended', 'gained', 'lost'],
    ...[
      'mutual_made',
      'mutual_made_max',
      'mutual_broken',
      'mutual_broken_max',
      'own_posts',
      'seen_share',
      'account_id',
    ],
  ] as const;
  const rows = ranked
    .slice(0, top)
    .map(({ key, account, own }): Cell[] => [
      ...[
        account.state.handle,
        account.row?.name ?? '',
        account.row?.country ?? '',
        account.row?.office ?? '',
      ],
      ...sideCells(own, isWithheld(account)),
      posts === null ? null : (posts.get(key) ?? 0),
      seenShare(seen.has(key) ? [seen.get(key)!] : [], now.after, now.to),
      account.state.accountId,
    ]);
  return {
    name: 'accounts',
    title: say.now.accounts(rows.length, ranked.length),
    columns,
    rows,
    shown: picked({ columns, rows }, shown),
  };
}

/** Countries, or groups of another column; accounts in none are left out. */
export function groupSection(moved: Moved, by: string, top: number, whyNot: WhyNotCompared): Section {
  const { accounts, ties, now, seen, parts } = moved;
  const label = labelsOf(moved, by);
  const labels = new Map([...accounts].map(([key, account]) => [key, label(account)]));
  const groupOf = (key: number) => labels.get(key) || null;
  const motion = motionBySide(tiesWithin(ties, now), groupOf);
  const posts = postsOf(moved, groupOf, parts);
  const before = motionBySide(tiesWithin(ties, moved.before), groupOf);
  const groups = [...groupBy(seen, ([key]) => labels.get(key)!)]
    .filter(([group]) => group !== '')
    .map(([group, of]) => ({ group, of: of.map(([, account]) => account), own: motion.get(group) }))
    .sort(
      (a, b) =>
        (b.own === undefined ? 0 : totalMotion(b.own)) - (a.own === undefined ? 0 : totalMotion(a.own)) ||
        (posts?.get(b.group) ?? 0) - (posts?.get(a.group) ?? 0) ||
        (a.group < b.group ? -1 : 1),
    );
  const columns = [
    ...['group', 'name', 'formed', 'ended', 'gained', 'lost', 'mutual_made', 'mutual_made_max'],
    ...['mutual_broken', 'mutual_broken_max', 'own_posts', ...BEFORE, 'accounts', 'seen_share'],
  ] as const;
  const rows = groups.slice(0, top).map(({ group, of, own }): Cell[] => {
    const share = seenShare(of, now.after, now.to);
    const earlier = before.get(group);
    return [
      ...[group, groupName(by, group)],
      ...known(share, own === undefined ? Array<Cell>(8).fill(0) : sideCells(own, false)),
      posts === null ? null : (posts.get(group) ?? 0),
      // What a group does its own accounts are seen to do, what is done to it all of them.
      ...(whyNotCompared(moved, of, 'all') === null
        ? [earlier?.formed ?? 0, earlier?.ended ?? 0]
        : [null, null]),
      ...(whyNot.ties === null ? [earlier?.gained ?? 0, earlier?.lost ?? 0] : [null, null]),
      ...[of.length, share],
    ];
  });
  const shown = columns.filter((column) => !/_max$|^(formed|ended)_before$/.test(column));
  return {
    name: 'groups',
    title: say.now.groups(by, rows.length, groups.length),
    columns,
    types: { group: by === 'country' ? 'country' : 'text' },
    rows,
    optional: [...BEFORE],
    shown: { ...picked({ columns, rows }, shown), optional: [...BEFORE] },
  };
}

/** Of the accounts that are watched and there, those that are in no group. */
export function countWithout(moved: Moved, by: string): number {
  const label = labelsOf(moved, by);
  return [...moved.seen.keys()].filter((key) => label(moved.accounts.get(key)!) === '').length;
}

/** Accounts that could not be seen all the time. */
export function unseenSection({ seen, accounts, now }: Moved, top: number): Section {
  const rows = notSeen(
    [...seen].map(([key, one]) => ({ ...one, account: accounts.get(key)! })),
    now.after,
    now.to,
  )
    .map((one) => ({ ...one, share: seenShare([one], now.after, now.to) }))
    .sort((a, b) => a.share - b.share || (a.account.state.accountId < b.account.state.accountId ? -1 : 1))
    .map(({ account: { state, row, gap }, share, seen: spans }): Cell[] => [
      ...[state.handle, row?.country ?? '', share],
      spans.length === 0 ? '' : isoOf(spans.at(-1)!.to),
      state.open === null ? (gap ?? '') : '',
      state.accountId,
    ]);
  const columns = ['handle', 'country', 'seen_share', 'seen_until', 'reason', 'account_id'] as const;
  return {
    name: 'unseen',
    title: say.now.unseen(Math.min(top, rows.length), rows.length),
    columns,
    rows,
    shown: { columns, rows: rows.slice(0, top) },
  };
}

/** In the order of the columns from `formed` to `mutual_broken_max`. */
function sideCells(own: SideMotion, isWithheld: boolean): Cell[] {
  const { formed, ended, gained, lost, mutualMade, mutualMadeMost, mutualBroken, mutualBrokenMost } = own;
  const broken: Cell[] = isWithheld ? ['', ''] : [mutualBroken, mutualBrokenMost];
  return [formed, isWithheld ? '' : ended, gained, lost, mutualMade, mutualMadeMost, ...broken];
}

function postsOf<Side>(
  { posts }: Moved,
  sideOf: (account: number) => Side,
  first: number,
): Map<Side, number> | null {
  if (posts === null) return null;
  const sums = new Map<Side, number>();
  for (const { account, part, posts: count } of posts) {
    if (part < first) continue;
    const side = sideOf(account);
    sums.set(side, (sums.get(side) ?? 0) + count);
  }
  return sums;
}
