/** What happens, the last first: by country or account, by hashtag, or by dialogue. */
import { chooseSection } from '../../cli/section-option.ts';
import { dialogue } from '../../questions/dialogue/dialogue.ts';
import { dialogueFeed } from '../../questions/dialogue/dialogue-feed.ts';
import { spokenInLog } from '../../questions/dialogue/of-log.ts';
import { tagFeed } from '../../questions/hotspots/tag-feed.ts';
import { tagLines } from '../../questions/hotspots/tag-lines.ts';
import { hashtagLines, mentionLines } from '../../questions/log/news-lines.ts';
import { postLink } from '../../questions/log/post-link.ts';
import type { Log } from '../../study/log.ts';
import type { Page, PageDesk, Part } from '../page.ts';
import { one, type Values } from '../parameters.ts';
import { feedsBeside } from './feeds-beside.ts';
import { HAPPENED_TOP, happenedPart } from './happened.ts';
import { asOptions, logOf, partsOfLog, postLogOf, USUALLY_A_DAY } from './of-log.ts';
import { wholeOf } from './prompt-words.ts';

const topOf = (values: Values) => wholeOf(values, 'top', HAPPENED_TOP);
const short = (values: Values) => ['--top', String(topOf(values))];

export const feeds: Page = {
  path: '/feeds',
  parameters: {
    q: { kind: 'choice', choices: ['ties', 'hashtag', 'dialogue'], usual: 'ties' },
    a: { kind: 'text' },
    b: { kind: 'text' },
    last: USUALLY_A_DAY,
    log: { kind: 'log' },
    top: { kind: 'whole', range: [1, 10_000] },
  },
  answer(desk, values) {
    const question = one(values, 'q') ?? 'ties';
    if (question === 'hashtag' && one(values, 'a') === undefined) return [];
    const name = question === 'ties' ? logOf(desk, values) : postLogOf(desk, values);
    return partsOfLog(desk, name, (log, logName) => [ASK[question]!(desk, log, logName, values)]);
  },
};

const ASK: Readonly<Record<string, (desk: PageDesk, log: Log, name: string, values: Values) => Part>> = {
  ties(desk, log, name, values) {
    const [a, b, last = 'day'] = [one(values, 'a'), one(values, 'b'), one(values, 'last')];
    return a !== undefined && b !== undefined
      ? happenedPart(desk, log, name, { between: [a, b], last, top: topOf(values) })
      : happenedPart(desk, log, name, { of: a ?? b, last, top: topOf(values) });
  },
  hashtag({ feed, processes }, log, name, values) {
    const tag = one(values, 'a')!;
    const answer = tagLines(log, { tag, last: one(values, 'last'), top: topOf(values) });
    return {
      name: 'hashtag',
      prompt: ['hotspots', name, '--tag', tag, ...asOptions(values, ['last']), ...short(values)],
      answer,
      news: { lines: hashtagLines(log, answer, String(answer.facts?.hashtag), postLink(log, processes)) },
      atom: feed(() => tagFeed(log, { tag, last: one(values, 'last') })),
    };
  },
  dialogue({ feed, processes }, log, name, values) {
    const sides = [one(values, 'a'), one(values, 'b')].filter((side) => side !== undefined);
    const all = dialogue(spokenInLog(log, one(values, 'last')), { sides, top: topOf(values) });
    const lines = all.sections.find((section) => section.name === 'lines')!;
    return {
      name: 'dialogue',
      prompt: [
        'dialogue',
        ...sides,
        '-s',
        name,
        ...asOptions(values, ['last']),
        ...short(values),
        '--show',
        'lines',
      ],
      answer: chooseSection(all, { show: 'lines' }),
      news: { lines: mentionLines(log, lines, postLink(log, processes)) },
      atom: feed(() => dialogueFeed(log, { sides, last: one(values, 'last') })),
      feeds: sides.length < 2 ? feedsBeside('dialogue', log, sides[0], one(values, 'last')) : [],
    };
  },
};
