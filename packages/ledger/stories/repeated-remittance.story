title: The same remittance twice posts once
events:
  - charge: { claim: c1, on: 2026-06-01, lines: ["100.00"] }
  - remittance: { id: r1, on: 2026-06-20, paid: "80.00", claims: [{ claim: c1, status: "1", lines: [{ charge: "100.00", paid: "80.00", adjustments: ["CO-45 20.00"] }] }] }
  - remittance: { id: r1, on: 2026-06-20, paid: "80.00", claims: [{ claim: c1, status: "1", lines: [{ charge: "100.00", paid: "80.00", adjustments: ["CO-45 20.00"] }] }] }
balances: { payer-receivable/c1: "0.00", payer-cash/pr: "80.00", contractual-adjustment/pr/py: "20.00" }
