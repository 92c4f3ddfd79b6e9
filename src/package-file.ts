/** Files of the package itself, wherever it is installed and in whichever file this code lies. */

/** @param path from the root of the package. */
export function packageFile(path: string): URL {
  return new URL(`../${path}`, import.meta.url);
}
