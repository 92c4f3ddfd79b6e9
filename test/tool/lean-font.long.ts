/** The fonts of the package are those of DejaVu without what only screens of few dots ask for: every letter is drawn as before. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { leanFont } from '../../src/tool/lean-font.ts';
import { temporaryFolder } from '../support/folder.ts';

const PUBLISHED = join(import.meta.dirname, '../../node_modules/dejavu-fonts-ttf');
const published = (name: string) => readFileSync(join(PUBLISHED, 'ttf', name));
const SIGNS_A_LINE = 64;
const folder = temporaryFolder();

/** Where the blocks of Unicode begin and whether DejaVu Sans has signs of them, as its makers list it. */
const blocks = [
  ...readFileSync(join(PUBLISHED, 'unicover.txt'), 'utf8').matchAll(/^U\+([0-9a-f]+) .{41} *(\d+%)?/gm),
].map(([, start, share]) => ({ start: Number.parseInt(start!, 16), covered: share !== undefined }));

/** Of which no name of a leader is written. */
const UNDRAWN =
  /[\u1400-\u16ff\u2400-\u245f\u2600-\u28ff\u2980-\u2bff\u4dc0-\u4dff\ua4d0-\ua4ff\u{10300}-\u{1faff}]/u;

/** Signs in lines, those that stand for themselves in XML. */
function lines(): string[] {
  // Pairs that stand closer than their widths say.
  const pairs = 'AVATAR To. Wa, Yv; LT P. Ку ТА Г.';
  const signsOf = blocks.flatMap(({ start, covered }, k) => {
    if (!covered) return [];
    const count = blocks[k + 1]!.start - start;
    const signs = Array.from({ length: count }, (_, n) => String.fromCodePoint(start + n));
    const drawable = signs.filter(
      (sign) => !UNDRAWN.test(sign) && /[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}&<\u00ad\ufffe\uffff]/u.test(sign),
    );
    return Array.from({ length: Math.ceil(drawable.length / SIGNS_A_LINE) }, (_, n) =>
      drawable.slice(n * SIGNS_A_LINE, (n + 1) * SIGNS_A_LINE).join(''),
    );
  });
  return [pairs, ...signsOf];
}

function draw(fontFile: string, texts: readonly string[]): Buffer {
  const rows = texts.map((text, k) => `<text x="4" y="${20 * k + 18}">${text}</text>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1400" height="${20 * texts.length}" font-family="DejaVu Sans" font-size="15">${rows}</svg>`;
  const font = { loadSystemFonts: false, fontFiles: [fontFile], defaultFontFamily: 'DejaVu Sans' };
  return new Resvg(svg, { font }).render().pixels;
}

/** Of an sfnt: its tables by tag, with the sum that its directory states and the one of its bytes. */
function tablesOf(font: Buffer) {
  const sum = (bytes: Buffer) => {
    let total = 0;
    for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0;
    return total;
  };
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, k) => {
    const entry = 12 + 16 * k;
    const [stated, at, length] = [4, 8, 12].map((field) => font.readUInt32BE(entry + field));
    const bytes = Buffer.alloc(Math.ceil(length! / 4) * 4);
    font.copy(bytes, 0, at!, at! + length!);
    const tag = font.toString('latin1', entry, entry + 4);
    if (tag === 'head') bytes.writeUInt32BE(0, 8);
    return { tag, at: at!, stated, summed: sum(bytes), bytes: bytes.subarray(0, length!) };
  });
  return { tables, whole: sum(font) };
}

describe.each(['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'])('%s', (name) => {
  const lean = leanFont(published(name));

  test('every sign has the same dots', () => {
    const texts = lines();
    expect(texts.join('')).toMatch(/é.*Ж.*ש.*ب.*Ⅷ/);
    const file = join(folder.path, name);
    writeFileSync(file, lean);
    const drawn = draw(file, texts);
    expect(drawn.equals(draw(join(PUBLISHED, 'ttf', name), texts))).toBe(true);
    expect(drawn.some((dot) => dot !== 0)).toBe(true);
  });

  test('a sign without an outline shows that it is missing, as one does that the font never had', () => {
    const file = join(folder.path, name);
    writeFileSync(file, lean);
    const [missing, ...without] = ['\u{13000}', '\u{1f600}', '\u2603', '\u16a0'].map((sign) =>
      draw(file, [sign]),
    );
    expect(missing!.some((dot) => dot !== 0)).toBe(true);
    for (const drawn of without) expect(drawn.equals(missing!)).toBe(true);
  });

  test('it is a whole font: its sums agree, its notices are there, its programs are not', () => {
    const { tables, whole } = tablesOf(lean);
    for (const { stated, summed, at } of tables) expect([summed, at % 4]).toEqual([stated, 0]);
    // What the standard has the whole file sum up to.
    expect(whole).toBe(0xb1b0afba);
    const before = tablesOf(published(name)).tables;
    expect(tables.map(({ tag }) => tag)).toEqual(
      before.map(({ tag }) => tag).filter((tag) => !/^(FFTM|MATH|cvt |fpgm|gasp|kern|prep)$/.test(tag)),
    );
    const table = (of: typeof tables, tag: string) => of.find((each) => each.tag === tag)!.bytes;
    for (const tag of ['name', 'cmap', 'GSUB', 'GPOS', 'hmtx']) {
      expect(table(tables, tag).equals(table(before, tag)), tag).toBe(true);
    }
  });
});

test('what is no such font is refused', () => {
  expect(() => leanFont(Buffer.from('OTTO\0\0\0\0\0\0\0\0'))).toThrow('no glyf table');
});
