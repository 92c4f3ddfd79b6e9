/**
 * A TrueType font without its hints: programs that move outlines to the dots of coarse screens. Pictures are drawn from the
 * outlines alone. Names of glyphs, which no picture has, go too, and outlines of signs that no name of a leader has.
 */

/** Scripts that no state writes, control pictures, symbols, braille, more operators, hexagrams, letters of formulas, emoji. */
const UNDRAWN: readonly (readonly [first: number, last: number])[] = [
  [0x1400, 0x16ff],
  [0x2400, 0x245f],
  [0x2600, 0x28ff],
  [0x2980, 0x2bff],
  [0x4dc0, 0x4dff],
  [0xa4d0, 0xa4ff],
  [0x10300, 0x1faff],
];

/** What hints read, distances of pairs that GPOS has too, when the font was last edited in FontForge, and the setting of formulas. */
const LEFT_OUT = new Set(['cvt ', 'fpgm', 'gasp', 'prep', 'kern', 'FFTM', 'MATH']);
const HEADER = 12;
const ENTRY = 16;
/** What all words of a font sum up to, by its standard. */
const WHOLE_SUM = 0xb1b0afba;
const SUM_IN_HEAD = 8;
const LONG_IN_HEAD = 50;

type Tables = Map<string, Buffer>;

export function leanFont(font: Buffer): Buffer {
  const tables = readTables(font);
  const glyphs = readGlyphs(
    table(tables, 'glyf'),
    table(tables, 'loca'),
    table(tables, 'head').readInt16BE(LONG_IN_HEAD) === 1,
  );
  const undrawn = undrawnGlyphs(readSigns(table(tables, 'cmap')), glyphs);
  const { glyf, loca } = writeGlyphs(
    glyphs.map((glyph, k) => (undrawn.has(k) ? asMissing(glyphs[0]!) : unhintedGlyph(glyph))),
  );
  const replaced = {
    glyf,
    loca,
    head: headOfLongOffsets(table(tables, 'head')),
    post: withoutNames(table(tables, 'post')),
  };
  return writeTables(font.subarray(0, 4), new Map([...tables, ...Object.entries(replaced)]));
}

function readTables(font: Buffer): Tables {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, k) => HEADER + ENTRY * k);
  return new Map(
    entries
      .map((entry): [string, Buffer] => {
        const start = font.readUInt32BE(entry + 8);
        const end = start + font.readUInt32BE(entry + 12);
        return [font.toString('latin1', entry, entry + 4), font.subarray(start, end)];
      })
      .filter(([tag]) => !LEFT_OUT.has(tag)),
  );
}

function table(tables: Tables, tag: string): Buffer {
  const found = tables.get(tag);
  if (found === undefined) throw new Error(`no ${tag} table: not a TrueType font`);
  return found;
}

function readGlyphs(glyf: Buffer, loca: Buffer, long: boolean): Buffer[] {
  const count = loca.length / (long ? 4 : 2) - 1;
  const offset = (k: number) => (long ? loca.readUInt32BE(4 * k) : 2 * loca.readUInt16BE(2 * k));
  return Array.from({ length: count }, (_, k) => glyf.subarray(offset(k), offset(k + 1)));
}

/** The glyph of each code point, by the table of all planes. */
function readSigns(cmap: Buffer): Map<number, number> {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, k) => cmap.readUInt32BE(8 + 8 * k));
  const start = starts.find((each) => cmap.readUInt16BE(each) === 12);
  if (start === undefined) throw new Error('no cmap of format 12');
  const signs = new Map<number, number>();
  for (let k = 0; k < cmap.readUInt32BE(start + 12); k++) {
    const [first, last, glyph] = [16, 20, 24].map((field) => cmap.readUInt32BE(start + field + 12 * k));
    for (let sign = first!; sign <= last!; sign++) signs.set(sign, glyph! + sign - first!);
  }
  return signs;
}

/** Glyphs of undrawn signs alone, and no part of another. */
function undrawnGlyphs(signs: ReadonlyMap<number, number>, glyphs: readonly Buffer[]): Set<number> {
  const isUndrawn = (sign: number) => UNDRAWN.some(([first, last]) => sign >= first && sign <= last);
  const undrawn = new Set([...signs].filter(([sign]) => isUndrawn(sign)).map(([, glyph]) => glyph));
  for (const [sign, glyph] of signs) if (!isUndrawn(sign)) undrawn.delete(glyph);
  const keep = (glyph: number) => {
    for (const { part } of partsOf(glyphs[glyph]!)) {
      undrawn.delete(part);
      keep(part);
    }
  };
  glyphs.forEach((_, glyph) => {
    if (!undrawn.has(glyph)) keep(glyph);
  });
  return undrawn;
}

/** A glyph that shows that the font has none, as a composite of the one that stands for it. */
function asMissing(missing: Buffer): Buffer {
  const glyph = Buffer.alloc(16);
  missing.copy(glyph, 2, 2, 10);
  glyph.writeInt16BE(-1, 0);
  glyph.writeUInt16BE(OFFSETS, 10);
  return glyph;
}

/** With offsets of four bytes each. */
function writeGlyphs(lean: readonly Buffer[]): { glyf: Buffer; loca: Buffer } {
  const glyphs = lean.map(padded);
  const offsets = Buffer.alloc(4 * (glyphs.length + 1));
  let at = 0;
  glyphs.forEach((glyph, k) => {
    at += glyph.length;
    offsets.writeUInt32BE(at, 4 * (k + 1));
  });
  return { glyf: Buffer.concat(glyphs), loca: offsets };
}

function unhintedGlyph(glyph: Buffer): Buffer {
  if (glyph.length === 0) return glyph;
  const contours = glyph.readInt16BE(0);
  return contours < 0 ? unhintedComposite(glyph) : unhintedOutline(glyph, contours);
}

/** After the ends of its contours stand the length of its program, the program, and the points. */
function unhintedOutline(glyph: Buffer, contours: number): Buffer {
  const length = 10 + 2 * contours;
  const points = length + 2 + glyph.readUInt16BE(length);
  return Buffer.concat([glyph.subarray(0, length), Buffer.alloc(2), glyph.subarray(points)]);
}

/** A part's flags: its arguments are words; they are offsets; how it is scaled; another part follows; a program follows the last. */
const WORDS = 0x1;
const OFFSETS = 0x2;
const SCALES = [
  { flag: 0x8, bytes: 2 },
  { flag: 0x40, bytes: 4 },
  { flag: 0x80, bytes: 8 },
];
const MORE = 0x20;
const PROGRAM = 0x100;

function unhintedComposite(glyph: Buffer): Buffer {
  const kept = Buffer.from(glyph);
  const parts = partsOf(glyph);
  for (const { at, flags } of parts) kept.writeUInt16BE(flags & ~PROGRAM, at);
  return kept.subarray(0, parts.at(-1)!.end);
}

/** Of a composite: the glyphs that it is made of, and where they stand; of an outline none. */
function partsOf(glyph: Buffer): { part: number; flags: number; at: number; end: number }[] {
  const parts: ReturnType<typeof partsOf> = [];
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return parts;
  let at = 10;
  let flags = MORE;
  while (flags & MORE) {
    flags = glyph.readUInt16BE(at);
    const end = at + (flags & WORDS ? 8 : 6) + (SCALES.find(({ flag }) => flags & flag)?.bytes ?? 0);
    parts.push({ part: glyph.readUInt16BE(at + 2), flags, at, end });
    at = end;
  }
  return parts;
}

/** Its sum is stated when all is in its place. */
function headOfLongOffsets(head: Buffer): Buffer {
  const kept = Buffer.from(head);
  kept.writeUInt32BE(0, SUM_IN_HEAD);
  kept.writeInt16BE(1, LONG_IN_HEAD);
  return kept;
}

/** Version 3 of the table: its numbers about slant and underlining, and no names. */
function withoutNames(post: Buffer): Buffer {
  const kept = Buffer.from(post.subarray(0, 32));
  kept.writeUInt32BE(0x00030000, 0);
  return kept;
}

function writeTables(version: Buffer, tables: Tables): Buffer {
  const power = 31 - Math.clz32(tables.size);
  const searched = (1 << power) * ENTRY;
  const directory = Buffer.alloc(HEADER + ENTRY * tables.size);
  version.copy(directory);
  directory.writeUInt16BE(tables.size, 4);
  directory.writeUInt16BE(searched, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(tables.size * ENTRY - searched, 10);
  const starts = new Map<string, number>();
  const bodies: Buffer[] = [directory];
  let start = directory.length;
  for (const [tag, bytes] of tables) {
    const entry = HEADER + ENTRY * starts.size;
    const body = padded(bytes);
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(sumOf(body), entry + 4);
    directory.writeUInt32BE(start, entry + 8);
    directory.writeUInt32BE(bytes.length, entry + 12);
    starts.set(tag, start);
    bodies.push(body);
    start += body.length;
  }
  const font = Buffer.concat(bodies);
  font.writeUInt32BE((WHOLE_SUM - sumOf(font)) >>> 0, starts.get('head')! + SUM_IN_HEAD);
  return font;
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
