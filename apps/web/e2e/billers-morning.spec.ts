import { expect, test } from "@playwright/test";
import type { Locator } from "@playwright/test";
import { workToReady } from "./held-claims.ts";
import { Keyboard, complaintsOf, signIn } from "./people.ts";

/** A fee schedule as a payer mails it; one row can't be read. */
const SCHEDULE = `CPT,Mod,Allowed,Effective
99213,,"$104.00",01/01/2027
99214,,"$149.50",01/01/2027
97110,GP,$36.25,01/01/2027
`;

test.use({ actionTimeout: 20_000 });

test("a biller's morning: held claims, a payer rule, a contract, an estimate", async ({ browser }) => {
  test.setTimeout(600_000);
  const biller = await signIn(browser, "Biller");
  const keys = new Keyboard(biller);
  const complaints = complaintsOf(biller);

  await test.step("she works twenty held claims of twelve kinds to ready", async () => {
    await biller.goto("/claims?state=held");
    await expect(biller.locator('[role="row"][aria-rowindex="2"]')).toBeVisible();
    const answer = await biller.request.get("/api/claims?state=held&limit=200");
    const held = (await answer.json()) as { readonly rows: readonly { readonly id: string }[] };
    expect(held.rows.length).toBeGreaterThanOrEqual(20);
    const kinds = new Set<string>();
    let ready = 0;
    for (const row of held.rows) {
      await biller.goto(`/claims/${row.id}`);
      await expect(biller.getByRole("tab", { name: /^Findings/ })).toBeVisible();
      const mended = await workToReady(biller, keys);
      if (mended === undefined) continue;
      ready += 1;
      for (const kind of mended) kinds.add(kind);
      if (ready >= 20 && kinds.size >= 12) break;
    }
    expect(ready, [...kinds].join(" ")).toBeGreaterThanOrEqual(20);
    expect(kinds.size, [...kinds].join(" ")).toBeGreaterThanOrEqual(12);
  });

  await test.step("she reads one claim as its paper form, box by box", async () => {
    await biller.goto("/claims?state=ready&kind=professional");
    await expect(biller.locator('[role="row"][aria-rowindex="2"]')).toBeVisible();
    await biller.keyboard.press("Enter");
    await expect(biller).toHaveURL(/\/claims\/./);
    await biller.getByRole("tab", { name: /^Paper/ }).click();
    await biller.getByRole("button", { name: /^1a Member id/ }).click();
    await expect(biller.getByRole("complementary", { name: "Box 1a" })).toContainText("2010BA NM109");
    await keys.press("ArrowDown");
    await expect(biller.getByRole("complementary", { name: "Box 4" })).toContainText("Insured's name");
  });

  await test.step("she writes a payer rule, tries it over last year's claims, and puts it live", async () => {
    await biller.goto("/rules/payer/new");
    await biller.getByLabel("Name", { exact: true }).fill("Northwind: therapy exercise in units of four at most");
    await biller.getByLabel("Message", { exact: true }).fill("97110 is billed with more than one unit to Northwind");
    await biller
      .getByLabel("Why", { exact: true })
      .fill("Northwind asks for records when more than one unit is billed.");
    await biller.getByLabel("What to do", { exact: true }).fill("Attach the flow sheet or split the visit.");
    await biller.getByLabel("Source", { exact: true }).fill("Northwind provider letter");
    const conditions = biller.getByRole("group", { name: "All of" }).first();
    await conditions.getByLabel("Values", { exact: true }).first().fill("97110");
    await conditions.getByLabel("Values", { exact: true }).first().blur();
    await keys.press("Control+Enter");
    await expect(biller.getByText(/is written as version 1/).first()).toBeVisible();
    await expect(biller).toHaveURL(/\/rules\/payer\/PR-/);
    await biller.getByRole("button", { name: /^Try this version/ }).click();
    const live = biller.getByRole("button", { name: /^Put version 1 live/ });
    await expect(live).toBeEnabled({ timeout: 90_000 });
    await live.click();
    await biller.getByLabel("Why does it go live?").fill("The letter is in force.");
    await keys.press("Enter");
    await expect(biller.getByText(/The rule is live/).first()).toBeVisible();
    await biller.getByRole("button", { name: /^Turn off/ }).click();
    await biller.getByLabel("Why is it turned off?").fill("Only for this morning.");
    await keys.press("Enter");
    await expect(biller.getByText(/The rule is off/).first()).toBeVisible();
  });

  await test.step("she loads next year's contract from a file and compares it with this year's", async () => {
    await biller.goto("/contracts");
    await biller.getByRole("button", { name: /^New/ }).click();
    const dialog = biller.getByRole("dialog", { name: "New contract" });
    await dialog.getByLabel(/^Payer/).selectOption({ label: "Northwind Health Plan" });
    await dialog.getByLabel(/^Name/).fill("Northwind 2027 as mailed");
    await dialog.getByRole("button", { name: /^Begin a draft/ }).click();
    await expect(biller.getByRole("heading", { name: /Northwind 2027 as mailed/ })).toBeVisible();
    await biller.getByRole("tab", { name: "Load a file" }).click();
    const input = biller.getByLabel("Schedule file");
    const file = (text: string) => ({ name: "northwind-2027.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await input.setInputFiles(file(`${SCHEDULE}99215,,soon,01/01/2027\n`));
    await expect(biller.getByText(/nothing was loaded/)).toBeVisible();
    await expect(biller.getByRole("button", { name: /^Load \d/ })).toBeDisabled();
    await input.setInputFiles(file(SCHEDULE));
    await biller.getByRole("button", { name: "Load 3 prices" }).click();
    await expect(biller.getByText(/3 prices loaded/).first()).toBeVisible();
    await biller.goto("/contracts/compare");
    const left = biller.getByLabel("Contract", { exact: true });
    await expect(left).toBeVisible();
    await left.selectOption({ label: await optionWith(left, /^Northwind professional 2026.*version 1/) });
    const right = biller.getByLabel("Against", { exact: true });
    await right.selectOption({ label: await optionWith(right, /^Northwind 2027 as mailed/) });
    await keys.press("Control+Enter");
    await expect(biller).toHaveURL(/\/contracts\/compare\/./);
    await expect(biller.getByRole("cell", { name: "99214" }).first()).toBeVisible({ timeout: 60_000 });
  });

  await test.step("she gives a patient an estimate", async () => {
    await biller.goto("/estimates?filter=open");
    await biller.goto("/estimates/new");
    await biller.getByLabel("For whom?").fill("Marlow");
    const people = biller.locator(".contract-problems button");
    if ((await people.count()) === 0) {
      await biller.getByLabel("For whom?").fill("Dewberry");
      await expect(people.first()).toBeVisible();
    }
    await people.first().click();
    await biller.getByLabel("Code, service 1", { exact: true }).fill("99214");
    await expect(biller.getByRole("status", { name: "Estimate so far" })).toBeVisible();
    await keys.press("Control+Enter");
    await expect(biller).toHaveURL(/\/estimates\/(?!new)./);
    await biller.getByRole("button", { name: "Given in person" }).click();
    await expect(biller.getByText(/^Given /).first()).toBeVisible();
  });

  expect(complaints).toEqual([]);
});

/** The label of the option that reads so. */
async function optionWith(select: Locator, words: RegExp): Promise<string> {
  const labels = await select.locator("option").allInnerTexts();
  return labels.find((label) => words.test(label)) ?? "";
}
