/** Every command with its one sentence; the rest of it is loaded when it is called. */
import type { DefineCommand } from './context.ts';

interface CommandEntry {
  name: string;
  group: string;
  summary: string;
  load: () => Promise<DefineCommand>;
}

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'demo',
    group: 'Start:',
    summary: 'do the whole study on the sandbox, a simulated network of leaders',
    load: async () => (await import('./demo.ts')).defineDemo,
  },
  {
    name: 'init',
    group: 'Start:',
    summary: 'make a folder for a study of your own',
    load: async () => (await import('./init.ts')).defineInit,
  },
  {
    name: 'study',
    group: 'Start:',
    summary: 'crawl, seal, archive and report as study.json says',
    load: async () => (await import('./study.ts')).defineStudy,
  },
  {
    name: 'crawl',
    group: 'Collect:',
    summary: 'read who follows whom among the accounts of a roster; goes on where it stopped',
    load: async () => (await import('./crawl.ts')).defineCrawl,
  },
  {
    name: 'seal',
    group: 'Collect:',
    summary: 'close a snapshot for good',
    load: async () => (await import('./seal.ts')).defineSeal,
  },
  {
    name: 'import',
    group: 'Collect:',
    summary: 'bring in a node and an edge table, or an archive, as a sealed snapshot',
    load: async () => (await import('./import.ts')).defineImport,
  },
  {
    name: 'follows',
    group: 'Ask:',
    summary: 'whom an account follows, or whether it follows another',
    load: async () => (await import('./follows.ts')).defineFollows,
  },
  {
    name: 'followers',
    group: 'Ask:',
    summary: 'who follows an account',
    load: async () => (await import('./followers.ts')).defineFollowers,
  },
  {
    name: 'mutuals',
    group: 'Ask:',
    summary: 'who follows an account and is followed by it',
    load: async () => (await import('./mutuals.ts')).defineMutuals,
  },
  {
    name: 'report',
    group: 'Publish:',
    summary: 'write the report of a snapshot, or check that a published one still holds',
    load: async () => (await import('./report.ts')).defineReport,
  },
  {
    name: 'export',
    group: 'Publish:',
    summary: 'write the archive of a snapshot',
    load: async () => (await import('./export.ts')).defineExport,
  },
];
