/** How wide a text is in the browser's own fonts, in pixels. */
const known = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** @param font as in CSS, of one size throughout. */
export function textWidth(text: string, font: string): number {
  const found = known.get(text);
  if (found !== undefined) return found;
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * 8;
  context.font = font;
  const { width } = context.measureText(text);
  known.set(text, width);
  return width;
}
