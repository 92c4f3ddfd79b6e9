/** How the smaller pages of a report look beside what all pages share: two sheets of A4 when printed. */
export const SHEET_STYLE = `
.sheet { max-width: 60rem; margin: 0 auto; padding: 1rem 1.5rem 4rem; }
@page { size: A4; margin: 11mm; }
@media (max-width: 50rem) { .sheet { padding: 0.5rem 1rem 3rem; } }
@media print { .sheet { max-width: none; padding: 0; } }
`;
