/** Loaded before a program: writes each connection that it opens, and each name that it asks the DNS for, into a file. */
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const note = (text) => appendFileSync(process.env.CONNECTIONS, `${text}\n`);

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...words) {
  const [options] = [words[0]].flat();
  note(options?.host ?? options?.path ?? String(options));
  return connect.apply(this, words);
};
for (const [owner, name] of [
  [dns, 'lookup'],
  [dns.promises, 'resolveTxt'],
]) {
  const ask = owner[name];
  owner[name] = (host, ...rest) => {
    if (net.isIP(host) === 0) note(`the DNS for ${host}`);
    return ask(host, ...rest);
  };
}
syncBuiltinESMExports();
