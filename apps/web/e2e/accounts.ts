import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";

const side = (page: Page) => page.getByRole("complementary", { name: "Plan, statements, payments" });

/** Issues a statement for the open account and reads the PDF that the patient gets. */
export async function issueStatement(page: Page): Promise<void> {
  await page.keyboard.press("s");
  const link = side(page).getByRole("link").first();
  await expect(link).toBeVisible();
  const pdf = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(pdf.status()).toBe(200);
  expect(pdf.headers()["content-type"]).toContain("application/pdf");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
}

/** Agrees a plan of so many months for the open account; its instalments are shown before. */
export async function agreePlan(page: Page, months: number): Promise<void> {
  await page.keyboard.press("l");
  await side(page).getByLabel("Instalments").fill(String(months));
  await expect(side(page).locator("form tbody tr")).toHaveCount(months);
  await side(page).getByRole("button", { name: "Agree" }).click();
  await expect(page.getByText(new RegExp(`^Agreed: ${months} instalments`))).toBeVisible();
  await expect(side(page).getByRole("heading", { name: "Payment plan" })).toBeVisible();
}

/** Takes a payment for the open account. */
export async function takePayment(page: Page, amount: string): Promise<void> {
  await page.keyboard.press("p");
  await side(page).getByLabel("Amount").fill(amount);
  await page.keyboard.press("Enter");
  await expect(page.getByText(`$${amount} is booked.`)).toBeVisible();
}

/** Proposes the account that owes most for collections; answers with the patient's name. */
export async function proposeCollections(page: Page): Promise<string> {
  await page.goto("/accounts");
  await expect(page.locator('[role="row"][aria-rowindex="2"]')).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(side(page)).toBeVisible();
  const name = (await page.locator(".bench-head h1").innerText()).split(/\s[A-Z]+\d+$/)[0] ?? "";
  await page.keyboard.press("c");
  await side(page)
    .getByLabel("What was tried")
    .fill("Three statements without an answer; two calls were not returned.");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Proposed; the owner decides.")).toBeVisible();
  return name.trim();
}
