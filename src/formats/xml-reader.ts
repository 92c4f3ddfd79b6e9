/**
 * Reads XML for the graph formats. Documents come from anywhere, so nothing in them is fetched or expanded: a
 * document type is passed over, its entities stay undefined (and are then a fault), and depth is bounded.
 */
import { SaxesParser } from 'saxes';
import { DataError } from '../errors.ts';

export interface XmlHandlers {
  /** Names are without their prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  /** `text` is the character data directly in the element. */
  close(name: string, text: string): void;
}

const DEEPEST = 64;
const CHUNK = 1 << 16;

/** @throws DataError with the line of the first fault, or of what a handler refuses. */
export function readXml(text: string, file: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ position: true });
  const texts: string[] = [];
  const refuse = (message: string): never => {
    throw new DataError({ file, line: parser.line, message });
  };
  parser.on('error', (error) => refuse(`not well-formed XML: ${error.message.replace(/^\d+:\d+: /, '')}`));
  parser.on('opentag', ({ name, attributes }) => {
    if (texts.push('') > DEEPEST) refuse(`elements are nested more than ${DEEPEST} deep`);
    const local: Record<string, string> = Object.create(null);
    for (const [key, value] of Object.entries(attributes)) local[withoutPrefix(key)] = value;
    handlers.open(withoutPrefix(name), local);
  });
  parser.on('closetag', ({ name }) => handlers.close(withoutPrefix(name), texts.pop()!));
  for (const event of ['text', 'cdata'] as const) {
    parser.on(event, (part) => {
      if (texts.length > 0) texts[texts.length - 1] += part;
    });
  }
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.close();
}

/** `viz:color` → `color`; GraphML's `attr.name` has no prefix and stays. */
function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
