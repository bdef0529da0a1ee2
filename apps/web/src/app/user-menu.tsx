import { Menu, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { IconKeyboard, IconLogout, IconMoon, IconRowInsertTop, IconSun } from "@tabler/icons-react";
import { words } from "../format/format.ts";
import { useDensity } from "../settings/settings.ts";
import { useSignedIn } from "./session.tsx";

/** Initials at the top right: theme, density, keys, sign out. */
export function UserMenu({ showKeys }: { readonly showKeys: () => void }) {
  const { session, signOut } = useSignedIn();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [density, setDensity] = useDensity();
  const dark = colorScheme === "dark";
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <UnstyledButton
          className="user-button"
          aria-label={`${session.user.initials}, ${session.user.displayName}: settings and sign out`}
        >
          {session.user.initials}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {session.user.displayName}
          {session.user.credential === null ? "" : `, ${session.user.credential}`}
          <br />
          {session.user.roles.map(words).join(", ")}
        </Menu.Label>
        <Menu.Item
          leftSection={dark ? <IconSun size={15} /> : <IconMoon size={15} />}
          onClick={() => {
            setColorScheme(dark ? "light" : "dark");
          }}
        >
          {dark ? "Light theme" : "Dark theme"}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconRowInsertTop size={15} />}
          onClick={() => {
            setDensity(density === "compact" ? "comfortable" : "compact");
          }}
        >
          {density === "compact" ? "Comfortable rows" : "Compact rows"}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={15} />} onClick={showKeys}>
          Keys of this screen
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={15} />} onClick={() => void signOut()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
