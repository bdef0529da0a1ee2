import type { JsonSchema } from "./json-schema.ts";

/** The keywords that our own schemas use, checked plainly; for tests. Returns the paths that do not fit. */
export function misfits(root: JsonSchema, value: unknown): readonly string[] {
  const found: string[] = [];
  check(root, root, value, "", found);
  return found;
}

function check(root: JsonSchema, given: JsonSchema, value: unknown, path: string, found: string[]): void {
  const reference = given["$ref"];
  if (typeof reference === "string") {
    // Our references all lead to an entry of $defs.
    const definitions = root["$defs"] as Readonly<Record<string, JsonSchema>>;
    const target = definitions[reference.replace("#/$defs/", "")];
    if (target === undefined) found.push(`${path}: ${reference} leads nowhere`);
    else check(root, target, value, path, found);
    return;
  }
  switch (given["type"]) {
    case "string":
      checkText(given, value, path, found);
      break;
    case "array":
      checkList(root, given, value, path, found);
      break;
    case "object":
      checkObject(root, given, value, path, found);
      break;
    case "integer":
      if (!Number.isInteger(value)) found.push(`${path}: no whole number`);
      break;
    default:
      found.push(`${path}: the schema has no type`);
  }
}

function checkText(given: JsonSchema, value: unknown, path: string, found: string[]): void {
  if (typeof value !== "string") {
    found.push(`${path}: no text`);
    return;
  }
  const { enum: codes, pattern, minLength, maxLength } = given;
  if (Array.isArray(codes) && !codes.includes(value)) found.push(`${path}: not one of the codes`);
  if (typeof pattern === "string" && !new RegExp(pattern).test(value)) found.push(`${path}: not of the form`);
  if (typeof minLength === "number" && value.length < minLength) found.push(`${path}: too short`);
  if (typeof maxLength === "number" && value.length > maxLength) found.push(`${path}: too long`);
}

function checkList(root: JsonSchema, given: JsonSchema, value: unknown, path: string, found: string[]): void {
  if (!Array.isArray(value)) {
    found.push(`${path}: no list`);
    return;
  }
  const { maxItems, prefixItems, items } = given;
  if (typeof maxItems === "number" && value.length > maxItems) found.push(`${path}: too many`);
  value.forEach((one: unknown, index) => {
    // Both keywords hold schemas.
    const schema = (Array.isArray(prefixItems) ? (prefixItems as unknown[])[index] : items) as JsonSchema | undefined;
    if (schema !== undefined) check(root, schema, one, `${path}[${index}]`, found);
  });
}

function checkObject(root: JsonSchema, given: JsonSchema, value: unknown, path: string, found: string[]): void {
  if (typeof value !== "object" || value === null) {
    found.push(`${path}: no object`);
    return;
  }
  // The keyword holds a schema for each property.
  const properties = (given["properties"] ?? {}) as Readonly<Record<string, JsonSchema>>;
  for (const [name, one] of Object.entries(value)) {
    const schema = properties[name];
    if (schema === undefined) found.push(`${path}.${name}: no such property`);
    else check(root, schema, one, `${path}.${name}`, found);
  }
  const { required } = given;
  for (const name of Array.isArray(required) ? required : []) {
    if (!(String(name) in value)) found.push(`${path}.${String(name)}: missing`);
  }
}
