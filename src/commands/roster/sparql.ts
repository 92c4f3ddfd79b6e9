/** Asks a SPARQL endpoint one question at a time, patiently, and says who is asking. */
import { Interrupted } from '../../crawl/faults.ts';
import { statedWait } from '../../crawl/rate-limit.ts';
import { NetworkError } from '../../errors.ts';
import type { HttpResponse } from '../../http-request.ts';
import type { Runtime } from '../../runtime.ts';

/** The longest that Wikidata's service works on a question. */
const TIMEOUT_MS = 60_000;
const MAX_BYTES = 64 * 1024 * 1024;
const TRIES = 5;
const FIRST_WAIT_MS = 5_000;
/** "Too many requests" without a time: the service counts by the minute. */
const LIMIT_WAIT_MS = 60_000;
/** A server that wants more is not waited for. */
const LONGEST_WAIT_MS = 900_000;

export interface SparqlOptions {
  endpoint: string;
  /** Names the tool and a contact. */
  userAgent: string;
  /** Called before each wait. */
  onWait(reason: string, ms: number): void;
}

/**
 * The body of the answer to a query, sent by POST. Faults, 5xx and 429 are asked again after the wait that the
 * server states in `Retry-After`, else after a doubling one.
 * @throws NetworkError where no answer comes or the endpoint refuses; Interrupted when the user stops it.
 */
export async function askSparql(runtime: Runtime, query: string, options: SparqlOptions): Promise<string> {
  const { endpoint, userAgent, onWait } = options;
  for (let tries = 1; ; tries++) {
    const { body, reason, waitMs } = await send(runtime, query, endpoint, userAgent);
    if (body !== null) return body;
    const wait = waitMs ?? FIRST_WAIT_MS * (1 << (tries - 1));
    if (tries === TRIES || wait > LONGEST_WAIT_MS) {
      const longer = wait > LONGEST_WAIT_MS ? `, and to wait ${Math.ceil(wait / 60_000)} minutes` : '';
      throw new NetworkError(
        `${endpoint} gave no answer (${reason}${longer}); nothing is proposed, run the same command again later`,
      );
    }
    onWait(reason, wait);
    await runtime.sleep(wait, runtime.interrupted);
    if (runtime.interrupted.aborted) throw new Interrupted();
  }
}

type Attempt =
  | { body: string; reason?: never; waitMs?: never }
  /** `waitMs` is `null` where the server does not say. */
  | { body: null; reason: string; waitMs: number | null };

async function send(runtime: Runtime, query: string, endpoint: string, userAgent: string): Promise<Attempt> {
  let response: HttpResponse;
  try {
    response = await runtime.http({
      url: endpoint,
      method: 'POST',
      headers: {
        accept: 'application/sparql-results+json',
        'content-type': 'application/x-www-form-urlencoded',
        'user-agent': userAgent,
      },
      body: new URLSearchParams({ query }).toString(),
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
      signal: runtime.interrupted,
    });
  } catch (error) {
    if (runtime.interrupted.aborted) throw new Interrupted();
    const detail = error instanceof Error ? error.message : String(error);
    return { body: null, reason: `no whole answer came: ${detail}`, waitMs: null };
  }
  const { status, headers } = response;
  if (status === 200) return { body: response.body };
  const reason = `the answer was HTTP ${status}`;
  const stated = statedWait(headers, runtime.now());
  if (status === 429) return { body: null, reason, waitMs: stated ?? LIMIT_WAIT_MS };
  if (status >= 500) return { body: null, reason, waitMs: stated };
  throw new NetworkError(`${endpoint} refuses the question: ${reason}; ${remedy(status, headers.location)}`);
}

function remedy(status: number, location: string | undefined): string {
  if (status >= 300 && status < 400)
    return `it has moved to ${location ?? 'another address'}; name that one with --endpoint`;
  if (status === 403)
    return 'it may have banned this address for a day, as it does where its limits are not kept';
  return 'make sure that --endpoint is the address of a SPARQL endpoint with the data of Wikidata';
}
