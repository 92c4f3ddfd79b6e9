/** A log out of plain values, in which nothing can be read that is not given. */
import type { Log } from '../../src/study/log.ts';

type Some<T> = { [K in keyof T]?: T[K] extends (...of: never[]) => unknown ? T[K] : Some<T[K]> };

/** @throws Error where what is missing is asked for. */
export function givenLog(given: Some<Log>): Log {
  return strict(given, 'log') as Log;
}

function strict(given: object, path: string): object {
  return new Proxy(given, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (value === undefined) throw new Error(`${path}.${String(name)} is not given`);
      const isPart = value !== null && Object.getPrototypeOf(value) === Object.prototype;
      return isPart ? strict(value, `${path}.${String(name)}`) : value;
    },
  });
}
