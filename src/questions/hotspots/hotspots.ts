/** Hot spots: the hashtags of the last hour, day or week by country or region, rising and falling against the stretch before. */
import { changing, type HotSpot, hotSpots, inUse } from '../../activity/hot-spots.ts';
import { joinedFacts, type Section, type SectionedAnswer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import type { Cell } from '../../csv.ts';
import { groupBy } from '../../group-by.ts';
import { attributeOf } from '../../study/grouping.ts';
import { typed } from '../column-types.ts';
import { groupName } from '../log/recent.ts';
import { attributeColumn, parseWhere } from '../where.ts';
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

const COLUMNS = ['hashtag', 'accounts', 'accounts_before', 'accounts_change', 'posts', 'posts_before'];

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
  const [rising, falling] = [changing(all, 1), changing(all, -1)];
  const [first] = used;
  const members = [...accounts.values()];
  const inGroups = members.filter((account) => groupOf(account) !== '');
  const [read, comparable] = [
    members.filter(({ isRead }) => isRead),
    members.filter((one) => one.isComparable),
  ];
  const isCompared = comparable.length > 0;
  return typed<SectionedAnswer>({
    sentence: `${tagged.name}, ${tagged.stretch}: ${count(used.length, 'hashtag')} of ${count(accounts.size, 'account')}${filter.phrase}${first === undefined ? '' : `; #${first.tag} was used by ${count(first.accounts, 'account')}`}. ${isCompared ? `${rising.length} rise and ${falling.length} fall.` : 'What rises and falls is unknown: of no account are all posts of the stretch before known, too.'}`,
    sections: [
      spotSection('hashtags', 'By the accounts that used them', used, isCompared, top),
      spotSection('rising', 'Rising: more accounts than in the stretch before', rising, isCompared, top),
      spotSection('falling', 'Falling: fewer accounts than in the stretch before', falling, isCompared, top),
      groupSection(grouped, new Set(comparable.map(groupOf)), column, top),
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
      `What ${read.length} of ${count(accounts.size, 'account')} posted is known over all of it; a change counts the ${comparable.length} of whom it is known over both stretches. Of the others there may be more than is counted.`,
      ...withoutNote(members.length - inGroups.length, column),
      ...tagged.notes,
    ],
  });
}

/** @param isCompared whether the stretch before is known of any account; where it is not, what was then is empty, not 0. */
function cells(
  { tag, accounts, accountsBefore, change, posts, postsBefore }: HotSpot,
  isCompared: boolean,
): Cell[] {
  if (!isCompared) return [`#${tag}`, accounts, null, null, posts, null];
  return [`#${tag}`, accounts, accountsBefore, change, posts, postsBefore];
}

function spotSection(
  name: string,
  title: string,
  spots: readonly HotSpot[],
  isCompared: boolean,
  top: number,
): Section {
  return {
    name,
    title: `${title}${spots.length > top ? `, ${top} of ${spots.length}` : ''}`,
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
    title: `By ${by}${top === Number.POSITIVE_INFINITY ? '' : `, the first ${top} of each`}`,
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
  const columns = ['group', 'name', 'accounts', 'read', 'comparable', 'unread_accounts'];
  const counted = groups.map(([group, of]) => {
    const read = of.filter(({ isRead }) => isRead).length;
    const comparable = of.filter(({ isComparable }) => isComparable).length;
    const cells: Cell[] = [group, groupName(by, group), of.length, read, comparable, of.length - read];
    return { cells, isWhole: comparable === of.length };
  });
  return {
    name: 'coverage',
    title: 'Of whom not all posts are known: over the stretch, and over both stretches',
    columns,
    types: { group: by === 'country' ? 'country' : 'text' },
    rows: counted.map(({ cells }) => cells),
    shown: { columns, rows: counted.filter(({ isWhole }) => !isWhole).map(({ cells }) => cells) },
  };
}
