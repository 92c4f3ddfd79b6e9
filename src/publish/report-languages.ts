/** The languages a report is asked for: `--lang en,fr`, or `--lang en --lang fr`. */
import { UserError } from '../errors.ts';
import { isLanguageCode, LANGUAGE_CODES } from '../language-codes.ts';

/** The codes in the order given. @throws UserError for one that no report is written in, or that is named twice. */
export function reportLanguages(named: readonly string[]): string[] {
  const codes = named.map((code) => code.toLowerCase());
  const unknown = codes.filter((code) => !isLanguageCode(code));
  if (unknown.length > 0) {
    throw new UserError(
      `no report is written in ${unknown.map((code) => `"${code}"`).join(', ')}; --lang takes ${LANGUAGE_CODES.join(' and ')}, several with a comma between: --lang ${LANGUAGE_CODES.join(',')}`,
    );
  }
  const twice = codes.find((code, k) => codes.indexOf(code) < k);
  if (twice !== undefined)
    throw new UserError(`--lang ${named.join()} names ${twice} twice; name each language once`);
  return codes;
}
