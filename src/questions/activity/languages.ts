/** In which languages the accounts post. */
import type { Activity } from '../../activity/activity.ts';
import { languageUse } from '../../activity/languages.ts';
import type { SectionedAnswer } from '../../cli/answer.ts';
import { tableOf } from '../../csv.ts';
import { say } from '../../words/say.ts';

export function languages(activity: Activity): SectionedAnswer {
  const stated = languageUse(activity).filter(({ language }) => language !== '');
  const [first] = stated;
  return {
    sentence:
      first === undefined
        ? say.posting.noLanguage()
        : say.posting.languages(stated.length, first.language, first.share),
    sections: [{ name: 'languages', title: say.posting.languageTable(), ...languageTable(activity) }],
    facts: { languages: stated.length },
  };
}

/** A row a language, '' of posts that state none. */
export function languageTable(activity: Activity) {
  return tableOf(languageUse(activity), {
    language: ({ language }) => language,
    own_posts: ({ posts }) => posts,
    share: ({ share }) => share,
    accounts: ({ accounts }) => accounts,
    main_of: ({ language, mainOf }) => (language === '' ? null : mainOf),
  });
}
