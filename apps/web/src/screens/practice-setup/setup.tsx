import type { PayerSetup, PlaceSetup, ProviderSetup } from "@cleanclaim/revenue-cycle/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useSignedIn } from "../../app/session.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { count } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import "../../styles/bench.css";
import { Charges } from "./charges.tsx";
import { Enrollments } from "./enrollments.tsx";
import { addressFields, addressOf, codesOf, typedAddress, wholeOf } from "./record-form.tsx";
import { Practices } from "./practices.tsx";
import { RecordTab } from "./record-tab.tsx";
import "./setup.css";

const TABS = [
  ["payers", "Payers"],
  ["providers", "Providers"],
  ["enrollments", "Enrolment"],
  ["places", "Places"],
  ["charges", "Charges"],
  ["practices", "Practices"],
] as const;
type Tab = (typeof TABS)[number][0];

/** Whom the practice bills, who works there and where, and what it charges. */
export function Screen() {
  const [tab, setTab] = useState<Tab>("payers");
  useKeys(
    "Practice setup",
    TABS.map(([id, label], index) => ({
      keys: String(index + 1),
      label,
      run: () => {
        setTab(id);
      },
    })),
  );
  return (
    <div className="page">
      <div className="page-head">
        <h1>Practice setup</h1>
      </div>
      <div className="bench-tabs" role="tablist" aria-label="Parts of the setup">
        {TABS.map(([id, label]) => (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={tab === id}
            className="bench-tab"
            onClick={() => {
              setTab(id);
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <div role="tabpanel" aria-label={TABS.find(([id]) => id === tab)?.[1]}>
        {tab === "payers" ? <Payers /> : null}
        {tab === "providers" ? <Providers /> : null}
        {tab === "enrollments" ? <Enrollments /> : null}
        {tab === "places" ? <Places /> : null}
        {tab === "charges" ? <Charges /> : null}
        {tab === "practices" ? <Practices /> : null}
      </div>
    </div>
  );
}

const INDICATORS = [
  ["CI", "Commercial"],
  ["BL", "Blue Cross / Blue Shield"],
  ["MB", "Medicare Part B"],
  ["MA", "Medicare Part A"],
  ["16", "Medicare Advantage (HMO)"],
  ["MC", "Medicaid"],
  ["WC", "Workers’ compensation"],
  ["CH", "TRICARE"],
  ["VA", "Veterans"],
  ["HM", "HMO"],
  ["11", "Other non-federal program"],
  ["12", "PPO"],
  ["13", "Point of service"],
  ["14", "EPO"],
  ["15", "Indemnity"],
  ["17", "Dental plan"],
  ["DS", "Disability"],
  ["FI", "Federal employees"],
  ["LM", "Liability"],
  ["TV", "Title V"],
  ["AM", "Automobile"],
  ["OF", "Other federal"],
  ["ZZ", "Other"],
].map(([value = "", label = ""]) => ({ value, label: `${label} (${value})` }));

function Payers() {
  const payers = useQuery({
    queryKey: ["setup", "payers"],
    queryFn: ({ signal }) => api("GET /api/setup/payers", { signal }),
  });
  return (
    <RecordTab<PayerSetup>
      what="payer"
      read={payers}
      refresh={[["setup", "payers"], ["lookups"]]}
      columns={[
        { label: "Payer", of: (row) => row.name },
        { label: "Payer id", of: (row) => row.ediPayerId },
        {
          label: "Kind",
          of: (row) => INDICATORS.find((one) => one.value === row.filingIndicator)?.label ?? row.filingIndicator,
        },
        { label: "Filing", right: true, of: (row) => `${row.timelyFilingDays} days` },
        { label: "Appeal", right: true, of: (row) => `${row.appealDays} days` },
        { label: "Authorised codes", right: true, of: (row) => count(row.authorizationCodes.length) },
        { label: "Contracts", right: true, of: (row) => count(row.contracts) },
        {
          label: "State",
          of: (row) => (
            <StateBadge state={row.active ? "active" : "inactive"} label={row.active ? "In use" : "Retired"} />
          ),
        },
      ]}
      name={(row) => row.name}
      fields={[
        { key: "name", label: "Name", required: true, wide: true },
        { key: "ediPayerId", label: "Payer id of the clearinghouse", required: true },
        { key: "filingIndicator", label: "Kind of insurance", kind: "choice", options: INDICATORS },
        { key: "timelyFilingDays", label: "Filing limit, days" },
        { key: "appealDays", label: "Appeal limit, days" },
        { key: "correctedClaimDays", label: "Corrections within, days" },
        { key: "expectedAnswerDays", label: "Answers within, days" },
        { key: "authorizationCodes", label: "Codes that need authorization", wide: true },
        { key: "bundledCodes", label: "Codes counted as part of the visit", wide: true },
        { key: "unspecifiedDiagnosesRefused", label: "Unspecified diagnoses refused (stems, or *)", wide: true },
        { key: "referralRequired", label: "Wants a referral", kind: "check" },
        { key: "groupNumberRequired", label: "Wants the group number", kind: "check" },
        { key: "consultationsRefused", label: "Pays no consultations", kind: "check" },
        { key: "replacementsRefused", label: "Takes no replacements", kind: "check" },
        { key: "claimsOnPaper", label: "Takes paper only", kind: "check" },
        { key: "custodian", label: "Custodian: nobody else owes", kind: "check" },
        { key: "phone", label: "Phone" },
        ...addressFields,
        { key: "source", label: "Where that stands (manual, letter)", wide: true },
        { key: "active", label: "In use", kind: "check" },
      ]}
      start={(row) => ({
        name: row?.name ?? "",
        ediPayerId: row?.ediPayerId ?? "",
        filingIndicator: row?.filingIndicator ?? "CI",
        timelyFilingDays: String(row?.timelyFilingDays ?? 365),
        appealDays: String(row?.appealDays ?? 120),
        expectedAnswerDays: String(row?.expectedAnswerDays ?? 30),
        correctedClaimDays: String(row?.manners.correctedClaimDays ?? ""),
        authorizationCodes: row?.authorizationCodes.join(", ") ?? "",
        bundledCodes: row?.manners.bundledCodes?.join(", ") ?? "",
        unspecifiedDiagnosesRefused: row?.manners.unspecifiedDiagnosesRefused?.join(", ") ?? "",
        referralRequired: row?.manners.referralRequired === true ? "yes" : "",
        groupNumberRequired: row?.manners.groupNumberRequired === true ? "yes" : "",
        consultationsRefused: row?.manners.consultationsRefused === true ? "yes" : "",
        replacementsRefused: row?.manners.replacementsRefused === true ? "yes" : "",
        claimsOnPaper: row?.manners.claimsOnPaper === true ? "yes" : "",
        custodian: row?.manners.kind === "custodian" ? "yes" : "",
        source: row?.manners.source ?? "",
        phone: row?.phone ?? "",
        ...typedAddress(row?.address ?? null),
        active: row === undefined || row.active ? "yes" : "",
      })}
      save={(row, typed) => {
        const address = addressOf(typed);
        const body = {
          name: (typed["name"] ?? "").trim(),
          ediPayerId: (typed["ediPayerId"] ?? "").trim(),
          filingIndicator: typed["filingIndicator"] ?? "CI",
          timelyFilingDays: wholeOf(typed["timelyFilingDays"], 1),
          appealDays: wholeOf(typed["appealDays"], 1),
          expectedAnswerDays: wholeOf(typed["expectedAnswerDays"], 1),
          authorizationCodes: codesOf(typed["authorizationCodes"]),
          phone: typed["phone"] ?? "",
          address: address.line1 === "" && address.city === "" ? null : address,
          active: typed["active"] === "yes",
          manners: {
            ...(typed["correctedClaimDays"] === ""
              ? {}
              : { correctedClaimDays: wholeOf(typed["correctedClaimDays"], 1) }),
            bundledCodes: codesOf(typed["bundledCodes"]),
            unspecifiedDiagnosesRefused: codesOf(typed["unspecifiedDiagnosesRefused"]),
            referralRequired: typed["referralRequired"] === "yes",
            groupNumberRequired: typed["groupNumberRequired"] === "yes",
            consultationsRefused: typed["consultationsRefused"] === "yes",
            replacementsRefused: typed["replacementsRefused"] === "yes",
            claimsOnPaper: typed["claimsOnPaper"] === "yes",
            ...(typed["custodian"] === "yes" ? { kind: "custodian" as const } : {}),
            source: typed["source"] ?? "",
          },
        };
        return row === undefined
          ? api("POST /api/setup/payers", { body })
          : api("PUT /api/setup/payers/:id", { params: { id: row.id }, body });
      }}
    />
  );
}

function usePractices() {
  const { session } = useSignedIn();
  return session.practices.map((one) => ({ value: one.id, label: one.name }));
}

function Providers() {
  const practices = usePractices();
  const providers = useQuery({
    queryKey: ["setup", "providers"],
    queryFn: ({ signal }) => api("GET /api/setup/providers", { signal }),
  });
  return (
    <RecordTab<ProviderSetup>
      what="provider"
      read={providers}
      refresh={[["setup", "providers"], ["lookups"]]}
      columns={[
        {
          label: "Name",
          of: (row) => `${row.last}, ${row.first}${row.credential === "" ? "" : `, ${row.credential}`}`,
        },
        { label: "NPI", of: (row) => row.npi },
        { label: "Taxonomy", of: (row) => row.taxonomyCode },
        { label: "Specialty", of: (row) => row.specialty },
        { label: "Practice", of: (row) => practices.find((one) => one.value === row.practiceId)?.label ?? "" },
        { label: "Enrolled with", right: true, of: (row) => count(row.enrolled) },
        {
          label: "State",
          of: (row) => (
            <StateBadge state={row.active ? "active" : "inactive"} label={row.active ? "Works here" : "Left"} />
          ),
        },
      ]}
      name={(row) => `${row.first} ${row.last}`}
      fields={[
        { key: "last", label: "Last name", required: true },
        { key: "first", label: "First name", required: true },
        { key: "npi", label: "NPI", required: true, maxLength: 10, hint: "Ten digits; the last one checks the others" },
        { key: "credential", label: "Credentials", maxLength: 20 },
        { key: "taxonomyCode", label: "Taxonomy", required: true, maxLength: 10 },
        { key: "specialty", label: "Specialty in words", maxLength: 80 },
        { key: "practiceId", label: "Practice", kind: "choice", options: practices, wide: true },
        { key: "active", label: "Works here", kind: "check" },
      ]}
      start={(row) => ({
        last: row?.last ?? "",
        first: row?.first ?? "",
        npi: row?.npi ?? "",
        credential: row?.credential ?? "",
        taxonomyCode: row?.taxonomyCode ?? "",
        specialty: row?.specialty ?? "",
        practiceId: row?.practiceId ?? practices[0]?.value ?? "",
        active: row === undefined || row.active ? "yes" : "",
      })}
      save={(row, typed) => {
        const body = {
          last: (typed["last"] ?? "").trim(),
          first: (typed["first"] ?? "").trim(),
          npi: (typed["npi"] ?? "").trim(),
          credential: typed["credential"] ?? "",
          taxonomyCode: (typed["taxonomyCode"] ?? "").trim().toUpperCase(),
          specialty: typed["specialty"] ?? "",
          practiceId: typed["practiceId"] ?? "",
          active: typed["active"] === "yes",
        };
        return row === undefined
          ? api("POST /api/setup/providers", { body })
          : api("PUT /api/setup/providers/:id", { params: { id: row.id }, body });
      }}
    />
  );
}

function Places() {
  const practices = usePractices();
  const places = useQuery({
    queryKey: ["setup", "places"],
    queryFn: ({ signal }) => api("GET /api/setup/places", { signal }),
  });
  return (
    <RecordTab<PlaceSetup>
      what="place"
      read={places}
      refresh={[["setup", "places"], ["lookups"]]}
      columns={[
        { label: "Name", of: (row) => row.name },
        { label: "Place of service", of: (row) => row.placeOfServiceCode },
        { label: "NPI", of: (row) => row.npi ?? "" },
        { label: "Address", of: (row) => `${row.address.line1}, ${row.address.city}, ${row.address.state}` },
        { label: "Practice", of: (row) => practices.find((one) => one.value === row.practiceId)?.label ?? "" },
      ]}
      name={(row) => row.name}
      fields={[
        { key: "name", label: "Name", required: true, wide: true },
        { key: "placeOfServiceCode", label: "Place of service code", required: true, maxLength: 2 },
        { key: "npi", label: "NPI, if it has its own", maxLength: 10 },
        { key: "practiceId", label: "Practice", kind: "choice", options: practices, wide: true },
        ...addressFields,
      ]}
      start={(row) => ({
        name: row?.name ?? "",
        placeOfServiceCode: row?.placeOfServiceCode ?? "11",
        npi: row?.npi ?? "",
        practiceId: row?.practiceId ?? practices[0]?.value ?? "",
        ...typedAddress(row?.address ?? null),
      })}
      save={(row, typed) => {
        const npi = (typed["npi"] ?? "").trim();
        const body = {
          name: (typed["name"] ?? "").trim(),
          placeOfServiceCode: (typed["placeOfServiceCode"] ?? "").trim(),
          npi: npi === "" ? null : npi,
          practiceId: typed["practiceId"] ?? "",
          address: addressOf(typed),
        };
        return row === undefined
          ? api("POST /api/setup/places", { body })
          : api("PUT /api/setup/places/:id", { params: { id: row.id }, body });
      }}
    />
  );
}
