/** What is wrong with rules of alerts, and with their file. */

const FORMS =
  'write SIDE follows SIDE, SIDE unfollows SIDE, mutual formed SIDE SIDE, mutual ended SIDE SIDE, handle changed SIDE, account deactivated SIDE, SIDE silent 14d, gap longer than 6h SIDE or loss above 1%';

const meant = (near: string | null) => (near === null ? '' : `; did you mean ${near}?`);

export const rules = {
  handle: (word: string) => `"${word}" follows "handle"; write handle changed`,
  none: (word: string, near: string | null) => `"${word}" is no rule${meant(near)}; ${FORMS}`,
  beginsNone: (word: string, near: string) => `"${word}" begins no rule${meant(near)}`,
  noVerb: (word: string, near: string | null) =>
    `"${word}" is no verb of a rule${near === null ? `; ${FORMS}` : meant(near)}`,
  whom: (source: string, verb: string) => `it does not say whom: write ${source} ${verb} *`,
  tooMuch: (text: string) => `"${text}" is too much`,
  mutual: (word: string) => `"${word}" follows "mutual"; write mutual formed or mutual ended`,
  account: (word: string, known: readonly string[], near: string | null) =>
    `"${word}" is nothing that becomes of an account; known are ${known.join(', ')}${meant(near)}`,
  loss: 'write it as loss above 1%',
  gap: 'write it as gap longer than 6h, or gap longer than 2d FR',
  howLong: 'write how long: silent 14d, or silent 36h',
  sides: (named: number, needed: number) => `it names ${named} of ${needed} sides; * is for all accounts`,

  /** Before what is wrong with it, by its place in the file. */
  place: (number: number) => `rule ${number}:`,
  /** The same by its text. */
  text: (text: string) => `"${text}":`,
  noObject: 'is no object of keys and values',
  version: '"version" must be 1',
  persons: '"persons" must be true or false',
  rules: '"rules" must be a list with at least one rule',
  twice: (text: string) => `"${text}" is a rule already; leave one of them out`,
  /** @param of the key in which it stands; '' where it is in none. */
  noKey: (key: string, of: string, known: readonly string[], near: string | null) =>
    `"${key}" is not known${of === '' ? '' : ` of "${of}"`}; known are ${known.join(', ')}${meant(near)}`,
  outputs: '"outputs" must be an object with feed, webhook or lines',
  lines: '"lines" must be true or false',
  feed: '"feed" must be the path of a file that ends in .xml or .atom',
  webhook: '"webhook" must be an address under https:// on a public server, without a login in it',
  noOutput: '"outputs" names none; give feed, webhook or lines',
  noRuleObject: 'is no object; write {"when": "FR follows *"}',
  name: '"name" must be text',
  to: (given: readonly string[]) => `"to" must be a list of outputs that the file names: ${given.join(', ')}`,
  when: '"when" must be the text of a rule, such as "FR follows *"',
};
