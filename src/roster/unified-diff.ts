/** The unified diff of two texts, for `git apply`. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** A patch that turns `before` into `after`, both the text of the file `path`; empty where they are equal. */
export function unifiedDiff(before: string, after: string, path: string): string {
  if (before === after) return '';
  const name = path.replace(/^\.\//, '');
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
