title: Recoupment, forwarded balance and interest pass through the clearing account
events:
  - charge: { claim: c1, on: 2026-06-01, lines: ["100.00"] }
  - remittance:
      { id: r1, on: 2026-06-20, paid: "53.10", plb: ["WO 30.00", "L6 -3.10"], claims: [{ claim: c1, status: "1", lines: [{ charge: "100.00", paid: "80.00", adjustments: ["CO-45 20.00"] }] }] }
balances: { payer-receivable/c1: "0.00", payer-cash/pr: "53.10", payer-recoupment/pr/py: "30.00", interest-income/pr: "-3.10", remittance-clearing/r1: "0.00" }
