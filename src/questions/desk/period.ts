/** The figures of a desk: what moved for the country in the period, beside the one before it and part by part. */
import type { Section } from '../../cli/answer.ts';
import { sparkline } from '../../cli/sparkline.ts';
import { own } from '../../columns/answer-columns.ts';
import type { Cell } from '../../csv.ts';
import { isoOf } from '../../iso-instant.ts';
import { type Bounds, changeText, rangeText } from '../../values/bounded.ts';
import type { Stretch } from '../../values/log-stretch.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { Length } from '../../words/values.ts';

const FIGURES = ['gained', 'lost', 'waiting', 'newly_followed', 'mutual_made'] as const;

/** Who waits is a number at the end of the period; the others count what came to be in it. */
export type PeriodFigure = (typeof FIGURES)[number];

type Counted = Exclude<PeriodFigure, 'waiting'>;

/** `null` where nobody was seen who could have done it. */
export interface PeriodPart extends Stretch, Readonly<Record<Counted, number | null>> {
  waiting: Bounds | null;
  /** Share of the time in which the follows of accounts could be seen. */
  seen: Readonly<Record<'ours' | 'abroad', number>>;
}

export interface Period {
  parts: readonly PeriodPart[];
  /** `null` where the two cannot be compared. */
  before: Readonly<Record<PeriodFigure, Bounds | null>>;
  /** Why some cannot. */
  whyNot: readonly Sentence[];
}

/** Of one period: a figure each, `null` where it is unknown. */
export type PeriodFigures = Readonly<Record<PeriodFigure, Bounds | null>>;

/** @param period `null` over snapshots, which know no parts and no period before. */
export function periodSection(now: PeriodFigures, period: Period | null, last: Length | null): Section {
  const columns = [
    ...['from', 'to', 'gained', 'lost', 'waiting', 'waiting_max', 'newly_followed', 'mutual_made'],
    ...['seen_ours', 'seen_abroad'],
  ].map(own);
  const parts = period?.parts ?? [];
  const [shown, text] = [['figure', 'now', 'before', 'change', 'timeline'].map(own), 'text' as const];
  return {
    name: 'period',
    title: say.deskTables.period(last),
    columns,
    types: {
      ...{ from: 'instant', to: 'instant', waiting: 'count', waiting_max: 'count' },
      ...{ newly_followed: 'count', seen_ours: 'share', seen_abroad: 'share' },
    },
    rows: parts.map(({ after, to, gained, lost, waiting, newly_followed, mutual_made, seen }): Cell[] => [
      ...[isoOf(after), isoOf(to), gained, lost, waiting?.least ?? null, waiting?.most ?? null],
      ...[newly_followed, mutual_made, shareOf(seen.ours), shareOf(seen.abroad)],
    ]),
    shown: {
      columns: shown,
      types: { figure: text, now: text, before: text, change: text, timeline: text },
      optional: ['before', 'change', 'timeline'],
      rows: FIGURES.map((figure): Cell[] => {
        const before = period?.before[figure] ?? null;
        return [
          ...[figure, boundsText(now[figure]) ?? '?', boundsText(before) ?? ''],
          changeOf(now[figure], before),
          parts.length < 2 ? '' : sparkline(parts.map((part) => heightOf(part[figure]))),
        ];
      }),
    },
  };
}

function shareOf(share: number): number | null {
  return Number.isNaN(share) ? null : share;
}

function heightOf(figure: Bounds | number | null): number {
  if (figure === null) return Number.NaN;
  return typeof figure === 'number' ? figure : figure.least;
}

function boundsText(bounds: Bounds | null): string | null {
  return bounds === null ? null : rangeText(String(bounds.least), String(bounds.most));
}

/** None where more of the one is unknown than of the other: it may be all of the change. */
function changeOf(now: Bounds | null, before: Bounds | null): string {
  const isAlike = now !== null && before !== null && now.most - now.least === before.most - before.least;
  return isAlike ? changeText(now.least, before.least) : '';
}
