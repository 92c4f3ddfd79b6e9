/** Figures: who posts most, whose posts bring most in, and who has most influence. */
import { INFLUENCE_PARTS } from '../../activity/influence.ts';
import type { Facts } from '../facts/facts.ts';
import { rowsFigure } from './account-rows.ts';
import { logAxis } from './axis.ts';
import { swatch } from './legend.ts';
import { postsSourceLine } from './source.ts';
import { type Figure, hatching, INK, type Room, svgLine, svgRect } from './svg.ts';

const BAR = 15;
const DOT = 4.5;
const BLUE = '#0072b2';
const DARK = '#114a80';
const LIGHT = '#8db8dc';
const PART_FILLS = { popularity: DARK, engagement: LIGHT, trust: 'url(#trust)' } as const;

/** Those for which there is something to draw; none where the study holds no posts. */
export function activityFigures(facts: Facts, room: Room): (Figure | null)[] {
  return [activeFigure, effectiveFigure, influenceFigure].map((draw) => draw(facts, room));
}

function activeFigure(facts: Facts, room: Room): Figure | null {
  const { activity: posted, language } = facts;
  if (posted === null) return null;
  const words = language.activity.figures.active;
  const { posts_per_day: perDay, replies } = posted.figures.columns;
  const { days } = posted.activity;
  return rowsFigure(
    facts,
    {
      id: 'most-active',
      title: words.title,
      unit: words.unit(days),
      source: postsSourceLine(facts, posted.activity),
      values: perDay,
      end: (node) => perDay[node]!,
      marks: (node, at) => {
        const answered = replies[node]! / days;
        return [
          svgRect(at(0), -BAR / 2, at(perDay[node]!) - at(0), BAR, LIGHT, DARK),
          svgRect(at(0), -BAR / 2, at(answered) - at(0), BAR, DARK, DARK),
        ];
      },
      value: (node) => language.decimal(perDay[node]!, 1),
      alt: words.alt,
      legend: () => [
        { mark: swatch(DARK, DARK), text: words.replies },
        { mark: swatch(LIGHT, DARK), text: words.rest },
      ],
    },
    room,
  );
}

function effectiveFigure(facts: Facts, room: Room): Figure | null {
  const { activity: posted, language } = facts;
  if (posted === null) return null;
  const words = language.activity.figures.effective;
  const { low, high } = posted;
  const mean = posted.figures.columns.interactions_per_post;
  return rowsFigure(
    facts,
    {
      id: 'most-effective',
      title: words.title,
      unit: words.unit,
      source: postsSourceLine(facts, posted.activity),
      values: mean,
      end: (node) => high[node]!,
      marks: (node, at) => [
        svgLine(at(low[node]!), 0, at(high[node]!), 0, INK, 1.5),
        svgLine(at(low[node]!), -5, at(low[node]!), 5, INK, 1.5),
        svgLine(at(high[node]!), -5, at(high[node]!), 5, INK, 1.5),
        `<circle cx="${at(mean[node]!).toFixed(1)}" cy="0" r="${DOT}" fill="${BLUE}"/>`,
      ],
      value: (node) => language.mean(mean[node]!),
      alt: words.alt,
      legend: () => [],
      axis: (rows, range) => {
        const ends = rows.flatMap(({ node }) => [low[node]!, mean[node]!, high[node]!]);
        return logAxis(Math.min(...ends.filter((value) => value > 0)), Math.max(...ends), range);
      },
    },
    room,
  );
}

function influenceFigure(facts: Facts, room: Room): Figure | null {
  const { activity: posted, language } = facts;
  if (posted === null) return null;
  const words = language.activity.figures.influence;
  const { columns } = posted.figures;
  const { weights } = facts.options;
  const parts = INFLUENCE_PARTS.filter((part) => weights[part] > 0);
  const total = parts.reduce((sum, part) => sum + weights[part], 0);
  return rowsFigure(
    facts,
    {
      id: 'influence',
      title: words.title,
      unit: words.unit(weights),
      source: postsSourceLine(facts, posted.activity),
      values: columns.influence,
      end: (node) => columns.influence[node]!,
      marks: (node, at) => {
        let from = 0;
        return parts.map((part) => {
          const to = from + (weights[part] * columns[part][node]!) / total;
          const mark = svgRect(at(from), -BAR / 2, at(to) - at(from), BAR, PART_FILLS[part], DARK);
          from = to;
          return mark;
        });
      },
      value: (node) => language.decimal(columns.influence[node]!, 3),
      alt: words.alt,
      legend: () =>
        parts.map((part) => ({
          mark: swatch(PART_FILLS[part], DARK),
          text: words.part[part],
        })),
      defs: hatching('trust', BLUE),
    },
    room,
  );
}
