import type { DemoPayer, DemoWorld } from "@cleanclaim/fixtures";
import { moneyText, timesRate, toCents, toDate } from "@cleanclaim/model";
import type { CalendarDate, EffectiveRange } from "@cleanclaim/model";
import type { Contract, FeeScheduleEntry } from "@cleanclaim/pricing";
import { NO_TERMS, contractOfTerms } from "@cleanclaim/revenue-cycle";
import type { ContractTerms } from "@cleanclaim/revenue-cycle/contract";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "../storage/database.ts";
import { json } from "../storage/database.ts";
import { insertAll } from "./insert-all.ts";
import { INSTITUTIONAL_TERMS } from "./institutional-terms-table.ts";
import type { InstitutionalTerms } from "./institutional-terms-table.ts";

/** What the practices agreed with each payer, in force since before the demo's first day. */
export async function writeContracts(
  tx: TenantTransaction,
  services: Services,
  world: DemoWorld,
  organization_id: string,
  practices: ReadonlySet<string>,
): Promise<void> {
  const rates = world.contractRates.filter((rate) => practices.has(rate.practiceId));
  const groups = [...Map.groupBy(rates, (rate) => `${rate.payerId}/${rate.practiceId}`).values()];
  const by = { created_by: "demo", changed_by: "demo" };
  const made = groups.flatMap((group): Made[] => {
    const [first] = group;
    const payer = world.payers.find((one) => one.id === first?.payerId);
    if (first === undefined || payer === undefined) return [];
    const rows = group.map((rate): FeeScheduleEntry => ({
      code: rate.code,
      allowed: rate.allowed,
      ...(rate.modifier === "" ? {} : { modifier: rate.modifier }),
    }));
    const effective: EffectiveRange = { from: first.effectiveFrom };
    const frame = { name: payer.contractName, payerId: payer.id, effective };
    const head = {
      organization_id,
      contract_id: `contract-${payer.id}-${first.practiceId}`.toLowerCase(),
      payer_id: payer.id,
      practice_id: first.practiceId,
      name: payer.contractName,
      number: `${payer.id}-2026`,
    };
    return [
      { head, content: contractOfTerms(frame, demoTerms(payer), rows), entries: rows, from: first.effectiveFrom },
    ];
  });
  made.push(...institutionalContracts(world, organization_id, practices));
  await insertAll(
    tx,
    "contract",
    made.map(({ head }) => ({ ...head, ...by })),
  );
  const version = ({ head, content, entries, from }: Made) => ({
    organization_id,
    contract_id: head.contract_id,
    effective_from: from,
    content: json(content),
    row_count: entries.length,
    ...by,
  });
  const inForce = { version: 1, status: "active", activated_by: "demo", activated_at: services.clock.now() };
  await insertAll(
    tx,
    "contract_version",
    made.map((one) => ({ ...version(one), ...inForce, source_name: "demo" })),
  );
  const offer = nextYearsOffer(world, made);
  if (offer === undefined) return;
  const draft = { version: 2, status: "draft", note: "The payer's offer for next year", source_name: "offer.csv" };
  await insertAll(tx, "contract_version", [{ ...version(offer), ...draft }]);
}

interface Made {
  readonly head: {
    readonly organization_id: string;
    readonly contract_id: string;
    readonly payer_id: string;
    readonly practice_id: string;
    readonly name: string;
    readonly number: string;
  };
  readonly content: Contract;
  readonly entries: readonly FeeScheduleEntry[];
  readonly from: CalendarDate;
}

/** What each payer agreed with the hospital and the nursing home: case rates, days, a percentage of charges, never more than the bill. */
function institutionalContracts(world: DemoWorld, organization_id: string, practices: ReadonlySet<string>): Made[] {
  const from = world.contractRates[0]?.effectiveFrom ?? world.firstDay;
  const institutions = world.practices.filter((one) => one.institution !== undefined && practices.has(one.id));
  return institutions.flatMap((institution) =>
    world.payers.flatMap((payer): Made[] => {
      const agreed = INSTITUTIONAL_TERMS[payer.id];
      if (agreed === undefined) return [];
      const name = `${payer.name}, institutional`;
      const head = {
        organization_id,
        contract_id: `contract-${payer.id}-${institution.id}`.toLowerCase(),
        payer_id: payer.id,
        practice_id: institution.id,
        name,
        number: `${payer.id}-2026-I`,
      };
      const content = contractOfTerms({ name, payerId: payer.id, effective: { from } }, termsOf(agreed), []);
      return [{ head, content, entries: [], from }];
    }),
  );
}

function termsOf(agreed: InstitutionalTerms): ContractTerms {
  const { skilledDay } = agreed;
  return {
    ...NO_TERMS,
    otherwise: { method: "charges", percent: agreed.percentOfCharge },
    caseRates: agreed.cases.flatMap((one) =>
      one.codes.map((value) => ({ by: "code" as const, value, allowed: one.allowed })),
    ),
    perDiem:
      skilledDay === undefined
        ? []
        : [{ level: "skilled care", revenueCodes: "0100-0219", tiers: [{ fromDay: 1, allowed: skilledDay }] }],
    lesserOf: "claim",
  };
}

/** Next year's offer of the first payer, as a draft to compare with what is in force: visits rise, endoscopies fall, and ranks are proposed. */
function nextYearsOffer(world: DemoWorld, made: readonly Made[]): Made | undefined {
  const present = made.find(({ head }) => head.payer_id === world.payers[0]?.id);
  const payer = world.payers[0];
  if (present === undefined || payer === undefined) return undefined;
  const from = toDate(`${Number(world.today.slice(0, 4)) + 1}-01-01`);
  const frame = { name: present.head.name, payerId: payer.id, effective: { from } };
  const rows = present.entries.map((row): FeeScheduleEntry => {
    const factor = row.code.startsWith("99") ? "1.06" : /^4[35]/.test(row.code) ? "0.93" : "1.02";
    return { ...row, allowed: moneyText(timesRate(toCents(row.allowed), factor)) };
  });
  const terms = { ...demoTerms(payer), multipleProcedures: { ranks: ["100", "50", "25"], codes: "43200-45398" } };
  return { head: present.head, content: contractOfTerms(frame, terms, rows), entries: rows, from };
}

/** How the payers rank several endoscopies of a day. */
const RANKS: Readonly<Record<string, readonly string[]>> = { MCRB1: ["100", "50", "50"], SMTM1: ["100", "50"] };

/** Besides its schedule each demo payer pays a percentage of charges, and never more than the charge. */
function demoTerms(payer: DemoPayer): ContractTerms {
  const ranks = RANKS[payer.id];
  return {
    ...NO_TERMS,
    ...(ranks === undefined ? {} : { multipleProcedures: { ranks: [...ranks], codes: "43235-43259, 45378-45398" } }),
    ...(Object.keys(payer.listedFees).length === 0 ? {} : { bilateral: "150" }),
    otherwise: { method: "charges", percent: String(payer.percentOfCharge) },
    lesserOf: "line",
  };
}
