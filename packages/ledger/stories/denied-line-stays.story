title: A line denied for its diagnosis stays with the payer until a person decides
events:
  - charge: { claim: c1, on: 2026-06-01, lines: ["600.00"] }
  - remittance: { id: r1, on: 2026-06-20, paid: "0.00", claims: [{ claim: c1, status: "4", lines: [{ charge: "600.00", paid: "0.00", adjustments: ["CO-11 600.00"] }] }] }
denied: ["CO-11 600.00"]
balances: { payer-receivable/c1: "600.00", patient-receivable/c1: "0.00", contractual-adjustment/pr/py: "0.00" }
