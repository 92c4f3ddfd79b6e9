/** Names that would be written over another: the later of two boxes that overlap gives way. */

export interface LabelBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The places in the list of those that give way; the first of the list counts most. */
export function crowdedLabels(boxes: readonly LabelBox[]): number[] {
  const kept: LabelBox[] = [];
  const crowded: number[] = [];
  boxes.forEach((box, place) => {
    const isFree = kept.every(
      (other) =>
        box.left >= other.right ||
        box.right <= other.left ||
        box.top >= other.bottom ||
        box.bottom <= other.top,
    );
    if (isFree) kept.push(box);
    else crowded.push(place);
  });
  return crowded;
}
