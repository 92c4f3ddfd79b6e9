/** Which of the readings is used. */
import type { NetworkOption } from '../../network-option.ts';
import { READINGS, type Reading } from './bluesky.ts';

export function readingOption<D extends Reading | undefined>(otherwise: D): NetworkOption<Reading | D> {
  return {
    placeholder: '<READING>',
    help: 'what is read',
    choices: READINGS,
    isList: false,
    isServer: false,
    alsoOf: [],
    isStated: true,
    form: { is: (value) => READINGS.includes(value as Reading), wanted: READINGS.join(', ') },
    parse: (text) => text as Reading,
    default: otherwise,
  };
}

/** The reading that shows the ties in the other way: what the app shows, against what accounts declare. */
export function otherReading({ read }: { read?: Reading | undefined }): { read: Reading } {
  return { read: read === 'appview' ? 'records' : 'appview' };
}
