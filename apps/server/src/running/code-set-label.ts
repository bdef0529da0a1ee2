import { openCodeSetStore } from "@cleanclaim/code-sets";

/** Which code sets this installation has, in words for the screens: looked at again at most every ten seconds. */
export function codeSetLabel(dataDirectory: string): () => { readonly label: string; readonly official: boolean } {
  let known = { label: "", official: false };
  let lookedAt = -Infinity;
  return () => {
    if (performance.now() - lookedAt > 10_000) {
      known = look(dataDirectory);
      lookedAt = performance.now();
    }
    return known;
  };
}

function look(dataDirectory: string): { readonly label: string; readonly official: boolean } {
  const releases = openCodeSetStore(dataDirectory).status();
  const newest = (set: string) => releases.filter((release) => release.set === set && release.complete).at(-1);
  const named = [
    ["ICD-10-CM", newest("icd10cm")],
    ["HCPCS", newest("hcpcs")],
  ] as const;
  const official = named.flatMap(([name, release]) => (release === undefined ? [] : [`${name} ${release.name}`]));
  if (official.length > 0) return { label: official.join(", "), official: true };
  return { label: "starter set: load the official one with: cleanclaim codes import FOLDER", official: false };
}
