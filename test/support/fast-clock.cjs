/**
 * Loaded before a program (`--require`): its clock goes faster, and what waits by its runtime waits for that clock.
 * FAST_CLOCK has when it began, what the clock said then, both milliseconds since 1970, and how many times faster it goes.
 */
const timers = require('node:timers/promises');

const [began, from, speed] = process.env.FAST_CLOCK.split(' ').map(Number);
const now = () => Math.floor(from + (performance.timeOrigin + performance.now() - began) * speed);
globalThis.Date = new Proxy(Date, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  apply: (target) => new target(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
const wait = timers.setTimeout;
timers.setTimeout = (ms, ...more) => wait(ms / speed, ...more);
