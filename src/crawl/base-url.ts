/** The base URL of a server, as a user gives it. */
import { UserError } from '../errors.ts';

/** The URL with a path that ends in a slash. @throws UserError where the text is no web address, or one with a login in it. */
export function parseBaseUrl(text: string, example: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UserError(`"${text}" is not the base URL of a server; give one such as ${example}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new UserError(
      `the address of ${url.host} holds a name or a password, which would end up in what is shown and kept; leave them out: ${url.protocol}//${url.host}${url.pathname}`,
    );
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** Whether the server runs on this machine, where nobody has to be spared. */
export function isThisMachine(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || url.hostname.startsWith('127.');
}
