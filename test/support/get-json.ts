/** One GET over real HTTP, its JSON answer, for asking a server what a client would ask. */
import http from 'node:http';

export interface JsonAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of an answer by comparing it
  json: any;
}

export function getJson(url: string, method = 'GET'): Promise<JsonAnswer> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (part: string) => {
        text += part;
      });
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, json: JSON.parse(text) }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}
