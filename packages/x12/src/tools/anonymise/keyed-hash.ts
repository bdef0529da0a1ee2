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
  return digest(START, 0, message);
}

/** The digest of a message of which the first `before` bytes, whole blocks, are in the state already. */
function digest(from: Uint32Array, before: number, message: Uint8Array): Uint8Array {
  const blocks = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  blocks.set(message);
  blocks[message.length] = 0x80;
  const view = new DataView(blocks.buffer);
  const length = before + message.length;
  view.setUint32(blocks.length - 8, Math.floor(length / 0x20000000));
  view.setUint32(blocks.length - 4, (length << 3) >>> 0);
  const state = from.slice();
  for (let start = 0; start < blocks.length; start += 64) compress(state, view, start);
  const bytes = new Uint8Array(32);
  const out = new DataView(bytes.buffer);
  for (let index = 0; index < 8; index += 1) out.setUint32(index * 4, state[index] ?? 0);
  return bytes;
}

/** The message schedule of the block at hand; one block is worked on at a time. */
const w = new Uint32Array(64);

function compress(state: Uint32Array, view: DataView, start: number): void {
  for (let index = 0; index < 16; index += 1) w[index] = view.getUint32(start + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const one = w[index - 15] ?? 0;
    const two = w[index - 2] ?? 0;
    const low = rotate(one, 7) ^ rotate(one, 18) ^ (one >>> 3);
    const high = rotate(two, 17) ^ rotate(two, 19) ^ (two >>> 10);
    w[index] = (w[index - 16] ?? 0) + low + (w[index - 7] ?? 0) + high;
  }
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let f = state[5] ?? 0;
  let g = state[6] ?? 0;
  let h = state[7] ?? 0;
  for (let index = 0; index < 64; index += 1) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + sum1 + choice + (K[index] ?? 0) + (w[index] ?? 0)) | 0;
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + sum0 + majority) | 0;
  }
  state[0] = (state[0] ?? 0) + a;
  state[1] = (state[1] ?? 0) + b;
  state[2] = (state[2] ?? 0) + c;
  state[3] = (state[3] ?? 0) + d;
  state[4] = (state[4] ?? 0) + e;
  state[5] = (state[5] ?? 0) + f;
  state[6] = (state[6] ?? 0) + g;
  state[7] = (state[7] ?? 0) + h;
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
  const [innerState, outerState] = [stateAfter(inner), stateAfter(outer)];
  return (text) => digest(outerState, 64, digest(innerState, 64, TEXT.encode(text)));
}

/** The state after one whole block: what the key does is worked out once. */
function stateAfter(block: Uint8Array): Uint32Array {
  const state = START.slice();
  compress(state, new DataView(block.buffer), 0);
  return state;
}
