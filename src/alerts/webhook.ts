/** Alerts told to a webhook, signed as standardwebhooks.com has it, so that receivers can use its libraries. */
import { createHmac } from 'node:crypto';
import { PrivateAddress, UserError } from '../errors.ts';
import type { Runtime } from '../runtime.ts';

const LEAST_KEY_BYTES = 24;
const TIMEOUT_MS = 10_000;
/** Nothing is read of an answer but its status. */
const MOST_BYTES = 16 * 1024;

export interface Webhook {
  host: string;
  /** What it said against it, in words; `null` where it has taken the message. */
  tell(id: string, body: string, signal: AbortSignal): Promise<string | null>;
}

/** @throws UserError where there is no key, or one that could be guessed. */
export function openWebhook(
  url: string,
  { env, http, now }: Pick<Runtime, 'env' | 'http' | 'now'>,
  userAgent: string,
): Webhook {
  const key = keyOf(env.ENTENTE_WEBHOOK_KEY ?? '');
  return {
    host: new URL(url).host,
    async tell(id, body, signal) {
      const timestamp = String(Math.floor(now() / 1000));
      try {
        const { status } = await http({
          url,
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'content-length': String(Buffer.byteLength(body)),
            'user-agent': userAgent,
            'webhook-id': id,
            'webhook-timestamp': timestamp,
            'webhook-signature': signature(key, id, timestamp, body),
          },
          body,
          ...{ timeoutMs: TIMEOUT_MS, maxBytes: MOST_BYTES, publicOnly: true, signal },
        });
        return status >= 200 && status < 300 ? null : `HTTP ${status}`;
      } catch (error) {
        if (error instanceof PrivateAddress) return 'it has no public address';
        return (error as Error).message;
      }
    },
  };
}

export function signature(key: Uint8Array, id: string, timestamp: string, body: string): string {
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** Text as it is, or bytes in base64 after `whsec_`. */
export function keyOf(secret: string): Uint8Array {
  const coded = /^whsec_([A-Za-z0-9+/]+=*)$/.exec(secret)?.[1];
  const key = coded === undefined ? Buffer.from(secret) : Buffer.from(coded, 'base64');
  if (key.length >= LEAST_KEY_BYTES) return key;
  const wrong = secret === '' ? 'is not set' : `is shorter than ${LEAST_KEY_BYTES} bytes`;
  throw new UserError(
    `what a webhook is told is signed, and ENTENTE_WEBHOOK_KEY ${wrong}; set it to a secret that its receiver has too, such as openssl rand -hex 32 prints`,
  );
}
