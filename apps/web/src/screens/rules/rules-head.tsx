import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import "./rules.css";

const PLACES = [
  { to: "/rules", label: "Library" },
  { to: "/rules/payer", label: "Payer rules" },
  { to: "/rules/packs", label: "Packs" },
  { to: "/coverage", label: "Coverage" },
] as const;

/** Title of a screen about rules, with the way to the others. */
export function RulesHead({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="page-head">
      <h1>{title}</h1>
      <nav className="rules-places" aria-label="Rules">
        {PLACES.map((place) => (
          <Link key={place.to} to={place.to} activeOptions={{ exact: place.to === "/rules" }}>
            {place.label}
          </Link>
        ))}
      </nav>
      <span className="grow" />
      {children}
    </div>
  );
}
