/** Puts text on the clipboard; false when the browser does not allow it (a page that did not come by https). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
