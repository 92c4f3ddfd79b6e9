import { expect, test } from 'vitest';
import { keyOf, openWebhook, signature } from '../../src/alerts/webhook.ts';
import { UserError } from '../../src/errors.ts';
import { realHttp, testRuntime } from '../support/runtime.ts';

const KEY = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

test('a message is signed as by the example that the libraries of standardwebhooks.com are tested with', () => {
  const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
  expect(signature(keyOf(KEY), id, '1614265330', '{"test": 2432232314}')).toBe(
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  );
});

test.each(['', 'short', 'whsec_c2hvcnQ='])(
  'without a key worth the name (%j) no webhook is opened',
  (key) => {
    const runtime = testRuntime({ env: { ENTENTE_WEBHOOK_KEY: key } });
    expect(() => openWebhook('https://hooks.example.org/', runtime, 'entente')).toThrow(UserError);
  },
);

// As the sender of the program has it: names are resolved, every address checked, and that one connected to.
test.each([
  'https://127.0.0.1:9/',
  'https://[::ffff:169.254.169.254]/',
  'https://a.localhost/',
  'https://100.64.0.1/',
])('%s is told nothing', async (url) => {
  const runtime = testRuntime({ env: { ENTENTE_WEBHOOK_KEY: KEY }, http: realHttp });
  const webhook = openWebhook(url, runtime, 'entente');
  expect(await webhook.tell('id', '{}', new AbortController().signal)).toEqual({
    fault: 'it has no public address',
    waitMs: null,
  });
});
