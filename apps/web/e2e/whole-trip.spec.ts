import { newcomers } from "@cleanclaim/fixtures";
import { expect, test } from "@playwright/test";
import { agreePlan, issueStatement, proposeCollections, takePayment } from "./accounts.ts";
import { amountBeside, fileKinds, send, waitForState, workFirstDenial } from "./biller.ts";
import { addCode, codeRow, pointOnlyAt, setModifiers, stepTo } from "./coder.ts";
import {
  accountNumber,
  addNote,
  askAuthorization,
  book,
  checkEligibility,
  findToday,
  register,
  takePack,
} from "./front-desk.ts";
import { gastricUlcerNote } from "./note.ts";
import { approvePlacement, lookAtReports } from "./owner.ts";
import { Keyboard, complaintsOf, openFromList, signIn } from "./people.ts";

const patient = newcomers.retired;

test("a visit goes from the note to a zero balance", async ({ browser }) => {
  test.setTimeout(600_000);
  const desk = await signIn(browser, "Front desk");
  const coder = await signIn(browser, "Coder");
  const doctor = await signIn(browser, "Provider");
  const coding = new Keyboard(coder);
  let account = "";
  const complaints = complaintsOf(desk);
  await test.step("the front desk registers a patient with two insurances and asks their payers", async () => {
    await expect(desk.getByRole("heading", { name: "Front desk" })).toBeVisible();
    await register(desk, patient);
    await checkEligibility(
      desk,
      patient.coverages.map((coverage) => coverage.payerName),
    );
    await askAuthorization(desk, "43239", "K25.9");
    await expect(desk.getByText("Approved").first()).toBeVisible();
    await book(desk, { provider: "Okonkwo", place: /^Lakeside office/, reason: "Epigastric pain" });
    account = await accountNumber(desk);
  });
  await test.step("the patient comes, the injection is taken from stock, the note arrives", async () => {
    await findToday(desk, account);
    await desk.keyboard.press("c");
    await expect(desk.getByText("The patient is here.")).toBeVisible();
    await takePack(desk, /Vitamin B12 injection/);
    await addNote(desk, gastricUlcerNote);
    await expect(desk.getByText("The note is saved; the visit is ready to code.")).toBeVisible();
  });
  await test.step("the coder sees K25.9 with its words and asks the doctor whether the ulcer is acute or chronic", async () => {
    await openFromList(coder, "/coding", account);
    await expect(codeRow(coder, "K25.9")).toContainText("without bleeding or perforation");
    await expect(coder.getByRole("document").locator("mark[data-strong]").first()).toHaveText(/gastric ulcer/i);
    for (const code of ["E53.8", "99204", "96372"]) await expect(codeRow(coder, code)).toBeVisible();
    await coding.press("q");
    await expect(coder.getByLabel("Question")).toHaveValue("Is this gastric ulcer acute or chronic?");
    await coding.press("Control+Enter");
    await expect(coder.getByText(/^The question is with/)).toBeVisible();
  });
  await test.step("the doctor answers with one key", async () => {
    await doctor.goto("/queries");
    await expect(doctor.getByRole("heading", { name: "Is this gastric ulcer acute or chronic?" })).toBeVisible();
    await doctor
      .getByRole("button", { name: new RegExp(patient.name.last) })
      .first()
      .click();
    await expect(doctor.getByRole("button", { name: "Unable to determine" })).toContainText("4");
    await doctor.keyboard.press("4");
    await doctor.keyboard.press("Control+Enter"); // sends at once what may be taken back for a moment
    await expect(doctor.getByText(/1 answered now/)).toBeVisible();
  });
  await test.step("the coder accepts, adds the endoscopy, points the lines and finishes; the next visit opens", async () => {
    await openFromList(coder, "/coding", account);
    await expect(coder.getByRole("tab", { name: /^Addendum/ })).toBeVisible();
    coding.count();
    await coding.press("Shift+A");
    await addCode(coder, coding, "43239");
    await addCode(coder, coding, "43239"); // a slip of the hand, which the check will find
    await setModifiers(coder, coding, "99204", "25");
    await pointOnlyAt(coder, "J3420", "E53.8");
    await pointOnlyAt(coder, "96372", "E53.8");
    // The edits of the claim run at the note: the slip is seen before the visit is finished, and does not stop the coding.
    const strip = coder.getByRole("region", { name: "Findings" });
    await expect(strip.getByText(/43239 stands on line 4 already/)).toBeVisible();
    await coding.press("Control+Enter");
    await expect(coder.getByText(/^Finished: the claim over \$1,?835\.00 is held/)).toBeVisible();
    await expect(coder.getByRole("heading", { name: new RegExp(patient.name.last) })).toHaveCount(0);
    expect(coding.count()).toBeLessThanOrEqual(30);
  });
  const biller = await signIn(browser, "Biller");
  const billing = new Keyboard(biller);
  let claim = "";
  await test.step("the claim is held with the reason and its source; the biller returns it, the coder mends it", async () => {
    await openFromList(biller, "/claims", account);
    await expect(biller.getByRole("article").getByText("43239 stands on line 4 already")).toBeVisible();
    await expect(biller.getByRole("article").getByText(/Medicare Claims Processing Manual/)).toBeVisible();
    claim = biller.url();
    await billing.press("b");
    await biller.getByLabel("What should the coder look at?").fill("43239 stands twice; was it done twice?");
    await billing.press("Enter");
    await expect(
      biller
        .getByText("43239 stands twice; was it done twice?")
        .or(biller.getByText(/back with the coder|returned/i))
        .first(),
    ).toBeVisible();
    await openFromList(coder, "/coding?status=returned", account);
    await expect(coder.getByText(/^Came back: 43239 stands twice/)).toBeVisible();
    coding.count();
    await stepTo(coder, coding, "L5");
    await coding.press("r", "Control+Enter");
    await expect(coder.getByText(/^Finished: the claim over \$1,?125\.00 is ready to send/)).toBeVisible();
    expect(coding.count()).toBeLessThanOrEqual(10);
  });
  await test.step("the biller sends the claim with one key", async () => {
    await openFromList(biller, "/claims?state=ready", account);
    await expect(biller.getByRole("heading", { name: new RegExp(patient.name.last) })).toBeVisible();
    claim = biller.url();
    billing.count();
    await send(biller, billing);
    expect(billing.count()).toBe(1);
  });
  await test.step("TA1, 999, 277CA and 835 come back and post by themselves", async () => {
    await biller.goto(claim);
    await waitForState(biller, /^Paid$/);
    expect(await fileKinds(biller)).toEqual(expect.arrayContaining(["837P", "TA1", "999", "277CA", "835"]));
    expect(await amountBeside(biller, "Paid")).toBe("$226.73");
    expect(await amountBeside(biller, "Contract discount")).toBe("$583.43");
    await biller.getByRole("tab", { name: /^Timeline/ }).click();
    const timeline = biller.getByRole("tabpanel", { name: "Timeline" });
    await expect(timeline).toContainText("The clearinghouse received the file (TA1).");
    await expect(timeline).toContainText("The payer took the claim in (277CA)");
    await expect(timeline).toContainText("paid 226.73, took off 583.43 by contract, left 314.84");
    await timeline
      .getByRole("button", { name: /835\.edi$/ })
      .first()
      .click();
    await expect(
      biller
        .getByRole("dialog", { name: "Raw file" })
        .getByText(/^CLP\*/)
        .first(),
    ).toBeVisible();
    await biller.keyboard.press("Escape");
    await biller.getByRole("tab", { name: /^Ledger/ }).click();
    await expect(biller.getByRole("tabpanel", { name: "Ledger" })).toContainText(
      "Patient's share goes to Northwind Health Plan first",
    );
  });
  await test.step("the second insurer gets its claim with what the first decided, and pays", async () => {
    await biller
      .getByRole("complementary")
      .getByRole("link", { name: /Northwind/ })
      .click();
    await expect(biller.getByText("(second payer)")).toBeVisible();
    const second = biller.url();
    await biller.keyboard.press("x");
    await expect(
      biller
        .getByRole("dialog", { name: /^The 837/ })
        .getByText(/^CAS\*PR\*1\*/)
        .first(),
    ).toBeVisible();
    await biller.keyboard.press("Escape");
    await expect(biller.getByRole("dialog")).toHaveCount(0);
    await send(biller, billing);
    await biller.goto(second);
    await waitForState(biller, /^(Paid|Partly paid)$/);
    expect(await amountBeside(biller, "Paid")).toBe("$151.00");
  });
  await test.step("what is left is the patient's: why, a statement, a plan of six months, payment, zero", async () => {
    await biller.getByRole("link", { name: "The patient's account" }).click();
    const head = biller.locator(".bench-head");
    await expect(head).toContainText("$163.84");
    await agreePlan(biller, 6);
    await issueStatement(biller);
    await takePayment(biller, "163.84");
    await expect(head).toContainText("$0.00");
    await biller.keyboard.press("t");
    await expect(biller.getByRole("heading", { name: "Ledger" })).toBeVisible();
  });
  await test.step("a denial is worked with its reason, its deadline and the next step", async () => {
    await workFirstDenial(biller);
  });
  const owner = await signIn(browser, "Owner");
  await test.step("the owner decides a proposal for collections and sees the money", async () => {
    const name = await proposeCollections(biller);
    await approvePlacement(owner, name);
    await lookAtReports(owner);
  });
  expect(complaints).toEqual([]);
});
