import type { CalendarDate } from "@cleanclaim/model";

/** A diagnosis as coded. */
export interface DiagnosisToCheck {
  readonly code: string;
}

/** A line as coded. */
export interface LineToCheck {
  readonly procedureCode: string;
  readonly modifiers: readonly string[];
  readonly units: string;
  readonly chargeCents: bigint;
  readonly diagnosisPointers: readonly number[];
}

/** What the code sets say of a code on a day. `unknown` means that no complete release covers the day, which stops nobody. */
export type CodeStanding = "valid" | "not-billable" | "not-in-force" | "unknown";

/** The questions that the checks ask of the code sets. */
export interface CodeStandings {
  readonly diagnosis: (code: string, on: CalendarDate) => CodeStanding;
  readonly procedure: (code: string, on: CalendarDate) => CodeStanding;
}

/** One thing that stops a finish, or that the coder should look at. The same shape as `VisitFinding` of the contract. */
export interface CodingFinding {
  readonly id: string;
  readonly severity: "error" | "warning" | "advice";
  readonly message: string;
  readonly fix: string;
  readonly source: string;
  readonly line: number | null;
  /** Where on the desk to go: `diagnosis:2`, `line:1`, `suggestion:icd10cm:K25.9`, `questions`, `ask`, `note`, `thread`, `credential`. */
  readonly place?: string | null;
}

const house = "Cleanclaim: what a claim needs";

function stop(
  id: string,
  message: string,
  fix: string,
  line: number | null = null,
  source = house,
  place = line === null ? null : `line:${line}`,
): CodingFinding {
  return { id, severity: "error", message, fix, source, line, place };
}

function at(place: string, finding: CodingFinding): CodingFinding {
  return { ...finding, place };
}

/** What keeps a visit from being finished: nothing coded, pointers missing, a code that is not in force, a question still open. */
export function finishFindings(
  visit: { readonly serviceDate: CalendarDate; readonly openQueries: number; readonly hasNote: boolean },
  diagnoses: readonly DiagnosisToCheck[],
  lines: readonly LineToCheck[],
  codes: CodeStandings,
): CodingFinding[] {
  const findings: CodingFinding[] = [];
  if (!visit.hasNote)
    findings.push(
      at("note", stop("no-note", "The visit has no note.", "Ask the provider for the note, then code from it.")),
    );
  if (diagnoses.length === 0)
    findings.push(at("add", stop("no-diagnosis", "No diagnosis is coded.", "Accept or add at least one diagnosis.")));
  if (lines.length === 0)
    findings.push(at("add", stop("no-line", "No service is coded.", "Accept or add at least one service line.")));
  if (visit.openQueries > 0) {
    const one = visit.openQueries === 1;
    findings.push(
      at(
        "questions",
        stop(
          "open-query",
          `${visit.openQueries} question${one ? "" : "s"} to the provider ${one ? "is" : "are"} still open.`,
          "Wait for the answer, or withdraw the question to finish without it.",
        ),
      ),
    );
  }
  const seen = new Set<string>();
  for (const [index, { code }] of diagnoses.entries()) {
    const place = `diagnosis:${index + 1}`;
    if (seen.has(code))
      findings.push(at(place, stop(`repeated-${code}`, `Diagnosis ${code} is listed twice.`, `Remove one ${code}.`)));
    seen.add(code);
    findings.push(
      ...standingFinding(codes.diagnosis(code, visit.serviceDate), `Diagnosis ${code}`, visit.serviceDate, null).map(
        (one) => at(place, one),
      ),
    );
  }
  for (const [index, line] of lines.entries())
    findings.push(...lineFindings(line, index + 1, diagnoses.length, visit.serviceDate, codes));
  return findings;
}

function lineFindings(
  line: LineToCheck,
  number: number,
  diagnosisCount: number,
  on: CalendarDate,
  codes: CodeStandings,
): CodingFinding[] {
  const name = `Line ${number} (${line.procedureCode})`;
  const findings: CodingFinding[] = [];
  if (line.diagnosisPointers.length === 0) {
    findings.push(
      stop(
        `pointer-${number}`,
        `${name} points at no diagnosis.`,
        "Choose the diagnosis that explains the service.",
        number,
      ),
    );
  }
  for (const pointer of line.diagnosisPointers) {
    if (pointer > diagnosisCount) {
      findings.push(
        stop(
          `pointer-${number}-${pointer}`,
          `${name} points at diagnosis ${pointer}, but only ${diagnosisCount} are coded.`,
          "Point it at a coded diagnosis.",
          number,
        ),
      );
    }
  }
  if (line.chargeCents === 0n) {
    findings.push({
      ...stop(
        `charge-${number}`,
        `${name} has no charge in the practice's list on this date.`,
        "Add the charge to the list, or set it on the line.",
        number,
      ),
      severity: "warning",
    });
  }
  findings.push(...standingFinding(codes.procedure(line.procedureCode, on), name, on, number));
  return findings;
}

function standingFinding(standing: CodeStanding, name: string, on: CalendarDate, line: number | null): CodingFinding[] {
  if (standing === "not-billable") {
    return [
      stop(
        `heading-${name}`,
        `${name} is a heading and may not stand on a claim.`,
        "Choose one of the codes below it.",
        line,
        "ICD-10-CM Tabular List",
      ),
    ];
  }
  if (standing === "not-in-force") {
    return [
      stop(
        `date-${name}`,
        `${name} was not in force on ${on}.`,
        "Choose a code that was in force on the date of service.",
        line,
        "Code set release of the date of service",
      ),
    ];
  }
  return [];
}
