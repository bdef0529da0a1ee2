import { Money } from "../../components/money.tsx";
import type { StayEdits } from "./stay.tsx";

const roles = [
  ["principal", "principal"],
  ["admitting", "admitting"],
  ["reason-for-visit", "reason for visit"],
  ["external-cause", "external cause"],
  ["other", "other"],
] as const;
const presences = [
  ["", "—"],
  ["Y", "Y yes"],
  ["N", "N no"],
  ["U", "U not documented"],
  ["W", "W can't be told"],
  ["1", "1 exempt"],
] as const;

/** Diagnoses with their place on the bill, and services with their revenue code and day. */
export function StayCoding(props: {
  readonly edits: StayEdits;
  readonly change: (edits: StayEdits) => void;
  readonly disabled: boolean;
}) {
  const { edits, change, disabled } = props;
  const diagnosisAt = (index: number, next: Partial<StayEdits["diagnoses"][number]>) => {
    change({ ...edits, diagnoses: edits.diagnoses.map((one, at) => (at === index ? { ...one, ...next } : one)) });
  };
  const serviceAt = (index: number, next: Partial<StayEdits["services"][number]>) => {
    change({ ...edits, services: edits.services.map((one, at) => (at === index ? { ...one, ...next } : one)) });
  };
  return (
    <div className="stay-coding">
      <section aria-label="Diagnoses">
        <h2 className="section-title">Diagnoses</h2>
        <table className="plain-table">
          <thead>
            <tr>
              <th>Code</th>
              <th>What</th>
              <th>On the bill</th>
              <th>On admission</th>
            </tr>
          </thead>
          <tbody>
            {edits.diagnoses.map((one, index) => (
              <tr key={`${one.code}${index}`}>
                <td className="code">{one.code}</td>
                <td>{one.title}</td>
                <td>
                  <select
                    className="bench-field"
                    aria-label={`Place of ${one.code} on the bill`}
                    disabled={disabled}
                    value={one.role}
                    onChange={(event) => {
                      const role = roles.find(([value]) => value === event.currentTarget.value)?.[0];
                      if (role !== undefined) diagnosisAt(index, { role });
                    }}
                  >
                    {roles.map(([value, words]) => (
                      <option key={value} value={value}>
                        {words}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <select
                    className="bench-field"
                    aria-label={`${one.code} present on admission`}
                    disabled={disabled}
                    value={one.presentOnAdmission ?? ""}
                    onChange={(event) => {
                      const value = presences.find(([each]) => each === event.currentTarget.value)?.[0] ?? "";
                      diagnosisAt(index, { presentOnAdmission: value === "" ? null : value });
                    }}
                  >
                    {presences.map(([value, words]) => (
                      <option key={value} value={value}>
                        {words}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section aria-label="Services">
        <h2 className="section-title">Services</h2>
        <table className="plain-table">
          <thead>
            <tr>
              <th style={{ width: 70 }}>Revenue</th>
              <th>What</th>
              <th>Procedure</th>
              <th style={{ width: 130 }}>Day</th>
              <th className="num">Units</th>
              <th className="num">Charge</th>
            </tr>
          </thead>
          <tbody>
            {edits.services.map((one, index) => (
              <tr key={one.position}>
                <td>
                  <input
                    className="bench-field"
                    aria-label={`Revenue code of service ${one.position}`}
                    disabled={disabled}
                    maxLength={4}
                    value={one.revenueCode}
                    onChange={(event) => {
                      serviceAt(index, { revenueCode: event.currentTarget.value });
                    }}
                  />
                </td>
                <td>{one.description}</td>
                <td className="code">{one.procedureCode}</td>
                <td>
                  <input
                    type="date"
                    className="bench-field"
                    aria-label={`Day of service ${one.position}`}
                    disabled={disabled}
                    value={one.serviceDate ?? ""}
                    onChange={(event) => {
                      const value = event.currentTarget.value;
                      serviceAt(index, { serviceDate: value === "" ? null : value });
                    }}
                  />
                </td>
                <td className="num">{one.units}</td>
                <td className="num">
                  <Money amount={one.charge} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
