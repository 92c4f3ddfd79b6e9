/** JSON that a person or another program wrote: read with its faults told, and narrowed before it is used. */
import { DataError } from './errors.ts';

export const isText = (value: unknown): value is string => typeof value === 'string';
export const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What the text holds; a byte order mark is passed over.
 * @param remedy what to do where it is no JSON; the parser's own words without one.
 * @throws DataError where it is no JSON.
 */
export function parseJson(text: string, file: string, remedy = ''): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const more = remedy === '' ? ` (${(error as Error).message})` : `; ${remedy}`;
    throw new DataError({ file, message: `is not JSON${more}` });
  }
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
