/** What a notice modifier says and what follows for the line. */
export interface NoticeMeaning {
  readonly says: string;
  readonly after: string;
  /** Nobody may be billed after the refusal. */
  readonly lost: boolean;
  readonly fix: string;
}

/** HCPCS Level II modifiers of the advance beneficiary notice (Pub. 100-04 ch. 30), in our own words. */
export const NOTICE_MODIFIERS: Readonly<Record<string, NoticeMeaning>> = {
  GA: {
    says: "a required notice is signed",
    after: "when the payer refuses, the patient owes",
    lost: false,
    fix: "Keep the signed notice; take payment from the patient after the refusal.",
  },
  GX: {
    says: "a voluntary notice was given",
    after: "the payer refuses and the patient owes",
    lost: false,
    fix: "Keep the notice; take payment from the patient after the refusal.",
  },
  GY: {
    says: "the service is excluded by law",
    after: "the payer refuses and the patient or another insurer owes",
    lost: false,
    fix: "Bill the other insurer or the patient with the refusal.",
  },
  GZ: {
    says: "a refusal is expected and no notice was signed",
    after: "the payer refuses it by itself and nobody else may be billed",
    lost: true,
    fix: "Look for a signed notice; without one decide whether to send the line at all.",
  },
};

/** Pairs that may not stand on one line. GA with GY and with GZ are in the table of contradicting modifiers. */
export const NOTICE_MODIFIERS_APART: readonly (readonly [string, string, string])[] = [
  ["GA", "GX", "a notice is either required or voluntary"],
  ["GX", "GZ", "a notice was given and was not"],
  ["GY", "GZ", "a service is excluded by law or only not necessary"],
  ["GX", "EY", "no notice covers a service without an order"],
];
