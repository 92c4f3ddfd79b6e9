/** The figures of a report, drawn once, found by name. */
import type { Facts } from './facts.ts';
import { activityFigures } from './figure-activity.ts';
import { bestConnectedFigure } from './figure-best-connected.ts';
import { courtshipFigure } from './figure-courtship.ts';
import { mixingFigure } from './figure-mixing.ts';
import { networkFigure } from './figure-network.ts';
import { publishedFigure } from './figure-published.ts';
import { rankChangesFigure } from './figure-rank-changes.ts';
import { tieChangesFigure } from './figure-tie-changes.ts';
import { worldPresenceFigure } from './figure-world-presence.ts';
import { worldTiesFigure } from './figure-world-ties.ts';
import { languagePath } from './language-path.ts';
import { escapeMarkdown } from './markdown.ts';
import type { NetworkLayout } from './network-layout.ts';
import type { ReportFile } from './report-file.ts';
import type { Figure } from './svg.ts';
import type { WorldShapes } from './world-shapes.ts';

/** By id; those for which there is nothing to draw are not there. */
export type Figures = ReadonlyMap<string, Figure>;

export function drawFigures(facts: Facts, layout: NetworkLayout, world: WorldShapes | null): Figures {
  const figures = [
    networkFigure(facts, layout),
    bestConnectedFigure(facts),
    courtshipFigure(facts),
    ...facts.groupings.map((grouping) => mixingFigure(facts, grouping)),
    worldPresenceFigure(facts, world),
    worldTiesFigure(facts, world),
    publishedFigure(facts),
    tieChangesFigure(facts),
    rankChangesFigure(facts),
    ...activityFigures(facts),
  ];
  return new Map(figures.flatMap((figure) => (figure === null ? [] : [[figure.id, figure]])));
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

/** Its file, in the language of the facts. */
export function figurePath(facts: Facts, id: string, ending: 'svg' | 'png' = 'svg'): string {
  return languagePath(facts, `figures/${id}.${ending}`);
}
