/** What stands beside a mark in the picture, which draws text sign by sign: from left to right, no sign joined to the next. */

/** Scripts that are written from right to left, or whose signs join or stack: Hebrew to Myanmar, Khmer, Mongolian. */
const JOINED = /[\u0590-\u109f\u1780-\u18af\ufb1d-\ufdff\ufe70-\ufeff]/;

/** The name, or the handle where the name would come out reversed or torn apart. */
export function labelText(name: string, handle: string): string {
  return JOINED.test(name) ? handle : name.normalize('NFC');
}
