/** The figures of a report, drawn once, found by name. */

import { escapeMarkdown } from '../../doors/markdown-text.ts';
import type { Facts } from '../facts/facts.ts';
import type { GraphLayout } from '../facts/graph-layout.ts';
import type { WorldShapes } from '../facts/world-shapes.ts';
import { languagePath } from '../files/language-path.ts';
import type { ReportFile } from '../files/report-file.ts';
import { activityFigures } from './activity.ts';
import { bestConnectedFigure, followedFigure } from './best-connected.ts';
import { countryDotsFigure } from './country-dots.ts';
import { courtshipFigure } from './courtship.ts';
import { followBackFigures } from './follow-backs.ts';
import { graphFigure } from './graph.ts';
import { mixingFigure } from './mixing.ts';
import { movesFigure } from './network-moves.ts';
import { publishedFigure } from './published.ts';
import { rankChangesFigure } from './rank-changes.ts';
import type { Figure, Room } from './svg.ts';
import { tieChangesFigure } from './tie-changes.ts';
import { worldDialogueFigure } from './world-dialogue.ts';
import { networksMapFigure } from './world-networks.ts';
import { worldPresenceFigure } from './world-presence.ts';
import { worldTiesFigure } from './world-ties.ts';

/** A figure in both widths: as a file, and as it stands on a phone. */
export interface Drawing extends Figure {
  narrow: Figure;
}

/** By id; those for which there is nothing to draw are not there. */
export type Figures = ReadonlyMap<string, Drawing>;

export function drawFigures(facts: Facts, layout: GraphLayout, world: WorldShapes | null): Figures {
  const narrow = new Map(drawAll(facts, layout, world, 'narrow').map((figure) => [figure.id, figure]));
  return new Map(
    drawAll(facts, layout, world, 'wide').map((figure) => [
      figure.id,
      { ...figure, narrow: narrow.get(figure.id)! },
    ]),
  );
}

function drawAll(facts: Facts, layout: GraphLayout, world: WorldShapes | null, room: Room): Figure[] {
  return [
    graphFigure(facts, layout, room),
    bestConnectedFigure(facts, room),
    followedFigure(facts, room),
    courtshipFigure(facts, room),
    countryDotsFigure(facts, room),
    ...facts.groupings.map((grouping) => mixingFigure(facts, grouping, room)),
    networksMapFigure(facts, world, room),
    movesFigure(facts, room),
    worldPresenceFigure(facts, world, room),
    worldTiesFigure(facts, world, room),
    worldDialogueFigure(facts, world, room),
    publishedFigure(facts, room),
    tieChangesFigure(facts, room),
    rankChangesFigure(facts, room),
    ...followBackFigures(facts, room),
    ...activityFigures(facts, room),
  ].filter((figure) => figure !== null);
}

export function figureFiles(facts: Facts, figures: Figures): ReportFile[] {
  return [...figures.values()].map(({ id, svg }) => ({ path: figurePath(facts, id), chunks: svg }));
}

/** The figures once more, as pictures. */
export function pictureFiles(
  facts: Facts,
  figures: Figures,
  drawPng: (svg: string) => Uint8Array,
): ReportFile[] {
  return [...figures.values()].map(({ id, svg }) => ({
    path: figurePath(facts, id, 'png'),
    chunks: [drawPng(svg)],
  }));
}

/** The figure as an image in Markdown; '' where there is none. */
export function figureText(facts: Facts, figures: Figures, id: string): string {
  const figure = figures.get(id);
  return figure === undefined ? '' : `![${escapeMarkdown(figure.alt, 1000)}](${figurePath(facts, id)})`;
}

/** A link to the figure that says the same as the table above it, in bars; '' where there is none. */
export function barsLink(facts: Facts, figures: Figures, id: string): string {
  return figures.has(id) ? `[${facts.language.tables.bars}](${figurePath(facts, id)})` : '';
}

/** Its file, in the language of the facts. */
export function figurePath(facts: Facts, id: string, ending: 'svg' | 'png' = 'svg'): string {
  return languagePath(facts, `figures/${id}.${ending}`);
}
