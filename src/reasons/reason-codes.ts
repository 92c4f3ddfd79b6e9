/** Reasons as a seal keeps them, in no language: `follows-hidden?declared=275`, several apart by a blank. */
import { joinReasons, readReasons } from './parts.ts';
import type { Reason } from './read-reason.ts';
import { filled, PLACE, REASONS, type ReasonCode } from './reasons.ts';

/** What is nobody's code: the words of a server or of a person. */
const WORDS = 'words';

/** @param text as databases keep it. */
export function reasonCodes(text: string): string {
  const codes = readReasons(text).map(codeOf).join(' ');
  return joined(codes) === text ? codes : written(WORDS, { text });
}

function codeOf(reason: Reason): string {
  if (reason.code === null) return written(WORDS, { text: reason.text });
  const values = Object.entries(reason.values).map(([name, value]) => [
    name,
    typeof value === 'object' ? codeOf(value) : String(value),
  ]);
  return written(reason.code, Object.fromEntries(values));
}

function written(code: string, values: Readonly<Record<string, string>>): string {
  const query = Object.entries(values).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return query.length === 0 ? code : `${code}?${query.join('&')}`;
}

/** The same as databases keep it; `null` where it is not what this version writes, so that it would be sealed otherwise. */
export function textOfCodes(codes: string): string | null {
  const text = joined(codes);
  return text !== null && reasonCodes(text) === codes ? text : null;
}

function joined(codes: string): string | null {
  const texts = codes === '' ? [] : codes.split(' ').map(textOfCode);
  return texts.includes(null) ? null : joinReasons(...(texts as string[]));
}

function textOfCode(written: string): string | null {
  const [code = '', ...rest] = written.split('?');
  const values = new Map<string, string>();
  for (const pair of rest.join('?').split('&')) {
    const [name = '', value = ''] = pair.split('=');
    try {
      values.set(name, decodeURIComponent(value));
    } catch {
      return null;
    }
  }
  if (code === WORDS) return values.get('text') ?? null;
  if (!Object.hasOwn(REASONS, code)) return null;
  const known = code as ReasonCode;
  for (const [, name, kind] of REASONS[known].matchAll(PLACE)) {
    const value = values.get(name!) ?? null;
    const text = value !== null && kind === '!' ? textOfCode(value) : value;
    if (text === null) return null;
    values.set(name!, text);
  }
  return filled(known, Object.fromEntries(values));
}
