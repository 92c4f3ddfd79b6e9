/** Sentences as a page says them: accounts by name and office, and without the mark of what is invented, which the page says once. */
import { saysOffice } from '../roster/said-in-name.ts';
import { plainName } from '../roster/simulated-name.ts';
import type { Said } from '../words/said.ts';
import type { Named, Party } from '../words/values.ts';
import type { PageWords } from './page-words.ts';
import { handleText, type Who } from './who.ts';

export function wordsAboutThese(words: PageWords, who: Who): PageWords {
  return {
    ...words,
    say(said) {
      const called: string[] = [];
      const spoken = words.say(onPage(said, words, who, called) as Said);
      const text = called.reduce(words.contracted, spoken);
      const begins = called.some((name) => text.startsWith(name));
      return begins ? text.charAt(0).toUpperCase() + text.slice(1) : text;
    },
  };
}

/** @param called takes what accounts in it are called. */
function onPage(value: unknown, words: PageWords, who: Who, called: string[]): unknown {
  if (typeof value === 'string') return plainName(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => onPage(each, words, who, called));
  const as = isNamed(value) ? callOf(value, words, who) : undefined;
  if (as !== undefined) called.push(as);
  const plain = Object.entries(value).map(([name, each]) => [name, onPage(each, words, who, called)]);
  return Object.fromEntries(as === undefined ? plain : [...plain, ['as', as]]);
}

function isNamed(value: object): value is Named {
  return 'handle' in value && 'accountId' in value && 'name' in value;
}

/** “Jujiru Matai (head of state of Kenya)”, “the Government of Kenya”; undefined where only the handle is known. */
function callOf(
  { as, handle, accountId, name, ...more }: Named,
  words: PageWords,
  who: Who,
): string | undefined {
  if (as !== undefined) return as;
  const { language, nameless } = words;
  const known =
    who.get(handle) ?? ('office' in more ? ({ handle, accountId, name, ...more } as Party) : undefined);
  const plain = plainName(known?.name ?? name);
  const isUnknown = known === undefined || plain === '';
  if (isUnknown)
    return handleText(handle) !== '' || !isId(handle || accountId) ? undefined : plain || nameless;
  const one = { ...known, name: plain };
  const called = language.nameInSentence({ ...one, name: language.institutionName(one) });
  const isSaid = one.kind === 'institution' || saysOffice(one);
  return isSaid ? called : `${called} (${language.officeOf(one.office, one.country, one.host)})`;
}

/** One that a network gives, not the name of an actor in a roster. */
function isId(text: string): boolean {
  return /^(did|x|https?):/.test(text);
}
