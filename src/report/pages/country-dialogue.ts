/** Whom the accounts of a country speak of and who speaks of them, their hashtags, and their posts week by week. */
import { isWhole } from '../../activity/activity.ts';
import { hotTopics } from '../../activity/hot-topics.ts';
import { countPostWeeks, dateOfDay } from '../../activity/post-weeks.ts';
import { escapeMarkdown, joinTexts } from '../../doors/markdown-text.ts';
import type { CountryPartner } from '../../study/country-partners.ts';
import type { Facts } from '../facts/facts.ts';
import { countryText } from '../words/account-text.ts';

const NAMED = 5;

/** Nothing where the study holds no posts, or the country has no account. */
export function dialogueBlocks(
  { study, activity: posted, language }: Facts,
  own: readonly number[],
  partners: readonly CountryPartner[],
): string[] {
  if (posted === null || own.length === 0) return [];
  const { page, known, count } = language;
  const { activity } = posted;
  const first = (column: 'mentionsMade' | 'mentionsReceived') => {
    const all = partners
      .filter((one) => one[column] > 0)
      .sort((a, b) => b[column] - a[column] || (a.code < b.code ? -1 : 1));
    const often = all.filter((one) => one[column] > 1).slice(0, NAMED);
    const isMost = often.length > 0 && often.length < all.length;
    const names = (isMost ? often : all).map((one) =>
      page.times(countryText(language, one.code), one[column]),
    );
    return { names: language.someOf(names, NAMED), isMost };
  };
  const tags = hotTopics(
    activity,
    study.nodes.map(() => ''),
    (node) => own.includes(node),
  ).slice(0, NAMED);
  const read = own.filter((node) => isWhole(activity, node));
  const { own: posts, weeks } = countPostWeeks(activity, read.length > 0 ? read : own);
  const [made, received] = [first('mentionsMade'), first('mentionsReceived')];
  const sentences = [
    made.names + received.names === '' ? page.noMention : page.mentions(made, received),
    tags.length === 0
      ? ''
      : page.hashtags(tags.map(({ tag, posts: uses }) => page.times(`\\#${escapeMarkdown(tag)}`, uses))),
    page.weeks(
      language.date(dateOfDay(activity, 0)),
      language.date(dateOfDay(activity, activity.days - 1)),
      [...posts].map((value) => (Number.isNaN(value) ? known(value) : count(value))),
      1 + weeks[0]!.last - weeks[0]!.first,
    ),
  ];
  return [joinTexts(sentences, ' ')];
}
