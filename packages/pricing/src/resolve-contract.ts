import type { Contract } from "./contract.ts";

/** Names nested deeper than this are left as they are: they go in a circle. */
const DEEPEST = 20;

/**
 * Puts contracts that are kept elsewhere in the place of their names, wherever they are nested. A name that `find` does not
 * know, or that leads back to itself, stays, and prices nothing with a reason; `validateContract` says which.
 */
export function resolveContract(
  contract: Contract,
  find: (name: string) => Contract | undefined,
  above: readonly string[] = [],
): Contract {
  const inner = (part: Contract): Contract => resolveContract(part, find, above);
  switch (contract.kind) {
    case "named": {
      const found = above.includes(contract.contract) || above.length > DEEPEST ? undefined : find(contract.contract);
      return found === undefined ? contract : resolveContract(found, find, [...above, contract.contract]);
    }
    case "percent-of":
    case "lesser-of-charge":
      return { ...contract, of: inner(contract.of) };
    case "agreement":
      return {
        ...contract,
        base: inner(contract.base),
        ...(contract.carveOuts === undefined
          ? {}
          : { carveOuts: contract.carveOuts.map((part) => ({ ...part, contract: inner(part.contract) })) }),
      };
    case "medicare":
      return contract;
    default:
      return contract.otherwise === undefined ? contract : { ...contract, otherwise: inner(contract.otherwise) };
  }
}
