/** What is seen of the map as a picture in a file, which says what it shows, of which day, and where it is from. */

/** In CSS pixels. */
const MARGIN = 16;
const TITLE = 20;
const TEXT = 13;
const LEAD = 1.45;
/** Of a piece of a line, before what such lines mean. */
const SAMPLE = 22;
const GAP = 6;

export interface SeenText {
  text: string;
  /** The middle of its line, from the left and from the top of the picture. */
  x: number;
  y: number;
  /** As CSS has it. */
  font: string;
}

/** A text, with a piece of the line that it is of. */
export interface Note {
  text: string;
  line?: { colour: string; isDashed: boolean };
}

/** What the picture says of itself. */
interface Caption {
  title: string;
  above: readonly string[];
  below: readonly Note[];
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
  const wrap = ({ text, line }: Note, size = TEXT, weight = '') => {
    pen.font = font(size, weight);
    const left = MARGIN + (line === undefined ? 0 : SAMPLE + GAP);
    const fits = (part: string) => pen.measureText(part).width <= width - MARGIN - left;
    const lines: string[] = [];
    for (const word of text.split(' ').flatMap((whole) => partsOf(whole, fits))) {
      const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
      if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines.map((part, k) => ({ part, left, size, weight, sample: k === 0 ? line : undefined }));
  };
  const [head, foot] = [
    [...wrap({ text: title }, TITLE, 'bold'), ...above.flatMap((text) => wrap({ text }))],
    below.flatMap((note) => wrap(note)),
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
    for (const { part, left, size, weight, sample } of lines) {
      pen.font = font(size, weight);
      y += size * LEAD;
      pen.fillText(part, left, y - size * 0.4);
      if (sample === undefined) continue;
      pen.fillStyle = sample.colour;
      const pieces = sample.isDashed ? [0, 8, 16] : [0];
      const length = sample.isDashed ? 6 : SAMPLE;
      for (const from of pieces) pen.fillRect(MARGIN + from, y - size * 0.75 - 1.5, length, 3);
      pen.fillStyle = ink;
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

/** A word in parts that fit, where it is longer than a line, as an address is. */
function partsOf(word: string, fits: (part: string) => boolean): string[] {
  const parts = [''];
  for (const sign of word) {
    if (parts.at(-1) === '' || fits(parts.at(-1)! + sign)) parts.push(parts.pop()! + sign);
    else parts.push(sign);
  }
  return parts;
}
