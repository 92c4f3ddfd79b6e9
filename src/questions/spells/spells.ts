/** When ties form, are answered and end: how soon new follows are returned, how long ties stand, and who answers. */
import type { Answer, SectionedAnswer } from '../../cli/answer.ts';
import type { Desk } from '../../open/open-snapshot.ts';
import { LIFE_KINDS, type LifeKind, pairsOf } from '../../spells/subjects.ts';
import { attributeOf } from '../../study/grouping.ts';
import { attributeColumn, parseWhere } from '../../study/where.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { ofGroup } from '../ask.ts';
import { SIZE, sizesOf } from './size-groups.ts';
import { openSpellSource, type SourceAsked, type SpellSource } from './spell-source.ts';
import { spellTable } from './spell-table.ts';
import { curvesOf, type Groups, type SPELL_TABLES, spellsAnswer } from './spells-answer.ts';

export interface SpellsAsked extends SourceAsked {
  /** Groups of this column: of who is to answer, and of who follows. */
  by?: string | undefined;
  /** Mutual ties and follows that nobody has returned, apart. */
  mutual?: boolean | undefined;
  /** COLUMN=VALUE, of either account of a tie. */
  where?: readonly string[] | undefined;
  /** So many of those who answer fastest, and who never do. */
  top?: number | undefined;
  /** Names the persons who ended a tie; else their ties stand without names. */
  persons?: boolean | undefined;
  /** One table alone. */
  show?: (typeof SPELL_TABLES)[number] | undefined;
}

/** Ties, with those that stood at first. */
const USUAL_KINDS: readonly LifeKind[] = ['follow', 'standing'];
/** Tables that have a row per group. */
const GROUPED: readonly string[] = ['answered', 'standing'];

/** @throws UserError for a column that the roster does not have, and as `openSpellSource`. */
export function spells(desk: Desk, asked: SpellsAsked): Answer | SectionedAnswer {
  requireOfTable(asked);
  const { by, mutual = false, where, top = Number.POSITIVE_INFINITY, persons = false, show } = asked;
  const opened = openSpellSource(desk, asked, show !== 'spells');
  const groups = by === undefined ? null : groupsOf(opened, by);
  const nodes = new Map(opened.accounts.map((account) => [account.accountId, account]));
  const { conditions, matches } = parseWhere({ ...opened, nodes }, where);
  const source: SpellSource = {
    ...opened,
    pairs:
      conditions.length === 0
        ? opened.pairs
        : pairsOf(opened.pairs, (account) => matches(opened.accounts[account]!)),
    of: { ...opened.of, where: conditions },
  };
  if (show === 'spells') return ofGroup(source, spellTable(source, persons));
  const kinds = mutual ? LIFE_KINDS : USUAL_KINDS;
  return ofGroup(source, spellsAnswer(source, curvesOf(source.pairs, groups, kinds), { top, show }));
}

/** @throws UserError for what the one table that is asked for has no use of. */
function requireOfTable({ show, by, mutual = false, persons = false }: SpellsAsked): void {
  if (by !== undefined && show !== undefined && !GROUPED.includes(show)) {
    throw refusal(say.spells.notOfGroups(show, by));
  }
  if (mutual && show !== undefined && show !== 'standing') throw refusal(say.spells.mutualOfStanding());
  if (persons && show !== 'spells') throw refusal(say.spells.personsOfSpells());
}

/** A column of that name in the roster comes before the sizes. */
function groupsOf(source: SpellSource, by: string): Groups {
  if (by === SIZE && !source.snapshot.extraColumns.includes(SIZE)) {
    const sizes = sizesOf(source.accounts);
    return { column: SIZE, labelOf: (account) => sizes[account]! };
  }
  const column = attributeColumn(source, by);
  return { column, labelOf: (account) => attributeOf(source.accounts[account]!, column) };
}
