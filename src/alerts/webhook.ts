/** Sends alerts to a webhook, signed as standardwebhooks.com has it, so that receivers can use its libraries. */
import { createHmac } from 'node:crypto';
import { PrivateAddress } from '../errors.ts';
import type { Runtime } from '../runtime.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';

const LEAST_KEY_BYTES = 24;
const TIMEOUT_MS = 10_000;
/** Nothing is read of an answer but its status. */
const MOST_BYTES = 16 * 1024;

export interface Webhook {
  host: string;
  tell(id: string, body: string, signal: AbortSignal): Promise<Reception>;
}

interface Reception {
  /** Its objection, in words; `null` where it has taken the message. */
  fault: string | null;
  /** How long it wants no message, milliseconds; `null` where it does not say. */
  waitMs: number | null;
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
        const { status, headers } = await http({
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
          timeoutMs: TIMEOUT_MS,
          maxBytes: MOST_BYTES,
          publicOnly: true,
          signal,
        });
        if (status >= 200 && status < 300) return { fault: null, waitMs: null };
        return { fault: `HTTP ${status}`, waitMs: retryAfter(headers, now()) };
      } catch (error) {
        const fault = error instanceof PrivateAddress ? 'it has no public address' : (error as Error).message;
        return { fault, waitMs: null };
      }
    },
  };
}

/** No longer wait is believed. */
const LONGEST_WAIT_MS = 86_400_000;

/** `Retry-After`, in seconds or as a date, which is taken against the answer's own. */
function retryAfter(headers: Readonly<Record<string, string>>, now: number): number | null {
  const text = headers['retry-after'] ?? '';
  const server = Date.parse(headers.date ?? '');
  const ms = /^\d+$/.test(text)
    ? Number(text) * 1000
    : Date.parse(text) - (Number.isNaN(server) ? now : server);
  return Number.isNaN(ms) ? null : Math.min(Math.max(0, ms), LONGEST_WAIT_MS);
}

export function signature(key: Uint8Array, id: string, timestamp: string, body: string): string {
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** Text as it is, or bytes in base64 after `whsec_`. */
export function keyOf(secret: string): Uint8Array {
  const coded = /^whsec_([A-Za-z0-9+/]+=*)$/.exec(secret)?.[1];
  const key = coded === undefined ? Buffer.from(secret) : Buffer.from(coded, 'base64');
  if (key.length >= LEAST_KEY_BYTES) return key;
  throw refusal(say.alerts.noKey(secret === '' ? null : LEAST_KEY_BYTES));
}
