/** A word that is no command leads to one: by its spelling, by what commands say of themselves, and by what others call it. */
import { expect, test } from 'vitest';
import { foundIn, sought } from '../../src/find-words.ts';
import { runHere } from '../support/run-here.ts';

test.each([
  ['verify', 'snapshots verify'],
  ['remove', 'snapshots remove'],
  ['delete', 'forget'],
  ['search', 'show'],
  ['renamed', 'events'],
  ['query', 'follows'],
  ['bridges', 'clusters'],
  ['reciprocal', 'mutuals'],
  ['new', 'init'],
])('entente %s is refused, and names entente %s', async (word, command) => {
  const { code, stdout, stderr } = await runHere([word]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(new RegExp(`^  entente ${command}  `, 'm'));
  expect(stderr.split('\n').length).toBeLessThan(20);
});

test.each([
  ['a measure', ['betweenness'], 'entente rank ', 'betweenness  '],
  ['an option', ['seed'], 'entente explain ', '--seed <N>'],
  ['an example', ['followback_share'], 'entente rank ', 'followback_share'],
  [
    'a column of a report',
    ['mutual_share_old'],
    'mutual_share_old: ',
    'mutual_share in the earlier snapshot',
  ],
  ['a document', ['schedule'], 'docs/study.md, ', 'Documents:'],
  ['several words', ['who', 'unfollowed', 'us'], 'entente events ', 'ended'],
])('help finds %s', async (_, words, command, line) => {
  const { code, stdout } = await runHere(['help', ...words]);
  expect(code).toBe(0);
  expect(stdout).toContain(`  ${command}`);
  expect(stdout).toContain(line);
});

test.each([
  ['a phrase is sought whole', ['add', 'account'], /^ {2}docs\/roster\.md|^ {2}entente roster /m],
  ['the best of many', ['most', 'followed'], /^ {2}entente rank /m],
  ['an option before a sentence', ['cost'], /^ {2}entente crawl /m],
  ['a country', ['Kenya'], /^ {2}entente show Kenya {2}/m],
  ['what is perhaps a person', ['zzzzzzzz'], /entente show zzzzzzzz/],
  ['a form of the printed page', ['pdf'], /^ {2}entente open /m],
  ['two words written as one', ['tenminutes'], /docs\/first-study\.md/],
])('without help, %s', async (_, words, found) => {
  const { code, stderr } = await runHere(words);
  expect(code).toBe(2);
  expect(stderr).toMatch(found);
  expect(stderr).toContain(`there is no command ${words.join(' ')};`);
});

test.each([
  ['mutuals', 'entente help mutuals'],
  ['path', 'entente help path'],
])('%s without its argument says where its examples are', async (word, help) => {
  expect((await runHere([word])).stderr).toContain(help);
});

test('help of a word that nothing speaks of says where all commands are', async () => {
  const { code, stdout, stderr } = await runHere(['help', 'zzzzzzzz']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('and entente help lists them all');
});

test('a word is found in another form, and half as well by another name', () => {
  expect(foundIn(sought('verify bridges'), 'what is verified bridges it')).toEqual([1, 1]);
  expect(foundIn(sought('the delete of'), 'forget an account')).toEqual([0.5]);
  expect(foundIn(sought('followers'), 'whom an account follows')).toEqual([0]);
});
