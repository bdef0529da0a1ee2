import { unzipSync } from "fflate";

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Archives of code sets are far below this; more is a mistake or an attack. */
const MOST_BYTES = 1_500_000_000;

/** The files in a zip archive. Throws when it is damaged or unpacks to an absurd size. */
export function unzip(bytes: Uint8Array): ZipEntry[] {
  let total = 0;
  const files = unzipSync(bytes, {
    filter: (file) => {
      total += file.originalSize;
      if (total > MOST_BYTES) throw new RangeError("the archive unpacks to more than 1.5 GB");
      return !file.name.endsWith("/");
    },
  });
  return Object.entries(files).map(([name, content]) => ({ name, bytes: content }));
}
