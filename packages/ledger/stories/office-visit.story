title: An office visit with a copay and a contractual adjustment
events:
  - charge: { claim: c1, on: 2026-06-01, lines: ["185.00", "40.00"] }
  - remittance:
      { id: r1, on: 2026-06-20, paid: "120.00", claims: [{ claim: c1, status: "1", lines: [{ charge: "185.00", paid: "90.00", adjustments: ["CO-45 70.00", "PR-3 25.00"] }, { charge: "40.00", paid: "30.00", adjustments: ["CO-45 10.00"] }] }] }
  - payment: { key: p1, on: 2026-07-02, amount: "25.00" }
balances: { payer-receivable/c1: "0.00", patient-receivable/c1: "0.00", payer-cash/pr: "120.00", patient-cash/pr: "25.00", remittance-clearing/r1: "0.00", revenue/pr: "-225.00" }
