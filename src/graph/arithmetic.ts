/**
 * exp and log from + − × ÷ alone, which IEEE 754 rounds the same everywhere: the engine's own may differ
 * in the last bit from one version of Node to the next, and what is published must not.
 */

/** ln 2 in two parts; the first ends in zeros, so that its product with a binary exponent is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

const SMALLEST_NORMAL = integerPower(2, -1022);
const POWERS_OF_TWO = [512, 256, 128, 64, 32, 16, 8, 4, 2, 1].map(
  (step) => [step, integerPower(2, step)] as const,
);

/** eˣ with a relative error below 1e-15; 0 and Infinity where it leaves the range of numbers. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x > 710) return Number.POSITIVE_INFINITY;
  if (x < -746) return 0;
  const k = Math.floor(x / LN2_HIGH + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  for (let i = 14; i > 0; i--) sum = 1 + (sum * r) / i;
  const half = Math.floor(k / 2);
  return sum * integerPower(2, half) * integerPower(2, k - half);
}

/** Natural logarithm with a relative error below 1e-15; −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  if (x < SMALLEST_NORMAL) return log(x * integerPower(2, 60)) - 60 * Math.LN2;
  let exponent = 0;
  let mantissa = x;
  for (const [step, scale] of POWERS_OF_TWO) {
    if (mantissa >= scale) {
      mantissa /= scale;
      exponent += step;
    } else if (mantissa * scale < 2) {
      mantissa *= scale;
      exponent -= step;
    }
  }
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  return exponent * LN2_HIGH + (twiceArtanh(s) + exponent * LN2_LOW);
}

/** 2·artanh(s) = log((1+s)/(1−s)) by its series, for |s| ≤ 0.18. */
function twiceArtanh(s: number): number {
  const square = s * s;
  let sum = 0;
  for (let i = 29; i > 1; i -= 2) sum = square * (1 / i + sum);
  return 2 * (s + s * sum);
}

function integerPower(x: number, n: number): number {
  if (n < 0) return 1 / integerPower(x, -n);
  let base = x;
  let product = 1;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) product *= base;
    base *= base;
  }
  return product;
}
