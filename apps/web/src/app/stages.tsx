import type { RailCounts } from "@cleanclaim/revenue-cycle/contract";
import type { Icon } from "@tabler/icons-react";
import {
  IconAddressBook,
  IconBook2,
  IconBuildingHospital,
  IconChartBar,
  IconClipboardList,
  IconCoin,
  IconFileCertificate,
  IconFileDollar,
  IconFileSearch,
  IconGavel,
  IconInbox,
  IconListCheck,
  IconMessageQuestion,
  IconPackage,
  IconReceiptOff,
  IconShieldCheck,
  IconUsers,
  IconZoomCheck,
} from "@tabler/icons-react";

/** One stage of the road in the left rail. */
export interface Stage {
  readonly path: string;
  readonly label: string;
  readonly icon: Icon;
  /** Any of these permissions shows the stage. */
  readonly permissions: readonly string[];
  readonly count?: keyof RailCounts;
  /** Second key after `g`. */
  readonly key: string;
}

/** The stages in the order of the road; only those with a screen and a permission are shown. */
export const stages: readonly Stage[] = [
  { path: "/work", label: "My work", icon: IconListCheck, permissions: ["claim:read"], count: "tasks", key: "w" },
  {
    path: "/desk",
    label: "Front desk",
    icon: IconBuildingHospital,
    permissions: ["patient:write", "audit:read", "query:answer"],
    count: "frontDesk",
    key: "f",
  },
  { path: "/estimates", label: "Estimates", icon: IconCoin, permissions: ["estimate:write"], key: "i" },
  {
    path: "/coding",
    label: "Coding",
    icon: IconClipboardList,
    permissions: ["visit:code", "claim:read"],
    count: "coding",
    key: "c",
  },
  {
    path: "/queries",
    label: "Queries",
    icon: IconMessageQuestion,
    permissions: ["visit:code", "query:answer"],
    count: "queries",
    key: "q",
  },
  { path: "/book", label: "Code book", icon: IconBook2, permissions: ["visit:code"], key: "b" },
  { path: "/audits", label: "Audits", icon: IconZoomCheck, permissions: ["audit:draw", "audit:code"], key: "u" },
  { path: "/claims", label: "Claims", icon: IconFileDollar, permissions: ["claim:read"], count: "claims", key: "l" },
  { path: "/rules", label: "Rules", icon: IconShieldCheck, permissions: ["claim:read"], key: "k" },
  { path: "/answers", label: "Answers", icon: IconInbox, permissions: ["remittance:read"], count: "answers", key: "a" },
  {
    path: "/denials",
    label: "Denials",
    icon: IconReceiptOff,
    permissions: ["remittance:read"],
    count: "denials",
    key: "d",
  },
  { path: "/accounts", label: "Patients", icon: IconUsers, permissions: ["account:read"], count: "patients", key: "p" },
  {
    path: "/placements",
    label: "Placements",
    icon: IconGavel,
    permissions: ["placement:read"],
    count: "placements",
    key: "t",
  },
  { path: "/patients", label: "Registry", icon: IconAddressBook, permissions: ["patient:write"], key: "e" },
  { path: "/supplies", label: "Supplies", icon: IconPackage, permissions: ["stock:read"], count: "supplies", key: "s" },
  { path: "/contracts", label: "Contracts", icon: IconFileCertificate, permissions: ["contract:read"], key: "o" },
  {
    path: "/viewer",
    label: "EDI viewer",
    icon: IconFileSearch,
    permissions: ["file:upload", "user:manage"],
    key: "v",
  },
  { path: "/reports", label: "Reports", icon: IconChartBar, permissions: ["report:read"], key: "r" },
];
