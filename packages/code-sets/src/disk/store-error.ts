/** A fault of the store or of a file given to it, in words for the person at the command line. */
export class CodeSetStoreError extends Error {
  override readonly name = "CodeSetStoreError";
}
