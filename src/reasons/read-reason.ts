/** Reads a reason from the words in which databases and archives keep it. */
import { VERDICTS } from '../roster/verdict.ts';
import { PLACE, REASONS, type ReasonCode } from './reasons.ts';

/** One reason; what has no code are the words of a server or of a person, which stay as they came. */
export type Reason =
  | { code: ReasonCode; values: Readonly<Record<string, string | number | Reason>> }
  | { code: null; text: string };

interface Pattern {
  code: ReasonCode;
  /** Has to be in a text, whatever its values are. */
  needed: string;
  pattern: RegExp;
  places: readonly { name: string; kind: string }[];
}

const SHAPES: Readonly<Record<string, string>> = {
  '#': '(0|[1-9]\\d{0,14})',
  '!': '(.+)',
  '=': `(${VERDICTS.join('|')})`,
  '@': '(\\d{4}-\\d\\d-\\d\\d\\S*)',
  '': '(.+?)',
};

const PATTERNS = Object.entries(REASONS).map(([code, text]): Pattern => {
  const places = [...text.matchAll(PLACE)].map(([, name, kind]) => ({ name: name!, kind: kind! }));
  const literals = text.split(/\{[^}]*\}/);
  const needed = literals.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
  const source = literals.map((part, k) => `${literal(part)}${shapeOf(places[k])}`).join('');
  return { code: code as ReasonCode, needed, pattern: new RegExp(`^${source}$`, 's'), places };
});

function shapeOf(place: { kind: string } | undefined): string {
  return place === undefined ? '' : SHAPES[place.kind]!;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** How many reasons stand within one another; what a server sends may go on without an end. */
const DEPTH = 8;

/** @param text one reason: `reasonParts` tells several apart. */
export function readReason(text: string): Reason {
  return readWithin(text, DEPTH);
}

function readWithin(text: string, depth: number): Reason {
  for (const { code, needed, pattern, places } of depth === 0 ? [] : PATTERNS) {
    const found = text.includes(needed) ? pattern.exec(text) : null;
    if (found === null) continue;
    const values = places.map(({ name, kind }, k) => [name, placed(found[k + 1]!, kind, depth)]);
    return { code, values: Object.fromEntries(values) };
  }
  return { code: null, text };
}

function placed(text: string, kind: string, depth: number): string | number | Reason {
  if (kind === '#') return Number(text);
  return kind === '!' ? readWithin(text, depth - 1) : text;
}
