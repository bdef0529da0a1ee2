import type { Role } from "@cleanclaim/revenue-cycle/contract";

/** What a home depends on. */
interface Who {
  readonly roles: readonly Role[];
  readonly may: (permission: string) => boolean;
  readonly hasScreen: (path: string) => boolean;
}

const HOMES: readonly { readonly role: Role; readonly path: string }[] = [
  { role: "owner", path: "/reports" },
  { role: "coder", path: "/coding" },
  { role: "biller", path: "/claims" },
  { role: "supervisor", path: "/claims" },
  { role: "front-desk", path: "/desk" },
  { role: "provider", path: "/queries" },
  { role: "attorney", path: "/placements" },
  { role: "auditor", path: "/audit" },
  { role: "administrator", path: "/code-sets" },
  { role: "patient", path: "/portal" },
];

/** The first screen of a person: by role, in the order of the table; a coder who also bills gets the combined list. */
export function homeOf(who: Who): string {
  if (who.roles.includes("coder") && who.roles.includes("biller") && who.hasScreen("/work")) return "/work";
  for (const home of HOMES) {
    if (who.roles.includes(home.role) && who.hasScreen(home.path)) return home.path;
  }
  return "/code-sets";
}
