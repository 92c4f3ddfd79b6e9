import { expect, test } from 'vitest';
import { isAllowed } from '../../src/crawl/robots.ts';

// By RFC 9309, sections 2.2 and 5.
test.each([
  ['', '/', true],
  ['User-agent: *\nDisallow: /', '/en', false],
  ['User-agent: *\nDisallow:', '/en', true],
  ['user-agent: other\nDisallow: /', '/', true],
  ['User-Agent: other\nUser-Agent: Entente\nDisallow: /\n\nUser-agent: *\nAllow: /', '/', false],
  ['User-agent: *\nDisallow: /\n\nUser-agent: entente\nDisallow: /admin', '/en', true],
  ['User-agent: *\r\nDisallow: / # all\r\nAllow: /en', '/en/contact', true],
  ['User-agent: *\nDisallow: *.php', '/a/b.php?x=1', false],
  ['User-agent: *\nDisallow: /*.php$', '/b.php?x=1', true],
  ['User-agent: *\nDisallow: /*.php$', '/b.php', false],
  ['User-agent: *\nAllow: /page\nDisallow: /*.htm', '/page.htm', false],
  ['User-agent: *\nDisallow: /page\nAllow: /page', '/page', true],
  ['\ufeffUser-agent: *\nSitemap: https://a/\nDisallow: /', '/', false],
  ['<html>404</html>', '/', true],
])('%j lets %s be read: %s', (robots, path, expected) => {
  expect(isAllowed(robots, `https://site.example${path}`)).toBe(expected);
});
