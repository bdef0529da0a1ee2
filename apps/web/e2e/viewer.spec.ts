import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import { complaintsOf, signIn } from "./people.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-viewer-"));
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** An invented 837P with that many claims; the charge of every fiftieth is ten dollars more than its lines. */
function claims(count: number): string {
  const head = [
    "ISA*00*          *00*          *ZZ*MAPLECLINIC    *ZZ*QUARRYPAYER    *261102*0815*^*00501*000000701*0*T*:",
    "GS*HC*MAPLECLINIC*QUARRYPAYER*20261102*0815*701*X*005010X222A1",
    "ST*837*0001*005010X222A1",
    "BHT*0019*00*BATCH0701*20261102*0815*CH",
    "NM1*41*2*MAPLE STREET GASTROENTEROLOGY*****46*MAPLECLINIC",
    "PER*IC*RUTH PEMBERLEY*TE*3035550101",
    "NM1*40*2*QUARRY HEALTH*****46*QUARRYPAYER",
    "HL*1**20*1",
    "PRV*BI*PXC*207RG0100X",
    "NM1*85*2*MAPLE STREET GASTROENTEROLOGY*****XX*1770000101",
    "N3*14 MAPLE STREET",
    "N4*BOULDER*CO*803011234",
    "REF*EI*841234567",
  ];
  const body = Array.from({ length: count }, (_, at) => [
    `HL*${at + 2}*1*22*0`,
    "SBR*P*18*GRP7*QUARRY PPO*****CI",
    `NM1*IL*1*ALDERTON${at}*MIRIAM****MI*Q${55_120_001 + at}`,
    "N3*7 BIRCH LANE",
    "N4*BOULDER*CO*80302",
    "DMG*D8*19610512*F",
    "NM1*PR*2*QUARRY HEALTH*****PI*QH001",
    `CLM*MSG${String(at + 1).padStart(6, "0")}*${at % 50 === 49 ? "650.5" : "640.5"}***11:B:1*Y*A*Y*Y`,
    "REF*G1*PA778899",
    "HI*ABK:K259*ABF:D509",
    "NM1*82*1*VANCE*THEODORE****XX*1770000200",
    "PRV*PE*PXC*207RG0100X",
    "LX*1",
    "SV1*HC:43239*520.5*UN*1***1:2",
    "DTP*472*D8*20261028",
    "REF*6R*L1",
    "LX*2",
    "SV1*HC:99213:25*120*UN*1***1",
    "DTP*472*D8*20261028",
    "REF*6R*L2",
  ]).flat();
  const segments = head.length - 2 + body.length + 1;
  return [...head, ...body, `SE*${segments}*0001`, "GE*1*701", "IEA*1*000000701"].map((one) => `${one}~\n`).join("");
}

async function open(page: Page, name: string, text: string): Promise<void> {
  await page.goto("/viewer");
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
}

/** What axe finds of serious or critical weight, one line each. */
async function seriousFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(" ")}`));
}

const verdict = (page: Page): Locator => page.locator(".viewer-verdict");
const what = (page: Page): Locator => page.getByRole("complementary", { name: "What is this?" });
const chosen = (page: Page): Locator =>
  page.getByRole("listbox", { name: "Segments" }).getByRole("option", { selected: true });

test("a biller opens a file of her own, finds what is wrong by keys, and saves the answer", async ({ browser }) => {
  const page = await signIn(browser, "Biller");
  const complaints = complaintsOf(page);
  const sent: string[] = [];
  await test.step("the file is read here and goes nowhere", async () => {
    await page.goto("/viewer");
    await expect(page.getByText(/stays on this computer/i)).toBeVisible();
    page.on("request", (request) => {
      if (request.method() !== "GET") sent.push(`${request.method()} ${request.url()}`);
    });
    await page.locator('input[type="file"]').setInputFiles({
      name: "november.837",
      mimeType: "text/plain",
      buffer: Buffer.from(claims(60)),
    });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("november.837");
    await expect(verdict(page)).toContainText("A receiver would refuse it");
    await expect(verdict(page)).toContainText("1 error");
  });
  await test.step("n goes to the finding: tree, text and words agree", async () => {
    await page.keyboard.press("n");
    await expect(chosen(page)).toContainText("CLM*MSG000050*650.5");
    await expect(page.getByRole("treeitem", { selected: true })).toContainText("CLM");
    await expect(what(page)).toContainText("BAL-837-CLM02");
    await expect(what(page)).toContainText("loop 2300, claim");
    await expect(what(page)).toContainText("Claim MSG000050");
    await expect(page.getByRole("navigation", { name: "Where you are" })).toContainText("2300 claim");
  });
  await test.step("the tree goes by arrows", async () => {
    const tree = page.getByRole("tree", { name: "Structure of the file" });
    await tree.focus();
    await page.keyboard.press("ArrowLeft");
    await expect(tree.getByRole("treeitem", { selected: true })).toContainText("MSG000050 $650.50");
    await page.keyboard.press("ArrowLeft");
    await expect(tree.getByRole("treeitem", { selected: true })).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.press("Home");
    await expect(tree.getByRole("treeitem", { selected: true })).toContainText("interchange");
  });
  await test.step("search finds segments, elements, amounts and numbers", async () => {
    for (const [words, hits] of [
      ["CLM", "60 hits"],
      ["NM109=Q55120007", "1 hit"],
      ["$650.50", "1 hit"],
      ["msg000031", "1 hit"],
      ["nowhere", "Not in this file"],
    ] as const) {
      await page.keyboard.press("Escape");
      await page.keyboard.press("/");
      await page.keyboard.type(words);
      await expect(page.getByRole("search")).toContainText(hits);
    }
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.keyboard.type("msg000031");
    await page.keyboard.press("Enter");
    await expect(chosen(page)).toContainText("CLM*MSG000031");
    await page.keyboard.press("Escape");
  });
  await test.step("findings and claims lead to their segments", async () => {
    await page.keyboard.press("2");
    await page.getByRole("button", { name: /BAL-837-CLM02/ }).click();
    await expect(chosen(page)).toContainText("CLM*MSG000050");
    await expect(page.getByRole("button", { name: /^1 Syntax/ })).toBeDisabled();
    await page.getByRole("tab", { name: "Claims 60" }).click();
    await page.getByRole("searchbox", { name: "Narrow the claims" }).fill("ALDERTON12,");
    await page.getByRole("button", { name: "MSG000013" }).click();
    await expect(chosen(page)).toContainText("CLM*MSG000013");
    await page.getByRole("button", { name: /CLM05-3/ }).click();
    await expect(what(page)).toContainText("Required");
  });
  await test.step("the 999, the TA1 and the findings are saved", async () => {
    const saved: string[] = [];
    page.on("download", (download) => {
      void download.path().then((kept) => saved.push(`${download.suggestedFilename()} ${readFileSync(kept, "utf8")}`));
    });
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("menuitem", { name: /999 and TA1/ }).click();
    await expect.poll(() => saved.length).toBe(2);
    expect(saved.find((one) => one.startsWith("november.837.ta1"))).toContain("TA1*000000701*261102*0815*A*000~");
    expect(saved.find((one) => one.startsWith("november.837.999"))).toMatch(/IK5\*R/);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("menuitem", { name: /Findings as CSV/ }).click();
    await expect.poll(() => saved.length).toBe(3);
    expect(saved[2]).toContain("BAL-837-CLM02");
  });
  expect(sent).toEqual([]);
  expect(complaints).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`every part of the viewer can be read and used, in ${colorScheme}`, async ({ browser }) => {
    const page = await signIn(browser, "Biller", { colorScheme });
    const complaints = complaintsOf(page);
    await open(page, "november.837", claims(60));
    await expect(verdict(page)).toContainText("refuse");
    await page.keyboard.press("n");
    for (const panel of ["1", "2", "3"]) {
      await page.keyboard.press(panel);
      expect.soft(await seriousFindings(page), `panel ${panel}`).toEqual([]);
    }
    await page.setViewportSize({ width: 1024, height: 768 });
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });
}

test("what is no X12 file, is cut off, is of an old release or is too large is said in words", async ({ browser }) => {
  const page = await signIn(browser, "Biller");
  const complaints = complaintsOf(page);
  await open(page, "letter.pdf", "%PDF-1.7 dear colleague");
  await expect(page.getByRole("alert")).toContainText("This is a PDF");
  await open(page, "cut.837", claims(3).slice(0, 900));
  await expect(verdict(page)).toContainText("refuse");
  await page.keyboard.press("2");
  await expect(page.getByRole("button", { name: /ENV-UNTERMINATED/ })).toBeVisible();
  await open(page, "old.837", claims(1).replaceAll("005010X222A1", "004010X098A1"));
  await expect(verdict(page)).toContainText("refuse");
  await page.keyboard.press("2");
  await expect(page.getByRole("button", { name: /ENV-VERSION/ }).first()).toBeVisible();
  await page.goto("/viewer");
  await expect(page.getByRole("heading", { level: 1, name: "EDI viewer" })).toBeVisible();
  await page.evaluate(() => {
    const zone = document.querySelector(".viewer-screen");
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Blob([new Uint8Array(300 * 1024 * 1024)])], "huge.837"));
    zone?.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole("alert")).toContainText("300 MB");
  await page.getByLabel("Or paste it").fill(claims(2));
  await page.getByRole("button", { name: "Read what was pasted" }).click();
  await expect(verdict(page)).toContainText("A receiver would accept it");
  expect(complaints).toEqual([]);
});

test("a file of 20 MB is read and checked beside the page, which goes on answering", async ({ browser }) => {
  test.setTimeout(240_000);
  const page = await signIn(browser, "Biller");
  const complaints = complaintsOf(page);
  await page.goto("/viewer");
  const large = path.join(folder, "large.837");
  writeFileSync(large, claims(44_000));
  await page.locator('input[type="file"]').setInputFiles(large);
  await expect(page.getByRole("tree")).toBeVisible({ timeout: 60_000 });
  await test.step("it can be read while the rules are checked", async () => {
    await expect(verdict(page)).toContainText("Checking the rules");
    await page.keyboard.press("e");
    await page.keyboard.press("j");
    await expect(chosen(page)).toContainText("GS*HC");
    await expect(what(page)).toContainText("Start of a group");
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(verdict(page)).toContainText("Not checked");
  });
  await verdict(page).getByRole("button", { name: "Check the rules" }).click();
  await expect(verdict(page)).toContainText("880 errors", { timeout: 120_000 });
  const list = page.getByRole("listbox", { name: "Segments" });
  await list.evaluate((element) => {
    element.scrollTop = element.scrollHeight * 0.6;
  });
  await expect(list.getByRole("option").nth(20)).toContainText("*");
  await page.keyboard.press("/");
  await page.keyboard.type("MSG043999");
  await page.keyboard.press("Enter");
  await expect(chosen(page)).toContainText("CLM*MSG043999", { timeout: 30_000 });
  expect(complaints).toEqual([]);
});

test("a file that was sent opens from the list of sent files", async ({ browser }) => {
  const page = await signIn(browser, "Biller");
  const complaints = complaintsOf(page);
  await page.goto("/submissions");
  await expect(page.locator('[role="row"][aria-rowindex="2"]')).toBeVisible();
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Open in the viewer" }).click();
  await expect(page).toHaveURL(/\/viewer\?file=/);
  await expect(verdict(page)).toContainText("A receiver would accept it");
  await expect(page.getByText("From our files")).toBeVisible();
  await page.keyboard.press("3");
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  expect(complaints).toEqual([]);
});
