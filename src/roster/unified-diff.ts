/** The unified diff of two texts, for `git apply`. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/**
 * A patch that turns `before` into `after`, both the text of the file `path`; empty where they are equal.
 * @param before `null` where there is no such file yet.
 */
export function unifiedDiff(before: string | null, after: string, path: string): string {
  if (before === after) return '';
  const name = path.replace(/^\.\//, '');
  const from = before === null ? '/dev/null' : `a/${name}`;
  return createTwoFilesPatch(from, `b/${name}`, before ?? '', after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
