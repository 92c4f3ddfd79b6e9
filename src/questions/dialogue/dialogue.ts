/** Dialogue: who speaks with whom, by countries or groups of another column and by accounts, and the single lines. */
import { type Mentions, type SpokenPair, spokenPairs } from '../../activity/spoken.ts';
import { joinedFacts, type Section, type SectionedAnswer } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import type { Cell } from '../../csv.ts';
import { foldText } from '../../fold-text.ts';
import { groupBy } from '../../group-by.ts';
import { nearestWords } from '../../nearest.ts';
import { findCountry } from '../../roster/country-names.ts';
import { attributeOf } from '../../study/grouping.ts';
import { attributeColumn } from '../../study/where.ts';
import { refusal } from '../../words/refusal.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { ofGroup } from '../ask.ts';
import { typed } from '../column-types.ts';
import type { SpeakingAccount, Spoken } from './spoken.ts';
import { unspokenSection, unspokenWith } from './unspoken.ts';

export interface DialogueAsked {
  /** None: all sides; one: with whom it speaks; two: with each other. A value of the column, or an account as @handle. */
  sides: readonly string[];
  /** A column whose groups are the sides; country where absent. */
  by?: string | undefined;
  top: number;
}

/** Whom the sides are, what each account is called by them, and the mentions between them. */
function betweenSides(spoken: Spoken, { sides: names, by = 'country' }: Omit<DialogueAsked, 'top'>) {
  const { accounts } = spoken;
  const column = attributeColumn(
    { snapshot: { name: spoken.name, extraColumns: [...spoken.extraColumns] } },
    by,
  );
  const groupOf = ({ row }: SpeakingAccount) => (row === null ? '' : attributeOf({ row }, column));
  const sides = [...new Set(names.map((name) => toSide(spoken, groupOf, column, name)))];
  if (names.length === 2 && sides.length === 1) {
    throw refusal(say.dialogue.oneSide(names));
  }
  const labels = new Map(
    [...accounts].map(([key, account]) => {
      const handle = `@${account.handle}`;
      return [key, sides.includes(handle) ? handle : groupOf(account)];
    }),
  );
  const label = (key: number) => labels.get(key) ?? '';
  const isActor = (source: number, target: number) => {
    const [one, other] = [accounts.get(source)?.row?.actor ?? '', accounts.get(target)?.row?.actor ?? ''];
    return one !== '' && one === other;
  };
  const isAsked = (source: number, target: number) => {
    const ends = [label(source), label(target)];
    return ends[0] !== ends[1] && !ends.includes('') && sides.every((side) => ends.includes(side));
  };
  const isLine = (source: number, target: number) => !isActor(source, target) && isAsked(source, target);
  const [first] = sides;
  const members =
    first === undefined ? null : new Set([...labels.keys()].filter((key) => label(key) === first));
  const isBetween = ({ source, target }: Mentions) => isLine(source, target);
  const mentions = spoken.mentions(members).filter(isBetween);
  return { column, sides, labels, label, isLine, isBetween, members, mentions };
}

type Sides = ReturnType<typeof betweenSides>;

/** The last lines alone. @throws UserError as the dialogue itself. */
export function dialogueLines(spoken: Spoken, asked: DialogueAsked): Section {
  return lineSection(spoken, betweenSides(spoken, asked), asked.top);
}

/** @throws UserError for a column that the roster does not have, or a side that is none. */
export function dialogue(spoken: Spoken, asked: DialogueAsked): SectionedAnswer {
  const { accounts } = spoken;
  const { top } = asked;
  const found = betweenSides(spoken, asked);
  const { column, sides, labels, label, members, mentions } = found;
  const pairs = spokenPairs(mentions, label);
  const people = spokenPairs(mentions, (key) => accounts.get(key)?.accountId ?? '');
  const total = mentions.reduce((sum, { count }) => sum + count, 0);
  const unread = [...accounts.values()].filter(({ isRead }) => !isRead).length;
  const [side] = sides;
  const unspoken = members !== null && sides.length === 1 ? unspokenWith(spoken, members, mentions) : null;
  const before = spokenBefore(spoken, found);
  const answer = typed<SectionedAnswer>({
    sentence: [
      say.dialogue.found(spoken.name, spoken.stretch, {
        column,
        sides,
        mentions: total,
        pairs: pairs.length,
        accounts: people.length,
      }),
      ...(before === null ? [] : [before.whyNot ?? say.dialogue.before(before.total)]),
    ],
    sections: [
      pairSection(
        pairs,
        before,
        [...labels].map(([key, side]) => ({ side, account: accounts.get(key)! })),
        column,
        top,
      ),
      accountSection(spoken, people, top),
      ...(unspoken === null ? [] : [unspokenSection(spoken, { column, side: side! }, unspoken, top)]),
      ...(spoken.lines === null ? [] : [lineSection(spoken, found, top)]),
    ],
    main: 'pairs',
    facts: joinedFacts({ question: 'dialogue' }, spoken.facts, {
      mentions: total,
      ...(before === null ? {} : { mentions_before: before.whyNot === null ? before.total : null }),
      pairs: pairs.length,
      unread_accounts: unread,
      ...(unspoken === null
        ? {}
        : {
            tied_accounts: unspoken.tied,
            unspoken: unspoken.unspoken.filter(({ spoke }) => spoke === 'no').length,
            unspoken_max: unspoken.unspoken.length,
          }),
    }),
    notes: [say.dialogue.mention(unread, accounts.size), ...spoken.notes],
  });
  return spoken.study === undefined ? answer : ofGroup(spoken.study, answer);
}

/** @throws UserError for a name that is no side, with the nearest. */
function toSide(
  { accounts, name: of }: Spoken,
  groupOf: (account: SpeakingAccount) => string,
  by: string,
  name: string,
): string {
  if (name.startsWith('@')) {
    const handles = [...accounts.values()].map(({ handle }) => `@${handle}`);
    const found = handles.find((handle) => handle === name.toLowerCase());
    if (found !== undefined) return found;
    throw refusal(say.dialogue.noAccount(of, name, nearestWords(name, handles, 1)));
  }
  const groups = [...new Set([...accounts.values()].map(groupOf))].filter((group) => group !== '').sort();
  const code = by === 'country' ? findCountry(name)?.code : undefined;
  const found = groups.find((group) => group === (code ?? name) || foldText(group) === foldText(name));
  if (found !== undefined) return found;
  const bare = [...accounts.values()].find(({ handle }) => handle === name.toLowerCase());
  if (bare !== undefined) return `@${bare.handle}`;
  throw refusal(say.dialogue.noSide(of, { column: by, side: name }, nearestWords(name, groups, 1)));
}

/** Nothing counted of a side of which no posts are known is unknown, not none. */
function known(count: number, of: readonly SpeakingAccount[]): number | null {
  return count === 0 && of.every(({ isRead }) => !isRead) ? null : count;
}

/** Of the stretch before: all mentions, and those of each pair; `null` of a snapshot. */
interface SpokenBefore {
  total: number;
  whyNot: Sentence | null;
  /** Of what the one says to the other, and of what that says back; `null` where a side cannot be compared. */
  of: (pair: SpokenPair) => [there: number | null, back: number | null];
}

function spokenBefore({ before }: Spoken, { labels, label, isBetween, members }: Sides): SpokenBefore | null {
  if (before === null) return null;
  const mentions = before.mentions(members).filter(isBetween);
  const pairs = new Map(spokenPairs(mentions, label).map((pair) => [`${pair.one}\n${pair.other}`, pair]));
  const sides = groupBy(labels, ([, side]) => side);
  const compared = new Map<string, boolean>();
  const isCompared = (side: string) => {
    const known = compared.get(side) ?? before.whyNotCompared(sides.get(side)!.map(([key]) => key)) === null;
    compared.set(side, known);
    return known;
  };
  return {
    total: mentions.reduce((sum, { count }) => sum + count, 0),
    whyNot: before.whyNotCompared([...labels].flatMap(([key, side]) => (side === '' ? [] : [key]))),
    of({ one, other }) {
      const pair = pairs.get(`${one}\n${other}`);
      return [isCompared(one) ? (pair?.there ?? 0) : null, isCompared(other) ? (pair?.back ?? 0) : null];
    },
  };
}

function pairSection(
  pairs: readonly SpokenPair[],
  before: SpokenBefore | null,
  members: readonly { side: string; account: SpeakingAccount }[],
  by: string,
  top: number,
): Section {
  const sides = groupBy(members, ({ side }) => side);
  const accountsOf = (side: string) => sides.get(side)!.map(({ account }) => account);
  const unread = (side: string) => accountsOf(side).filter(({ isRead }) => !isRead).length;
  return {
    name: 'pairs',
    title: say.dialogue.pairs(by, top, pairs.length),
    columns: [
      ...(['one', 'other', 'mentions', 'mentions_back'] as const),
      ...(before === null ? [] : (['mentions_before', 'back_before'] as const)),
      ...(['unread_accounts', 'unread_back'] as const),
    ],
    optional: ['mentions_before', 'back_before'],
    rows: pairs.slice(0, top).map((pair): Cell[] => {
      const { one, other, there, back } = pair;
      return [
        ...[one, other, known(there, accountsOf(one)), known(back, accountsOf(other))],
        ...(before?.of(pair) ?? []),
        ...[unread(one), unread(other)],
      ];
    }),
  };
}

function accountSection({ accounts }: Spoken, pairs: readonly SpokenPair[], top: number): Section {
  const byId = new Map([...accounts.values()].map((account) => [account.accountId, account]));
  const shown = ['a_handle', 'a_country', 'b_handle', 'b_country', 'mentions', 'mentions_back'] as const;
  const columns = [
    'a_handle',
    'a_name',
    'a_country',
    'b_handle',
    'b_name',
    'b_country',
    'mentions',
    'mentions_back',
    'a_id',
    'b_id',
  ] as const;
  const rows = pairs.slice(0, top).map(({ one, other, there, back }): Cell[] => {
    const [a, b] = [byId.get(one)!, byId.get(other)!];
    return [
      ...[...endCells(a), ...endCells(b)],
      ...[known(there, [a]), known(back, [b]), a.accountId, b.accountId],
    ];
  });
  return {
    name: 'accounts',
    title: say.dialogue.accounts(top, pairs.length),
    columns,
    rows,
    shown: picked({ columns, rows }, shown),
  };
}

/** @param spoken of a log, which knows single posts. */
function lineSection({ accounts, lines }: Spoken, { isLine, mentions }: Sides, top: number): Section {
  const shown = [
    'time',
    'source_handle',
    'source_country',
    'kind',
    'target_handle',
    'target_country',
  ] as const;
  const columns = [
    ...['time', 'kind', 'source_handle', 'source_name', 'source_country', 'target_handle', 'target_name'],
    ...['target_country', 'source_id', 'target_id', 'record_key'],
  ] as const;
  const rows: Cell[][] = [];
  for (const { time, kind, source, target, key } of lines!(new Set(mentions.map(({ source }) => source)))) {
    const [from, to] = [accounts.get(source), accounts.get(target)];
    if (from === undefined || to === undefined || !isLine(source, target)) continue;
    rows.push([time, kind, ...endCells(from), ...endCells(to), from.accountId, to.accountId, key]);
    if (rows.length === top) break;
  }
  return {
    name: 'lines',
    title: say.dialogue.lines(rows.length),
    columns,
    rows,
    shown: picked({ columns, rows }, shown),
  };
}

function endCells({ handle, row }: SpeakingAccount): string[] {
  return [handle, row?.name ?? '', row?.country ?? ''];
}
