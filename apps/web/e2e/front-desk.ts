import type { newcomers } from "@cleanclaim/fixtures";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";

type Newcomer = (typeof newcomers)[keyof typeof newcomers];

/** Chooses an option of a list that opens below its field. */
export async function choose(
  page: Page,
  field: string | RegExp,
  option: string | RegExp,
  within = page.locator("body"),
) {
  const input = within
    .getByRole("textbox", { name: field })
    .or(within.getByRole("combobox", { name: field }))
    .first();
  await input.click();
  await page.getByRole("option", { name: option }).first().click();
}

/** Registers the person with all insurances on the card; ends on the patient's screen. */
export async function register(page: Page, person: Newcomer): Promise<void> {
  await page.keyboard.press("+");
  await expect(page.getByRole("heading", { name: "Register a patient" })).toBeVisible();
  await page.getByLabel("Last name", { exact: true }).fill(person.name.last);
  await page.getByLabel("First name", { exact: true }).fill(person.name.first);
  await page.getByLabel("Birth date").fill(person.birthDate);
  await choose(page, "Sex on the insurance card", person.sex === "F" ? "Female" : "Male");
  await page.getByLabel("Phone").fill(person.phone);
  await page.getByLabel("Street").fill(person.address.line1);
  await page.getByLabel("City").fill(person.address.city);
  await page.getByLabel("State", { exact: true }).fill(person.address.state);
  await page.getByLabel("ZIP code").fill(person.address.postalCode);
  for (const [index, coverage] of person.coverages.entries()) {
    await page.getByRole("button", { name: /^Add an(other)? insurance$/ }).click();
    const panel = page.getByRole("region", { name: ["First insurance", "Second insurance"][index] ?? "" });
    await choose(page, "Payer", new RegExp(coverage.payerId), panel);
    await panel.getByLabel("Plan").fill(coverage.planName);
    await panel.getByLabel("Member number").fill(coverage.memberId);
    await panel.getByLabel("Group number").fill(coverage.groupNumber);
    await panel.getByLabel("From").fill(coverage.from);
  }
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: `${person.name.last}, ${person.name.first}` })).toBeVisible();
}

/** Asks each payer whether the insurance is in force (270) and waits for what it says (271). */
export async function checkEligibility(page: Page, payers: readonly string[]): Promise<void> {
  for (const [index, payer] of payers.entries()) {
    const panel = page.locator(".panel").filter({ hasText: payer }).filter({ hasText: "Check with the payer now" });
    await expect(panel, `the panel of insurance ${index + 1}`).toHaveCount(1);
    await panel.getByRole("button", { name: "Check with the payer now" }).click();
    await expect(panel.getByText(/^Active/).first()).toBeVisible();
  }
}

/** Asks the first payer for the procedure before it is done (278) and waits for the number of the authorization. */
export async function askAuthorization(page: Page, procedure: string, diagnosis: string): Promise<void> {
  const form = page.locator("form").filter({ hasText: "Ask for authorization" });
  for (const [label, code] of [
    ["Add to procedures", procedure],
    ["Add to diagnoses", diagnosis],
  ] as const) {
    await form.getByLabel(label).fill(code);
    await page
      .getByRole("option", { name: new RegExp(`^${code.replace(".", "\\.")}`) })
      .first()
      .click();
    await expect(form.getByRole("button", { name: `Remove ${code}` })).toBeVisible();
  }
  await form.getByRole("button", { name: "Ask the payer" }).click();
}

/** Books a visit of today from the patient's screen. */
export async function book(page: Page, visit: { provider: string; place: RegExp; reason: string }): Promise<void> {
  await page.getByRole("button", { name: "Book a visit" }).click();
  const drawer = page.getByRole("dialog", { name: "Book a visit" });
  await choose(page, "Provider", new RegExp(visit.provider), drawer);
  await choose(page, "Place", visit.place, drawer);
  await drawer.getByLabel("Reason").fill(visit.reason);
  await page.keyboard.press("Control+Enter");
  await expect(drawer).toHaveCount(0);
}

/** The account number of the patient whose screen is open. */
export async function accountNumber(page: Page): Promise<string> {
  const words = await page
    .getByText(/, owes/)
    .first()
    .innerText();
  return words.split(",")[0]?.trim() ?? "";
}

/** Finds the visit in today's list and makes it the current row. */
export async function findToday(page: Page, account: string): Promise<void> {
  await page.goto("/desk");
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type(account);
  await expect(page.getByText(`${account}, born`)).toBeVisible();
  await page.keyboard.press("Enter");
}

/** Takes a pack from the shelves for the visit of the current row. */
export async function takePack(page: Page, pack: RegExp): Promise<void> {
  await page.keyboard.press("s");
  const drawer = page.getByRole("dialog", { name: /^Use stock/ });
  await drawer.getByRole("button", { name: pack }).click();
  await page.keyboard.press("Control+Enter");
  await expect(drawer).toHaveCount(0);
}

/** Adds the note to the visit of the current row. */
export async function addNote(page: Page, note: string): Promise<void> {
  await page.keyboard.press("o");
  const drawer = page.getByRole("dialog", { name: /^Note/ });
  await drawer.getByRole("textbox", { name: "Note", exact: true }).fill(note);
  await page.keyboard.press("Control+Enter");
  await expect(drawer).toHaveCount(0);
}
