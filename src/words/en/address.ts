/** What is wrong with the address of a page of the console. */
import type { Likely } from '../../nearest.ts';
import { didYouMean } from './phrases.ts';

const itHas = ({ nearest, known }: Likely) => didYouMean(nearest, `it has ${known.join(', ')}`);

export const address = {
  noParameter: (name: string, likely: Likely) => `the page has no parameter ${name}; ${itHas(likely)}`,
  noPart: (name: string, likely: Likely) => `the page has no part ${name}; ${itHas(likely)}`,
  noChoice: (name: string, text: string, { nearest, known }: Likely) =>
    `${name} ${text}: there are ${known.join(', ')}${nearest.length === 0 ? '' : `; ${didYouMean(nearest, '')}`}`,
  yesOnly: (name: string, text: string) => `${name} ${text}: it is yes, or left out`,
  noWhole: (name: string, text: string, least: number, most: number) =>
    `${name} ${text}: a whole number from ${least} to ${most} is needed`,
  tooLong: (name: string, most: number) => `${name} is longer than ${most} characters; shorten it`,
  controls: (name: string) => `${name} has control characters; leave them out`,
  tooOften: (name: string, given: number, times: number) =>
    `${name} is given ${given} times; ${times === 1 ? 'once' : `${times} times`} is what the page takes`,
};
