/** What `entente activity` answers of a topic, each of its tables with its own command. */
import type { SectionedAnswer } from '../../cli/answer.ts';
import type { ActivityTopic } from '../../questions/activity/activity.ts';
import { about } from '../../questions/ask.ts';
import type { Facts } from '../facts/facts.ts';
import { type AnswerText, answerText, type Command } from '../words/answer-text.ts';

export function activityText(
  facts: Facts,
  of: ActivityTopic,
  answer: SectionedAnswer,
  options: Command = [],
): AnswerText {
  const command = ['activity', of, ...options];
  const text = answerText(facts, about(facts.study, 'activity', answer), command);
  if (answer.sections.length === 1) return text;
  return { ...text, table: (name, files) => text.table(name, files, [...command, '--show', name]) };
}
