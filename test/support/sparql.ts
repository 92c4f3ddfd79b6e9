/** A SPARQL endpoint on loopback that knows the questions of `roster refresh`, `grow` and `upstream`, and answers them as Wikidata does. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StatementSpec, TermSpec } from '../roster/wikidata-answers.ts';
import { ministriesAnswer, sitesAnswer, statementsAnswer, termsAnswer } from '../roster/wikidata-answers.ts';

interface SparqlRequest {
  /** 1-based. */
  number: number;
  method: string;
  headers: IncomingMessage['headers'];
  query: string;
}

export interface SparqlEndpoint {
  url: string;
  requests: SparqlRequest[];
  /** Requests under way at the same time, at most. */
  readonly mostAtOnce: number;
  /** What Wikidata states; statements that the query would leave out may be among them. */
  terms: readonly TermSpec[];
  statements: readonly StatementSpec[];
  ministries: readonly (readonly [item: string, country: string])[];
  sites: readonly (readonly [item: string, site: string])[];
  /** Asked before each answer; what it gives is sent instead. */
  disturb:
    | ((request: SparqlRequest) => { status: number; headers?: Record<string, string>; body?: string } | null)
    | null;
  close(): Promise<void>;
}

export async function startSparql(): Promise<SparqlEndpoint> {
  let [now, most] = [0, 0];
  const server = createServer(async (incoming, response) => {
    now += 1;
    most = Math.max(most, now);
    response.on('close', () => {
      now -= 1;
    });
    let body = '';
    for await (const part of incoming.setEncoding('utf8')) body += part;
    const query = new URLSearchParams(body).get('query') ?? '';
    const { method = '', headers } = incoming;
    const request = { number: endpoint.requests.length + 1, method, headers, query };
    endpoint.requests.push(request);
    const instead = endpoint.disturb?.(request) ?? null;
    if (instead === null) send(response, 200, {}, answer(query));
    else send(response, instead.status, instead.headers ?? {}, instead.body ?? '');
  });

  function answer(query: string): string {
    const items = new Set(query.match(/wd:Q\d+/g));
    const asked = new Set([...query.matchAll(/"([A-Z]{2})"/g)].map(([, code]) => code));
    if (query.includes('P2002')) {
      return statementsAnswer(...endpoint.statements.filter(({ item }) => items.has(`wd:${item}`)));
    }
    if (query.includes('P856'))
      return sitesAnswer(...endpoint.sites.filter(([item]) => items.has(`wd:${item}`)));
    if (query.includes('Q1520223')) {
      return ministriesAnswer(...endpoint.ministries.filter(([, country]) => asked.has(country)));
    }
    const ministers = query.includes('wd:Q7330070');
    return termsAnswer(
      ...endpoint.terms.filter(
        ({ country, office }) => asked.has(country) && (office === 'foreign-minister') === ministers,
      ),
    );
  }

  const endpoint: SparqlEndpoint = {
    url: '',
    requests: [],
    get mostAtOnce() {
      return most;
    },
    terms: [],
    statements: [],
    ministries: [],
    sites: [],
    disturb: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`;
  return endpoint;
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, { 'content-type': 'application/sparql-results+json', ...headers }).end(body);
}
