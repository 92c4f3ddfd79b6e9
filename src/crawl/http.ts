/** Asks a network's servers for JSON: paced, patient with faults, and stopped at once when the crawl stops. */
import { setMaxListeners } from 'node:events';
import { PrivateAddress } from '../errors.ts';
import type { HttpResponse } from '../http-request.ts';
import { because } from '../reasons/reasons.ts';
import type { Runtime } from '../runtime.ts';
import { BudgetSpent, GaveUp, HeldUp, Interrupted, MalformedAnswer } from './faults.ts';
import { createGate, type Gate, type GateClock, type Pace } from './gate.ts';
import { parseJson } from './json.ts';
import { exhaustedWait, faultWait, statedWait } from './rate-limit.ts';

/** A question goes unanswered so often before it is given up; the waits between add up to some 12 seconds. */
const FAULT_TRIES = 6;
/** "Too many requests" is no fault of the account's: it is borne far longer. */
const LIMIT_TRIES = 30;
const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 120_000;
/** A host that wants more is not waited for: what needs it stays unread. Honest limits end within a quarter of an hour. */
export const LONGEST_WAIT_MS = 16 * 60_000;
/** Where there are other hosts, a question that has to wait longer gives its worker back. */
const PATIENCE_MS = 60_000;
/** No longer wait is believed. */
const LONGEST_STATED_WAIT_MS = 7 * 24 * 3_600_000;
/** The longest wait that an accepted answer can announce: the next one may say otherwise. */
const LONGEST_ANNOUNCED_WAIT_MS = 3_600_000;
const TIMEOUT_MS = 30_000;
/** Honest pages stay under one megabyte; with eight answers under way a crawl stays under 400. */
const MAX_BYTES = 4 * 1024 * 1024;
const USUAL_PACE: Pace = { atOnce: 5, gapMs: 0 };
/** Answers that are paid for are waited for so long after a stop: less than the ten seconds that Docker grants one. */
const STOP_PATIENCE_MS = 8000;
/** Said by a gateway that has put the question on: the answer may have been given, and charged. */
const PERHAPS_GIVEN = new Set([502, 504, 520, 524]);

/** An answer that is final for HTTP: 200, or a refusal (4xx) in JSON. */
export interface Answer {
  status: number;
  /** The body; where text was asked for, as it came. */
  json: unknown;
  /** Names in lower case. */
  headers?: Readonly<Record<string, string>>;
}

export interface GetOptions {
  /** Redirects to follow, to public addresses under HTTPS only; none where absent. */
  redirects?: number;
  /** Beside the usual ones; an `accept` replaces the usual one. */
  headers?: Readonly<Record<string, string>>;
  /** The answer is text, not JSON. */
  text?: boolean;
  /** Refusals that are none of a fault's, whatever their body is: no answer to them would be another one; redirects, too. */
  final?: readonly number[] | undefined;
  /**
   * Called when an answer that was given is lost, or may be: broken off on the way, or malformed. `false` where
   * it must not be asked for again.
   */
  lost?: (() => boolean) | undefined;
}

export interface HttpOptions {
  /** The error that ends the crawl, where an answer says that no further question will be answered. */
  fatal?(answer: Answer): Error | null;
  /** How requests to a host are paced for which nothing is set. */
  pace?: Pace;
  /** Whether there are several hosts, none of which holds up what goes to the others. */
  severalHosts?: boolean;
  /** Whether answers are paid for: a stop waits some seconds for those that are under way. */
  paid?: boolean;
}

/** What is being waited for, in words. */
interface Wait {
  reason: string;
  /** Milliseconds since 1970. */
  until: number;
  /** Whether it is for a limit on requests, and not for a fault to pass. */
  isLimit: boolean;
}

export interface CrawlHttp {
  /**
   * Asks until `read` makes something of the answer. 429, 5xx, redirects, network faults, bodies that are not
   * JSON, and answers for which `read` throws `MalformedAnswer` are asked again, after the wait that the server
   * states, else after a doubling one with jitter.
   * @throws GaveUp once the tries are used up; HeldUp where the host lets nothing be asked for long; Interrupted
   * when the crawl stops; BudgetSpent where `lost` says so.
   */
  get<T>(url: string, read: (answer: Answer) => T, options?: GetOptions): Promise<T>;
  /**
   * Names a host that the user has given, by a URL: it may be on this machine or in a private network. Every
   * other host, which servers name, must have a public address.
   */
  trust(url: string): void;
  /** Whether the user has given the host of `url`. */
  trusts(url: string): boolean;
  /** Names one of several hosts without which nothing goes on: it is waited for. */
  depend(url: string): void;
  /** How requests to the host of `url` are paced; to be said before the first one. */
  setPace(url: string, pace: Pace): void;
  /** Waits, as the retries do, outside any request. @throws Interrupted when the crawl stops. */
  rest(host: string, ms: number, reason: string): Promise<void>;
  /** Waits until a host lets questions be asked again. @throws Interrupted when the crawl stops. */
  restUntil(held: HeldUp): Promise<void>;
  /** Ends every wait, asks nothing more, and gives up what is under way: where that is paid for, after some seconds. */
  stop(): void;
  /** Requests sent. */
  requests(): number;
  /**
   * How far this machine's clock is ahead of the servers', milliseconds: by the one that is nearest to it, since one alone
   * may be wrong. 0 where none has said what time it is.
   */
  clockAhead(): number;
  /** Requests without an answer yet. */
  underWay(): number;
  /** The wait that lasts longest, if there is one. */
  wait(): Wait | null;
  /** How long nothing was under way for waits, milliseconds, and whether that is so now. */
  idle(): { ms: number; isNow: boolean };
  /** Called when a wait of so many milliseconds begins. */
  onWait: ((ms: number) => void) | null;
}

type Attempt<T> =
  | { kind: 'value'; value: T }
  | { kind: 'redirect'; url: string; reason: string; answered: true }
  /** `waitMs` is what the server asks for, if it does. */
  | {
      kind: 'limited' | 'fault';
      reason: string;
      answered: boolean;
      waitMs: number | null;
      /** What was asked for may have been given, and has not arrived. */
      lost?: boolean;
      cause?: unknown;
    };

/** Faults that come before a question has been put. */
const NEVER_ASKED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** HTTP for one crawl. The User-Agent names the tool and the contact in ENTENTE_CONTACT. */
export function createHttp(
  runtime: Runtime,
  { fatal, pace = USUAL_PACE, severalHosts = false, paid = false }: HttpOptions = {},
): CrawlHttp {
  const stopping = new AbortController();
  /** Nothing more is asked. */
  const signal = AbortSignal.any([runtime.interrupted, stopping.signal]);
  /** What is under way is given up. */
  const givingUp = new AbortController();
  const answered = new AbortController();
  setMaxListeners(0, signal, givingUp.signal);
  signal.addEventListener('abort', giveUpInTime, { once: true });
  const gates = new Map<string, Gate>();
  const waits = new Set<Wait>();
  const trusted = new Set<string>();
  const dependedOn = new Set<string>();
  const headers = { accept: 'application/json', 'user-agent': userAgent(runtime.env.ENTENTE_CONTACT) };
  let requests = 0;
  let underWay = 0;
  let idleMs = 0;
  let idleSince: number | null = null;
  let clockAhead: number | null = null;

  const http: CrawlHttp = {
    async get(url, read, options = {}) {
      const { host } = new URL(url);
      let redirects = options.redirects ?? 0;
      let faults = 0;
      let limits = 0;
      let answered = false;
      for (;;) {
        const attempt = await ask(url, host, read, options);
        if (attempt.kind === 'value') return attempt.value;
        if (attempt.kind === 'redirect' && redirects > 0) {
          redirects--;
          return http.get(attempt.url, read, { ...options, redirects });
        }
        answered ||= attempt.answered;
        const isAffordable = attempt.kind === 'redirect' || !attempt.lost || options.lost?.() !== false;
        if (signal.aborted) throw new Interrupted();
        if (!isAffordable) throw new BudgetSpent();
        if (attempt.kind === 'limited') limits++;
        else faults++;
        const { reason } = attempt;
        const waitMs = attempt.kind === 'redirect' ? null : attempt.waitMs;
        if (faults >= FAULT_TRIES || limits >= LIMIT_TRIES) {
          const cause = attempt.kind === 'redirect' ? undefined : attempt.cause;
          throw new GaveUp(reason, answered, cause);
        }
        const isStated = waitMs !== null && waitMs > 0;
        if (isStated || attempt.kind === 'limited') pauseOrClose(host, isStated ? waitMs : backoff(limits));
        else await waitFor(host, backoff(faults), reason);
      }
    },
    trust(url) {
      trusted.add(new URL(url).host);
    },
    depend(url) {
      dependedOn.add(new URL(url).host);
    },
    trusts: (url) => trusted.has(new URL(url).host),
    setPace(url, pace) {
      const { host } = new URL(url);
      gates.set(host, createGate(pace, clockOf(host)));
    },
    rest: waitFor,
    restUntil: ({ host, until }) => waitFor(host, until - runtime.now(), null),
    idle: () => ({
      ms: idleMs + (idleSince === null ? 0 : runtime.now() - idleSince),
      isNow: idleSince !== null,
    }),
    stop: () => stopping.abort(),
    requests: () => requests,
    clockAhead: () => clockAhead ?? 0,
    underWay: () => underWay,
    wait: () => [...waits].reduce<Wait | null>((a, b) => (a !== null && a.until >= b.until ? a : b), null),
    onWait: null,
  };
  return http;

  function giveUpInTime(): void {
    if (!paid || underWay === 0) givingUp.abort();
    else void runtime.sleep(STOP_PATIENCE_MS, answered.signal).then(() => givingUp.abort());
  }

  async function ask<T>(
    url: string,
    host: string,
    read: (answer: Answer) => T,
    options: GetOptions,
  ): Promise<Attempt<T>> {
    const leave = await gateOf(host).enter(url);
    let response: HttpResponse;
    let sent = false;
    try {
      if (signal.aborted) throw new Interrupted();
      requests++;
      sent = true;
      underWay++;
      noteIdleness();
      response = await runtime.http({
        url,
        headers: { ...headers, ...options.headers },
        timeoutMs: TIMEOUT_MS,
        maxBytes: MAX_BYTES,
        signal: givingUp.signal,
        publicOnly: !trusted.has(host),
      });
    } catch (cause) {
      if (givingUp.signal.aborted || !sent) {
        if (sent) options.lost?.();
        throw new Interrupted();
      }
      if (cause instanceof PrivateAddress) throw new GaveUp(because('server-private'), false, cause);
      const lost = !NEVER_ASKED.has(String((cause as NodeJS.ErrnoException).code));
      return { kind: 'fault', reason: because('answer-lost'), answered: false, waitMs: null, lost, cause };
    } finally {
      if (sent) underWay--;
      if (signal.aborted && underWay === 0) answered.abort();
      noteIdleness();
      leave();
    }
    noteClock(response.headers.date);
    return judge(url, host, response, read, options);
  }

  function noteClock(date = ''): void {
    const ahead = runtime.now() - Date.parse(date);
    if (Math.abs(ahead) < Math.abs(clockAhead ?? Infinity)) clockAhead = ahead;
  }

  function judge<T>(
    url: string,
    host: string,
    response: HttpResponse,
    read: (answer: Answer) => T,
    { text: isText = false, final = [] }: GetOptions,
  ): Attempt<T> {
    const { status } = response;
    if (status >= 400) {
      const end = fatal?.({ status, json: parseOrNull(response.body), headers: response.headers }) ?? null;
      if (end !== null) throw end;
    }
    const refused = { reason: because('answer-status', { status }), answered: true };
    if (status === 429) {
      return { kind: 'limited', ...refused, waitMs: statedWait(response.headers, runtime.now()) };
    }
    const { location } = response.headers;
    const isRedirect = status >= 300 && status < 400 && !final.includes(status);
    if (isRedirect && location !== undefined && URL.canParse(location, url)) {
      const target = new URL(location, url);
      if (target.protocol === 'https:' || trusted.has(target.host)) {
        return { kind: 'redirect', url: target.href, reason: refused.reason, answered: true };
      }
    }
    const isPart = status > 200 && status < 300;
    if (status >= 500 || status < 200 || isPart || isRedirect || status === 408) {
      const lost = PERHAPS_GIVEN.has(status) || isPart;
      return { kind: 'fault', ...refused, waitMs: faultWait(response.headers, runtime.now()), lost };
    }
    const announced = exhaustedWait(response.headers, runtime.now());
    if (announced !== null && announced > 0) {
      pauseOrClose(host, Math.min(announced, LONGEST_ANNOUNCED_WAIT_MS));
    }
    try {
      return {
        kind: 'value',
        value: read({
          status,
          json: bodyOf(response, isText, final),
          headers: response.headers,
        }),
      };
    } catch (cause) {
      if (cause instanceof SyntaxError || cause instanceof MalformedAnswer) {
        const reason = status >= 400 ? refused.reason : because('answer-malformed');
        return { kind: 'fault', reason, answered: true, waitMs: null, lost: status < 300, cause };
      }
      throw cause;
    }
  }

  function gateOf(host: string): Gate {
    let gate = gates.get(host);
    if (gate === undefined) {
      gate = createGate(pace, clockOf(host));
      gates.set(host, gate);
    }
    return gate;
  }

  function clockOf(host: string): GateClock {
    return {
      now: runtime.now,
      sleep,
      held: (ms) => announce(host, ms, null),
      turnedAway: (until) => new HeldUp(nameOf(host), until),
    };
  }

  /** As the user knows it: where there is but one, by no port of its own. */
  function nameOf(host: string): string {
    return severalHosts && !dependedOn.has(host) ? host : 'the network';
  }

  /** Every request to the host waits for its limit; one that would have to wait for long is turned away. */
  function pauseOrClose(host: string, asked: number): void {
    const ms = Math.min(asked, LONGEST_STATED_WAIT_MS);
    const patience = severalHosts && !dependedOn.has(host) ? PATIENCE_MS : LONGEST_WAIT_MS;
    if (ms > patience) gateOf(host).close(ms);
    else pause(host, ms);
  }

  /** Every request to the host waits, at the gate. */
  function pause(host: string, ms: number): void {
    const ended = announce(host, ms, null);
    void gateOf(host).pause(ms).then(ended);
  }

  /** This question waits alone. */
  async function waitFor(host: string, ms: number, reason: string | null): Promise<void> {
    const ended = announce(host, ms, reason);
    await sleep(ms);
    ended();
    if (signal.aborted) throw new Interrupted();
  }

  /** @param reason the fault that is to pass; `null` for a limit on requests. */
  function announce(host: string, ms: number, reason: string | null): () => void {
    const isLimit = reason === null;
    const words = isLimit ? `${nameOf(host)} allows no more requests` : `${nameOf(host)}: ${reason}`;
    const wait = { reason: words, until: runtime.now() + ms, isLimit };
    waits.add(wait);
    noteIdleness();
    http.onWait?.(ms);
    return () => {
      waits.delete(wait);
      noteIdleness();
    };
  }

  function noteIdleness(): void {
    const isIdle = underWay === 0 && waits.size > 0;
    if (isIdle) idleSince ??= runtime.now();
    else if (idleSince !== null) {
      idleMs += runtime.now() - idleSince;
      idleSince = null;
    }
  }

  function sleep(ms: number): Promise<void> {
    return runtime.sleep(ms, signal);
  }

  function backoff(tries: number): number {
    const full = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * (1 << (tries - 1)));
    return full * (0.5 + runtime.random() / 2);
  }
}

function bodyOf(
  { status, body, isBroken = false }: HttpResponse,
  isText: boolean,
  final: readonly number[],
): unknown {
  if (isText) return body;
  // An id that has lost letters would be another's, or nobody's.
  if (isBroken && status < 300) throw new MalformedAnswer('an answer that is no UTF-8');
  if (!final.includes(status)) return parseJson(body);
  return body === '' ? body : parseOrNull(body);
}

function parseOrNull(body: string): unknown {
  try {
    return parseJson(body);
  } catch {
    return null;
  }
}

/** Header values must be printable ASCII. */
function userAgent(contact: string | undefined): string {
  const shown = (contact ?? '').replace(/[^ -~]/g, '').trim();
  return shown === '' ? 'entente' : `entente (contact: ${shown})`;
}
