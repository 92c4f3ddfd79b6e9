/** Answers about days of a log that do not stay open, kept while each of these days is what it was. */
import type { Resume } from '../questions/log/log-day.ts';
import type { Desk } from '../questions/open-snapshot.ts';

export type HoldAnswer = <T>(question: unknown, ask: (desk: Desk) => T) => T;

interface Held {
  value: unknown;
  said: readonly string[];
  days: readonly Resume[];
}

/** Answers that are held, the last that were made. */
const MOST = 4;

/** An answer about anything but days of logs is made each time. */
export function holdAnswers(desk: Desk): HoldAnswer {
  const held = new Map<string, Held>();
  return <T>(question: unknown, ask: (desk: Desk) => T) => {
    const key = JSON.stringify(question);
    const known = held.get(key);
    if (known?.days.every((resume) => resume())) {
      for (const text of known.said) desk.say(text);
      return known.value as T;
    }
    held.delete(key);
    const said: string[] = [];
    const days: (Resume | undefined)[] = [];
    const say = (text: string) => {
      said.push(text);
      desk.say(text);
    };
    const value = ask({ ...desk, say, opening: ({ resume }) => void days.push(resume) });
    if (days.every((resume) => resume !== undefined)) held.set(key, { value, said, days });
    for (const [oldest] of [...held].slice(0, -MOST)) held.delete(oldest);
    return value;
  };
}
