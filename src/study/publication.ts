/** Who publishes a report, under which licence, and where: what its readers cite. */

/** '' is not stated. */
export interface Publication {
  author: string;
  licence: string;
  /** Begins with `https://`. */
  url: string;
  /** Where the folder of all reports is published; begins likewise. Cards of links to it need that. */
  site: string;
}

export const UNSTATED: Publication = { author: '', licence: '', url: '', site: '' };

/** As it can stand in a text and in a link without any escape. */
export function isAddress(text: unknown): text is string {
  return typeof text === 'string' && /^https:\/\/[\w.~:/?#@!&+,;=%-]+$/.test(text);
}

/** Whether readers know whom to name and what they may do. */
export function isPublishable({ author, licence }: Publication): boolean {
  return author !== '' && licence !== '';
}
