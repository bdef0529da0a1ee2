import type { PracticeSetup } from "@cleanclaim/revenue-cycle/contract";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { addressFields, addressOf, typedAddress } from "./record-form.tsx";
import { RecordTab } from "./record-tab.tsx";

const CERTIFICATES = [
  { value: "", label: "Not on file" },
  { value: "waiver", label: "Of waiver" },
  { value: "microscopy", label: "Provider-performed microscopy" },
  { value: "full", label: "Of compliance, accreditation or registration" },
] as const;

/** The practices: identifiers, and where Medicare places them. */
export function Practices() {
  const practices = useQuery({
    queryKey: ["setup", "practices"],
    queryFn: ({ signal }) => api("GET /api/setup/practices", { signal }),
  });
  return (
    <RecordTab<PracticeSetup>
      what="practice"
      adds={false}
      read={practices}
      refresh={[["setup", "practices"]]}
      columns={[
        { label: "Name", of: (row) => row.name },
        { label: "NPI", of: (row) => row.npi },
        { label: "Tax id", of: (row) => row.taxId },
        {
          label: "Medicare contractor, locality",
          of: (row) => [row.carrier, row.locality].filter((one) => one !== "").join(", "),
        },
        { label: "Phone", of: (row) => row.phone },
      ]}
      name={(row) => row.name}
      fields={[
        { key: "name", label: "Name", required: true, wide: true },
        { key: "npi", label: "NPI", required: true, maxLength: 10 },
        { key: "taxonomyCode", label: "Taxonomy", required: true, maxLength: 10 },
        { key: "taxId", label: "Tax id", required: true, maxLength: 9 },
        {
          key: "taxIdType",
          label: "Kind of tax id",
          kind: "choice",
          options: [
            { value: "EI", label: "Employer (EIN)" },
            { value: "SY", label: "Social security number" },
          ],
        },
        { key: "carrier", label: "Medicare contractor", maxLength: 5, hint: "Five digits, for prices by Medicare" },
        { key: "locality", label: "Locality", maxLength: 2 },
        { key: "cliaNumber", label: "CLIA number", maxLength: 15 },
        {
          key: "laboratoryCertificate",
          label: "CLIA certificate",
          kind: "choice",
          options: [...CERTIFICATES],
          hint: "What the practice may test; edits hold claims beyond it",
        },
        { key: "phone", label: "Phone" },
        ...addressFields,
      ]}
      start={(row) => ({
        name: row?.name ?? "",
        npi: row?.npi ?? "",
        taxonomyCode: row?.taxonomyCode ?? "",
        taxId: row?.taxId ?? "",
        taxIdType: row?.taxIdType ?? "EI",
        carrier: row?.carrier ?? "",
        locality: row?.locality ?? "",
        cliaNumber: row?.cliaNumber ?? "",
        laboratoryCertificate: row?.laboratoryCertificate ?? "",
        phone: row?.phone ?? "",
        ...typedAddress(row?.address ?? null),
      })}
      save={(row, typed) =>
        api("PUT /api/setup/practices/:id", {
          params: { id: row?.id ?? "" },
          body: {
            name: (typed["name"] ?? "").trim(),
            npi: (typed["npi"] ?? "").trim(),
            taxonomyCode: (typed["taxonomyCode"] ?? "").trim().toUpperCase(),
            taxId: (typed["taxId"] ?? "").replaceAll(/\D/g, ""),
            taxIdType: typed["taxIdType"] === "SY" ? "SY" : "EI",
            carrier: (typed["carrier"] ?? "").trim(),
            locality: (typed["locality"] ?? "").trim(),
            cliaNumber: (typed["cliaNumber"] ?? "").trim(),
            laboratoryCertificate:
              CERTIFICATES.find((one) => one.value === typed["laboratoryCertificate"])?.value ?? "",
            phone: typed["phone"] ?? "",
            address: addressOf(typed),
          },
        })
      }
    />
  );
}
