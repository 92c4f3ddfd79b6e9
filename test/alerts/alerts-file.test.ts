import { expect, test } from 'vitest';
import { parseAlertsFile } from '../../src/alerts/alerts-file.ts';
import { DataError } from '../../src/errors.ts';

function faultsOf(content: unknown): string[] {
  try {
    parseAlertsFile(typeof content === 'string' ? content : JSON.stringify(content), 'watch.json');
  } catch (error) {
    if (error instanceof DataError) return error.message.split('\n');
    throw error;
  }
  return [];
}

const RULES = [{ when: 'FR follows *' }];

test('rules have the name of their text and go to every output, unless they say otherwise', () => {
  const asked = parseAlertsFile(
    JSON.stringify({
      version: 1,
      outputs: { feed: 'alerts.xml', webhook: 'https://hooks.example.org/in?a=1', lines: true },
      rules: [{ when: ' FR  follows *' }, { name: 'Handles', when: 'handle changed', to: ['feed'] }],
    }),
    'watch.json',
  );
  expect(asked).toMatchObject({
    persons: false,
    feed: 'alerts.xml',
    webhook: 'https://hooks.example.org/in?a=1',
    rules: [
      { name: 'FR follows *', when: 'FR follows *', to: ['feed', 'webhook', 'lines'] },
      { name: 'Handles', when: 'handle changed', to: ['feed'] },
    ],
  });
  expect(parseAlertsFile(JSON.stringify({ version: 1, rules: RULES }), 'f').rules[0]!.to).toEqual(['lines']);
});

test('every fault is told at once, those of a rule with its line and number', () => {
  const text = `{
  "version": 2, "rulez": [], "persons": "yes",
  "rules": [
    { "name": "the \\"when\\": of it", "when": "FR follow *" },
    { "name": "" },
    "FR follows *",
    {
      "when": "account deactivated",
      "to": ["feed"], "of": 1
    },
    { "when": "account  deactivated" }
  ]
}`;
  expect(faultsOf(text)).toEqual([
    'watch.json: "rulez" is not known; known are version, rules, outputs, persons; did you mean rules?',
    'watch.json: "version" must be 1',
    'watch.json: "persons" must be true or false',
    'watch.json:4: rule 1: "FR follow *": "follow" is no verb of a rule; did you mean follows?',
    'watch.json: rule 2: "name" must be text',
    'watch.json: rule 2: "when" must be the text of a rule, such as "FR follows *"',
    'watch.json: rule 3: is no object; write {"when": "FR follows *"}',
    'watch.json:8: rule 4: "of" is not known; known are name, when, to',
    'watch.json:8: rule 4: "to" must be a list of outputs that the file names: lines',
    'watch.json:11: rule 5: "account deactivated" is a rule already; leave one of them out',
  ]);
});

test.each([
  'http://hooks.example.org/',
  'https://name:word@hooks.example.org/',
  'https://localhost/',
  'https://a.localhost/',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://10.0.0.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://100.64.0.1/',
  'https://[::1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[fe80::1]/',
  'https://[ff02::1]/',
  'file:///etc/passwd',
  'hooks.example.org',
  7,
])('a webhook at %s is refused', (webhook) => {
  expect(faultsOf({ version: 1, outputs: { webhook }, rules: RULES })).toEqual([
    expect.stringContaining('"webhook" must be an address under https:// on a public server'),
  ]);
});

test.each([
  ['no json', 'is not JSON'],
  ['[]', 'is no object'],
  [{ version: 1 }, '"rules" must be a list'],
  [{ version: 1, rules: RULES, outputs: [] }, '"outputs" must be an object'],
  [{ version: 1, rules: RULES, outputs: { lines: false } }, '"outputs" names none'],
  [{ version: 1, rules: RULES, outputs: { lines: 1 } }, '"lines" must be true or false'],
  [{ version: 1, rules: RULES, outputs: { feed: 'alerts.txt' } }, 'ends in .xml or .atom'],
])('%j is refused', (content, said) => {
  expect(faultsOf(content)).toEqual([expect.stringContaining(said)]);
});
