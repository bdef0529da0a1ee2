import type { RailCounts } from "@cleanclaim/revenue-cycle/contract";
import type { Icon } from "@tabler/icons-react";
import {
  IconBuildingHospital,
  IconChartBar,
  IconClipboardList,
  IconFileDollar,
  IconGavel,
  IconInbox,
  IconListCheck,
  IconMessageQuestion,
  IconPackage,
  IconReceiptOff,
  IconUsers,
} from "@tabler/icons-react";

/** One stage of the road in the left rail. */
export interface Stage {
  readonly path: string;
  readonly label: string;
  readonly icon: Icon;
  readonly permission: string;
  readonly count?: keyof RailCounts;
  /** Second key after `g`. */
  readonly key: string;
}

/** The stages in the order of the road; only those with a screen and a permission are shown. */
export const stages: readonly Stage[] = [
  { path: "/work", label: "My work", icon: IconListCheck, permission: "claim:read", count: "tasks", key: "w" },
  {
    path: "/desk",
    label: "Front desk",
    icon: IconBuildingHospital,
    permission: "patient:read",
    count: "frontDesk",
    key: "f",
  },
  { path: "/coding", label: "Coding", icon: IconClipboardList, permission: "visit:read", count: "coding", key: "c" },
  {
    path: "/queries",
    label: "Queries",
    icon: IconMessageQuestion,
    permission: "visit:read",
    count: "queries",
    key: "q",
  },
  { path: "/claims", label: "Claims", icon: IconFileDollar, permission: "claim:read", count: "claims", key: "l" },
  { path: "/answers", label: "Answers", icon: IconInbox, permission: "claim:read", count: "answers", key: "a" },
  { path: "/denials", label: "Denials", icon: IconReceiptOff, permission: "claim:read", count: "denials", key: "d" },
  { path: "/accounts", label: "Patients", icon: IconUsers, permission: "account:read", count: "patients", key: "p" },
  {
    path: "/placements",
    label: "Placements",
    icon: IconGavel,
    permission: "placement:read",
    count: "placements",
    key: "t",
  },
  { path: "/supplies", label: "Supplies", icon: IconPackage, permission: "stock:read", count: "supplies", key: "s" },
  { path: "/reports", label: "Reports", icon: IconChartBar, permission: "report:read", key: "r" },
];
