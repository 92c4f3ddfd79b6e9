/** Where an option of a network is said, and what counts where it is said in several places. */
import { expect, test } from 'vitest';
import { dollars, namesOf, server, servers, serversByHost, settle } from '../../src/crawl/network-option.ts';

const OPTIONS = {
  toyBox: server({ help: 'the box', alsoOf: [], default: 'https://usual.example' }),
  toyShelf: servers({ help: 'a shelf', alsoOf: [] }),
  toyPrice: dollars('for each toy', 0.5),
  toyMost: dollars('for all toys', undefined),
};

test('one name is a flag, a key of study.json and a variable of the environment', () => {
  expect(namesOf('xApi')).toEqual({ flag: '--x-api', key: 'x_api', variable: 'ENTENTE_X_API' });
  expect(namesOf('plc')).toEqual({ flag: '--plc', key: 'plc', variable: 'ENTENTE_PLC' });
});

test('the prompt comes before the environment, the environment before study.json, all before what is usual', () => {
  const [prompt, surrounding, file] = ['https://p.example', 'https://e.example', 'https://f.example'];
  const env = { ENTENTE_TOY_BOX: surrounding };
  expect(settle(OPTIONS, { toyBox: prompt }, env, { toyBox: file }).toyBox).toBe(prompt);
  expect(settle(OPTIONS, {}, env, { toyBox: file }).toyBox).toBe(surrounding);
  expect(settle(OPTIONS, {}, { ENTENTE_TOY_BOX: '' }, { toyBox: file }).toyBox).toBe(file);
  expect(settle(OPTIONS, {}, {}, {}).toyBox).toBe('https://usual.example');
});

test('lists of servers add up', () => {
  const env = { ENTENTE_TOY_SHELF: 'https://2.example, https://3.example' };
  const settings = settle(OPTIONS, { toyShelf: ['https://4.example'] }, env, {
    toyShelf: ['https://1.example'],
  });
  expect(settings.toyShelf).toEqual([1, 2, 3, 4].map((number) => `https://${number}.example`));
  expect(settle(OPTIONS, {}, {}, {}).toyShelf).toEqual([]);
});

test('a sum of 0 is said, and no variable of the environment sets one', () => {
  const settings = settle(OPTIONS, { toyPrice: 0 }, { ENTENTE_TOY_PRICE: '9', ENTENTE_TOY_MOST: '9' }, {});
  expect(settings).toMatchObject({ toyPrice: 0, toyMost: undefined });
  for (const text of ['', ' ', '-1', 'ten', 'Infinity']) {
    expect(() => OPTIONS.toyPrice.parse(text)).toThrow(`"${text}" is no sum of dollars`);
  }
});

test('servers by host are pairs at the prompt and an object in study.json', () => {
  const option = serversByHost({ help: 'where', alsoOf: [] });
  const content = { 'a.example': 'http://127.0.0.1:1', 'b.example': 'http://127.0.0.1:2' };
  expect(option.form.is(content)).toBe(true);
  expect(option.form.is(['a.example'])).toBe(false);
  expect(option.fromFile?.(content)).toEqual([
    'a.example=http://127.0.0.1:1',
    'b.example=http://127.0.0.1:2',
  ]);
});
