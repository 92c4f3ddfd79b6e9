/** How a question to a network can end without an answer. */
import { NetworkError } from '../errors.ts';
import { minuteText } from '../minute-text.ts';

/** Retries are used up. The message becomes an account's reason, so it names no port, time or count of tries. */
export class GaveUp extends Error {
  override name = 'GaveUp';
  /** Whether the host answered anything at all, be it an error. */
  readonly answered: boolean;

  constructor(reason: string, answered: boolean, cause: unknown) {
    super(reason, { cause });
    this.answered = answered;
  }
}

/** The crawl is stopping: nothing more is asked or written. */
export class Interrupted extends Error {
  override name = 'Interrupted';
}

/** An answer that is not of the shape the protocol promises; it is asked for again. */
export class MalformedAnswer extends Error {
  override name = 'MalformedAnswer';
}

/** The money set for this crawl does not reach for another question. */
export class BudgetSpent extends Error {
  override name = 'BudgetSpent';
}

/** A host lets nothing be asked for long: what needs it waits, and gives its worker back. */
export class HeldUp extends NetworkError {
  override name = 'HeldUp';
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly until: number;
  /** What it allows until when, in words, without its name and advice. */
  readonly limit: string;

  constructor(host: string, until: number) {
    const limit = `allows no more requests until ${minuteText(new Date(until).toISOString())} UTC`;
    super(`${host} ${limit}; what was read is kept, run the same command again then`);
    this.host = host;
    this.until = until;
    this.limit = limit;
  }
}
