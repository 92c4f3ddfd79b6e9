/** What most accounts write about, and in which languages. */

import { countWhole } from '../../activity/activity.ts';
import { languageUse } from '../../activity/languages.ts';
import { escapeMarkdown, numberColumn } from '../../doors/markdown-text.ts';
import { countryText } from '../words/account-text.ts';
import { activitySection, type Written } from './activity-section.ts';
import { reportTable } from './report-table.ts';

const TOPICS = 20;
const COUNTRIES = 4;
const NAMED = 3;

export const TOPICS_SECTION = activitySection(
  'hot-topics',
  ({ topics }) => topics.heading,
  (written) => [topicText(written), topicTable(written)],
);

export const LANGUAGES_SECTION = activitySection(
  'languages',
  ({ languages }) => languages.heading,
  (written) => languageBlocks(written),
);

function topicText({ facts, posted, words }: Written): string {
  const { topics, activity } = posted;
  const [first] = topics;
  if (first === undefined) return words.topics.none;
  const alike = topics.filter(({ accounts }) => accounts === first.accounts);
  const tags = facts.language.someOf(
    alike.map(({ tag }) => tagText(tag)),
    NAMED,
  );
  const whole = countWhole(activity) === activity.feed.length;
  return words.topics.sentence(tags, alike.length === 1, first.accounts, activity.feed.length, whole);
}

function topicTable({ facts, posted: { topics }, words: { head } }: Written): string {
  if (topics.length === 0) return '';
  const { language, presence } = facts;
  const byCountry = ({ groups }: (typeof topics)[number]) =>
    groups
      .slice(0, COUNTRIES)
      .map((group) => `${countryText(language, group.label)} ${language.count(group.posts)}`)
      .join(', ');
  const title = [language.tables.caption.topics, 'hashtags.csv'] as const;
  return reportTable(facts, title, topics.slice(0, TOPICS), [
    { head: head.hashtag, cell: ({ tag }) => tagText(tag) },
    numberColumn(language.head.accounts, ({ accounts }) => language.count(accounts)),
    numberColumn(head.posts, ({ posts }) => language.count(posts)),
    ...(presence.length > 0 ? [{ head: head.byCountry, cell: byCountry }] : []),
  ]);
}

function tagText(tag: string): string {
  return escapeMarkdown(`#${tag}`);
}

function languageBlocks({ facts, posted: { activity }, words }: Written): string[] {
  const { languages, head } = words;
  const { count, share, head: heads } = facts.language;
  const uses = languageUse(activity);
  const stated = uses.filter(({ language }) => language !== '');
  const [first] = stated;
  if (first === undefined) return [languages.none];
  return [
    languages.sentence(stated.length, escapeMarkdown(languages.name(first.language)), first.share),
    reportTable(facts, [facts.language.tables.caption.languages, 'languages.csv'], uses, [
      { head: head.language, cell: ({ language }) => escapeMarkdown(languages.name(language)) },
      numberColumn(head.ownPosts, ({ posts }) => count(posts)),
      numberColumn(heads.share, (use) => share(use.share)),
      numberColumn(heads.accounts, ({ accounts }) => count(accounts)),
      numberColumn(head.mainOf, ({ language, mainOf }) => (language === '' ? '–' : count(mainOf))),
    ]),
  ];
}
