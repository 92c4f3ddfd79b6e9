/** The map in a language that is English with a mark: nothing on it is said but by the words of the language. */
import { expect, test, vi } from 'vitest';
import { FakeElement, fakeDocument } from '../support/fake-document.ts';
import { MARK } from '../support/marked-words.ts';
import { leadersData, leadersMap } from './leaders.ts';

/** Its folder stands where that of French is. */
vi.mock('../../src/words/maps.ts', async (original) => {
  const { en } = await original<typeof import('../../src/words/maps.ts')>();
  const { marked } = await import('../support/marked-words.ts');
  return { en, fr: marked(en) };
});
vi.mock('../../src/map-page/picture.ts', () => ({
  openPicture: () => {
    throw new Error('there is no picture here');
  },
}));

/** What the page shows at an address, in the marked language. */
async function textsAt(hash: string): Promise<string[]> {
  vi.resetModules();
  const data = new FakeElement();
  data.textContent = /id="map-data">([^<]*)</.exec(leadersMap())![1]!;
  const root = new FakeElement();
  const frames: (() => void)[] = [];
  const document = fakeDocument('fr', { 'map-data': data, 'map-page': root });
  vi.stubGlobal('document', document);
  vi.stubGlobal('location', { hash, href: '' });
  vi.stubGlobal('history', { replaceState: () => {} });
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {} }));
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('cancelAnimationFrame', () => {});
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => frames.push(act));
  await vi.importActual('../../src/map-page/main.ts');
  while (frames.length > 0) frames.shift()!();
  return [document.title, ...root.texts()];
}

/** Names, handles and codes, which are of no language; countries are named by the data, and each language names itself. */
const NAMES = [
  'English',
  ...leadersData().flatMap((data) => [
    ...[
      data.name,
      ...data.accountName,
      ...data.nameIn.fr,
      ...data.handle.map((handle) => `@${handle}`),
      ...data.id,
    ],
    ...Object.values(data.countryNames).flat(),
  ]),
];

test.each([
  '',
  '#account=net:a',
  '#account=net:e',
  '#account=net:a&other=net:c',
  '#account=net:a&other=net:e',
  '#country=KE',
  '#country=KE&partner=FR',
  '#changes=yes',
  '#changes=yes&account=net:d',
  '#snapshot=leaders-2025&account=net:h',
  '#region=Africa&ties=mutual&least=1&colour=office&size=in_degree',
])('the map at %j', async (hash) => {
  const texts = (await textsAt(hash)).filter((text) => /\p{L}{3}/u.test(text) && !NAMES.includes(text));
  expect(texts.length).toBeGreaterThan(30);
  expect(texts.filter((text) => !text.includes(MARK))).toEqual([]);
});
