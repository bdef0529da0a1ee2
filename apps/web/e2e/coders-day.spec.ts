import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { Keyboard, complaintsOf, signIn } from "./people.ts";

/** Opens the first visit in the list whose reason says this and that is to be coded. */
async function openVisit(page: Page, reason: RegExp): Promise<void> {
  await page.goto("/coding?status=to-code");
  const row = page.getByRole("row").filter({ hasText: reason }).first();
  await expect(row).toBeVisible();
  await row.click();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/coding\/./);
  await expect(page.getByRole("document")).toBeVisible();
  await expect(page.locator(".coding-row").first()).toBeVisible();
}

/** A note in Rich Text Format, as record systems export it. */
const richText = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\f0\b Addition to the note\b0\par
Assessment: Vitamin D deficiency, found in today\'92s laboratory report.\par Plan: Vitamin D by mouth.\par}`;

test.use({ actionTimeout: 20_000 });

test("a coder's day: search, read, three notes of different kinds, a question, an audit", async ({ browser }) => {
  test.setTimeout(300_000);
  const coder = await signIn(browser, "Coder");
  const keys = new Keyboard(coder);
  const complaints = complaintsOf(coder);

  await test.step("she looks a code up in the words of a patient and reads its page in the book", async () => {
    await coder.goto("/book");
    await coder.getByLabel("Search the code book").fill("sugar diabetes with kidney trouble");
    await expect(coder.getByRole("option").first()).toContainText(/^E11\.2/);
    await keys.press("Enter");
    await expect(coder).toHaveURL(/\/book\/icd10cm\/E11\.2/);
    await coder.getByLabel("Search the code book").fill("htn");
    await expect(coder.getByRole("option").first()).toContainText("I10");
    await keys.press("Enter");
    await expect(coder).toHaveURL(/\/book\/icd10cm\/I10/);
    await expect(coder.getByRole("heading", { name: /High blood pressure/ })).toBeVisible();
  });

  await test.step("she codes an endoscopy, a therapy note and an office visit, and signs each", async () => {
    for (const reason of [/colonoscopy/i, /Daily note/i, /visit|follow-up|asthma|diabetes|hypertension/i]) {
      await openVisit(coder, reason);
      await expect(coder.locator(".coding-row").first()).toBeVisible();
      await expect(coder.getByRole("document").locator("mark").first()).toBeVisible();
      await keys.press("Shift+A", "Control+Enter");
      await expect(coder.getByText(/^Finished/).first()).toBeVisible();
    }
  });

  await test.step("a further note arrives as a file; its words lead to a code", async () => {
    await openVisit(coder, /./);
    await coder.getByRole("button", { name: /^Add .*n$/i }).click();
    const drawer = coder.getByRole("dialog", { name: /^Note/ });
    await expect(drawer).toBeVisible();
    await drawer
      .locator('input[type="file"]')
      .setInputFiles({ name: "addition.rtf", mimeType: "application/rtf", buffer: Buffer.from(richText, "latin1") });
    await expect(drawer.getByText("Vitamin D deficiency, found in today’s laboratory report.")).toBeVisible();
    await keys.press("Control+Enter");
    await expect(coder.getByText("The note is added to the visit.")).toBeVisible();
    await expect(coder.locator(".coding-row").filter({ hasText: "E55.9" })).toBeVisible();
  });

  const doctor = await signIn(browser, "Provider");
  await test.step("she asks the doctor by one key; the answer becomes an addendum and moves the code", async () => {
    await openVisit(coder, /Gastric ulcer, neither acute.*Okonkwo/s);
    await expect(coder.locator(".coding-row").filter({ hasText: "K25.9" })).toBeVisible();
    const patient = await coder.getByRole("heading", { level: 1 }).innerText();
    const visit = coder.url();
    await keys.press("Shift+Q");
    await expect(coder.getByText(/^Asked Okonkwo/)).toBeVisible();
    await doctor.goto("/queries");
    await doctor
      .getByRole("button", { name: new RegExp(patient.split(",")[0] ?? "nobody") })
      .first()
      .click();
    await expect(doctor.getByRole("button", { name: "Unable to determine" })).toBeVisible();
    await doctor
      .getByRole("button", { name: /^Chronic|Chronic$/ })
      .first()
      .click();
    await doctor.keyboard.press("Control+Enter");
    await expect(doctor.getByText(/1 answered now/)).toBeVisible();
    await coder.goto(visit);
    await expect(coder.getByRole("tab", { name: /^Addendum/ })).toBeVisible();
    await expect(coder.locator(".coding-row").filter({ hasText: "K25.7" })).toBeVisible();
  });

  const supervisor = await signIn(browser, "Supervisor");
  await test.step("the supervisor draws a sample; the coder codes one blind and sees the comparison only then", async () => {
    await supervisor.goto("/audits");
    await supervisor.getByRole("button", { name: /^Draw a sample/ }).click();
    const dialog = supervisor.getByRole("dialog", { name: "Draw a sample of finished visits" });
    await dialog.getByLabel("Name", { exact: true }).fill("Spot check");
    await dialog.getByLabel("Visits", { exact: true }).fill("4");
    await dialog
      .getByLabel(/^Audited by/)
      .first()
      .click();
    await supervisor.getByRole("option", { name: "Ines Calloway" }).last().click();
    await supervisor.keyboard.press("Tab");
    await dialog.getByRole("button", { name: /^Draw \d+ visits?/ }).click();
    await expect(supervisor.getByRole("heading", { name: "Spot check" })).toBeVisible();
    await coder.goto("/audits");
    await coder.getByRole("link", { name: "Spot check" }).click();
    await expect(coder.getByRole("heading", { name: "Spot check" })).toBeVisible();
    await keys.press("n");
    await expect(coder.getByText(/You code blind/)).toBeVisible();
    await expect(coder.getByText("No diagnosis yet.")).toBeVisible();
    await keys.press("/");
    await keys.type("R00.2");
    await expect(coder.getByRole("option").first()).toContainText("R00.2");
    await keys.press("Enter");
    await expect(coder.getByText("No diagnosis yet.")).toHaveCount(0);
    await keys.press("Control+Enter");
    await expect(coder.getByText(/^Handed in:/)).toBeVisible();
    await expect(coder.getByText(/You code blind/)).toHaveCount(0);
  });
  expect(complaints).toEqual([]);
});
