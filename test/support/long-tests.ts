/** Configurations beside that of `npm test`: few files that take long, and that no busy machine breaks. */
import { resolve } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration, type ViteUserConfig } from 'vitest/config';
import { KEPT_MODULES } from './kept-modules.ts';
import { longestFirst } from './longest-first.ts';

type Test = NonNullable<TestProjectInlineConfiguration['test']>;

/** As a project: what is kept of modules is the same for projects of all configurations, and apart for each configuration without. */
export function longTests(
  test: Pick<Test, 'include' | 'globalSetup' | 'env' | 'execArgv'>,
  longest: readonly string[] = [],
): ViteUserConfig {
  return defineConfig({
    test: {
      root: resolve(import.meta.dirname, '../..'),
      maxWorkers: '100%',
      sequence: { sequencer: longestFirst(longest) },
      experimental: KEPT_MODULES,
      projects: [
        { test: { name: 'long', isolate: false, testTimeout: 600_000, hookTimeout: 600_000, ...test } },
      ],
    },
  });
}
