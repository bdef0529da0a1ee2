title: Adjustments on the claim as a whole, beside its lines
events:
  - charge: { claim: c1, on: 2026-06-01, lines: ["100.00"] }
  - remittance: { id: r1, on: 2026-06-20, paid: "90.00", claims: [{ claim: c1, status: "1", adjustments: ["PR-1 10.00"], lines: [{ charge: "100.00", paid: "100.00", adjustments: [] }] }] }
balances: { payer-receivable/c1: "0.00", patient-receivable/c1: "10.00", remittance-clearing/r1: "0.00" }
