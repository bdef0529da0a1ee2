import type { Claim } from "@cleanclaim/model";

import type { TableName } from "./reference-tables.ts";

/** Told of everything that an edit touches; the catalogue test holds it against what the edit declares. */
export interface ReadTrace {
  field(editId: string, path: string): void;
  table(editId: string, name: TableName): void;
}

/** A view of a claim that reports each field read, as a path without positions: `lines.units`. */
export function tracedClaim(claim: Claim, editId: string, trace: ReadTrace): Claim {
  return traced(claim, "", (path) => {
    trace.field(editId, path);
  });
}

function traced<Thing extends object>(thing: Thing, path: string, report: (path: string) => void): Thing {
  return new Proxy(thing, {
    get(target, key, receiver): unknown {
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof key === "symbol") return value;
      const isList = Array.isArray(target);
      if (isList && !/^\d+$/.test(key)) return value;
      const deeper = isList ? path : path === "" ? key : `${path}.${key}`;
      if (!isList) report(deeper);
      return typeof value === "object" && value !== null ? traced(value, deeper, report) : value;
    },
  });
}
