/** When new follows are returned, and how long ties stand: sentences, a curve for each office and region, and tables. */

import { escapeMarkdown, joinTexts, numberColumn } from '../../doors/markdown-text.ts';
import { spellRows } from '../../spells/spell-rows.ts';
import {
  type CurveRow,
  HORIZONS,
  needsLimits,
  type SubjectCurve,
  standingRow,
} from '../../spells/subjects.ts';
import type { SpellsWords } from '../../words/en/report/spells.ts';
import type { Facts } from '../facts/facts.ts';
import type { SpellFacts } from '../facts/spell-facts.ts';
import { type Figures, figureText } from '../figures/figures.ts';
import { reportTable } from './report-table.ts';
import type { Section } from './section.ts';

export const SPELLS_SECTION: Section = {
  id: 'spells',
  heading: ({ spells }) => spells.heading,
  render: (facts, figures) => (facts.spells === null ? [] : chapter(facts, facts.spells, figures)),
};

function chapter(facts: Facts, spells: SpellFacts, figures: Figures): string[] {
  const { language, options } = facts;
  const words = language.spells;
  const [from, to] = [spells.from, spells.to].map(language.date);
  const withheld = spellRows(spells.pairs, spells.accounts, options.persons).withheldCount;
  return [
    spells.log === null
      ? words.series(spells.snapshotCount, from!, to!)
      : words.log(escapeMarkdown(spells.log.name), from!, to!),
    joinTexts([answeredSentence(facts, spells), countSentences(facts, spells)], ' '),
    ...spells.groups.flatMap(({ attribute, curves }) => [
      figureText(facts, figures, `follow-backs-by-${attribute}`),
      groupTable(facts, attribute, curves),
    ]),
    joinTexts(standingSentences(facts, spells), ' '),
    standingTable(facts, spells),
    joinTexts([words.how, withheld === 0 ? '' : words.spared(withheld)], ' '),
  ];
}

function answeredSentence({ language: { spells: words } }: Facts, { answered }: SpellFacts): string {
  if (answered === null || answered.subject.times.length === 0) return words.none;
  const told = answered.rows.filter(tells).map((row) => toldOf(words, row, words.within[row.within]));
  const { count, followedUp } = answered.rows[0]!;
  return words.answered(count, followedUp, told);
}

/** A share at a time, with what is around it: an estimate alone may be far from what could be seen. */
function toldOf(words: SpellsWords, row: CurveRow, time: string): string {
  const { share, band, limits } = row;
  const timed = words.timed(words.share(share.min, share.max), time);
  const [ofBand, ofLimits] = [
    Number.isNaN(band.min) ? null : words.share(band.min, band.max),
    needsLimits(row) ? words.share(limits.min, limits.max) : null,
  ];
  return ofBand === null && ofLimits === null ? timed : words.around(timed, ofBand, ofLimits);
}

/** Whether it says anything. */
function tells({ share }: CurveRow): boolean {
  return !Number.isNaN(share.min) && !(share.min === 0 && share.max === 1);
}

function countSentences({ language: { spells: words } }: Facts, { found }: SpellFacts): string {
  const orders = found.follows.filter(({ isOrderKnown }) => !isOrderKnown).length;
  const unclear = found.unclear.length;
  const unseen = found.follows.filter(({ limits }) => limits === null).length;
  return joinTexts(
    [
      orders === 0 ? '' : words.orders(orders),
      unclear === 0 ? '' : words.unclear(unclear),
      unseen === 0 ? '' : words.unseen(unseen),
    ],
    ' ',
  );
}

function standingSentences({ language: { spells: words } }: Facts, { lives }: SpellFacts): string[] {
  return lives.flatMap(({ tie, curve }) => {
    if (tie !== 'follow' && tie !== 'standing') return [];
    const told = curve.rows
      .map(standingRow)
      .filter(tells)
      .map((row) => toldOf(words, row, words.after[row.within]));
    const { count, followedUp } = curve.rows[0]!;
    return told.length === 0 ? [] : [words.standing[tie](count, followedUp, told)];
  });
}

/** "5.2% (3.3% to 9.7%) [1.0% to 60.0%]" */
function cell({ language: { spells: words } }: Facts, row: CurveRow): string {
  const { share, band, limits } = row;
  const around = needsLimits(row) ? ` [${words.share(limits.min, limits.max)}]` : '';
  if (Number.isNaN(share.min)) return `–${around}`;
  const told = words.share(share.min, share.max);
  const banded = Number.isNaN(band.min) || share.min !== share.max ? told : words.share(band.min, band.max);
  return `${told}${banded === told ? '' : ` (${banded})`}${around}`;
}

/** "60", or "58 of 60" where the estimate is not of all. */
function numberText({ language }: Facts, { rows: [row] }: SubjectCurve): string {
  const { count, followedUp } = row!;
  const all = language.count(count);
  return followedUp === count ? all : language.spells.partOf(language.count(followedUp), all);
}

function groupTable(facts: Facts, attribute: string, curves: readonly SubjectCurve[]): string {
  const { language } = facts;
  const { spells: words } = language;
  const caption = words.table[attribute as keyof typeof words.table];
  return reportTable(facts, [caption, 'follow-backs.csv'], curves, [
    {
      head: escapeMarkdown(language.attribute(attribute)),
      cell: ({ subject }) => escapeMarkdown(language.value(attribute, subject.group)),
    },
    numberColumn(words.asked, (curve) => numberText(facts, curve)),
    ...HORIZONS.map(({ within }, k) =>
      numberColumn(words.within[within], (curve: SubjectCurve) => cell(facts, curve.rows[k]!)),
    ),
  ]);
}

function standingTable(facts: Facts, { lives }: SpellFacts): string {
  const { language } = facts;
  const { spells: words } = language;
  return reportTable(facts, [words.table.standing, 'tie-survival.csv'], lives, [
    { head: words.tie, cell: ({ tie }) => words.ties[tie] },
    numberColumn(words.number, ({ curve }) => numberText(facts, curve)),
    ...HORIZONS.map(({ within }, k) =>
      numberColumn(words.after[within], ({ curve }: SpellFacts['lives'][number]) =>
        cell(facts, standingRow(curve.rows[k]!)),
      ),
    ),
  ]);
}
