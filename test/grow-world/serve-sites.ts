/** Official sites and those of impostors: pages, redirects, robots.txt, proofs of handles. */
import type { HttpResponse } from '../../src/http-request.ts';
import type { Link, Page, Site, World } from './model.ts';
import { failure, text } from './reply.ts';

export function answerSite(world: World, url: URL): HttpResponse {
  const bare = url.hostname.replace(/^www\./, '');
  const did = didAt(world, url.hostname);
  if (url.pathname === '/.well-known/atproto-did')
    return did === undefined ? text(404, 'Not found') : text(200, `${did}\n`);
  const site = world.sites.get(bare);
  if (site === undefined) throw failure('ENOTFOUND', url.hostname);
  if (site.fault === 'down') throw failure('ECONNREFUSED', url.hostname);
  if (site.fault === 'silent') throw failure('ETIMEDOUT', url.hostname);
  if (site.fault === 'unavailable') return text(503, 'Down for maintenance');
  if (url.pathname === '/robots.txt')
    return site.robots === '' ? text(404, 'Not found') : text(200, site.robots);
  const path = url.pathname.replace(/(?<=.)\/$/, '');
  const target = site.redirects.get(path);
  if (target !== undefined) return text(302, '', { location: target });
  if (site.www !== url.hostname.startsWith('www.')) {
    return text(301, '', { location: `https://${site.www ? 'www.' : ''}${bare}${url.pathname}` });
  }
  const page = site.pages.get(path);
  if (page === undefined) return text(404, htmlOf(site, { ...NOT_FOUND, links: [] }), HTML);
  return text(200, htmlOf(site, page), HTML);
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const NOT_FOUND: Page = {
  title: 'Not found',
  text: [],
  links: [],
  raw: [],
  modified: '',
  linked: false,
  label: '',
};

/** A file on the host, or the network's own for its handles. */
function didAt(world: World, host: string): string | undefined {
  const file = world.files.get(host);
  if (file !== undefined || !host.endsWith('.bsky.social')) return file;
  return [...world.accounts.values()].find((account) => account.handle === host)?.id;
}

function htmlOf(site: Site, page: Page): string {
  const pages = [...site.pages].filter(([, { linked }]) => linked);
  const nav = pages.map(([path, { label }]) => tagOf({ href: path, text: label }));
  const heads = [...page.links, ...site.foot].filter(({ spelling }) => spelling === 'head');
  const body = page.links.filter(({ spelling }) => spelling !== 'head');
  const foot = site.foot.filter(({ spelling }) => spelling !== 'head');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(page.title)}</title>
${page.modified === '' ? '' : `<meta name="dcterms.modified" content="${page.modified}">\n`}${heads.map(({ href }) => `<link rel="me" href="${escaped(href)}">`).join('\n')}
</head><body>
<nav>${nav.join(' ')}</nav>
<main><h1>${escaped(page.title)}</h1>
${page.text.map((sentence) => `<p>${escaped(sentence)}</p>`).join('\n')}
${page.raw.join('\n')}
<ul>${body.map((link) => `<li>${tagOf(link)}</li>`).join('\n')}</ul>
${page.modified === '' ? '' : `<p>Last updated: <time datetime="${page.modified}">${page.modified}</time></p>`}
</main>
<footer>${foot.map(tagOf).join(' · ')}</footer>
</body></html>
`;
}

function tagOf({ href, text: label, rel, spelling = 'usual' }: Link): string {
  const me = rel === undefined ? '' : ` rel="${rel}"`;
  if (spelling === 'capitals') return `<A CLASS="icon" HREF="${escaped(href)}"${me}>${escaped(label)}</A>`;
  if (spelling === 'single-quotes')
    return `<a${me.replaceAll('"', "'")} target='_blank' href='${escaped(href)}'>${escaped(label)}</a>`;
  return `<a class="icon" href="${escaped(href)}"${me}><span>${escaped(label)}</span></a>`;
}

function escaped(plain: string): string {
  return plain
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
