/** WebSockets of the outside world: read only, without compression, messages of a bounded size. */
import { WebSocket } from 'ws';

export interface SocketHandlers {
  /** Once it stands. */
  opened(): void;
  message(data: Uint8Array): void;
  /**
   * Once, whatever ended it.
   * @param reason as the server or the system gives it; '' where neither does.
   * @param isUnread whether a message ended it that is too large, or none of the protocol: it would end the next one, too.
   */
  closed(code: number, reason: string, isUnread: boolean): void;
}

export interface Socket {
  /** Sent where it is open. */
  send(text: string): void;
  /** What has arrived already may still come: some hundred small messages. */
  pause(): void;
  resume(): void;
  close(): void;
}

export type Connect = (url: string, handlers: SocketHandlers, options?: ConnectOptions) => Socket;

interface ConnectOptions {
  /** Sent as soon as it is open. */
  first?: string;
}

/** Blocks of a commit are below two megabytes by the protocol. */
const MAX_MESSAGE = 8 * 1024 * 1024;
const HANDSHAKE_MS = 30_000;
/** Of the answer that refuses a connection so much is read. */
const MAX_REFUSAL = 4096;
/** A server that says nothing for so long, not even to a ping, is gone. */
const SILENCE_MS = 30_000;

export const connectSocket: Connect = (url, { opened, message, closed }, { first } = {}) => {
  const socket = new WebSocket(url, {
    perMessageDeflate: false,
    maxPayload: MAX_MESSAGE,
    handshakeTimeout: HANDSHAKE_MS,
    followRedirects: false,
    // What is no text is for who reads it to say.
    skipUTF8Validation: true,
  });
  let fault = '';
  let isUnread = false;
  let heard = true;
  const pulse = setInterval(() => {
    if (!heard && !socket.isPaused) socket.terminate();
    else if (socket.readyState === WebSocket.OPEN) {
      heard = false;
      socket.ping();
    }
  }, SILENCE_MS);
  socket.on('open', () => {
    if (first !== undefined) socket.send(first);
    opened();
  });
  socket.on('pong', () => {
    heard = true;
  });
  socket.on('message', (data: Buffer) => {
    heard = true;
    message(data);
  });
  socket.on('unexpected-response', (request, response) => {
    let body = '';
    const refuse = () => {
      fault = refusalOf(response.statusCode, body);
      request.destroy();
      socket.terminate();
    };
    response.setEncoding('utf8');
    response.on('data', (part: string) => {
      body += part;
      if (body.length > MAX_REFUSAL) refuse();
    });
    response.on('end', refuse);
    response.on('error', refuse);
  });
  socket.on('error', (error: NodeJS.ErrnoException) => {
    fault ||= error.message;
    isUnread ||= error.code?.startsWith('WS_ERR_') === true;
  });
  socket.on('close', (code, reason) => {
    clearInterval(pulse);
    closed(code, fault || reason.toString('utf8'), isUnread);
  });
  return {
    send(text) {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close: () => socket.terminate(),
  };
};

/** What an answer in place of a stream says, where it is an error of the protocol. */
function refusalOf(status: number | undefined, body: string): string {
  try {
    const { error, message = '' } = JSON.parse(body);
    if (typeof error === 'string') return `${error} ${message}`;
  } catch {
    // It is something else, of which the number is enough.
  }
  return `the server answered ${status}`;
}
