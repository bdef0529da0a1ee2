/** Reads a file whole, piece by piece, and says how far it is. */
export async function bytesOf(file: Blob, progress: (done: number) => void): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  const reader = file.stream().getReader();
  let done = 0;
  for (;;) {
    const piece = await reader.read();
    if (piece.done) return done === bytes.length ? bytes : bytes.subarray(0, done);
    bytes.set(piece.value.subarray(0, bytes.length - done), done);
    done += piece.value.length;
    progress(done);
  }
}

/** Lets the messages that wait be heard before the work goes on. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
