/** The colours of pages, on light ground and on dark; on paper it is light. */
const LIGHT = {
  paper: '#ffffff',
  ink: '#1a1a1a',
  muted: '#595959',
  line: '#d9d9d9',
  edge: '#8c8c8c',
  tint: 'rgb(0 0 0 / 4%)',
  shade: 'rgb(0 0 0 / 20%)',
  link: '#0b4f94',
  note: '#fff4ce',
  'note-edge': '#7a5c00',
  yes: '#1d6b3a',
  doubt: '#a35c00',
  fresh: '#e3f1ff',
};

const DARK: typeof LIGHT = {
  paper: '#16181c',
  ink: '#e8e8e8',
  muted: '#b0b0b0',
  line: '#3d4147',
  edge: '#8c8c8c',
  tint: 'rgb(255 255 255 / 5%)',
  shade: 'rgb(255 255 255 / 22%)',
  link: '#8ec5ff',
  note: '#3a3010',
  'note-edge': '#d6b656',
  yes: '#7ed59f',
  doubt: '#f0b35a',
  fresh: '#1c3550',
};

const declared = (colours: typeof LIGHT) =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');

export const COLOURS = `:root { color-scheme: light dark; ${declared(LIGHT)} }
@media screen and (prefers-color-scheme: dark) { :root { ${declared(DARK)} } }
@media print { :root { color-scheme: light; } }
`;
