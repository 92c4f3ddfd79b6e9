/** In which language a command answers: as its option, the environment or study.json says, never the machine's locale. */
import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { UserError } from '../errors.ts';
import { isLanguageCode, LANGUAGE_CODES, type LanguageCode } from '../language-codes.ts';
import type { Runtime } from '../runtime.ts';
import { answersIn } from './answer-options.ts';

export const STUDY_FILE = 'study.json';

/** @throws UserError where the environment names a language that there is not. */
export function answerLanguage(command: Command, runtime: Runtime): LanguageCode {
  if (!answersIn(command)) return 'en';
  const { lang } = command.optsWithGlobals<{ lang?: LanguageCode }>();
  return lang ?? usualLanguage(runtime);
}

function usualLanguage({ env }: Runtime): LanguageCode {
  const { ENTENTE_LANG: named } = env;
  if (named === undefined || named === '') return studyLanguage();
  if (isLanguageCode(named)) return named;
  throw new UserError(`ENTENTE_LANG is ${named}; set it to one of ${LANGUAGE_CODES.join(', ')}, or unset it`);
}

/** In which language any command refuses words that could not be read; English where one is named that there is not. */
export function languageOfWords(words: readonly string[], runtime: Runtime): LanguageCode {
  const [, named] = /(?:^| )--lang[ =](\w+)/.exec(words.join(' ')) ?? [];
  if (named !== undefined) return isLanguageCode(named) ? named : 'en';
  try {
    return usualLanguage(runtime);
  } catch {
    return 'en';
  }
}

/** The first that the study in this folder names; what is wrong with its file is told where the file is obeyed. */
function studyLanguage(): LanguageCode {
  if (!existsSync(STUDY_FILE)) return 'en';
  try {
    const [first] = JSON.parse(readFileSync(STUDY_FILE, 'utf8'))?.lang ?? [];
    return isLanguageCode(first) ? first : 'en';
  } catch {
    return 'en';
  }
}
