import type { DemoOrganization, DemoWorld } from "@cleanclaim/fixtures";
import { toCents } from "@cleanclaim/model";
import { sql } from "kysely";
import { hashPassword } from "../access-control/passwords.ts";
import type { Services } from "../services.ts";
import { json, withTenant } from "../storage/database.ts";
import { writeContracts } from "./contracts.ts";
import { insertAll } from "./insert-all.ts";
import { writePayerManners } from "./payer-manners.ts";

/** The password of every demo account; the demo holds invented people only and says so. */
export const demoPassword = "cleanclaim-demo";

/** Writes who and what the organisation is: practices, people, payers, prices, patients, coverages, stock. */
export async function writeBaseRecords(
  services: Services,
  world: DemoWorld,
  organization: DemoOrganization,
): Promise<void> {
  const organization_id = organization.id;
  await services.db.transaction().execute(async (tx) => {
    await sql`select set_config('app.organization_id', ${organization_id}, true)`.execute(tx);
    await tx
      .insertInto("organization")
      .values({ organization_id, name: organization.name, kind: organization.kind })
      .execute();
  });
  const asOf = `${world.firstDay}T08:00:00Z`;
  await withTenant(
    services.db,
    { organizationId: organization_id, userId: null, userName: "demo", asOf },
    async (tx) => {
      const practices = world.practices.filter((practice) => practice.organizationId === organization_id);
      const ids = new Set(practices.map((practice) => practice.id));
      await insertAll(
        tx,
        "practice",
        practices.map((practice) => ({
          organization_id,
          practice_id: practice.id,
          name: practice.name,
          npi: practice.npi,
          taxonomy_code: practice.taxonomyCode,
          tax_id: practice.taxId.replaceAll("-", ""),
          tax_id_type: "EI",
          address: json(practice.address),
          phone: practice.phone,
          time_zone: practice.timeZone,
          settings: json(practice.cliaNumber === undefined ? {} : { cliaNumber: practice.cliaNumber }),
          institution: practice.institution ?? null,
        })),
      );
      await insertAll(
        tx,
        "facility",
        world.facilities
          .filter((facility) => ids.has(facility.practiceId))
          .map((facility) => ({
            organization_id,
            facility_id: facility.id,
            practice_id: facility.practiceId,
            name: facility.name,
            place_of_service_code: facility.placeOfServiceCode,
            npi: facility.npi ?? null,
            address: json(facility.address),
          })),
      );
      await insertAll(
        tx,
        "provider",
        world.providers
          .filter((provider) => ids.has(provider.practiceId))
          .map((provider) => ({
            organization_id,
            provider_id: provider.id,
            practice_id: provider.practiceId,
            npi: provider.npi,
            last_name: provider.name.last,
            first_name: provider.name.first,
            credential: provider.credential,
            taxonomy_code: provider.taxonomyCode,
            specialty: provider.specialty,
          })),
      );
      await insertAll(
        tx,
        "payer",
        world.payers.map((payer) => ({
          organization_id,
          payer_id: payer.id,
          name: payer.name,
          edi_payer_id: payer.id,
          claim_filing_indicator_code: payer.claimFilingIndicatorCode,
          timely_filing_days: payer.timelyFilingDays,
          appeal_days: payer.appealDays,
          expected_answer_days: payer.id === "HSMC1" || payer.id === "CCCO1" ? 45 : 30,
          prior_authorization_codes: [...payer.priorAuthorizationCodes],
          phone: payer.phone,
          address: json(payer.address),
        })),
      );
      await writePayerManners(tx, world, organization_id, ids);
      await writeContracts(tx, services, world, organization_id, ids);
      await insertAll(
        tx,
        "charge_rate",
        world.charges
          .filter((charge) => ids.has(charge.practiceId))
          .map((charge) => ({
            organization_id,
            practice_id: charge.practiceId,
            procedure_code: charge.code,
            modifier: charge.modifier,
            effective_from: "2025-01-01",
            charge_cents: toCents(charge.charge),
            description: charge.description,
          })),
      );
      await insertAll(
        tx,
        "charge_rate",
        world.institutionalCharges
          .filter((charge) => ids.has(charge.practiceId))
          .map((charge) => ({
            organization_id,
            practice_id: charge.practiceId,
            procedure_code: charge.code,
            revenue_code: charge.revenueCode,
            effective_from: "2025-01-01",
            charge_cents: toCents(charge.charge),
            description: charge.description,
          })),
      );
      const patients = world.patients.filter((patient) => patient.organizationId === organization_id);
      await insertAll(
        tx,
        "guarantor",
        patients.map((patient) => ({
          organization_id,
          guarantor_id: `g-${patient.id}`,
          last_name: patient.guarantor.name.last,
          first_name: patient.guarantor.name.first,
          address: json(patient.guarantor.address),
          phone: patient.guarantor.phone,
        })),
      );
      await insertAll(
        tx,
        "patient",
        patients.map((patient) => ({
          organization_id,
          patient_id: patient.id,
          practice_id: patient.practiceId,
          account_number: patient.accountNumber,
          last_name: patient.name.last,
          first_name: patient.name.first,
          middle_name: patient.name.middle ?? "",
          birth_date: patient.birthDate,
          sex: patient.sex,
          address: json(patient.address),
          phone: patient.phone,
          email: patient.email,
          guarantor_id: `g-${patient.id}`,
          guarantor_relationship: patient.guarantor.relationship,
        })),
      );
      await insertAll(
        tx,
        "coverage",
        world.coverages
          .filter((coverage) => coverage.organizationId === organization_id)
          .map((coverage) => ({
            organization_id,
            coverage_id: coverage.id,
            patient_id: coverage.patientId,
            priority: coverage.priority,
            payer_id: coverage.payerId,
            plan_name: coverage.planName,
            member_id: coverage.memberId,
            group_number: coverage.groupNumber,
            relationship_code: coverage.relationshipCode,
            subscriber: json({
              last: coverage.subscriber.name.last,
              first: coverage.subscriber.name.first,
              birthDate: coverage.subscriber.birthDate,
              sex: coverage.subscriber.sex,
            }),
            effective_from: coverage.effectiveFrom,
          })),
      );
      await insertAll(
        tx,
        "app_user",
        world.users
          .filter((user) => user.organizationId === organization_id)
          .map((user) => ({
            organization_id,
            user_id: user.id,
            email: user.email,
            display_name: user.displayName,
            initials: user.initials,
            provider_id: user.providerId ?? null,
            patient_id: user.patientId ?? null,
            credential: user.credential ?? null,
          })),
      );
      await insertAll(
        tx,
        "user_role",
        world.users
          .filter((user) => user.organizationId === organization_id)
          .flatMap((user) =>
            user.roles.map(({ role, practiceId }) => ({
              organization_id,
              user_id: user.id,
              role,
              practice_id: practiceId,
            })),
          ),
      );
      await writeStock(tx, world, organization_id, ids);
    },
  );
  const password_hash = await hashPassword(demoPassword);
  const users = world.users.filter((user) => user.organizationId === organization_id);
  for (const user of users) {
    await services.db
      .insertInto("identity.credential")
      .values({ email: user.email.toLowerCase(), organization_id, user_id: user.id, password_hash })
      .execute();
  }
}

async function writeStock(
  tx: Parameters<typeof insertAll>[0],
  world: DemoWorld,
  organization_id: string,
  practices: ReadonlySet<string>,
): Promise<void> {
  const items = world.inventory.filter((item) => practices.has(item.practiceId));
  await insertAll(
    tx,
    "inventory_item",
    items.map((item) => ({
      organization_id,
      item_id: item.id,
      practice_id: item.practiceId,
      name: item.name,
      procedure_code: item.procedureCode ?? null,
      stock_unit: item.stockUnit,
      billing_units_per_stock_unit: item.billingUnitsPerStockUnit,
      ndc: item.ndc ?? null,
      ndc_unit: item.ndcUnit ?? null,
      ndc_quantity_per_stock_unit: item.ndcQuantityPerStockUnit ?? null,
      single_dose: item.singleDose,
      par_level: item.parLevel,
      reorder_level: item.reorderLevel,
      charge_cents: toCents(item.charge),
    })),
  );
  const lots = items.flatMap((item) => item.lots.map((lot) => ({ item, lot })));
  await insertAll(
    tx,
    "inventory_lot",
    lots.map(({ item, lot }) => ({
      organization_id,
      lot_id: lot.id,
      item_id: item.id,
      lot_number: lot.lotNumber,
      expires_on: lot.expiresOn,
      received_on: lot.receivedOn,
      unit_cost_cents: toCents(lot.unitCost),
    })),
  );
  await insertAll(
    tx,
    "inventory_movement",
    lots.map(({ item, lot }) => ({
      organization_id,
      movement_id: `receive-${lot.id}`,
      item_id: item.id,
      lot_id: lot.id,
      kind: "receive",
      quantity: lot.received,
      reason: "Delivery",
      at: `${lot.receivedOn}T09:00:00Z`,
      idempotency_key: `receive-${lot.id}`,
    })),
  );
  await insertAll(
    tx,
    "procedure_pack",
    world.packs
      .filter((pack) => practices.has(pack.practiceId))
      .map((pack) => ({
        organization_id,
        pack_id: pack.id,
        practice_id: pack.practiceId,
        name: pack.name,
        procedure_code: pack.procedureCode,
        items: json(pack.items),
      })),
  );
}
