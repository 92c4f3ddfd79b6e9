/** JSON in ASCII alone: what is long and made of many pieces is put together and sent several times as fast so. */

const BEYOND_ASCII = /[\u0080-\uffff]/g;

/** The value as JSON, with characters beyond ASCII as escapes. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    BEYOND_ASCII,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
