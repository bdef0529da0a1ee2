import { expect } from "@playwright/test";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";

/** The demo's roles as the sign-in lists them. */
export type Role =
  | "Coder"
  | "Biller"
  | "Provider"
  | "Front desk"
  | "Supervisor"
  | "Owner"
  | "Attorney"
  | "Auditor"
  | "Patient"
  | "Administrator"
  | "Coder and biller";

/** Opens the sign-in in a browser of its own and signs in by pressing the demo account of the role. */
export async function signIn(browser: Browser, role: Role, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto("/");
  await page
    .getByRole("region", { name: "Demo accounts" })
    .getByRole("button", { name: new RegExp(`^${role}(?! and)`) })
    .first()
    .click();
  await expect(page.getByRole("button", { name: "Sign in" })).toHaveCount(0);
  return page;
}

/** Complaints of the pages: errors on the console and exceptions. A refused request (4xx) is the server's word, not a fault of the page. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    if (/Failed to load resource: the server responded with a status of 4\d\d/.test(message.text())) return;
    complaints.push(`console: ${message.text()}`);
  });
  return complaints;
}

/** Counts the keys that are pressed in a page: letters typed into fields count one each, as a person's fingers would. */
export class Keyboard {
  readonly #page: Page;
  #count = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses each key, one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key);
      this.#count += 1;
    }
  }

  /** Types a text. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    this.#count += text.length;
  }

  /** Keys since the beginning or since the last call. */
  count(): number {
    const pressed = this.#count;
    this.#count = 0;
    return pressed;
  }
}

/** Opens a work list narrowed to the words, waits for its first row and opens that. */
export async function openFromList(page: Page, list: string, words: string): Promise<void> {
  await page.goto(`${list}${list.includes("?") ? "&" : "?"}q=${encodeURIComponent(words)}`);
  await expect(page.locator('[role="row"][aria-rowindex="2"]')).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${list.split("?")[0] ?? ""}/.`));
}
