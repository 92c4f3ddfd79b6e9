/** The languages of the posts: which each account uses most, and how many accounts and posts each has. */
import { type Activity, isOwnPost, isWhole } from './activity.ts';

/** The primary subtag, in which dialects and scripts are one language: `pt` of `pt-BR`; '' where none is stated. */
function primaryLanguage(tag: string): string {
  return tag.split('-')[0]!.toLowerCase();
}

/**
 * The language of most of an account's own posts, of equal ones the first by its code; '' where no post states
 * one, or not all posts were read.
 */
export function mainLanguages(activity: Activity): string[] {
  return activity.feed.map((_, node) => {
    if (!isWhole(activity, node)) return '';
    const [first] = [...countLanguages(activity, node)].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return first?.[0] ?? '';
  });
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
    for (const [language, posts] of countLanguages(activity, node, true)) {
      const use = uses.get(language) ?? { posts: 0, accounts: 0 };
      uses.set(language, { posts: use.posts + posts, accounts: use.accounts + 1 });
      total += posts;
    }
  }
  const main = mainLanguages(activity);
  return [...uses]
    .map(([language, use]) => ({
      language,
      ...use,
      share: use.posts / total,
      mainOf: language === '' ? 0 : main.filter((each) => each === language).length,
    }))
    .sort((a, b) => b.posts - a.posts || (a.language < b.language ? -1 : 1));
}

function countLanguages({ posts }: Activity, node: number, withUnknown = false): Map<string, number> {
  const counts = new Map<string, number>();
  for (let k = posts.start[node]!; k < posts.start[node + 1]!; k++) {
    if (!isOwnPost(posts.kind[k]!)) continue;
    const language = primaryLanguage(posts.language[k]!);
    if (language !== '' || withUnknown) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return counts;
}
