/** Between a watch and the stream of a server: withholds some of its frames, and breaks the connection off when told to. */
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

export interface WithholdingProxy {
  url: string;
  /** Frames that came through, and those that did not. */
  readonly passed: number;
  readonly withheld: number;
  cut(): void;
  close(): Promise<void>;
}

/** @param server base URL of it. @param withholds asked for each frame. */
export async function startWithholdingProxy(
  server: string,
  withholds: (frame: Buffer) => boolean,
): Promise<WithholdingProxy> {
  const own = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => own.once('listening', resolve));
  let [passed, withheld] = [0, 0];
  own.on('connection', (socket, request) => {
    const from = new WebSocket(`${server.replace('http', 'ws')}${request.url}`);
    from.on('message', (data: Buffer) => {
      if (withholds(data)) withheld++;
      else {
        passed++;
        socket.send(data);
      }
    });
    for (const [one, other] of [
      [socket, from],
      [from, socket],
    ] as const) {
      one.on('error', () => other.terminate());
      one.on('close', () => other.terminate());
    }
  });
  return {
    url: `http://127.0.0.1:${(own.address() as AddressInfo).port}`,
    get passed() {
      return passed;
    },
    get withheld() {
      return withheld;
    },
    cut() {
      for (const socket of own.clients) socket.terminate();
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of own.clients) socket.terminate();
        own.close(() => resolve());
      }),
  };
}
