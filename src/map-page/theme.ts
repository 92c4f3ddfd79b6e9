/** Colours of the picture, on light ground and on dark. */

export interface Theme {
  ink: string;
  page: string;
  /** Behind names. */
  labelGround: string;
  /** Of marks that stand back, and of marks without a group. */
  dimmed: string;
  other: string;
  lines: Readonly<Record<LineLook, string>>;
  /** Classes of a measure, from the least to the greatest; told apart by lightness too. */
  ramp: readonly string[];
}

export type LineLook =
  | 'background'
  | 'mutual'
  | 'out'
  | 'in'
  | 'outPerhaps'
  | 'inPerhaps'
  | 'chain'
  | 'made'
  | 'broken'
  | 'formed'
  | 'ended';

export const LIGHT: Theme = {
  ink: '#16202e',
  page: '#ffffff',
  labelGround: 'rgba(255, 255, 255, 0.75)',
  dimmed: '#d8dee6',
  other: '#8c8c8c',
  lines: {
    background: '#64748b',
    mutual: '#111827',
    out: '#0b5cad',
    in: '#a83c09',
    outPerhaps: '#0b5cad',
    inPerhaps: '#a83c09',
    chain: '#b3005e',
    made: '#0b5cad',
    formed: '#0b5cad',
    broken: '#c24a00',
    ended: '#c24a00',
  },
  ramp: ['#489a91', '#2f7fb0', '#4a5bb0', '#5b2f91', '#3d0a4f'],
};

export const DARK: Theme = {
  ink: '#e6ebf2',
  page: '#12171e',
  labelGround: 'rgba(18, 23, 30, 0.75)',
  dimmed: '#343d49',
  other: '#8c8c8c',
  lines: {
    background: '#94a3b8',
    mutual: '#f1f5f9',
    out: '#6cb2ff',
    in: '#ff9d66',
    outPerhaps: '#6cb2ff',
    inPerhaps: '#ff9d66',
    chain: '#ff7ac0',
    made: '#6cb2ff',
    formed: '#6cb2ff',
    broken: '#ff9d66',
    ended: '#ff9d66',
  },
  ramp: ['#5d64b8', '#4a90c2', '#4fb3a5', '#9ad36b', '#fbe723'],
};

const dark = () => matchMedia('(prefers-color-scheme: dark)');

export function currentTheme(): Theme {
  return dark().matches ? DARK : LIGHT;
}

/** @param act called when the ground changes. */
export function onThemeChange(act: () => void): void {
  dark().addEventListener('change', act);
}
