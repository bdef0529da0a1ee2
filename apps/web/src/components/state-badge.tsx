import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX, IconInfoCircle } from "@tabler/icons-react";
import { words } from "../format/format.ts";
import type { Meaning } from "./state-words.ts";
import { meaningOf } from "./state-words.ts";

const ICONS = {
  stop: IconCircleX,
  look: IconAlertTriangle,
  done: IconCircleCheck,
  info: IconInfoCircle,
  idle: IconCircleDashed,
} as const satisfies Record<Meaning, unknown>;

/** A state as icon and word; colour only repeats them. `label` replaces the word, `meaning` the usual meaning of the state. */
export function StateBadge(props: { readonly state: string; readonly label?: string; readonly meaning?: Meaning }) {
  const meaning = props.meaning ?? meaningOf(props.state);
  const Icon = ICONS[meaning];
  return (
    <span className="state-badge" data-meaning={meaning}>
      <Icon size={13} stroke={2} aria-hidden />
      <span className="cut">{props.label ?? words(props.state)}</span>
    </span>
  );
}
