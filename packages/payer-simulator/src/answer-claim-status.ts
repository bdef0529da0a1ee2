import type {
  ClaimStatus,
  ClaimStatusClaim,
  ClaimStatusPatient,
  ClaimStatusSubscriber,
  ClaimStatusTransaction,
} from "@cleanclaim/x12";
import { dollars } from "./cents.ts";
import type { Day, Payer } from "./config.ts";
import { payerFor } from "./front-door.ts";
import type { ClaimFile } from "./state.ts";
import type { Workbench } from "./workbench.ts";

/** Answers a 276: where each claim asked about stands. */
export function answerClaimStatus(bench: Workbench, request: ClaimStatusTransaction): ClaimStatusTransaction {
  const { today, time } = bench.at;
  return {
    kind: "277",
    controlNumber: request.controlNumber,
    implementation: "005010X212",
    beginning: {
      purposeCode: "08",
      referenceNumber: request.beginning.referenceNumber,
      date: today,
      time,
      typeCode: "DG",
    },
    sources: request.sources.map((source) => {
      const payer = payerFor(bench.config, source.source.id ?? "");
      return {
        source: source.source,
        receivers: source.receivers.map((receiver) => ({
          ...receiver,
          statuses: [],
          providers: receiver.providers.map((provider) => ({
            ...provider,
            statuses: [],
            subscribers: provider.subscribers.map((one) => answerSubscriber(bench, payer, one)),
          })),
        })),
      };
    }),
  };
}

function answerSubscriber(
  bench: Workbench,
  payer: Payer | undefined,
  subscriber: ClaimStatusSubscriber,
): ClaimStatusSubscriber {
  const memberId = subscriber.patient.id ?? "";
  return {
    ...answerPatient(bench, payer, memberId, subscriber),
    dependents: subscriber.dependents.map((one) => answerPatient(bench, payer, memberId, one)),
  };
}

function answerPatient(
  bench: Workbench,
  payer: Payer | undefined,
  memberId: string,
  asked: ClaimStatusPatient,
): ClaimStatusPatient {
  const patient = { ...asked.patient, birthDate: undefined, sex: undefined, otherSegments: [] };
  return { patient, claims: asked.claims.map((claim) => answerClaim(bench, payer, memberId, claim)) };
}

function answerClaim(
  bench: Workbench,
  payer: Payer | undefined,
  memberId: string,
  asked: ClaimStatusClaim,
): ClaimStatusClaim {
  const file = payer === undefined ? undefined : findClaim(bench, payer, memberId, asked);
  const own = file === undefined ? [] : [{ qualifier: "1K", value: file.record.number }];
  const kept = asked.references.filter((one) => one.qualifier !== "1K");
  return {
    trace: { ...asked.trace, typeCode: "2" },
    statuses: [statusOf(file, bench.at.today)],
    references: [...own, ...kept],
    amounts: [],
    dates: asked.dates,
    lines: [],
    otherSegments: [],
  };
}

/** By the payer's number, else by patient control number, else by member and day of service; the newest of several. */
function findClaim(bench: Workbench, payer: Payer, memberId: string, asked: ClaimStatusClaim): ClaimFile | undefined {
  const text = (qualifier: string): string | undefined =>
    asked.references.find((one) => one.qualifier === qualifier)?.value;
  const number = text("1K");
  if (number !== undefined) return ofPayer(bench.state.standing(number), payer);
  const control = text("EJ");
  const day = asked.dates.find((one) => one.qualifier === "472")?.from;
  if (control === undefined && day === undefined) return undefined;
  const found = [...bench.state.claims.values()].filter(
    ({ record: { payerId, view } }) =>
      payerId === payer.id &&
      view.memberId.toUpperCase() === memberId.toUpperCase() &&
      (control === undefined
        ? view.lines.some((line) => line.serviceFrom === day)
        : view.patientControlNumber === control),
  );
  return found.at(-1);
}

function ofPayer(file: ClaimFile | undefined, payer: Payer): ClaimFile | undefined {
  return file?.record.payerId === payer.id ? file : undefined;
}

/** A4:35 not found, P1:20 in process, F1:65 paid, F2:585 denied, F4:9 finished without payment, F3:101 reversed. */
function statusOf(file: ClaimFile | undefined, today: Day): ClaimStatus {
  const status = (category: string, code: string): ClaimStatus => ({ statuses: [{ category, code }], date: today });
  if (file === undefined || file.standing === "rejected") return status("A4", "35");
  const charge = dollars(file.record.view.totalCharge);
  const { settlement } = file;
  if (file.standing === "waiting" || file.standing === "silent") return { ...status("P1", "20"), charge };
  if (settlement === undefined || file.standing === "reversed" || file.standing === "closed") {
    return { ...status("F3", "101"), charge };
  }
  const { decision, on, trace } = settlement;
  const paid = dollars(decision.paid);
  const money = { charge, paid, finalizedDate: on, paymentDate: on, paymentNumber: trace };
  if (decision.lines.every((line) => line.denied)) return { ...status("F2", "585"), ...money };
  return { ...(decision.paid > 0n ? status("F1", "65") : status("F4", "9")), ...money };
}
