/** The files an import is made from: one file, or those of a folder. */

export interface SourceFiles {
  /** As the user named it. */
  path: string;
  folder: boolean;
  /** Paths within the folder with `/`, sorted; the file's own name where it is one file. */
  names: readonly string[];
  /** The bytes of a file by its name. */
  read(name: string): Buffer;
  /** A name as messages show it. */
  shown(name: string): string;
}
