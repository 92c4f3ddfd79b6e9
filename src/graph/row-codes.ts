/** Rows of ascending numbers as short text: gaps in 7-bit groups, in Base64. About 1.5 characters a tie. */

/** Compressed sparse rows: row i is entry[start[i]…start[i + 1]), ascending. */
export interface Rows {
  start: Uint32Array;
  entry: Uint32Array;
}

/** Bytes that become text at once: threes, of which each is four signs. */
const PIECE = 3 * 4096;

/** Each row as its length and the gaps between its entries. */
export function encodeRows({ start, entry }: Rows): string {
  const piece = new Uint8Array(PIECE);
  let filled = 0;
  let text = '';
  const put = (byte: number): void => {
    piece[filled++] = byte;
    if (filled < PIECE) return;
    text += btoa(String.fromCharCode(...piece));
    filled = 0;
  };
  const putNumber = (value: number): void => {
    let rest = value;
    for (; rest > 127; rest >>>= 7) put((rest & 127) | 128);
    put(rest);
  };
  for (let i = 0; i + 1 < start.length; i++) {
    putNumber(start[i + 1]! - start[i]!);
    let before = 0;
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      putNumber(entry[k]! - before);
      before = entry[k]!;
    }
  }
  return text + btoa(String.fromCharCode(...piece.subarray(0, filled)));
}

/** The rows that `encodeRows` wrote. */
export function decodeRows(text: string, rows: number): Rows {
  const bytes = atob(text);
  let at = 0;
  const take = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes.charCodeAt(at++);
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const start = new Uint32Array(rows + 1);
  const entry = new Uint32Array(bytes.length);
  let filled = 0;
  for (let i = 0; i < rows; i++) {
    const length = take();
    let value = 0;
    for (let k = 0; k < length; k++) {
      value += take();
      entry[filled++] = value;
    }
    start[i + 1] = filled;
  }
  return { start, entry: entry.slice(0, filled) };
}
