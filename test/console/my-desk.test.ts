import { expect, test } from 'vitest';
import { rememberDesk } from '../../src/console-browser/my-desk.ts';

function browser() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
  return (pathname: string, search: string, href = 'http://localhost/desk') => {
    const link = { href } as HTMLAnchorElement;
    rememberDesk(link, { pathname, search }, () => storage);
    return link.href.slice('http://localhost'.length);
  };
}

test('the desk that was opened last is led to from every page, in its language', () => {
  const open = browser();
  expect(open('/now', '')).toBe('/desk');
  expect(open('/desk', '?country=PL&last=week')).toBe('/desk?country=PL');
  expect(open('/now', '')).toBe('/desk?country=PL');
  expect(open('/now', '?lang=fr', 'http://localhost/desk?lang=fr')).toBe('/desk?lang=fr&country=PL');
  expect(open('/show', '?of=FR', 'http://localhost/desk?country=FR')).toBe('/desk?country=FR');
  expect(open('/desk', '?country=')).toBe('/desk?country=PL');
});

test('a browser that keeps nothing has the page as it is', () => {
  const link = { href: 'http://localhost/desk' } as HTMLAnchorElement;
  rememberDesk(link, { pathname: '/desk', search: '?country=PL' }, () => {
    throw new Error('denied');
  });
  expect(link.href).toBe('http://localhost/desk');
});
