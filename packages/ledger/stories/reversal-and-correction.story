title: The payer takes back its decision and pays again in the same remittance
events:
  - charge: { claim: c1, on: 2026-06-01, lines: ["100.00"] }
  - remittance: { id: r1, on: 2026-06-20, paid: "80.00", claims: [{ claim: c1, status: "1", lines: [{ charge: "100.00", paid: "80.00", adjustments: ["CO-45 20.00"] }] }] }
  - remittance:
      id: r2
      on: 2026-07-20
      paid: "-20.00"
      claims:
        - { claim: c1, status: "22", lines: [{ charge: "-100.00", paid: "-80.00", adjustments: ["CO-45 -20.00"] }] }
        - { claim: c1, status: "1", lines: [{ charge: "100.00", paid: "60.00", adjustments: ["CO-45 25.00", "PR-2 15.00"] }] }
balances: { payer-receivable/c1: "0.00", patient-receivable/c1: "15.00", payer-cash/pr: "60.00", contractual-adjustment/pr/py: "25.00", remittance-clearing/r2: "0.00" }
