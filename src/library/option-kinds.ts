/** What the options of other programs are made of, and what is said of those that are not. */
import { wholeNumber } from '../cli/whole-number.ts';
import { UserError } from '../errors.ts';
import { didYouMean } from '../nearest.ts';
import { isOpen } from './opened.ts';
import { isOpenEdition } from './opened-edition.ts';

/** One option. */
export interface Kind {
  /** What is wrong with a value that is given, in words; `null` where nothing is. */
  fault: (name: string, value: unknown) => string | null;
  /** Whether nothing can be asked without it. */
  isNeeded?: boolean;
}

/** The options of a question, by their names. */
export type Kinds = Readonly<Record<string, Kind>>;

const isText = (value: unknown) => typeof value === 'string';

function kind(what: string, fits: (value: unknown) => boolean): Kind {
  return { fault: (name, value) => (fits(value) ? null : `${name}: ${what} is needed`) };
}

export const text = (example: string): Kind => kind(`a text, such as '${example}',`, isText);

export const texts = (example: string): Kind =>
  kind(`an array of texts, such as ['${example}'],`, (value) => Array.isArray(value) && value.every(isText));

export const YES_OR_NO: Kind = kind('true or false', (value) => typeof value === 'boolean');

export const STUDY: Kind = kind('an open study, as of await openStudy(…),', isOpen);

export const EDITION: Kind = kind('an open edition, as of await openEdition(…),', isOpenEdition);

export const STUDIES: Kind = kind(
  'an array of open studies, each as of await openStudy(…),',
  (value) => Array.isArray(value) && value.every(isOpen),
);

export const ROWS: Kind = kind(
  "an array of rows, such as [{ iso3_o: 'FRA', iso3_d: 'DEU', distance: 1 }],",
  (value) => Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null),
);

export const choice = (choices: readonly string[]): Kind =>
  kind(`one of ${choices.join(', ')}`, (value) => isText(value) && choices.includes(value as string));

/** @param flag as the prompt calls it, in whose words a number is refused. */
export const whole = (flag: string, least: number, most?: number): Kind => ({
  fault: (_, value) => {
    try {
      wholeNumber(flag, typeof value === 'number' ? String(value) : `"${value}"`, least, most);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  },
});

export const needed = (one: Kind): Kind => ({ ...one, isNeeded: true });

/**
 * @param of whose options they are, as messages call it.
 * @throws UserError with every option that is not there, is missing or has a value that it cannot have.
 */
export function requireOptions(of: string, given: unknown, kinds: Kinds): void {
  const options = given === undefined ? {} : given;
  const names = Object.keys(kinds);
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new UserError(`${of}: options are given as an object, with ${names.join(', ')}`);
  }
  const values = options as Readonly<Record<string, unknown>>;
  const faults = [
    ...Object.keys(values)
      .filter((name) => !Object.hasOwn(kinds, name))
      .map(
        (name) => `${of} has no option ${name}; ${didYouMean(name, names, `it has ${names.join(', ')}`, 1)}`,
      ),
    ...Object.entries(kinds).flatMap(([name, { fault, isNeeded }]) =>
      values[name] === undefined && isNeeded !== true ? [] : (fault(name, values[name]) ?? []),
    ),
  ];
  if (faults.length > 0) throw new UserError(faults.join('\n'));
}
