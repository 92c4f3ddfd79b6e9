import { expect, test } from 'vitest';
import type { PageAnswer, Stage } from '../../src/console/answering.ts';
import { remembering } from '../../src/console/memory.ts';
import type { Part } from '../../src/console/page.ts';
import { asItCame } from '../../src/words/said.ts';
import { ENGLISH } from '../../src/words/speaker.ts';

const FRAME = { snapshots: [], logs: [] };
const PART: Part = {
  ...{ name: 'part', prompt: [] },
  answer: { sentence: asItCame('said'), columns: [], rows: [] },
};
const QUESTION = { page: 'slow', values: { of: ['FR'] } };

/** Answers when it is told to, with a number of its own each. */
function asking(state: 'answered' | 'refused' = 'answered', parts: readonly Part[] = [PART]) {
  let time = 1_000_000;
  const asked: (() => void)[] = [];
  const remembered = remembering(
    { slow: { isSlow: true }, quick: {} },
    () =>
      new Promise<PageAnswer>((settle) => {
        const number = asked.length + 1;
        asked.push(() =>
          settle(
            state === 'answered'
              ? { state, parts, who: new Map(), said: [asItCame(`answer ${number}`)], frame: FRAME }
              : { state, message: `answer ${number}`, said: [], meant: null, frame: FRAME },
          ),
        );
      }),
    () => time,
  );
  const ask = async (page: string, version: number) => {
    const { answer } = await remembered({ ...QUESTION, page }, version).remembered;
    return answer.state === 'answered'
      ? ENGLISH.say(answer.said[0]!)
      : answer.state === 'refused'
        ? answer.message
        : '';
  };
  /** To so many visitors who ask at the first version. */
  const promise = (page: string, visitors: number) => {
    const answering = remembered({ ...QUESTION, page }, 1);
    for (let k = 0; k < visitors; k++) answering.promise();
  };
  const wait = (seconds: number) => {
    time += 1000 * seconds;
  };
  return { ask, asked, promise, wait };
}

test('a question that many ask at a time is asked once, until something changes', async () => {
  const { ask, asked } = asking();
  const all = [ask('quick', 1), ask('quick', 1), ask('quick', 1)];
  asked[0]!();
  expect(await Promise.all(all)).toEqual(['answer 1', 'answer 1', 'answer 1']);
  expect(await ask('quick', 1)).toBe('answer 1');
  const anew = ask('quick', 2);
  asked[1]!();
  expect(await anew).toBe('answer 2');
});

test('of the whole graph what is known stands for half a minute, and no page waits for the next', async () => {
  const { ask, asked, wait } = asking();
  const first = ask('slow', 1);
  asked[0]!();
  expect(await first).toBe('answer 1');
  wait(29);
  expect(await ask('slow', 2)).toBe('answer 1');
  expect(asked.length).toBe(1);
  wait(2);
  expect(await ask('slow', 3)).toBe('answer 1');
  expect(await ask('slow', 4)).toBe('answer 1');
  expect(asked.length).toBe(2);
  asked[1]!();
  await Promise.resolve();
  expect(await ask('slow', 4)).toBe('answer 2');
});

test('what nobody has asked for long is waited for', async () => {
  const { ask, asked, wait } = asking();
  const first = ask('slow', 1);
  asked[0]!();
  await first;
  wait(600);
  const anew = ask('slow', 2);
  asked[1]!();
  expect(await anew).toBe('answer 2');
});

test('what could not be answered is asked again, though nothing has changed', async () => {
  const { ask, asked } = asking('refused');
  const first = ask('quick', 1);
  asked[0]!();
  expect(await first).toBe('answer 1');
  await Promise.resolve();
  const again = ask('quick', 1);
  asked[1]!();
  expect(await again).toBe('answer 2');
});

test('who was told that it is still made is given that answer, also where it failed; then what changed counts again', async () => {
  for (const state of ['answered', 'refused'] as const) {
    const { ask, asked, promise } = asking(state);
    const first = ask('quick', 1);
    promise('quick', 2);
    const second = ask('quick', 2);
    asked[0]!();
    expect(await Promise.all([first, second])).toEqual(['answer 1', 'answer 1']);
    expect(await ask('quick', 3)).toBe('answer 1');
    expect(asked.length).toBe(1);
    const anew = ask('quick', 3);
    asked[1]!();
    expect(await anew).toBe('answer 2');
  }
});

test('an answer is promised to who comes back, and not to who comes much later', async () => {
  const { ask, asked, promise, wait } = asking();
  const first = ask('quick', 1);
  promise('quick', 1);
  asked[0]!();
  await first;
  wait(60);
  const anew = ask('quick', 2);
  asked[1]!();
  expect(await anew).toBe('answer 2');
});

test('of an answer that is made it is known since when, how far it is, and what the last such page took', async () => {
  let time = 0;
  const made: { tell: (stage: Stage) => void; settle: (answer: PageAnswer) => void }[] = [];
  const remembered = remembering(
    { slow: {} },
    (_, tell) => new Promise((settle) => made.push({ tell, settle })),
    () => time,
  );
  const first = remembered(QUESTION, 1);
  made[0]!.tell({ before: 2 });
  time = 4000;
  expect(first.howFar()).toEqual({ stage: { before: 2 }, waited: 4000, takes: null });
  made[0]!.settle({ state: 'drawn', document: '', frame: FRAME });
  await first.remembered;
  const other = remembered({ page: 'slow', values: { of: ['DE'] } }, 1);
  made[1]!.tell({ reads: 'log@2026-01-01' });
  time = 5000;
  expect(other.howFar()).toEqual({ stage: { reads: 'log@2026-01-01' }, waited: 1000, takes: 4000 });
});

test('a page that had nothing to show is asked anew, as a watch may have begun', async () => {
  const { ask, asked } = asking('answered', []);
  const first = ask('slow', 1);
  asked[0]!();
  await first;
  const anew = ask('slow', 1);
  asked[1]!();
  expect(await anew).toBe('answer 2');
});
