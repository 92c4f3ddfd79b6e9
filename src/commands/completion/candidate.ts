export interface Candidate {
  word: string;
  about: string;
}

export interface Completion {
  candidates: Candidate[];
  /** What the shell completes itself. */
  paths: 'files' | 'folders' | null;
}

/** What has been typed so far, as far as candidates depend on it. */
export interface Typed {
  /** Values of options by long name, without dashes. */
  options: Readonly<Record<string, string>>;
  current: string;
}
