/** The map page, with accounts or with actors of an edition for its marks. */
export { mapPage as ofAccounts } from './report/map-page.ts';
export { mapPageOfActors as ofActors } from './report/map-page-actors.ts';
