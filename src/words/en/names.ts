/** Names that the report and the map page both have. */

export const NETWORKS: Readonly<Record<string, string>> = {
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  sandbox: 'the sandbox',
  'sandbox-mastodon': 'Mastodon (sandbox)',
  x: 'X',
};
