/** Pieces are large enough to be quick and small enough that cancelling and questions are heard in between. */
const PIECE = 1024 * 1024;

/** A file piece by piece, saying how far it is. What waits for the worker is heard between the pieces. */
export async function* piecesOf(
  file: Blob,
  progress: (done: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  for (let start = 0; start < file.size; start += PIECE) {
    const end = Math.min(file.size, start + PIECE);
    yield new Uint8Array(await file.slice(start, end).arrayBuffer());
    progress(end);
  }
}

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Lets the messages that wait be heard before the work goes on; a timer would cost four milliseconds each time. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(undefined);
  });
}
