/**
 * A TrueType font without its hints: programs that move outlines to the dots of coarse screens. Pictures are drawn from the
 * outlines alone. Names of glyphs, which no picture has, go too.
 */

/** What hints read, distances of pairs that GPOS has too, when the font was last edited in FontForge, and the setting of formulas. */
const LEFT_OUT = new Set(['cvt ', 'fpgm', 'gasp', 'prep', 'kern', 'FFTM', 'MATH']);
const HEADER = 12;
const ENTRY = 16;
/** What all words of a font sum up to, by its standard. */
const WHOLE_SUM = 0xb1b0afba;
const SUM_IN_HEAD = 8;
const LONG_IN_HEAD = 50;

type Tables = Map<string, Buffer>;

export function unhintedFont(font: Buffer): Buffer {
  const tables = readTables(font);
  const { glyf, loca } = unhintedGlyphs(
    table(tables, 'glyf'),
    table(tables, 'loca'),
    table(tables, 'head').readInt16BE(LONG_IN_HEAD) === 1,
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

/** With offsets of four bytes each. */
function unhintedGlyphs(glyf: Buffer, loca: Buffer, long: boolean): { glyf: Buffer; loca: Buffer } {
  const count = loca.length / (long ? 4 : 2) - 1;
  const offset = (k: number) => (long ? loca.readUInt32BE(4 * k) : 2 * loca.readUInt16BE(2 * k));
  const glyphs = Array.from({ length: count }, (_, k) =>
    padded(unhintedGlyph(glyf.subarray(offset(k), offset(k + 1)))),
  );
  const offsets = Buffer.alloc(4 * (count + 1));
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

/** A part's flags: its arguments are words; how it is scaled; another part follows; a program follows the last. */
const WORDS = 0x1;
const SCALES = [
  { flag: 0x8, bytes: 2 },
  { flag: 0x40, bytes: 4 },
  { flag: 0x80, bytes: 8 },
];
const MORE = 0x20;
const PROGRAM = 0x100;

function unhintedComposite(glyph: Buffer): Buffer {
  const kept = Buffer.from(glyph);
  let at = 10;
  let flags = MORE;
  while (flags & MORE) {
    flags = kept.readUInt16BE(at);
    kept.writeUInt16BE(flags & ~PROGRAM, at);
    at += (flags & WORDS ? 8 : 6) + (SCALES.find(({ flag }) => flags & flag)?.bytes ?? 0);
  }
  return kept.subarray(0, at);
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
