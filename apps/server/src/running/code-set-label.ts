/** Which code sets this installation has, in words for the screens. */
export function codeSetLabel(
  _dataDirectory: string,
): Promise<() => { readonly label: string; readonly official: boolean }> {
  return Promise.resolve(() => ({ label: "starter set", official: false }));
}
