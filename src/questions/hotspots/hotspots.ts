/** Hot spots: the hashtags of the last hour, day or week by country or region, rising and falling against the stretch before. */
import { changing, type HotSpot, hotSpots, inUse } from '../../activity/hot-spots.ts';
import { joinedFacts, type Section, type SectionedAnswer } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import { groupBy } from '../../group-by.ts';
import { attributeOf } from '../../study/grouping.ts';
import { attributeColumn, parseWhere } from '../../study/where.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { ofGroup } from '../ask.ts';
import { typed } from '../column-types.ts';
import { groupName } from '../log/recent.ts';
import { withoutNote } from '../without-value.ts';
import type { Tagged, TaggedAccount } from './tagged.ts';

export interface HotSpotsAsked {
  /** A column whose groups are told apart; region where absent. */
  by?: string | undefined;
  /** COLUMN=VALUE. */
  where?: readonly string[] | undefined;
  /** How many of all, and of each group. */
  top: number;
}

const COLUMNS = [
  'hashtag',
  'accounts',
  'accounts_before',
  'accounts_change',
  'posts',
  'posts_before',
] as const;

/** @throws UserError for a column that the roster does not have, or a value that no account has. */
export function hotspots(tagged: Tagged, { by = 'region', where, top }: HotSpotsAsked): SectionedAnswer {
  const roster = { snapshot: { name: tagged.name, extraColumns: [...tagged.extraColumns] } };
  const column = attributeColumn(roster, by);
  const rows = [...tagged.accounts].flatMap(([key, { row }]) =>
    row === null ? [] : [[key, { row }] as const],
  );
  const filter = parseWhere(
    { ...roster, nodes: new Map(rows.map(([key, one]) => [String(key), one])) },
    where,
  );
  const isAsked = ({ row }: TaggedAccount) =>
    row === null ? where === undefined || where.length === 0 : filter.matches({ row });
  const groupOf = ({ row }: TaggedAccount) => (row === null ? '' : attributeOf({ row }, column));
  const accounts = new Map([...tagged.accounts].filter(([, account]) => isAsked(account)));
  const spotsOf = (label: (account: TaggedAccount) => string) =>
    hotSpots(
      tagged.uses.flatMap((use) => {
        const account = accounts.get(use.account);
        return account === undefined
          ? []
          : [{ ...use, group: label(account), isComparable: account.isComparable }];
      }),
    );
  const all = spotsOf(() => '');
  const grouped = spotsOf(groupOf).filter(({ group }) => group !== '');
  const used = inUse(all);
  const [first] = used;
  const members = [...accounts.values()];
  const inGroups = members.filter((account) => groupOf(account) !== '');
  const [read, comparable] = [
    members.filter(({ isRead }) => isRead),
    members.filter((one) => one.isComparable),
  ];
  const whyNot =
    comparable.length === 0 ? say.hotspots.changeUnknown() : tagged.whyNotCompared(accounts.keys());
  const isCompared = whyNot === null;
  const [rising, falling] = ([1, -1] as const).map((sign) => (isCompared ? changing(all, sign) : [])) as [
    HotSpot[],
    HotSpot[],
  ];
  const compared = [...groupBy(accounts, ([, account]) => groupOf(account))]
    .filter(([, of]) => of.some(([, one]) => one.isComparable))
    .filter(([, of]) => tagged.whyNotCompared(of.map(([key]) => key)) === null)
    .map(([group]) => group);
  const answer = typed<SectionedAnswer>({
    sentence: [
      say.hotspots.found(
        tagged.name,
        tagged.stretch,
        used.length,
        accounts.size,
        filter.conditions,
        first === undefined ? null : { tag: first.tag, accounts: first.accounts },
      ),
      whyNot ?? say.hotspots.changing(rising.length, falling.length),
    ],
    sections: [
      spotSection('hashtags', say.hotspots.used, used, isCompared, top),
      spotSection('rising', say.hotspots.rising, rising, isCompared, top),
      spotSection('falling', say.hotspots.falling, falling, isCompared, top),
      groupSection(grouped, new Set(compared), column, top),
      coverageSection(inGroups, groupOf, column),
    ],
    main: 'groups',
    facts: joinedFacts({ question: 'hotspots' }, tagged.facts, {
      rising: isCompared ? rising.length : null,
      falling: isCompared ? falling.length : null,
      hashtags: used.length,
      ...(first === undefined ? {} : { first: first.tag, first_accounts: first.accounts }),
      accounts: accounts.size,
      read: read.length,
      comparable: comparable.length,
    }),
    notes: [
      say.hotspots.known(read.length, accounts.size, comparable.length),
      ...withoutNote(members.length - inGroups.length, column),
      ...tagged.notes,
    ],
  });
  return tagged.study === undefined ? answer : ofGroup(tagged.study, answer);
}

/** @param isCompared whether it can be held against the stretch before; where it cannot, what was then is empty, not 0. */
function cells(
  { tag, accounts, accountsBefore, change, posts, postsBefore }: HotSpot,
  isCompared: boolean,
): Cell[] {
  if (!isCompared) return [`#${tag}`, accounts, null, null, posts, null];
  return [`#${tag}`, accounts, accountsBefore, change, posts, postsBefore];
}

function spotSection(
  name: string,
  title: (shown: number, of: number) => Said,
  spots: readonly HotSpot[],
  isCompared: boolean,
  top: number,
): Section {
  return {
    name,
    title: title(Math.min(top, spots.length), spots.length),
    columns: COLUMNS,
    rows: spots.slice(0, top).map((spot) => cells(spot, isCompared)),
  };
}

/** The hashtags that most accounts of each group used. */
function groupSection(
  spots: readonly HotSpot[],
  compared: ReadonlySet<string>,
  by: string,
  top: number,
): Section {
  const groups = [...groupBy(inUse(spots), ({ group }) => group)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    name: 'groups',
    title: say.hotspots.groups(by, top === Number.POSITIVE_INFINITY ? null : top),
    columns: ['group', ...COLUMNS],
    types: { group: by === 'country' ? 'country' : 'text' },
    rows: groups.flatMap(([group, of]) =>
      of.slice(0, top).map((spot): Cell[] => [group, ...cells(spot, compared.has(group))]),
    ),
  };
}

/** How much of each group is known; a terminal is shown those of which not all is. */
function coverageSection(
  members: readonly TaggedAccount[],
  groupOf: (account: TaggedAccount) => string,
  by: string,
): Section {
  const groups = [...groupBy(members, groupOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  const columns = ['group', 'name', 'accounts', 'read', 'comparable', 'unread_accounts'] as const;
  const counted = groups.map(([group, of]) => {
    const read = of.filter(({ isRead }) => isRead).length;
    const comparable = of.filter(({ isComparable }) => isComparable).length;
    const cells: Cell[] = [group, groupName(by, group), of.length, read, comparable, of.length - read];
    return { cells, isWhole: comparable === of.length };
  });
  return {
    name: 'coverage',
    title: say.hotspots.coverage(),
    columns,
    types: { group: by === 'country' ? 'country' : 'text' },
    rows: counted.map(({ cells }) => cells),
    shown: { columns, rows: counted.filter(({ isWhole }) => !isWhole).map(({ cells }) => cells) },
  };
}
