import { useParams } from "@tanstack/react-router";

/** A parameter of the path, such as `id` in `/claims/$id`. */
export function useRouteParam(name: string): string {
  // Parameters of a path are text; the routes are made from a table, so the router cannot know their names.
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  return params[name] ?? "";
}
