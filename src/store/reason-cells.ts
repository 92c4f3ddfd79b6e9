/** Reasons as they stand in the files of an archive: as words before version 3 of the content hash, as codes from it on. */
import { reasonCodes, textOfCodes } from '../reasons/reason-codes.ts';

/** Writes what a database has of a reason as the version does; the same reasons come by the thousand. */
export function reasonWriter(hashVersion: number): (text: string) => string {
  if (hashVersion < 3) return (text) => text;
  const known = new Map<string, string>();
  return (text) => {
    const codes = known.get(text) ?? reasonCodes(text);
    known.set(text, codes);
    return codes;
  };
}

/** @param refuse says at which file and line the cell stands. */
export type ReadReason = (cell: string, refuse: (message: string) => never) => string;

/** What a database has of a reason that stands in an archive. */
export function reasonReader(format: number): ReadReason {
  if (format < 3) return (cell) => cell;
  const known = new Map<string, string>();
  return (cell, refuse) => {
    const text = known.get(cell) ?? textOfCodes(cell);
    if (text === null)
      return refuse(`"${cell}" is no reason that this version knows; is the archive of a newer entente?`);
    known.set(cell, text);
    return text;
  };
}
