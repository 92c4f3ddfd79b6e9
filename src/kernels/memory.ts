/** Arrays in linear memory: `base` is where they begin. */

export function word(base: usize, index: u32): u32 {
  return load<u32>(base + ((<usize>index) << 2));
}

export function setWord(base: usize, index: u32, value: u32): void {
  store<u32>(base + ((<usize>index) << 2), value);
}

export function real(base: usize, index: u32): f64 {
  return load<f64>(base + ((<usize>index) << 3));
}

export function setReal(base: usize, index: u32, value: f64): void {
  store<f64>(base + ((<usize>index) << 3), value);
}
