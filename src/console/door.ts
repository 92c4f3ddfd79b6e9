/** Where the console listens and whom it lets in, from the options that say so. */
import { isIP } from 'node:net';
import { UserError } from '../errors.ts';
import { LOOPBACK_HOSTS, type Walls } from './walls.ts';

interface DoorAsked {
  port: number;
  listen?: string | undefined;
  host?: string | undefined;
  behindTls?: boolean | undefined;
}

export interface Door {
  listen: { host: string; port: number };
  walls: Walls;
  /** What is open to whom. */
  said: string;
}

const SHORTEST_TOKEN = 20;

/**
 * @param token of ENTENTE_CONSOLE_TOKEN.
 * @throws UserError where it would be open to more than is asked for.
 */
export function askDoor(asked: DoorAsked, token = ''): Door {
  const { port, listen } = asked;
  if (listen === undefined) {
    return {
      listen: { host: '127.0.0.1', port },
      walls: { hosts: LOOPBACK_HOSTS, token: null, isSecure: false },
      said: 'Whoever works on this machine can read it, and nobody else. Ctrl-C ends it.',
    };
  }
  const { host, behindTls = false } = asked;
  if (isIP(listen) === 0) {
    throw new UserError(
      `--listen ${listen}: an IP address of this machine is needed, such as 127.0.0.1 or 0.0.0.0`,
    );
  }
  if (host === undefined || !/^[a-z0-9.-]+$|^\[[0-9a-f:.]+\]$/i.test(host)) {
    throw new UserError('--listen needs --host NAME: the name by which it is reached, without a port');
  }
  if (token.length < SHORTEST_TOKEN || /[^\w.~-]/.test(token)) {
    throw new UserError(
      `--listen needs a token in ENTENTE_CONSOLE_TOKEN, of ${SHORTEST_TOKEN} letters or digits or more, such as openssl rand -hex 16 gives`,
    );
  }
  const isLoopback = /^127\./.test(listen) || listen === '::1';
  if (!isLoopback && !behindTls) {
    throw new UserError(
      `--listen ${listen} opens it to other machines, and what it says would be read on the way; put a server with TLS before it and say --behind-tls, or listen on 127.0.0.1`,
    );
  }
  return {
    listen: { host: listen, port },
    walls: { hosts: [host.toLowerCase()], token, isSecure: behindTls },
    said: `Whoever reaches ${listen} as ${host.toLowerCase()} and has the token can read all that the database lets be read: open it once with ?token= and the token. Ctrl-C ends it.`,
  };
}
