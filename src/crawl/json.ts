/** JSON from strangers: parsed only where it cannot take memory out of all proportion. */
import { MalformedAnswer } from './faults.ts';

/** No answer of any platform is nested half as deep. */
const DEEPEST = 64;
/** Lists and objects in one answer; pages of a thousand accounts have some thousand. */
const MOST_PARTS = 100_000;
/** Texts up to this length can be as they like: what they take is small. */
const HARMLESS_LENGTH = 256 * 1024;

/** @throws SyntaxError where the text is no JSON; MalformedAnswer where it is nested too deep or has too many parts. */
export function parseJson(text: string): unknown {
  if (text.length > HARMLESS_LENGTH) refuseBulk(text);
  return JSON.parse(text);
}

function refuseBulk(text: string): void {
  let depth = 0;
  let parts = 0;
  let isInText = false;
  for (let k = 0; k < text.length; k++) {
    const letter = text[k];
    if (isInText) {
      if (letter === '\\') k++;
      else if (letter === '"') isInText = false;
    } else if (letter === '"') isInText = true;
    else if (letter === '[' || letter === '{') {
      depth++;
      parts++;
      if (depth > DEEPEST) throw new MalformedAnswer('an answer nested too deep');
      if (parts > MOST_PARTS) throw new MalformedAnswer('an answer of too many parts');
    } else if (letter === ']' || letter === '}') depth--;
  }
}
