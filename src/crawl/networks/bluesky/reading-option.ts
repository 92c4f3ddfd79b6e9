/** Which of the readings is used. */
import { choice, type NetworkOption } from '../../network-option.ts';
import { READINGS, type Reading } from './bluesky.ts';

export function readingOption<D extends Reading | undefined>(otherwise: D): NetworkOption<Reading | D> {
  return choice('<READING>', READINGS, 'what is read', otherwise);
}

/** The reading that shows the ties in the other way: what the app shows, against what accounts declare. */
export function otherReading({ read }: { read?: Reading | undefined }): { read: Reading } {
  return { read: read === 'appview' ? 'records' : 'appview' };
}
