/** What the keys of an archive's manifest must hold, whatever it is an archive of. */
import { DataError } from '../errors.ts';

type ManifestKeys = Readonly<Record<string, (value: unknown) => boolean>>;

/** @throws DataError where a key is missing or holds something else; all of them together. */
export function requireKeys(
  file: string,
  manifest: Readonly<Record<string, unknown>>,
  keys: ManifestKeys,
): void {
  const faults = Object.entries(keys).filter(([key, isWell]) => !isWell(manifest[key]));
  if (faults.length === 0) return;
  throw new DataError(
    faults.map(([key]) => ({
      file,
      message: `"${key}" is missing or not what it was; copy the archive again`,
    })),
  );
}
