/** The pages that are no door of their own, by what one wants to know. */
import type { Page } from '../page.ts';

export const more: Page = { path: '/more', parameters: {}, isIndex: true, answer: () => [] };
