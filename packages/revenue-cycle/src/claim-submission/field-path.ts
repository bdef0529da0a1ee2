/** One step of a path: a property or a position in a list. */
type PathStep = string | number;

/** Why a change of a field can't be made. */
export interface FieldProblem {
  readonly kind: "field-problem";
  readonly message: string;
}

/** Top-level fields of a claim that people may change; what identifies the claim or follows from other fields is not among them. */
const editableFields = new Set([
  "placeOfServiceCode",
  "typeOfBill",
  "statementFrom",
  "statementTo",
  "admissionHour",
  "dischargeHour",
  "admissionTypeCode",
  "admissionSourceCode",
  "patientStatusCode",
  "conditionCodes",
  "occurrences",
  "occurrenceSpans",
  "valueCodes",
  "procedures",
  "drgCode",
  "medicalRecordNumber",
  "insuranceTypeCode",
  "propertyCasualtyClaimNumber",
  "delayReasonCode",
  "unableToWorkFrom",
  "unableToWorkThrough",
  "attendingProvider",
  "operatingProvider",
  "payer",
  "billingProvider",
  "renderingProvider",
  "referringProvider",
  "orderingProvider",
  "supervisingProvider",
  "serviceFacility",
  "subscriber",
  "patient",
  "otherPayers",
  "diagnoses",
  "lines",
  "priorAuthorizationNumber",
  "referralNumber",
  "cliaNumber",
  "relatedCauses",
  "accidentDate",
  "accidentState",
  "onsetDate",
  "admissionDate",
  "dischargeDate",
  "patientPaidAmount",
  "assignmentCode",
  "benefitsAssigned",
  "releaseOfInformationCode",
  "originalPayerClaimControlNumber",
  "note",
]);

function steps(path: string): PathStep[] | undefined {
  if (!/^[A-Za-z]+(?:\.[A-Za-z]+|\[\d{1,3}\])*$/.test(path)) return undefined;
  return [...path.matchAll(/([A-Za-z]+)|\[(\d+)\]/g)].map((match) => match[1] ?? Number(match[2]));
}

/**
 * A copy of `value` with one field changed. `path` is such as `lines[0].modifiers` or `renderingProvider.npi`; `null` removes an
 * optional field, and removes the element where the path ends in a position. The result still has to be checked as a claim.
 */
export function withField(value: object, path: string, next: unknown): object | FieldProblem {
  const parts = steps(path);
  const first = parts?.[0];
  if (parts === undefined || typeof first !== "string" || !editableFields.has(first)) {
    return { kind: "field-problem", message: `The field ${path.slice(0, 80)} can't be changed here.` };
  }
  return put(value, parts, next, path);
}

/** Whether a change was refused. */
export function isFieldProblem(result: object): result is FieldProblem {
  return "kind" in result && result.kind === "field-problem";
}

function put(value: unknown, parts: readonly PathStep[], next: unknown, path: string): object | FieldProblem {
  const [part, ...rest] = parts;
  if (typeof part === "number") {
    if (!Array.isArray(value)) return { kind: "field-problem", message: `${path} is not a list.` };
    const list: unknown[] = [...(value as readonly unknown[])]; // Array.isArray gives any[]
    if (part > list.length) return { kind: "field-problem", message: `${path} does not exist.` };
    if (rest.length === 0) {
      if (next === null) list.splice(part, 1);
      else list[part] = next;
      return list;
    }
    const inner = put(list[part], rest, next, path);
    if (isFieldProblem(inner)) return inner;
    list[part] = inner;
    return list;
  }
  if (part === undefined || typeof value !== "object" || value === null || Array.isArray(value)) {
    return { kind: "field-problem", message: `${path} does not exist.` };
  }
  const record: Record<string, unknown> = { ...value };
  if (rest.length === 0) {
    if (next === null) return Object.fromEntries(Object.entries(record).filter(([name]) => name !== part));
    record[part] = next;
    return record;
  }
  const inner = put(record[part], rest, next, path);
  if (isFieldProblem(inner)) return inner;
  record[part] = inner;
  return record;
}
