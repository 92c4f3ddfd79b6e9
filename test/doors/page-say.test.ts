/** How sentences of a page call accounts. */
import { expect, test } from 'vitest';
import { wordsAboutThese } from '../../src/doors/page-say.ts';
import { wordsOf } from '../../src/doors/page-words.ts';
import type { LanguageCode } from '../../src/language-codes.ts';
import { say } from '../../src/words/say.ts';

const GOVERNMENT = {
  accountId: 'did:plc:1',
  handle: 'gov-ke.test',
  name: 'Government of Kenya (simulated)',
  kind: 'institution',
  country: 'KE',
  office: 'government',
  host: '',
  profile: null,
};
const MATAI = {
  ...GOVERNMENT,
  handle: 'matai.test',
  name: 'Johnson Matai (simulated)',
  kind: 'person',
  office: 'head-of-state',
};
const WHO = new Map([GOVERNMENT, MATAI].map((one) => [one.handle, one]));
const named = ({ handle, accountId, name }: Record<'handle' | 'accountId' | 'name', string>) => ({
  handle,
  accountId,
  name,
});

const said = (lang: LanguageCode, of: Parameters<typeof say.show.account>[0]) =>
  wordsAboutThese(wordsOf(lang), WHO).say(say.show.account(of, true));

test('by name and office, with an article and a capital where one begins; the mark of what is invented is left to the page', () => {
  expect(said('en', MATAI)).toBe('Johnson Matai (head of state of Kenya), @matai.test.');
  expect(said('en', GOVERNMENT)).toBe('The Government of Kenya, @gov-ke.test.');
  expect(said('fr', GOVERNMENT)).toBe('Le gouvernement du Kenya, @gov-ke.test.');
});

test('a sentence that has only the handle finds the name; nobody is called by an id', () => {
  const { say: speak } = wordsAboutThese(wordsOf('en'), WHO);
  const stranger = { ...named(MATAI), handle: '', name: '' };
  const apart = { accountId: 'did:plc:9', handle: 'who.test', name: '' };
  expect(speak(say.countries.best([named(MATAI), stranger, apart]))).toBe(
    'Johnson Matai (head of state of Kenya); an account without a handle; @who.test',
  );
});

test('in French an article that follows « de » is contracted', () => {
  const { say: speak } = wordsAboutThese(wordsOf('fr'), WHO);
  const unseen = say.status.postsUnseen(1, [named(GOVERNMENT)], 'x');
  expect(speak(unseen).replaceAll(/\s/g, ' ')).toBe(
    'Les messages du gouvernement du Kenya n’ont pas été vus : x.',
  );
});
