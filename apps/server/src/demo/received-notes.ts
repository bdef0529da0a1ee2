import type { DemoWorld } from "@cleanclaim/fixtures";
import { systemActor } from "../storage/actor.ts";
import { withTenant } from "../storage/database.ts";
import type { Services } from "../services.ts";
import { receiveNote } from "../storage/received-notes.ts";

const text = (content: string): string => Buffer.from(content).toString("base64");

/** A note that names a patient of the world, but a day on which there was no visit; and one that names nobody. */
export async function leaveReceivedNotes(services: Services, world: DemoWorld, organizationId: string): Promise<void> {
  const visit = world.visits.filter((one) => one.organizationId === organizationId).at(-1);
  const patient = world.patients.find((one) => one.id === visit?.patientId);
  const reference = {
    resourceType: "DocumentReference",
    status: "current",
    docStatus: "final",
    description: "Letter from the hospital",
    author: [{ display: "Wren Halloway, MD" }],
    date: world.today,
    contained: [
      {
        resourceType: "Patient",
        name: [{ family: patient?.name.last ?? "Unknown", given: [patient?.name.first ?? "Unknown"] }],
        birthDate: patient?.birthDate,
      },
    ],
    content: [
      {
        attachment: {
          contentType: "text/plain",
          data: text(
            "Assessment: Acute bronchitis, improving. Mild persistent asthma.\nPlan: Follow up with the practice.",
          ),
        },
      },
    ],
  };
  const files = [
    { name: "hospital-letter.json", content: Buffer.from(JSON.stringify(reference)) },
    { name: "scan-0042.txt", content: Buffer.from("Assessment: Left knee osteoarthritis.\nPlan: Physical therapy.\n") },
  ];
  for (const file of files) {
    await withTenant(services.db, { organizationId, userId: null, userName: "demo" }, (tx) =>
      receiveNote(tx, services, systemActor(organizationId), file),
    );
  }
}
