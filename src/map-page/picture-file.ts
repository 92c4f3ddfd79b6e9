/** What is seen of the map as a picture in a file, which says what it shows, of which day, and where it is from. */

/** In CSS pixels. */
const MARGIN = 16;
const TITLE = 20;
const TEXT = 13;
const LEAD = 1.45;

export interface SeenText {
  text: string;
  /** The middle of its line, from the left and from the top of the picture. */
  x: number;
  y: number;
  /** As CSS has it. */
  font: string;
}

/** What the picture says of itself. */
interface Caption {
  title: string;
  above: readonly string[];
  below: readonly string[];
}

/**
 * @param layers drawn over each other, all as large as the picture; they are read at once, before the browser clears them.
 * @param width of the picture in CSS pixels.
 */
export function pictureFile(
  layers: readonly HTMLCanvasElement[],
  texts: readonly SeenText[],
  width: number,
  { title, above, below }: Caption,
  { ink, page }: { ink: string; page: string },
): HTMLCanvasElement {
  const made = document.createElement('canvas');
  const pen = made.getContext('2d')!;
  const first = layers[0]!;
  const scale = first.width / width;
  const height = first.height / scale;
  const font = (size: number, weight = '') => `${weight} ${size}px system-ui, sans-serif`;
  const wrap = (text: string, size: number, weight = '') => {
    pen.font = font(size, weight);
    const lines: string[] = [];
    for (const word of text.split(' ')) {
      const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
      if (lines.length > 0 && pen.measureText(longer).width <= width - 2 * MARGIN)
        lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines.map((line) => ({ line, size, weight }));
  };
  const [head, foot] = [
    [...wrap(title, TITLE, 'bold'), ...above.flatMap((text) => wrap(text, TEXT))],
    below.flatMap((text) => wrap(text, TEXT)),
  ];
  const tall = (lines: typeof head) => lines.reduce((sum, { size }) => sum + size * LEAD, 2 * MARGIN);
  made.width = first.width;
  made.height = Math.round((tall(head) + height + tall(foot)) * scale);
  pen.fillStyle = page;
  pen.fillRect(0, 0, made.width, made.height);
  for (const layer of layers)
    pen.drawImage(layer, 0, Math.round(tall(head) * scale), first.width, first.height);
  pen.scale(scale, scale);
  pen.fillStyle = ink;
  const write = (lines: typeof head, top: number) => {
    let y = top + MARGIN;
    for (const { line, size, weight } of lines) {
      pen.font = font(size, weight);
      y += size * LEAD;
      pen.fillText(line, MARGIN, y - size * 0.4);
    }
  };
  write(head, 0);
  write(foot, tall(head) + height);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.strokeStyle = page;
  pen.lineWidth = 3;
  for (const { text, x, y, font } of texts) {
    pen.font = font;
    pen.strokeText(text, x, tall(head) + y);
    pen.fillText(text, x, tall(head) + y);
  }
  return made;
}
