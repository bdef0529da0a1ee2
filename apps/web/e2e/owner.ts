import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";

/** Says yes to the proposal about this patient. */
export async function approvePlacement(page: Page, patient: string): Promise<void> {
  await page.goto("/placements?status=proposed");
  await page
    .getByRole("row", { name: new RegExp(`^${patient}`) })
    .first()
    .click();
  await page.keyboard.press("a");
  await expect(page.getByText(new RegExp(`^${patient}, .*: approved`)).first()).toBeVisible();
}

/** The owner's home: money in, days in A/R, clean claims, denials; the aging opens down to the claim. */
export async function lookAtReports(page: Page): Promise<void> {
  await page.goto("/reports");
  for (const words of [/days in A\/R/i, /clean/i, /denial/i, /aging/i])
    await expect(page.getByText(words).first()).toBeVisible();
}
