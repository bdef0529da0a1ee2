import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import { complaintsOf, signIn } from "./people.ts";

const samples = path.resolve(import.meta.dirname, "../../../../shared/samples/x12");
const folder = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-files-"));
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  const target = path.join(folder, name);
  writeFileSync(target, text);
  return target;
}

/** An 835 that pays one claim that is not ours. */
function remittance(check: string, paid: string): string {
  const body = [
    `ST*835*0001~`,
    `BPR*I*${paid}*C*CHK************20261120~`,
    `TRN*1*${check}*1990000099~`,
    `DTM*405*20261120~`,
    `N1*PR*INVENTED MUTUAL~`,
    `N3*1 NOWHERE STREET~`,
    `N4*SALEM*OR*97301~`,
    `PER*BL*HELP*TE*5035550100~`,
    `N1*PE*LAKESIDE DIGESTIVE & FAMILY CARE*XX*1999900010~`,
    `LX*1~`,
    `CLP*NOTOURS${check}*1*150.00*100.00**12*ICN${check}*11*1~`,
    `NM1*QC*1*NOBODY*NORA****MI*ZZ1~`,
    `SVC*HC:99213*150.00*100.00**1~`,
    `DTM*472*20261101~`,
    `CAS*CO*45*50.00~`,
  ];
  return [
    `ISA*00*          *00*          *ZZ*INVENTED       *ZZ*CLEANCLAIM     *261120*1200*^*00501*000000077*0*T*:~`,
    `GS*HP*INVENTED*CLEANCLAIM*20261120*1200*77*X*005010X221A1~`,
    ...body,
    `SE*${body.length + 1}*0001~`,
    `GE*1*77~`,
    `IEA*1*000000077~`,
  ].join("\n");
}

/** Drops a file and gives the panel that says what became of it. */
async function drop(page: Page, target: string): Promise<Locator> {
  await page.goto("/files");
  await page.locator('input[type="file"]').setInputFiles(target);
  const panel = page
    .getByRole("status")
    .filter({ hasText: path.basename(target) })
    .first();
  await expect(panel).toBeVisible({ timeout: 60_000 });
  return panel;
}

test("files of one's own are read, posted once, or refused in words", async ({ browser }) => {
  test.setTimeout(300_000);
  const page = await signIn(browser, "Biller");
  const complaints = complaintsOf(page);
  await test.step("an 835 for a claim that is not ours goes to the unmatched queue", async () => {
    const panel = await drop(page, file("payment.835", remittance("CK1001", "100.00")));
    await expect(panel).toContainText("1 not known here");
    await panel.getByRole("link", { name: "Open the remittance" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/INVENTED MUTUAL/i);
  });
  await test.step("the same file again is recognised", async () => {
    const panel = await drop(page, file("payment-again.835", remittance("CK1001", "100.00")));
    await expect(panel).toContainText(/already|before|again/i);
  });
  await test.step("a file that does not add up is refused as a whole", async () => {
    const panel = await drop(page, file("wrong-sum.835", remittance("CK1002", "90.00")));
    await expect(panel).toContainText(/90\.00/);
    await expect(panel).toContainText(/refused|not posted|does not/i);
  });
  await test.step("a broken file says where it breaks", async () => {
    const panel = await drop(page, file("broken.835", remittance("CK1003", "100.00").slice(0, 420)));
    await expect(panel).toContainText(/end|truncat|incomplete|missing|broken|cut/i);
  });
  await test.step("a file of another kind is named", async () => {
    const panel = await drop(page, file("letter.pdf", "%PDF-1.7 not a claim"));
    await expect(panel).toContainText(/PDF|not .*(X12|EDI)|kind/i);
  });
  expect(complaints).toEqual([]);
});

test("the sample 837P and 835 files are read and shown", async ({ browser }) => {
  test.skip(!existsSync(samples), "the sample files are not beside this repository (../shared/samples/x12)");
  test.setTimeout(300_000);
  const page = await signIn(browser, "Biller");
  for (const kind of ["837p", "835"]) {
    const whole = readdirSync(path.join(samples, kind)).filter(
      (name) => name.endsWith(".edi") && !name.startsWith("bad-"),
    );
    for (const name of whole.slice(0, 2)) {
      const panel = await drop(page, path.join(samples, kind, name));
      await expect.soft(panel, name).toContainText(kind.slice(0, 3));
    }
  }
});
