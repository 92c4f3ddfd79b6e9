/** Where the files of a report lie below its folder. Everything else calls them by their bare names, as if all tables lay on top. */
import { posix } from 'node:path';

/** Folders, and the bare names of what lies in them; what is in none lies where its name says. */
const FOLDERS: readonly (readonly [folder: string, names: RegExp])[] = [
  ['data', /^[^/]+\.(?:csv|gexf|graphml|R)$|^codebook(?:\.[a-z]+)?\.md$/],
  ['method', /^method(?:\.[a-z]+)?\.(?:md|html)$/],
  ['countries', /^style\.css$/],
];

/** The path below the report's folder of a file with this bare name. */
export function placeOf(name: string): string {
  const folder = FOLDERS.find(([, names]) => names.test(name))?.[0];
  return folder === undefined ? name : `${folder}/${name}`;
}

/** Whether paths of a report are those of versions that had tables and method on top. */
export function isOldLayout(paths: Iterable<string>): boolean {
  return [...paths].some((path) => placeOf(path) !== path);
}

/**
 * Where a page leads to, from its place.
 * @param page its bare name. @param address as between bare names: of a file, of another site, or of a place in the page.
 */
export function addressFrom(page: string, address: string): string {
  const [, path, anchor] = /^([^?#]*)(.*)$/s.exec(address)!;
  if (path === '' || path!.startsWith('/') || /^[a-z][a-z\d+.-]*:/i.test(path!)) return address;
  const target = posix.join(posix.dirname(page), path!);
  const [from, to] = [placeOf(page), placeOf(target)];
  return from === page && to === target ? address : `${posix.relative(posix.dirname(from), to)}${anchor}`;
}

/** Markdown with its links as they lead from the page's place. @param page its bare name. */
export function placeLinks(page: string, markdown: string): string {
  return markdown.replace(
    /(\]\(|^\[[^\]\n]+\]:[ \t]+)([^()\s]+)(?=[)\s]|$)/gm,
    (_, before: string, address: string) => `${before}${addressFrom(page, address)}`,
  );
}
