/** What the accounts of a country post, for its page. */
import { dateOfDay } from '../../activity/post-weeks.ts';
import type { Facts } from '../facts/facts.ts';
import { accountText } from '../words/account-text.ts';
import { escapeMarkdown, markdownTable, numberColumn } from '../words/markdown.ts';

/** A table of its accounts; nothing where the study holds no posts, or the country has no account. */
export function countryActivity(
  { study, activity: posted, language }: Facts,
  own: readonly number[],
): string[] {
  if (posted === null || own.length === 0) return [];
  const { activity: words, known, decimal, mean, share } = language;
  const { activity, mainLanguage } = posted;
  const { columns, dormant } = posted.figures;
  const languageText = (code: string) => (code === '' ? '–' : escapeMarkdown(words.languages.name(code)));
  const rows = own.map((node) => [
    accountText(study.nodes[node]!),
    known(columns.audience[node]!),
    decimal(columns.posts_per_day[node]!, 2),
    share(columns.reply_share[node]!),
    mean(columns.interactions_per_post[node]!),
    known(columns.mentions_in[node]!),
    known(columns.reposts_in[node]!),
    decimal(columns.influence[node]!, 3),
    languageText(mainLanguage[node]!),
    { yes: language.yes, no: language.no, '': '–' }[dormant[node]!],
  ]);
  return [
    markdownTable(
      [
        { head: language.head.account },
        numberColumn(words.head.audience),
        numberColumn(words.head.postsPerDay),
        numberColumn(words.head.replyShare),
        numberColumn(words.head.perPost),
        numberColumn(words.head.mentioned),
        numberColumn(words.head.reposted),
        numberColumn(words.influence.heading),
        { head: words.head.language },
        { head: words.head.isDormant },
      ],
      rows,
    ),
    words.country.note(
      language.date(dateOfDay(activity, 0)),
      language.date(dateOfDay(activity, activity.days - 1)),
    ),
  ];
}
