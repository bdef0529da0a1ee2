import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { Keyboard } from "./people.ts";

/** Sends the open claim by its key and waits until the server has it in a file. */
export async function send(page: Page, keys: Keyboard): Promise<void> {
  const answer = page.waitForResponse((response) => response.url().endsWith("/api/claims/submit"));
  await keys.press("s");
  expect((await answer).status()).toBe(200);
}

/** Reads the open claim again until it stands in the state, as a biller would who waits for the payer. */
export async function waitForState(page: Page, state: RegExp): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.locator(".bench-head").getByText(state)).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 120_000, intervals: [1_000] });
}

/** An amount of the open claim, as the side says it: "Paid", "Patient owes". */
export async function amountBeside(page: Page, label: string): Promise<string> {
  const term = page.getByRole("complementary", { name: "Beside the claim" }).locator("dt", { hasText: label });
  return term.locator("xpath=following-sibling::dd[1]").innerText();
}

/** The kinds of the files that went out and came back for the open claim. */
export async function fileKinds(page: Page): Promise<readonly string[]> {
  const side = page.getByRole("complementary", { name: "Beside the claim" });
  const files = side.locator("h2", { hasText: "Files" }).locator("xpath=following-sibling::ul[1]").getByRole("button");
  await expect(files.first()).toBeVisible();
  return files.allInnerTexts();
}

/** Opens the first denial of the list: its reason in words, its clock, its proposed step; appeals it with a letter. */
export async function workFirstDenial(page: Page): Promise<void> {
  await page.goto("/denials");
  await expect(page.locator('[role="row"][aria-rowindex="2"]')).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/denials\/./);
  const denial = page.url();
  await expect(page.getByText(/^Answer by/)).toBeVisible();
  await page
    .getByRole("button", { name: /appeal/i })
    .first()
    .click();
  await page.locator(".bench-actions").getByRole("textbox").fill("The letter of appeal went out today.");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/: done\.$/).first()).toBeVisible();
  await page.goto(denial);
  await expect(page.getByText("Appealed").first()).toBeVisible();
}
