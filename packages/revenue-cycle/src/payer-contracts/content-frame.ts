import type { Contract } from "@cleanclaim/pricing";
import type { ContractFrame } from "./contract-terms.ts";

/** The contract with other days, payer and name in every part that it is made of; what it agrees stays. */
export function reframed(contract: Contract, frame: ContractFrame): Contract {
  const within = (part: Contract): Contract => reframed(part, { ...frame, name: part.name });
  const otherwise = <T extends { readonly otherwise?: Contract | undefined }>(part: T): T =>
    part.otherwise === undefined ? part : { ...part, otherwise: within(part.otherwise) };
  switch (contract.kind) {
    case "medicare":
    case "named":
      return { ...contract, ...frame };
    case "percent-of":
    case "lesser-of-charge":
      return { ...contract, ...frame, of: within(contract.of) };
    case "agreement":
      return {
        ...contract,
        ...frame,
        base: within(contract.base),
        ...(contract.carveOuts === undefined
          ? {}
          : { carveOuts: contract.carveOuts.map((one) => ({ ...one, contract: within(one.contract) })) }),
      };
    default:
      return otherwise({ ...contract, ...frame });
  }
}
