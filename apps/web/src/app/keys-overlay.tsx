import { Modal } from "@mantine/core";
import { Keys } from "../components/keys.tsx";
import { useKeyLayers, useKeys } from "../keys/use-keys.ts";

/** Lists the keys of the screen that is open, by part of the screen. */
export function KeysOverlay({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const layers = useKeyLayers();
  useKeys("dialog: keys", [{ keys: "?", label: "Close", run: onClose, hidden: true }], opened);
  const groups = new Map<string, Map<string, string>>();
  for (const layer of layers.toReversed()) {
    const bindings = groups.get(layer.scope) ?? new Map<string, string>();
    for (const binding of layer.bindings) {
      if (binding.hidden !== true && binding.disabled !== true) bindings.set(binding.keys, binding.label);
    }
    if (bindings.size > 0) groups.set(layer.scope, bindings);
  }
  return (
    <Modal opened={opened} onClose={onClose} title="Keys of this screen" size="xl">
      <div className="keys-groups">
        {[...groups].map(([scope, bindings]) => (
          <section key={scope}>
            <h2 className="section-title">{scope}</h2>
            <dl className="keys-list">
              {[...bindings].map(([keys, label]) => (
                <div key={keys}>
                  <dt>
                    <Keys keys={keys} />
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
