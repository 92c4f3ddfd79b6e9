/** Connections of a stream that say what their test has written down, one after the other, and then end. */
import type { Connect } from '../../src/socket.ts';

export interface ScriptedStream {
  connect: Connect;
  /** The address that each connection was opened with. */
  asked: string[];
}

/** @param script what each connection says, in one go; where it ends, the last connection stays open. */
export function scriptedStream(script: readonly (readonly (string | Uint8Array)[])[]): ScriptedStream {
  const asked: string[] = [];
  return {
    asked,
    connect(url, { opened, message, closed }) {
      const said = script[asked.length];
      const isLast = asked.length >= script.length - 1;
      asked.push(url);
      setImmediate(() => {
        opened();
        for (const data of said ?? []) message(Buffer.from(data));
        if (!isLast) setImmediate(() => closed(1006, '', false));
      });
      return { send() {}, pause() {}, resume() {}, close() {} };
    },
  };
}
