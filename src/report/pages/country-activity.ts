/** What the accounts of a country post, for its page. */

import { dateOfDay } from '../../activity/post-weeks.ts';
import type { Facts } from '../facts/facts.ts';
import { accountName } from '../words/account-text.ts';
import { escapeMarkdown, numberColumn, tableOf } from '../words/markdown.ts';

/** A table of its accounts; nothing where the study holds no posts, or the country has no account. */
export function countryActivity(facts: Facts, own: readonly number[]): string[] {
  const { study, activity: posted, language } = facts;
  if (posted === null || own.length === 0) return [];
  const { activity: words, known, decimal, mean, share, yes, no } = language;
  const { activity, mainLanguage } = posted;
  const { columns, dormant } = posted.figures;
  const languageText = (code: string) => (code === '' ? '–' : escapeMarkdown(words.languages.name(code)));
  return [
    tableOf(own, [
      { head: language.head.account, cell: (node) => accountName(facts, study.nodes[node]!) },
      numberColumn(words.head.audience, (node) => known(columns.audience[node]!)),
      numberColumn(words.head.postsPerDay, (node) => decimal(columns.posts_per_day[node]!, 2)),
      numberColumn(words.head.replyShare, (node) => share(columns.reply_share[node]!)),
      numberColumn(words.head.perPost, (node) => mean(columns.interactions_per_post[node]!)),
      numberColumn(words.head.mentioned, (node) => known(columns.mentions_in[node]!)),
      numberColumn(words.head.reposted, (node) => known(columns.reposts_in[node]!)),
      numberColumn(words.influence.heading, (node) => decimal(columns.influence[node]!, 3)),
      { head: words.head.language, cell: (node) => languageText(mainLanguage[node]!) },
      { head: words.head.isDormant, cell: (node) => ({ yes, no, '': '–' })[dormant[node]!] },
    ]),
    words.country.note(
      language.date(dateOfDay(activity, 0)),
      language.date(dateOfDay(activity, activity.days - 1)),
    ),
  ];
}
