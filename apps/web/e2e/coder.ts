import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import type { Keyboard } from "./people.ts";

/** The row of a code on the right side of the visit. */
export function codeRow(page: Page, code: string): Locator {
  return page
    .getByRole("listitem")
    .filter({ has: page.locator(".code", { hasText: code }) })
    .first();
}

/** Moves the cursor to the row of a code with j or k. */
export async function stepTo(page: Page, keys: Keyboard, code: string): Promise<void> {
  const rows = page.locator(".coding-row");
  const words = await rows.allInnerTexts();
  const target = words.findIndex((each) => each.includes(code));
  const current = await rows.evaluateAll((all) => all.findIndex((row) => row.hasAttribute("aria-current")));
  for (let step = current; step < target; step += 1) await keys.press("j");
  for (let step = current; step > target; step -= 1) await keys.press("k");
  await expect(rows.nth(target)).toHaveAttribute("aria-current", "true");
}

/** Adds a code by its number from the search field. */
export async function addCode(page: Page, keys: Keyboard, code: string): Promise<void> {
  await keys.press("/");
  await expect(page.getByLabel("Add a code")).toBeFocused();
  await keys.type(code);
  await expect(page.getByRole("option", { name: new RegExp(`^${code}`) })).toBeVisible();
  await keys.press("Enter");
  await expect(codeRow(page, code)).toBeVisible();
  await keys.press("Escape");
}

/** Writes the modifiers of a line. */
export async function setModifiers(page: Page, keys: Keyboard, code: string, modifiers: string): Promise<void> {
  await stepTo(page, keys, code);
  await keys.press("e");
  await expect(codeRow(page, code).getByLabel(/^Modifiers of line/)).toBeFocused();
  await keys.type(modifiers);
  await keys.press("Enter");
}

/** Lets a line point at this diagnosis and no other. */
export async function pointOnlyAt(page: Page, code: string, diagnosis: string): Promise<void> {
  const pointers = codeRow(page, code).getByRole("button", { name: /^Diagnosis \d/ });
  const wanted = codeRow(page, code).getByRole("button", { name: new RegExp(diagnosis.replace(".", "\\.")) });
  if ((await wanted.getAttribute("aria-pressed")) !== "true") await wanted.click();
  for (const pointer of await pointers.all()) {
    const name = (await pointer.getAttribute("aria-label")) ?? "";
    if (!name.includes(diagnosis) && (await pointer.getAttribute("aria-pressed")) === "true") await pointer.click();
  }
  await expect(wanted).toHaveAttribute("aria-pressed", "true");
}
