/** A SPARQL endpoint on loopback that knows the three questions of a refresh and answers them as Wikidata does. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AccountSpec, TermSpec } from '../roster/wikidata-answers.ts';
import { accountsAnswer, termsAnswer } from '../roster/wikidata-answers.ts';

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
  accounts: readonly AccountSpec[];
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
    if (query.includes('?item p:P2002')) {
      const asked = new Set(query.match(/wd:Q\d+/g));
      return accountsAnswer(...endpoint.accounts.filter(({ item }) => asked.has(`wd:${item}`)));
    }
    const ministers = query.includes('wd:Q7330070');
    const asked = new Set([...query.matchAll(/"([A-Z]{2})"/g)].map(([, code]) => code));
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
    accounts: [],
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
