/** What moves now, who is most in motion, who speaks with whom, and what could not be seen. */
import { chooseSection } from '../../cli/section-option.ts';
import { dialogue } from '../../questions/dialogue/dialogue.ts';
import { spokenInLog } from '../../questions/dialogue/of-log.ts';
import { hotspots } from '../../questions/hotspots/hotspots.ts';
import { taggedInLog } from '../../questions/hotspots/of-log.ts';
import { now as nowQuestion } from '../../questions/log/now.ts';
import type { Log } from '../../study/log.ts';
import type { Page, Part } from '../page.ts';
import { one, type Values } from '../parameters.ts';
import { asOptions, logOf, partsOfLog, USUALLY_A_DAY } from './of-log.ts';
import { wholeOf } from './prompt-words.ts';

const TOP = 12;
/** Pairs of countries that speak most with each other. */
const SPEAKING = 10;
/** Hashtags that most accounts use. */
const HOTTEST = 10;

export const now: Page = {
  path: '/now',
  parameters: {
    log: { kind: 'log' },
    last: USUALLY_A_DAY,
    by: { kind: 'text' },
    top: { kind: 'whole', range: [1, 1000] },
  },
  answer(desk, values) {
    const top = wholeOf(values, 'top', TOP);
    return partsOfLog(desk, logOf(desk, values), (log, name) => [
      {
        name: 'now',
        prompt: ['now', name, ...asOptions(values, ['last', 'by']), '--top', String(top)],
        barred: { timeline: 'parts' },
        lines: { unseen: { page: 'coverage', values: { log: [name] } } },
        answer: nowQuestion(log, { last: one(values, 'last'), by: one(values, 'by'), top }),
      },
      ...(log.posts.days === null ? [] : [hottest(log, name, values), speakingMost(log, name, values)]),
    ]);
  },
};

/** The hashtags of most accounts, over the same time. */
function hottest(log: Log, name: string, values: Values): Part {
  const last = one(values, 'last') ?? USUALLY_A_DAY.usual;
  const top = String(HOTTEST);
  return {
    name: 'hotspots',
    prompt: ['hotspots', name, '--last', last, '--top', top, '--show', 'hashtags'],
    answer: chooseSection(hotspots(taggedInLog(log, last), { top: HOTTEST }), { show: 'hashtags' }),
    barred: { hashtags: 'topics' },
  };
}

/** The countries that speak most with each other, over the same time. */
function speakingMost(log: Log, name: string, values: Values): Part {
  const last = one(values, 'last') ?? USUALLY_A_DAY.usual;
  return {
    name: 'dialogue',
    prompt: ['dialogue', '-s', name, '--last', last, '--top', String(SPEAKING), '--show', 'pairs'],
    answer: chooseSection(dialogue(spokenInLog(log, last), { sides: [], top: SPEAKING }), { show: 'pairs' }),
    mapped: { pairs: { home: null } },
  };
}
