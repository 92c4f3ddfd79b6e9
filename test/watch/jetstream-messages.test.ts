/** What a message of Jetstream must be before anything of it is believed. */
import { expect, test } from 'vitest';
import { MalformedAnswer } from '../../src/crawl/faults.ts';
import { parseMessage } from '../../src/watch/jetstream-messages.ts';

test('a subject with bytes that are no UTF-8 is not read as one with other letters', () => {
  const bytes = Buffer.from('{"commit":{"record":{"subject":"did:plc:\xff"}}}', 'latin1');
  expect(() => parseMessage(bytes)).toThrow(MalformedAnswer);
  expect(parseMessage(Buffer.from('{"name":"é"}'))).toEqual({ name: 'é' });
});
