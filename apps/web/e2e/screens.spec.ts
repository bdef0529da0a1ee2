import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { Role } from "./people.ts";
import { complaintsOf, signIn } from "./people.ts";

/** Each role with the screens it works on; a screen that ends in `/*` is the first row of its list, opened. */
const rounds: readonly { readonly role: Role; readonly screens: readonly string[] }[] = [
  {
    role: "Coder",
    screens: [
      "/coding",
      "/coding/*",
      "/queries",
      "/code-sets",
      "/book",
      "/book/icd10cm/K25.9",
      "/received-notes",
      "/audits/mine",
      "/practice-charts",
    ],
  },
  {
    role: "Biller",
    screens: [
      "/claims?state=all",
      "/claims/*",
      "/answers",
      "/remittances",
      "/remittances/*",
      "/submissions",
      "/files",
      "/viewer",
    ],
  },
  {
    role: "Supervisor",
    screens: [
      "/denials",
      "/denials/*",
      "/accounts",
      "/accounts/*",
      "/placements",
      "/audits",
      "/query-report",
      "/replays",
      "/supplies/reorder",
      "/supplies/orders",
      "/supplies/counts",
      "/supplies/transfers",
      "/supplies/packs",
      "/supplies/lots",
      "/supplies/recalls",
      "/supplies/reports",
      "/supplies/setup",
      "/supplies/new",
    ],
  },
  { role: "Front desk", screens: ["/desk", "/patients", "/patients/new", "/patients/*", "/supplies", "/supplies/*"] },
  { role: "Provider", screens: ["/queries", "/desk"] },
  { role: "Owner", screens: ["/reports", "/placements"] },
  { role: "Attorney", screens: ["/placements"] },
  { role: "Auditor", screens: ["/audit", "/claims?state=all"] },
  { role: "Administrator", screens: ["/users", "/audit", "/code-sets", "/viewer"] },
  { role: "Patient", screens: ["/portal"] },
];
const narrow = { width: 1024, height: 768 };
const phone = { width: 360, height: 740 };
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Opens a screen and waits until nothing is loading. */
async function open(page: Page, screen: string): Promise<void> {
  if (!screen.endsWith("/*")) {
    await page.goto(screen);
  } else {
    const list = screen.slice(0, -2);
    await page.goto(list === "/claims" ? "/claims?state=all" : list);
    await expect(page.locator('[role="row"][aria-rowindex="2"]').first()).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`${list}/[^/]+$`));
  }
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await expect(page.locator(".mantine-Skeleton-root")).toHaveCount(0);
}

/** What axe finds of serious or critical weight, one line each. */
async function seriousFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(" ")}`));
}

async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

for (const { role, screens } of rounds) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`every screen of the ${role.toLowerCase()} can be read and used, in ${colorScheme}`, async ({ browser }) => {
      const page = await signIn(browser, role, { colorScheme });
      const complaints = complaintsOf(page);
      for (const screen of screens) {
        await test.step(screen, async () => {
          await open(page, screen);
          expect.soft(await seriousFindings(page), `${screen}: accessibility`).toEqual([]);
          await page.setViewportSize(narrow);
          expect.soft(await sideways(page), `${screen}: wider than 1024`).toBeLessThanOrEqual(0);
          if (role === "Patient") {
            await page.setViewportSize(phone);
            expect.soft(await sideways(page), `${screen}: wider than a phone`).toBeLessThanOrEqual(0);
          }
          await page.setViewportSize({ width: 1440, height: 900 });
        });
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  }
}

test("the keyboard alone goes through the work: keys, palette, rows, back", async ({ browser }) => {
  const page = await signIn(browser, "Coder");
  const first = page.locator('[role="row"][aria-rowindex="2"]');
  const second = page.locator('[role="row"][aria-rowindex="3"]');
  await expect(first).toHaveAttribute("data-active", "true");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys of this screen" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(page.getByPlaceholder("Patient, claim or account number, screen, command")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("j");
  await expect(second).toHaveAttribute("data-active", "true");
  await page.keyboard.press("k");
  await expect(first).toHaveAttribute("data-active", "true");
  await page.keyboard.press("j");
  const chosen = (await second.getAttribute("id")) ?? "";
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/coding\/.+/);
  await expect(page.getByRole("button", { name: /^Finish and next/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/coding$/);
  await expect(page.locator(`[id="${chosen}"]`)).toHaveAttribute("data-active", "true");
  await page.keyboard.press("g");
  await page.keyboard.press("l");
  await expect(page).toHaveURL(/\/claims/);
});
