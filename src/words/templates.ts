/** Sentences of the prompt in another language: found by their pattern, with what stands in them carried over. */

/** `{n}`, of one letter, is a number, `{party}` or `{party2}` what no comma, colon or semicolon parts, and `{name}` anything; `(s)` may be there; `[is|are]` is one of these. */
export type Templates = readonly (readonly [english: string, other: string])[];

interface Compiled {
  pattern: RegExp;
  /** Has to be in a text, whatever stands at the places. */
  needed: string;
  names: readonly string[];
  other: string;
}

/**
 * @param write what stands at a place, which is tried as a sentence of its own first.
 * @returns `null` for a text that is none of them.
 */
export function translator(
  templates: Templates,
  write: (value: string, name: string) => string,
): (text: string) => string | null {
  const compiled = templates.map(compile);
  function translate(text: string): string | null {
    for (const { pattern, needed, names, other } of compiled) {
      if (!text.includes(needed)) continue;
      const [, ...values] = pattern.exec(text) ?? [];
      if (values.length !== names.length || !pattern.test(text)) continue;
      return other.replace(/\{(\w+)\}/g, (place, name: string) => {
        const value = values[names.indexOf(name)];
        if (value === undefined) return place;
        return (value === text ? null : translate(value)) ?? write(value, name);
      });
    }
    return null;
  }
  const known = new Map<string, string | null>();
  return (text) => {
    if (!known.has(text)) {
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(text, translate(text));
    }
    return known.get(text)!;
  };
}

const MOST_KNOWN = 5000;
const PLACE = /\{(\w+)\}|\((s)\)|\[([^\]]+)\]/g;

function compile([english, other]: readonly [string, string]): Compiled {
  const names: string[] = [];
  let source = '';
  let end = 0;
  for (const match of english.matchAll(PLACE)) {
    const [whole, name, optional, choices] = match;
    source += literal(english.slice(end, match.index));
    end = match.index + whole.length;
    if (name !== undefined) {
      names.push(name);
      source +=
        name.length === 1 ? '(\\d[\\d.]*)' : name.startsWith('party') ? '((?:(?![,:;] ).)+?)' : '(.+?)';
    } else if (optional !== undefined) source += `(?:${optional})?`;
    else source += `(?:${choices!.split('|').map(literal).join('|')})`;
  }
  const needed = english
    .split(PLACE_WHOLE)
    .reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
  return { pattern: new RegExp(`^${source}${literal(english.slice(end))}$`, 's'), needed, names, other };
}

const PLACE_WHOLE = /\{\w+\}|\(s\)|\[[^\]]+\]/;

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
