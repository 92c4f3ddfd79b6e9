/** What `npm test` tries a part of, and `npm run test:thorough` all of. */
export const THOROUGH = process.env.THOROUGH === '1';
