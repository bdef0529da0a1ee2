import { moneyText, sumCents } from "@cleanclaim/model";
import type { CalendarDate, Cents, Claim, ExplanationStep } from "@cleanclaim/model";
import { priceClaim, requestOfClaim } from "@cleanclaim/pricing";
import type { Contract, PriceLine, PriceRequest, PricingTables } from "@cleanclaim/pricing";
import type { Why } from "@cleanclaim/revenue-cycle/contract";
import { knowledgeOf } from "../knowledge.ts";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";
import { dayOf } from "./stored-shapes.ts";

/** One version of a contract as it prices: in force from a day, up to and without another. */
export interface AgreedContract {
  readonly contractId: string;
  readonly version: number;
  readonly name: string;
  readonly payerId: string;
  /** Null: of every practice without a contract of its own. */
  readonly practiceId: string | null;
  readonly from: string;
  readonly until: string | null;
  readonly content: Contract;
}

/** What a contract allows for one line: null when it does not say, and the last step says why. */
export interface ContractPrice {
  readonly allowed: Cents | null;
  readonly steps: readonly ExplanationStep[];
  readonly contract: AgreedContract | undefined;
  /** The amount is this line's part of one for the case or the claim; payers may put it on other lines. */
  readonly isPart?: boolean;
}

/** Lines to price for one payer and practice. */
export interface LinesToPrice {
  readonly payerId: string;
  readonly practiceId: string;
  readonly on: CalendarDate;
  readonly lines: readonly PriceLine[];
  readonly about?: Omit<PriceRequest, "lines" | "contract" | "on"> | undefined;
}

/** The contracts in force of some payers, opened once for many claims. */
export interface ContractBook {
  readonly contractFor: (payerId: string, practiceId: string, on: string) => AgreedContract | undefined;
  /** One price a line, in their order. Lines of other days go by the contract of their own day. */
  readonly price: (wanted: LinesToPrice) => readonly ContractPrice[];
  /** One price a line of a claim of ours. `on` is for lines without a date. */
  readonly priceClaim: (
    claim: Claim,
    payerId: string,
    practiceId: string,
    on: CalendarDate,
  ) => readonly ContractPrice[];
}

interface Locality {
  readonly carrier?: string;
  readonly locality?: string;
}

const kept = new Map<string, Contract>();
const keptAtMost = 400;

/** Opens the contracts of the payers (of all payers without them), with the localities of the practices for what goes by Medicare. */
export async function openContractBook(
  tx: TenantTransaction,
  services: Pick<Services, "config">,
  organizationId: string,
  payerIds?: readonly string[],
): Promise<ContractBook> {
  const { codeSets } = await knowledgeOf(services);
  const localities = await localitiesOf(tx, organizationId);
  return bookOf(await agreedContracts(tx, organizationId, payerIds), localities, codeSets);
}

/** A book over given contracts, for what is compared or tried out before it is in force. */
export async function bookOfContracts(
  tx: TenantTransaction,
  services: Pick<Services, "config">,
  organizationId: string,
  contracts: readonly AgreedContract[],
): Promise<ContractBook> {
  const { codeSets } = await knowledgeOf(services);
  return bookOf(contracts, await localitiesOf(tx, organizationId), codeSets);
}

function bookOf(
  contracts: readonly AgreedContract[],
  localities: ReadonlyMap<string, Locality>,
  tables: PricingTables,
): ContractBook {
  const contractFor = (payerId: string, practiceId: string, on: string): AgreedContract | undefined => {
    const fitting = contracts.filter(
      (one) =>
        one.payerId === payerId &&
        (one.practiceId === null || one.practiceId === practiceId) &&
        one.from <= on &&
        (one.until === null || on < one.until),
    );
    return fitting.find((one) => one.practiceId !== null) ?? fitting[0];
  };
  const price = (wanted: LinesToPrice): readonly ContractPrice[] => {
    const prices: ContractPrice[] = [];
    const groups = Map.groupBy(
      wanted.lines.map((line, index) => ({ line, index })),
      ({ line }) => contractFor(wanted.payerId, wanted.practiceId, line.on ?? wanted.on),
    );
    for (const [contract, group] of groups) {
      if (contract === undefined) {
        for (const { index, line } of group) prices[index] = withoutContract(line.on ?? wanted.on);
        continue;
      }
      const answer = priceClaim(
        {
          ...localities.get(wanted.practiceId),
          ...wanted.about,
          lines: group.map(({ line }) => line),
          contract: contract.content,
          on: wanted.on,
        },
        tables,
      );
      group.forEach(({ index }, position) => {
        const line = answer.lines[position];
        const isPart = line?.basis === "case" || answer.claimSteps.length > 0;
        prices[index] = { allowed: line?.allowed ?? null, steps: line?.steps ?? [], contract, isPart };
      });
    }
    return prices;
  };
  return {
    contractFor,
    price,
    priceClaim: (claim, payerId, practiceId, on) => {
      const { carrier, locality } = localities.get(practiceId) ?? {};
      const request = requestOfClaim(claim, { on, carrier, locality }, tables);
      if (typeof request === "string") return claim.lines.map(() => withoutContract(on));
      const { lines, on: governing, ...about } = request;
      return price({ payerId, practiceId, on: governing, lines, about });
    },
  };
}

function withoutContract(on: string): ContractPrice {
  const text = `no contract with this payer covers ${on}; load one under Contracts`;
  return { allowed: null, steps: [{ text, source: { name: "Contracts" }, result: "not priced" }], contract: undefined };
}

/** Every version that prices some day: in force, or ended after having been. Contents that stand are kept in memory. */
async function agreedContracts(
  tx: TenantTransaction,
  organizationId: string,
  payerIds: readonly string[] | undefined,
): Promise<AgreedContract[]> {
  const heads = await tx
    .selectFrom("contract_version as v")
    .innerJoin("contract as c", (j) =>
      j.onRef("c.organization_id", "=", "v.organization_id").onRef("c.contract_id", "=", "v.contract_id"),
    )
    .select(["v.contract_id", "v.version", "v.effective_from", "v.effective_until", "v.activated_at"])
    .select(["c.payer_id", "c.practice_id", "c.name"])
    .where("v.organization_id", "=", organizationId)
    .where("v.status", "in", ["active", "ended"])
    .$if(payerIds !== undefined, (q) => q.where("c.payer_id", "in", ["", ...(payerIds ?? [])]))
    .orderBy("v.activated_at", "desc")
    .execute();
  const agreed: AgreedContract[] = [];
  for (const head of heads) {
    if (head.effective_until !== null && head.effective_until <= head.effective_from) continue;
    const key = JSON.stringify([organizationId, head.contract_id, head.version, head.activated_at]);
    const content = kept.get(key) ?? (await readContent(tx, organizationId, head.contract_id, head.version));
    keep(key, content);
    agreed.push({
      contractId: head.contract_id,
      version: head.version,
      name: head.name,
      payerId: head.payer_id,
      practiceId: head.practice_id,
      from: head.effective_from,
      until: head.effective_until,
      content,
    });
  }
  return agreed;
}

function keep(key: string, content: Contract): void {
  kept.delete(key);
  kept.set(key, content);
  const oldest = kept.keys().next();
  if (kept.size > keptAtMost && oldest.done !== true) kept.delete(oldest.value);
}

/**
 * The terms of a version. Its days are those of the row: the content itself stands open, so that ending a version does not change what it says.
 */
export async function readContent(
  tx: TenantTransaction,
  organizationId: string,
  contractId: string,
  version: number,
): Promise<Contract> {
  const row = await tx
    .selectFrom("contract_version")
    .select("content")
    .where("organization_id", "=", organizationId)
    .where("contract_id", "=", contractId)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return row.content as Contract; // written by contract-changes.ts after `validateContract`
}

async function localitiesOf(tx: TenantTransaction, organizationId: string): Promise<Map<string, Locality>> {
  const rows = await tx
    .selectFrom("practice")
    .select(["practice_id", "settings"])
    .where("organization_id", "=", organizationId)
    .execute();
  return new Map(
    rows.map(({ practice_id, settings }) => {
      const { carrier, locality } = settings as { readonly carrier?: unknown; readonly locality?: unknown }; // a jsonb object
      return [
        practice_id,
        {
          ...(typeof carrier === "string" && carrier !== "" ? { carrier } : {}),
          ...(typeof locality === "string" && locality !== "" ? { locality } : {}),
        },
      ];
    }),
  );
}

/** The sum of what the contract allows; null when no line has a price. */
export function allowedTotal(prices: readonly ContractPrice[]): Cents | null {
  const known = prices.flatMap(({ allowed }) => (allowed === null ? [] : [allowed]));
  return known.length === 0 ? null : sumCents(known);
}

/** The answer to "why this amount?" for a line. */
export function whyPrice(code: string, price: ContractPrice): Why {
  const { contract } = price;
  return {
    question: `What does the contract allow for ${code}?`,
    answer:
      price.allowed === null
        ? (price.steps.at(-1)?.text ?? "The contract does not say.")
        : `$${moneyText(price.allowed)} by ${contract?.name ?? "the contract"}.`,
    steps: price.steps.map(({ text, source, inputs, result }) => ({
      text,
      ...(source === undefined
        ? {}
        : {
            source: {
              name: source.name,
              ...(source.locator === undefined ? {} : { locator: source.locator }),
              ...(source.edition === undefined ? {} : { edition: source.edition }),
              ...(source.url === undefined ? {} : { url: source.url }),
            },
          }),
      ...(inputs === undefined ? {} : { inputs: { ...inputs } }),
      ...(result === undefined ? {} : { result }),
    })),
    versions: contract === undefined ? {} : { [contract.name]: `version ${contract.version}` },
  };
}

/** Prices the lines of one stored claim again, for "Why?". */
export async function priceOfClaimLine(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  claim: {
    readonly content: Claim;
    readonly payerId: string;
    readonly practiceId: string;
    readonly serviceDate: string;
  },
  line: number,
): Promise<Why | undefined> {
  const book = await openContractBook(tx, services, organizationId, [claim.payerId]);
  const prices = book.priceClaim(claim.content, claim.payerId, claim.practiceId, dayOf(claim.serviceDate));
  const price = prices[line - 1];
  const code = claim.content.lines[line - 1]?.procedureCode ?? "";
  return price === undefined ? undefined : whyPrice(code, price);
}
