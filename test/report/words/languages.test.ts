/** A language is a folder of words: all folders have what that of English has. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGE_CODES } from '../../../src/language-codes.ts';
import { COUNTRIES } from '../../../src/roster/countries.ts';
import { languageOf } from '../../../src/words/languages.ts';

const WORDS = join(import.meta.dirname, '../../../src/words');

describe.each(LANGUAGE_CODES)('the folder of %s', (code) => {
  test('has what that of English has', async () => {
    for (const file of readdirSync(join(WORDS, 'en/report'))) {
      const [own, english] = await Promise.all([
        import(join(WORDS, code, 'report', file)) as Promise<object>,
        import(join(WORDS, 'en/report', file)) as Promise<object>,
      ]);
      expect(Object.keys(own), file).toEqual(expect.arrayContaining(Object.keys(english)));
    }
  });

  test('names every region, on the map as in the report', async () => {
    const { REGIONS } = (await import(join(WORDS, code, 'names.ts'))) as { REGIONS: object };
    const all = new Set(COUNTRIES.flatMap(({ region, subregion }) => [region, subregion]));
    all.delete('');
    expect(Object.keys(REGIONS).sort()).toEqual([...all].sort());
  });

  test('names every country', () => {
    const { country } = languageOf(code, 'account');
    expect(COUNTRIES.filter((each) => country(each.code) === each.code)).toEqual([]);
  });
});
