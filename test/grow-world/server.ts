/** Answers every host of the made-up world in process, counts what it is asked, and can be struck dead at any request. */
import type { HttpRequest, HttpResponse } from '../../src/http-request.ts';
import { hash } from './draw.ts';
import { DAY, type World } from './model.ts';
import { failure, json, text } from './reply.ts';
import { openBluesky } from './serve-bluesky.ts';
import { openMastodon } from './serve-mastodon.ts';
import { answerSite } from './serve-sites.ts';
import { answerSparql } from './serve-wikidata.ts';
import { openX } from './serve-x.ts';

/** Where the clock of a runtime on this world begins. */
export const WORLD_BEGIN = Date.parse(`${DAY}T00:00:00Z`);

export interface WorldServer {
  /** As a runtime's `http`. */
  http(request: HttpRequest): Promise<HttpResponse>;
  /** As a runtime's `resolveTxt`. */
  resolveTxt(name: string): Promise<string[]>;
  /** Everything asked so far, look-ups as `dns:NAME`, in order; a second question in the same words is in it twice. */
  asked: string[];
  /** Hosts that the world does not have, those under official domains apart: such names may be tried. */
  strangers: Set<string>;
  /** Pages read although the site's robots.txt forbids it. */
  trespasses: string[];
  /** Accounts that X has returned, each of which costs. */
  paid(): number;
  /**
   * From the n-th request on nothing is ever answered, as after a death. @returns when that request is made; to be raced with
   * the work, which never ends.
   */
  killAt(n: number): Promise<void>;
}

export function serveWorld(world: World): WorldServer {
  const bluesky = openBluesky(world);
  const mastodon = openMastodon(world);
  const x = openX(world);
  const domains = [...new Set([...world.places.map(({ domain }) => domain), ...world.sites.keys()])];
  const turnedAway = new Set<string>();
  let left = Number.POSITIVE_INFINITY;
  let die = () => {};

  const server: WorldServer = {
    asked: [],
    strangers: new Set(),
    trespasses: [],
    paid: x.paid,
    killAt(n) {
      left = n;
      return new Promise((resolve) => {
        die = resolve;
      });
    },
    async http(request) {
      await note(`${request.url}${request.body === undefined ? '' : ` ${request.body}`}`);
      const url = new URL(request.url);
      return tooMany(request) ?? answer(url, request);
    },
    async resolveTxt(name) {
      await note(`dns:${name}`);
      if (name.endsWith(`.${world.silentDomain}`)) throw failure('ESERVFAIL', name);
      return world.txt.get(name.toLowerCase()) ?? [];
    },
  };
  return server;

  /** A promise that is never kept, once it is dead; `null` before. */
  function note(question: string): Promise<never> | null {
    left--;
    if (left <= 0) {
      die();
      return new Promise<never>(() => {});
    }
    server.asked.push(question);
    return null;
  }

  /** Some hosts turn a question away the first time, with the time to wait. */
  function tooMany({ url, body = '' }: HttpRequest): HttpResponse | null {
    const { hostname } = new URL(url);
    const often =
      hostname === 'query.wikidata.org'
        ? 7
        : ['public.api.bsky.app', 'plaza.standin-social.org', 'api.x.com'].includes(hostname)
          ? 97
          : 0;
    const key = `${url} ${body}`;
    if (often === 0 || hash(key) % often !== 0 || turnedAway.has(key)) return null;
    turnedAway.add(key);
    return json(429, { error: 'RateLimitExceeded', message: 'Rate Limit Exceeded' }, { 'retry-after': '2' });
  }

  function answer(url: URL, request: HttpRequest): HttpResponse {
    const { hostname } = url;
    if (hostname === 'public.api.bsky.app' || hostname === 'api.bsky.app') return bluesky.appview(url);
    if (hostname.endsWith('.standin-pds.org')) return bluesky.records(url);
    if (hostname === 'plc.directory') return bluesky.directory(url);
    if (hostname === 'api.x.com') return x.answer(url, request);
    if (hostname === 'query.wikidata.org') return answerSparql(world, request);
    if (mastodon.has(hostname))
      return url.pathname === '/robots.txt' ? text(404, '') : mastodon.answer(url, request);
    const site = world.sites.get(hostname.replace(/^www\./, ''));
    const isFree = url.pathname === '/robots.txt' || url.pathname.startsWith('/.well-known/');
    if (site?.robots.includes('Disallow: /\n') === true && !isFree) server.trespasses.push(request.url);
    const isNear =
      domains.some((domain) => hostname.endsWith(`.${domain}`)) || hostname.endsWith('.bsky.social');
    if (site === undefined && !isNear) server.strangers.add(hostname);
    return answerSite(world, url);
  }
}
