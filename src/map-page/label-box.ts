/** Rectangles around what is written in the picture, in pixels. */
export interface LabelBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Whether two are over each other; those that only touch are not. */
export function overlaps(one: LabelBox, other: LabelBox): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}
