import type { PackPreview, RulePackRow } from "@cleanclaim/revenue-cycle/contract";
import { Button, Modal, Skeleton, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Instant } from "../../components/day.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { count, plural } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { RulesHead } from "./rules-head.tsx";

/** Saves text as a file of the browser. */
function saveAs(fileName: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Rule packs: what is here, a file to import with a look at what it changes, and the practice's own rules as a file. */
export function Screen() {
  const { may } = useSignedIn();
  const [file, setFile] = useState<string>();
  const [isExporting, setExporting] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const refresh = useRefresh();
  const packs = useQuery({
    queryKey: ["rule-packs"],
    queryFn: ({ signal }) => api("GET /api/rule-packs", { signal }),
  });
  const turn = useMutation({
    mutationFn: (pack: RulePackRow) =>
      api("POST /api/rule-packs/:id/switch", {
        params: { id: pack.id },
        body: { on: !pack.isOn, reason: pack.isOn ? "Switched off on the screen" : "Switched on on the screen" },
      }),
    onSuccess: (done, pack) => {
      sayDone(done.message, () => turn.mutate({ ...pack, isOn: !pack.isOn }));
      void refresh(["rule-packs"], ["payer-rules"], ["edits"]);
    },
    onError: sayProblem,
  });
  const again = useMutation({
    mutationFn: (id: string) => api("GET /api/rule-packs/:id/file", { params: { id } }),
    onSuccess: (made) => saveAs(made.fileName, made.text),
    onError: sayProblem,
  });
  useKeys("Rule packs", [
    { keys: "i", label: "Import a pack", disabled: !may("rule:write"), run: () => input.current?.click() },
    { keys: "e", label: "Export our rules", run: () => setExporting(true) },
  ]);
  const rows = packs.data ?? [];
  return (
    <div className="page">
      <RulesHead title="Rule packs">
        <Button variant="default" rightSection={<Keys keys="e" />} onClick={() => setExporting(true)}>
          Export our rules
        </Button>
        {may("rule:write") ? (
          <Button rightSection={<Keys keys="i" />} onClick={() => input.current?.click()}>
            Import a pack
          </Button>
        ) : null}
      </RulesHead>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label="Pack file"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.item(0);
          event.currentTarget.value = "";
          void chosen?.text().then(setFile, sayProblem);
        }}
      />
      <p className="rules-lead soft">
        A pack is a file of rules with a version and a checksum. Its rules come as drafts under the pack’s name; each is
        tried before it goes live, like one’s own.
      </p>
      {packs.isPending ? <Skeleton height={160} /> : null}
      {packs.isError ? <ProblemNote error={packs.error} retry={() => void packs.refetch()} /> : null}
      {packs.data === undefined ? null : rows.length === 0 ? (
        <p className="soft">No pack was imported. Export your own rules to see what such a file is.</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th>Pack</th>
              <th>Version</th>
              <th>Publisher</th>
              <th>Licence</th>
              <th className="num">Rules</th>
              <th className="num">Live</th>
              <th>State</th>
              <th>Imported</th>
              <th>Checksum</th>
              <th aria-label="Actions" />
            </tr>
          </thead>
          <tbody>
            {rows.map((pack) => (
              <tr key={pack.id}>
                <td>
                  <span className="code">{pack.id}</span> {pack.name}
                </td>
                <td title={pack.versions.map((each) => `${each.version}, ${each.checksum}`).join("\n")}>
                  {pack.version}
                  {pack.versions.length > 1 ? (
                    <span className="soft"> and {count(pack.versions.length - 1)} before</span>
                  ) : null}
                </td>
                <td>{pack.publisher}</td>
                <td>{pack.licence}</td>
                <td className="num">{count(pack.rules)}</td>
                <td className="num">{count(pack.live)}</td>
                <td>
                  <StateBadge
                    state={pack.isOn ? "on" : "off"}
                    meaning={pack.isOn ? "done" : "idle"}
                    label={pack.isOn ? "On" : "Off"}
                  />
                </td>
                <td className="soft">
                  {pack.importedBy}, <Instant iso={pack.importedAt} />
                </td>
                <td className="soft" title={pack.checksum}>
                  {pack.checksum.slice(7, 19)}…
                </td>
                <td className="nowrap">
                  {may("rule:write") ? (
                    <Button size="compact-sm" variant="default" onClick={() => turn.mutate(pack)}>
                      {pack.isOn ? "Switch off" : "Switch on"}
                    </Button>
                  ) : null}{" "}
                  <Button size="compact-sm" variant="subtle" onClick={() => again.mutate(pack.id)}>
                    Save the file
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {file === undefined ? null : <ImportDialog text={file} close={() => setFile(undefined)} />}
      {isExporting ? <ExportDialog close={() => setExporting(false)} /> : null}
    </div>
  );
}

function ImportDialog({ text, close }: { readonly text: string; readonly close: () => void }) {
  const refresh = useRefresh();
  const preview = useQuery({
    queryKey: ["pack-preview", text],
    gcTime: 0,
    queryFn: ({ signal }) => api("POST /api/rule-packs/preview", { body: { text }, signal }),
  });
  const take = useMutation({
    mutationFn: () => api("POST /api/rule-packs", { body: { text } }),
    onSuccess: (pack) => {
      sayDone(`${pack.name} ${pack.version} is here with ${plural(pack.rules, "rule")}, as drafts.`);
      void refresh(["rule-packs"], ["payer-rules"], ["edits"]);
      close();
    },
    onError: sayProblem,
  });
  const may = preview.data?.problems.length === 0 && preview.data.pack?.repeated !== true;
  useKeys("dialog: import", [
    { keys: "mod+Enter", label: "Import", inFields: true, disabled: !may, run: () => take.mutate() },
  ]);
  return (
    <Modal opened onClose={close} title="Import a pack" size="lg">
      {preview.isPending ? <Skeleton height={160} /> : null}
      {preview.isError ? <ProblemNote error={preview.error} /> : null}
      {preview.data === undefined ? null : <PackChanges preview={preview.data} />}
      <div className="row-flex" style={{ justifyContent: "flex-end", marginTop: 12 }}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button disabled={!may} loading={take.isPending} data-autofocus onClick={() => take.mutate()}>
          Import
        </Button>
      </div>
    </Modal>
  );
}

const CHANGES = {
  added: { meaning: "done", label: "Added" },
  changed: { meaning: "look", label: "Changed" },
  removed: { meaning: "stop", label: "Removed" },
  same: { meaning: "idle", label: "Same" },
} as const;

function PackChanges({ preview }: { readonly preview: PackPreview }) {
  const { pack } = preview;
  return (
    <>
      {pack === null ? null : (
        <p>
          <strong>{pack.name}</strong> {pack.version} of {pack.publisher}, {pack.licence}, {plural(pack.rules, "rule")}.
          {pack.replaces === null ? "" : ` It takes the place of version ${pack.replaces}.`}
          {pack.repeated ? " This very file was imported before." : ""}
        </p>
      )}
      {preview.problems.length === 0 ? null : (
        <>
          <p>The file is refused:</p>
          <ul className="rules-problems" role="alert">
            {preview.problems.slice(0, 12).map((problem) => (
              <li key={problem.path + problem.message}>
                {problem.message} {problem.path === "" ? "" : <span className="soft">({problem.path})</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {preview.changes.length === 0 ? null : (
        <table className="plain-table">
          <tbody>
            {preview.changes.map((change) => (
              <tr key={change.id}>
                <td>
                  <StateBadge
                    state={change.change}
                    meaning={CHANGES[change.change].meaning}
                    label={CHANGES[change.change].label}
                  />
                </td>
                <td className="code">{change.id}</td>
                <td>{change.name}</td>
                <td className="soft">{change.parts.join(", ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function ExportDialog({ close }: { readonly close: () => void }) {
  const { session } = useSignedIn();
  const [form, setForm] = useState({
    id: "our-rules",
    name: "Our payer rules",
    version: new Date().toISOString().slice(0, 10),
    publisher: session.user.displayName,
    licence: "CC0-1.0",
  });
  const make = useMutation({
    mutationFn: () => api("POST /api/rule-packs/export", { body: form }),
    onSuccess: (made) => {
      saveAs(made.fileName, made.text);
      sayDone(`${made.fileName}: ${plural(made.rules, "rule")}.`);
      close();
    },
    onError: sayProblem,
  });
  const field = (key: keyof typeof form, label: string) => (
    <TextInput
      mt="xs"
      label={label}
      data-autofocus={key === "id" || undefined}
      value={form[key]}
      onChange={(event) => setForm({ ...form, [key]: event.currentTarget.value })}
    />
  );
  return (
    <Modal opened onClose={close} title="Export our rules">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        {field("id", "Id (small letters, digits, dashes)")}
        {field("name", "Name")}
        {field("version", "Version")}
        {field("publisher", "Publisher")}
        {field("licence", "Licence")}
        <div className="row-flex" style={{ justifyContent: "flex-end", marginTop: 12 }}>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" loading={make.isPending}>
            Save the file
          </Button>
        </div>
      </form>
    </Modal>
  );
}
