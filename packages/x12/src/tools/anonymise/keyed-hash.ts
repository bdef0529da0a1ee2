/**
 * HMAC-SHA-256 (FIPS 180-4, FIPS 198-1) in plain TypeScript: the package runs in browsers and imports nothing, and the web's own
 * digest is asynchronous. Only for pseudonyms; nothing here keeps a secret from who holds the key.
 */
const K = Uint32Array.from(primeRoots(64, 1 / 3));
const START = Uint32Array.from(primeRoots(8, 1 / 2));

/** The first 32 bits of the fractional parts of the roots of the first primes, which FIPS 180-4 takes for its constants. */
function primeRoots(count: number, power: number): number[] {
  const roots: number[] = [];
  for (let candidate = 2; roots.length < count; candidate += 1) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) if (candidate % divisor === 0) prime = false;
    if (prime) roots.push(fraction(candidate, power));
  }
  return roots;
}

/** Exact: the double's root is corrected with whole numbers to the last bit. */
function fraction(prime: number, power: number): number {
  const degree = power === 1 / 2 ? 2n : 3n;
  const scaled = BigInt(prime) << (32n * degree);
  let root = BigInt(Math.floor(prime ** power * 2 ** 32));
  while (root ** degree > scaled) root -= 1n;
  while ((root + 1n) ** degree <= scaled) root += 1n;
  return Number(root & 0xffffffffn);
}

function rotate(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}

/** SHA-256 of bytes. */
export function sha256(message: Uint8Array): Uint8Array {
  const blocks = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  blocks.set(message);
  blocks[message.length] = 0x80;
  const view = new DataView(blocks.buffer);
  view.setUint32(blocks.length - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(blocks.length - 4, (message.length << 3) >>> 0);
  const state = START.slice();
  for (let start = 0; start < blocks.length; start += 64) compress(state, view, start);
  const digest = new Uint8Array(32);
  const out = new DataView(digest.buffer);
  state.forEach((word, index) => {
    out.setUint32(index * 4, word);
  });
  return digest;
}

function compress(state: Uint32Array, view: DataView, start: number): void {
  const w = new Uint32Array(64);
  for (let index = 0; index < 16; index += 1) w[index] = view.getUint32(start + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const one = w[index - 15] ?? 0;
    const two = w[index - 2] ?? 0;
    const low = rotate(one, 7) ^ rotate(one, 18) ^ (one >>> 3);
    const high = rotate(two, 17) ^ rotate(two, 19) ^ (two >>> 10);
    w[index] = (w[index - 16] ?? 0) + low + (w[index - 7] ?? 0) + high;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index += 1) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + sum1 + choice + (K[index] ?? 0) + (w[index] ?? 0)) | 0;
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + sum0 + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (state[index] ?? 0) + word;
  });
}

const TEXT = new TextEncoder();

/** A function of texts to 32 bytes that cannot be told without the key. */
export function keyedHash(key: string): (text: string) => Uint8Array {
  const raw = TEXT.encode(key);
  const secret = raw.length > 64 ? sha256(raw) : raw;
  const inner = new Uint8Array(64).fill(0x36);
  const outer = new Uint8Array(64).fill(0x5c);
  secret.forEach((byte, index) => {
    inner[index] = byte ^ 0x36;
    outer[index] = byte ^ 0x5c;
  });
  return (text) => sha256(joined(outer, sha256(joined(inner, TEXT.encode(text)))));
}

function joined(one: Uint8Array, two: Uint8Array): Uint8Array {
  const all = new Uint8Array(one.length + two.length);
  all.set(one);
  all.set(two, one.length);
  return all;
}
