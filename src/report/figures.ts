/** The figures of a report, drawn once, found by name. */
import type { Facts } from './facts.ts';
import { bestConnectedFigure } from './figure-best-connected.ts';
import { courtshipFigure } from './figure-courtship.ts';
import { mixingFigure } from './figure-mixing.ts';
import { networkFigure } from './figure-network.ts';
import { publishedFigure } from './figure-published.ts';
import { rankChangesFigure } from './figure-rank-changes.ts';
import { tieChangesFigure } from './figure-tie-changes.ts';
import { escapeMarkdown } from './markdown.ts';
import type { NetworkLayout } from './network-layout.ts';
import type { ReportFile } from './report-file.ts';
import type { Figure } from './svg.ts';

/** By id; those for which there is nothing to draw are not there. */
export type Figures = ReadonlyMap<string, Figure>;

export function drawFigures(facts: Facts, layout: NetworkLayout): Figures {
  const figures = [
    networkFigure(facts, layout),
    bestConnectedFigure(facts),
    courtshipFigure(facts),
    ...facts.groupings.map((grouping) => mixingFigure(facts, grouping)),
    publishedFigure(facts),
    tieChangesFigure(facts),
    rankChangesFigure(facts),
  ];
  return new Map(figures.flatMap((figure) => (figure === null ? [] : [[figure.id, figure]])));
}

export function figureFiles(figures: Figures): ReportFile[] {
  return [...figures.values()].map(({ id, svg }) => ({ path: figurePath(id), chunks: svg }));
}

/** The figure as an image in Markdown; '' where there is none. */
export function figureText(figures: Figures, id: string): string {
  const figure = figures.get(id);
  return figure === undefined ? '' : `![${escapeMarkdown(figure.alt, 1000)}](${figurePath(id)})`;
}

function figurePath(id: string): string {
  return `figures/${id}.svg`;
}
