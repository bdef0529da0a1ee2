import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import type { Keyboard } from "./people.ts";

/** What stops a claim, as its findings say it. */
interface Stop {
  readonly edit: string;
  readonly words: string;
  readonly article: Locator;
}

/** The first open finding that stops the claim; undefined when none does. */
async function firstStop(page: Page): Promise<Stop | undefined> {
  await page.getByRole("tab", { name: /^Findings/ }).click();
  const article = page.locator(".finding:not([data-overridden])").filter({ hasText: "Stops the claim" }).first();
  if ((await article.count()) === 0) return undefined;
  const edit = await article.locator(".finding-head a").innerText();
  return { edit, words: await article.innerText(), article };
}

/** Types a value into a field of the claim by its path, and saves with the key. The claim is checked again by itself. */
async function put(page: Page, keys: Keyboard, path: string, value: string): Promise<void> {
  const field = page.locator(`[data-path="${path}"]`).first();
  if (!(await field.isVisible()))
    await page.getByRole("tab", { name: path.startsWith("lines") ? /^Lines/ : /^Form/ }).click();
  if (!(await field.isVisible())) await page.getByRole("tab", { name: /^Form/ }).click();
  await field.fill(value);
  await keys.press("Control+Enter");
  await expect(page.getByText(/^Saved and checked again/).first()).toBeVisible();
}

/** The last digit that makes ten digits an NPI (Luhn with the prefix 80840). */
export function withCheckDigit(npi: string): string {
  const body = npi.slice(0, 9);
  let sum = 24;
  for (const [index, digit] of [...body].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return `${body}${(10 - (sum % 10)) % 10}`;
}

async function valueOf(page: Page, path: string): Promise<string> {
  const field = page.locator(`[data-path="${path}"]`).first();
  if (!(await field.isVisible())) await page.getByRole("tab", { name: /^Form/ }).click();
  return field.inputValue();
}

/** What a biller does about one stop. False where the claim is not hers to mend: a diagnosis that does not support the service. */
async function mend(page: Page, keys: Keyboard, stop: Stop): Promise<boolean> {
  const line = /Line (\d+)/.exec(stop.words)?.[1];
  const at = line === undefined ? "" : `lines[${Number(line) - 1}]`;
  const fix = stop.article.locator(".finding-acts button").filter({ hasText: /^(?!Why|Override|Go to|Take line)/ });
  if ((await fix.count()) > 0) {
    await fix.first().click();
    await expect(page.getByText(/claim is ready to send|still stop it/).first()).toBeVisible();
    return true;
  }
  switch (stop.edit) {
    case "DX-014":
      await put(page, keys, `${at}.diagnosisPointers`, "A");
      return true;
    case "DX-002": {
      const code = /specific code: ([A-Z0-9.]+?)[,.]?(?:\s|$)/.exec(stop.words)?.[1] ?? "";
      const heading = /diagnosis ([A-Z0-9.]+) is a heading/i.exec(stop.words)?.[1] ?? "";
      await page.getByRole("tab", { name: /^Form/ }).click();
      for (let index = 0; index < 12; index += 1) {
        if ((await valueOf(page, `diagnoses[${index}].code`)) !== heading) continue;
        await put(page, keys, `diagnoses[${index}].code`, code);
        return true;
      }
      return false;
    }
    case "AMT-002":
      await put(page, keys, `${at}.charge`, "95.00");
      return true;
    case "FORM-005":
      await put(page, keys, "accidentDate", "11/02/2026");
      return true;
    case "FORM-009":
      await put(page, keys, "assignmentCode", "A");
      return true;
    case "FORM-004":
      await put(page, keys, "patient.relationshipCode", "18");
      return true;
    case "FORM-002":
      await put(
        page,
        keys,
        "subscriber.memberId",
        (await valueOf(page, "subscriber.memberId")).replaceAll(/[^A-Z0-9]/gi, ""),
      );
      return true;
    case "ID-002":
      await put(page, keys, "renderingProvider.npi", withCheckDigit(await valueOf(page, "renderingProvider.npi")));
      return true;
    case "PROC-009":
      await stop.article.getByRole("button", { name: /^Take line/ }).click();
      await expect(page.getByText(/claim is ready to send|still stop it/).first()).toBeVisible();
      return true;
    default:
      return false;
  }
}

/** Works the open claim until nothing stops it. The kinds that were mended, or undefined when it is left for someone else. */
export async function workToReady(page: Page, keys: Keyboard): Promise<readonly string[] | undefined> {
  const kinds: string[] = [];
  for (let round = 0; round < 6; round += 1) {
    const stop = await firstStop(page);
    if (stop === undefined) {
      await expect(page.locator(".bench-head").getByText("Ready")).toBeVisible();
      return kinds;
    }
    if (!(await mend(page, keys, stop))) return undefined;
    kinds.push(stop.edit);
    // The toast of one change must not answer for the next.
    await page.reload();
    await expect(page.getByRole("tab", { name: /^Findings/ })).toBeVisible();
  }
  return undefined;
}
