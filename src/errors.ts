/** The errors a user may read. Everything else that reaches `main.ts` is a fault of the program. */

/** Something the user can put right; the message says what to do next. Exit code 2. */
export class UserError extends Error {
  override name = 'UserError';
}

/** One fault in a file that was read: where it is, what it is, and what to do. */
export interface Problem {
  file: string;
  /** 1-based; absent where the fault is the whole file's. */
  line?: number;
  message: string;
}

/** Input that cannot be used, with every problem found in one reading. Exit code 2. */
export class DataError extends Error {
  override name = 'DataError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** A network that could not be asked, or that refused for good. Exit code 2; the state is kept. */
export class NetworkError extends Error {
  override name = 'NetworkError';
}

/** The host has an address that a server must not lead to. */
export class PrivateAddress extends Error {
  override name = 'PrivateAddress';
}

/** `file:line: message`, the form editors and CI logs turn into a link. */
export function formatProblem(problem: Problem): string {
  const line = problem.line === undefined ? '' : `${problem.line}:`;
  return `${problem.file}:${line} ${problem.message}`;
}
