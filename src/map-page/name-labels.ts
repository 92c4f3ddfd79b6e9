/** Which names stand in the picture: none over another, those that must be there first, then those of large marks. */
import { type LabelBox, overlaps } from './label-box.ts';

export interface NameBox extends LabelBox {
  node: number;
}

/**
 * The accounts whose names are written, of those in sight.
 * @param boxes in order of their weight; a name that must be there still gives way to those before it.
 * @param taken where something else is written.
 * @param most number of names.
 */
export function chooseNames(boxes: Iterable<NameBox>, taken: readonly LabelBox[], most: number): Set<number> {
  const kept: LabelBox[] = [...taken];
  const chosen = new Set<number>();
  for (const box of boxes) {
    if (chosen.size >= most) break;
    if (kept.some((other) => overlaps(box, other))) continue;
    kept.push(box);
    chosen.add(box.node);
  }
  return chosen;
}
