/** The files of a report as texts, of which a test reads some: tables, pages and what describes them are made when they are read. */
import { fileChunks, type ReportFile } from '../../src/report/files/report-file.ts';

export interface Texts extends Iterable<[path: string, text: string]> {
  get(path: string): string | undefined;
  has(path: string): boolean;
  keys(): Iterable<string>;
}

/** @param shown each text as it is compared. */
export function textsOf(files: readonly ReportFile[], shown = (text: string) => text): Texts {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const made = new Map<string, string>();
  const texts: Texts = {
    has: (path) => byPath.has(path),
    keys: () => byPath.keys(),
    get(path) {
      const file = byPath.get(path);
      if (file !== undefined && !made.has(path)) made.set(path, shown([...fileChunks(file)].join('')));
      return made.get(path);
    },
    *[Symbol.iterator]() {
      for (const path of byPath.keys()) yield [path, texts.get(path)!];
    },
  };
  return texts;
}
