/** What was made of a module's text is kept for the next run, which takes half the time to load it. */
export const KEPT_MODULES = { fsModuleCache: true, fsModuleCachePath: 'node_modules/.cache/vitest' };
