/** The languages of the posts: which each account uses most, and how many accounts and posts each has. */
import { type Activity, isWhole } from './activity.ts';

/**
 * The language of most of an account's own posts, of equal ones the first by its code; '' where no post states
 * one, or not all posts were read.
 */
export function mainLanguage(activity: Activity, node: number): string {
  if (!isWhole(activity, node)) return '';
  const stated = [...activity.languages(node)].filter(([language]) => language !== '');
  const [first] = stated.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}

export interface LanguageUse {
  /** '' for posts without a stated language. */
  language: string;
  /** Own posts in it. */
  posts: number;
  /** posts ÷ own posts of all. */
  share: number;
  /** Accounts with a post in it, and those of which it is the main language. */
  accounts: number;
  mainOf: number;
}

/** Every language by posts, then code, of the accounts whose feeds were read whole. */
export function languageUse(activity: Activity): LanguageUse[] {
  const uses = new Map<string, { posts: number; accounts: number }>();
  let total = 0;
  for (const node of activity.feed.keys()) {
    if (!isWhole(activity, node)) continue;
    for (const [language, posts] of activity.languages(node)) {
      const use = uses.get(language) ?? { posts: 0, accounts: 0 };
      uses.set(language, { posts: use.posts + posts, accounts: use.accounts + 1 });
      total += posts;
    }
  }
  const main = activity.feed.map((_, node) => mainLanguage(activity, node));
  return [...uses]
    .map(([language, use]) => ({
      language,
      ...use,
      share: use.posts / total,
      mainOf: language === '' ? 0 : main.filter((each) => each === language).length,
    }))
    .sort((a, b) => b.posts - a.posts || (a.language < b.language ? -1 : 1));
}
