/** The country whose desk was opened last: the navigation leads to it again. It stays in this browser. */

const KEY = 'desk';

/** @param storage that a browser may refuse. */
export function rememberDesk(
  link: HTMLAnchorElement | null,
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
  storage: () => Storage,
): void {
  try {
    const asked = pathname === '/desk' ? new URLSearchParams(search).get('country') : null;
    if (asked !== null && asked !== '') storage().setItem(KEY, asked);
    const known = storage().getItem(KEY);
    if (link === null || known === null) return;
    const address = new URL(link.href);
    // A page that is of a country leads to its desk.
    if (!address.searchParams.has('country')) address.searchParams.set('country', known);
    link.href = address.href;
  } catch {
    // Without a memory the desk asks for its country.
  }
}
