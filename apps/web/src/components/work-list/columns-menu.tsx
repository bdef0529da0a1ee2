import { ActionIcon, Button, Checkbox, Popover, Tooltip } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconColumns3 } from "@tabler/icons-react";
import type { ColumnLayout } from "./list-state.ts";
import { arranged, moved, plainLayout, toggled } from "./list-state.ts";

/** Chooses and orders the columns of a list. */
export function ColumnsMenu(props: {
  readonly columns: readonly { readonly id: string; readonly label: string; readonly hidden?: boolean }[];
  readonly layout: ColumnLayout;
  readonly setLayout: (layout: ColumnLayout) => void;
}) {
  const rows = arranged(props.columns, props.layout);
  const ids = rows.map(({ column }) => column.id);
  const move = (id: string, by: -1 | 1) => {
    props.setLayout({ ...props.layout, order: moved(ids, id, by) });
  };
  return (
    <Popover position="bottom-end" width={280} shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label="Columns">
          <ActionIcon variant="subtle" color="gray" aria-label="Columns">
            <IconColumns3 size={16} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        {rows.map(({ column, visible }, index) => (
          <div key={column.id} className="row-flex" style={{ minHeight: 28 }}>
            <Checkbox
              className="grow"
              label={column.label}
              checked={visible}
              onChange={(event) => {
                props.setLayout(toggled(props.layout, column.id, event.currentTarget.checked));
              }}
            />
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              disabled={index === 0}
              aria-label={`Move ${column.label} to the left`}
              onClick={() => {
                move(column.id, -1);
              }}
            >
              <IconArrowUp size={13} />
            </ActionIcon>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              disabled={index === rows.length - 1}
              aria-label={`Move ${column.label} to the right`}
              onClick={() => {
                move(column.id, 1);
              }}
            >
              <IconArrowDown size={13} />
            </ActionIcon>
          </div>
        ))}
        <Button
          mt="xs"
          variant="subtle"
          size="compact-xs"
          onClick={() => {
            props.setLayout(plainLayout);
          }}
        >
          As delivered
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
