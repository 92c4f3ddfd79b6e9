/** The figures of a report, drawn once, found by name. */
import type { Facts } from './facts.ts';
import { bestConnectedFigure } from './figure-best-connected.ts';
import { courtshipFigure } from './figure-courtship.ts';
import { mixingFigure } from './figure-mixing.ts';
import { escapeMarkdown } from './markdown.ts';
import type { ReportFile } from './report-file.ts';
import type { Figure } from './svg.ts';

/** By id; those for which there is nothing to draw are not there. */
export type Figures = ReadonlyMap<string, Figure>;

export function drawFigures(facts: Facts): Figures {
  const figures = [
    bestConnectedFigure(facts),
    courtshipFigure(facts),
    ...facts.groupings.map((grouping) => mixingFigure(facts, grouping)),
  ];
  return new Map(figures.flatMap((figure) => (figure === null ? [] : [[figure.id, figure]])));
}

export function figureFiles(figures: Figures): ReportFile[] {
  return [...figures.values()].map(({ id, svg }) => ({ path: figurePath(id), chunks: svg }));
}

/** The figure as an image in Markdown; '' where there is none. */
export function figureText(figures: Figures, id: string): string {
  const figure = figures.get(id);
  return figure === undefined ? '' : `![${escapeMarkdown(figure.alt)}](${figurePath(id)})`;
}

function figurePath(id: string): string {
  return `figures/${id}.svg`;
}
