/** Questions to Wikidata, or to another SPARQL endpoint, one after the other, by a tool that says who runs it. */
import type { Command } from 'commander';
import { type Context, type SharedOptions, say } from '../../cli/context.ts';
import { toolVersion } from '../../cli/version.ts';
import { UserError } from '../../errors.ts';
import { askSparql } from './sparql.ts';

export interface WikidataOptions extends SharedOptions {
  endpoint?: string;
}

const ENDPOINT = 'https://query.wikidata.org/sparql';

export function addEndpointOption(command: Command): Command {
  return command.option(
    '--endpoint <URL>',
    `the SPARQL endpoint to ask (or ENTENTE_WIKIDATA; default: ${ENDPOINT})`,
  );
}

export interface Wikidata {
  endpoint: string;
  ask(query: string): Promise<string>;
}

/** @param onQuestion told the number of each question. @throws UserError without a contact, or for a wrong address. */
export function openWikidata(
  context: Context,
  options: WikidataOptions,
  onQuestion: (number: number, endpoint: string) => void,
): Wikidata {
  const { runtime } = context;
  const endpoint = parseEndpoint(endpointOf(options, runtime.env));
  const userAgent = `entente/${toolVersion()} (contact: ${requireContact(runtime.env.ENTENTE_CONTACT)})`;
  let questions = 0;
  return {
    endpoint,
    ask(query) {
      questions++;
      onQuestion(questions, endpoint);
      return askSparql(runtime, query, {
        endpoint,
        userAgent,
        onWait: (reason, ms) =>
          say(context, options, `${endpoint}: ${reason}; waiting ${Math.ceil(ms / 1000)} s`),
      });
    },
  };
}

export function endpointOf({ endpoint }: WikidataOptions, env: Context['runtime']['env']): string {
  return endpoint ?? env.ENTENTE_WIKIDATA ?? ENDPOINT;
}

function parseEndpoint(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new UserError(`"${text}" is not the address of a SPARQL endpoint; give one such as ${ENDPOINT}`);
}

/** Header values must be printable ASCII. */
function requireContact(contact: string | undefined): string {
  const shown = (contact ?? '').replace(/[^ -~]/g, '').trim();
  if (shown !== '') return shown;
  throw new UserError(
    'Wikidata asks every tool for a contact; set ENTENTE_CONTACT to an e-mail address or a page, as in ENTENTE_CONTACT=me@example.org',
  );
}
