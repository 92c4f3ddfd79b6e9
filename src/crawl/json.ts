/** JSON from strangers: parsed only where it cannot take memory out of all proportion. */
import { MalformedAnswer } from './faults.ts';

/** No answer of any platform is nested half as deep. */
const DEEPEST = 64;
/** Texts up to this length can be nested as they like: what they take is small. */
const HARMLESS_LENGTH = 256 * 1024;

/** @throws SyntaxError where the text is no JSON; MalformedAnswer where it is nested too deep. */
export function parseJson(text: string): unknown {
  if (text.length > HARMLESS_LENGTH && isDeeper(text, DEEPEST)) {
    throw new MalformedAnswer('an answer nested too deep');
  }
  return JSON.parse(text);
}

function isDeeper(text: string, most: number): boolean {
  let depth = 0;
  let isInText = false;
  for (let k = 0; k < text.length; k++) {
    const letter = text[k];
    if (isInText) {
      if (letter === '\\') k++;
      else if (letter === '"') isInText = false;
    } else if (letter === '"') isInText = true;
    else if (letter === '[' || letter === '{') {
      depth++;
      if (depth > most) return true;
    } else if (letter === ']' || letter === '}') depth--;
  }
  return false;
}
