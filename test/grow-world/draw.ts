/** Chance that is none: everything is drawn from a text, so that the world is the same on every machine. */

/** 32 bits of a text, well mixed. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) h = Math.imul(h ^ text.charCodeAt(k), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  h = Math.imul(h, 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}

/** In [0, 1). */
export function chance(key: string): number {
  return hash(key) / 2 ** 32;
}

export function pick<T>(of: readonly T[], key: string): T {
  return of[hash(key) % of.length]!;
}

/** The same things in an order that hangs on the key alone. */
export function shuffled<T>(of: readonly T[], key: string, name: (one: T) => string): T[] {
  const ordered = of.map((one) => ({ one, at: hash(`${key} ${name(one)}`) }));
  return ordered.sort((a, b) => a.at - b.at).map(({ one }) => one);
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** A DID as the directory gives them. */
export function drawDid(key: string): string {
  let text = 'did:plc:';
  for (let k = 0; k < 24; k++) text += BASE32[hash(`${key} ${k}`) % 32];
  return text;
}

const FIRST =
  'Al Bre Cor Dal Eng Fir Gan Hul Ib Jor Kel Lum Mar Nev Or Pel Quen Rov Sel Tam Ul Vex Wen Yar Zol'.split(
    ' ',
  );
const MIDDLE = 'a e i o u ae io'.split(' ');
const LAST = 'bren dov fal gant hest kin lund mor nesk pold rik sund tov vant wick zar'.split(' ');

function drawWord(key: string): string {
  return pick(FIRST, `${key} 1`) + pick(MIDDLE, `${key} 2`) + pick(LAST, `${key} 3`);
}

/** A given name and a surname of nobody. */
export function drawPerson(key: string): string {
  return `${drawWord(`${key} given`)} ${drawWord(`${key} surname`)}`;
}
