import { Money } from "../../components/money.tsx";
import { dayText } from "../../format/format.ts";
import { useForecast } from "./use-forecast.ts";

/** Beside the claim: what the payer is expected to pay and when, and how many reasons speak against it. */
export function ForecastGlance(props: {
  readonly claimId: string;
  readonly version: number;
  readonly open: () => void;
}) {
  const forecast = useForecast(props.claimId, props.version);
  if (forecast.isError) return null;
  const view = forecast.data;
  const stops = view?.risk.filter((one) => one.seriousness !== "history").length ?? 0;
  return (
    <>
      <h2 className="section-title">Forecast</h2>
      <dl className="facts forecast-glance">
        <dt>Payer</dt>
        <dd>
          <Money amount={view?.totals.payer} strong />
        </dd>
        <dt>Patient</dt>
        <dd>
          <Money amount={view?.totals.patient} />
        </dd>
        <dt>Expected on</dt>
        <dd>{view === undefined ? "…" : dayText(view.expectedPayment.date)}</dd>
      </dl>
      <button type="button" className="text-button small-line" onClick={props.open}>
        {view?.outcome === null || view?.outcome === undefined
          ? stops === 0
            ? "Lines, reasons and day"
            : `${stops} ${stops === 1 ? "reason speaks" : "reasons speak"} against it`
          : "Held beside the payer's answer"}
      </button>
    </>
  );
}
