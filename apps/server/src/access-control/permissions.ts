import { roles } from "@cleanclaim/revenue-cycle/contract";
import type { Role } from "@cleanclaim/revenue-cycle/contract";

export { roles };
export type { Role };

const office: readonly Role[] = ["coder", "biller", "front-desk", "supervisor", "owner"];
const readers: readonly Role[] = [...office, "provider", "auditor"];
const moneyReaders: readonly Role[] = ["biller", "front-desk", "supervisor", "owner", "auditor"];

/**
 * Who may do what. Each endpoint of the contract names one permission; `read` permissions show, the others change. `auditor` reads
 * everything and changes nothing. `attorney` and `patient` hold only permissions whose routes narrow to what is referred to them
 * or theirs. `administrator` sets up users and sees no patient.
 */
export const permissions = {
  "account:read": moneyReaders,
  "audit:code": ["coder", "supervisor"],
  "audit:draw": ["supervisor", "owner"],
  "audit:read": ["auditor", "administrator", "owner"],
  "audit:results": ["coder", "supervisor", "owner", "auditor"],
  "claim:override": ["supervisor", "biller"],
  "claim:read": ["coder", "biller", "supervisor", "owner", "auditor"],
  "claim:submit": ["biller", "supervisor"],
  "claim:write": ["biller", "supervisor"],
  "codes:load": ["supervisor", "administrator", "owner"],
  "contract:activate": ["supervisor", "owner", "administrator"],
  "contract:read": ["biller", "supervisor", "owner", "auditor", "administrator"],
  "contract:write": ["biller", "supervisor", "owner", "administrator"],
  "denial:work": ["biller", "supervisor"],
  "estimate:read": ["biller", "front-desk", "supervisor", "owner", "auditor"],
  "estimate:write": ["biller", "front-desk", "supervisor"],
  "file:upload": ["biller", "supervisor"],
  "patient:read": readers,
  "patient:write": ["front-desk", "biller", "supervisor"],
  "payment:refund": ["supervisor", "owner", "biller"],
  "payment:take": ["biller", "front-desk", "supervisor"],
  "placement:decide": ["owner", "attorney"],
  "placement:propose": ["biller", "supervisor"],
  "placement:read": ["biller", "supervisor", "owner", "auditor", "attorney"],
  "portal:use": ["patient"],
  "query:answer": ["provider"],
  "query:manage": ["supervisor", "owner"],
  "remittance:post": ["biller", "supervisor"],
  "remittance:read": ["biller", "supervisor", "owner", "auditor"],
  "rule:write": ["biller", "supervisor"],
  "report:read": ["owner", "supervisor", "biller", "auditor"],
  "setup:read": ["biller", "supervisor", "owner", "auditor", "administrator"],
  "setup:write": ["supervisor", "owner", "administrator"],
  "statement:issue": ["biller", "supervisor"],
  "stay:write": ["coder", "biller", "supervisor"],
  "stock:manage": ["supervisor", "owner"],
  "stock:order": ["front-desk", "supervisor", "owner"],
  "stock:read": readers,
  "stock:use": ["front-desk", "provider", "coder", "supervisor", "owner"],
  "user:manage": ["administrator"],
  "visit:code": ["coder", "supervisor"],
  "visit:read": readers,
  "visit:write": ["front-desk", "provider", "coder", "supervisor"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof permissions;

/** Whether any of the roles grants the permission. */
export function allows(held: readonly Role[], permission: Permission): boolean {
  const granted: readonly Role[] = permissions[permission];
  return held.some((role) => granted.includes(role));
}

/** Every permission the roles grant together; the web application shows only what these allow. */
export function permissionsOf(held: readonly Role[]): readonly Permission[] {
  // Object.keys of a const table gives exactly its keys.
  return (Object.keys(permissions) as Permission[]).filter((permission) => allows(held, permission));
}

/** Reads a permission name of the contract. */
export function isPermission(text: string): text is Permission {
  return Object.hasOwn(permissions, text);
}

/** Reads a role name as stored. */
export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
