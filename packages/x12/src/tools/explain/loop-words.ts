/** What the loops of the guides are about, in our words; `837` and the like before the loop where loops of several guides share an id. */
const TABLE = `
ISA envelope
ST header and trailer of the transaction
837 1000A who sends the file
837 1000B who receives the file
837 2000A billing provider's level
837 2010AA billing provider
837 2010AB address that payment goes to
837 2010AC plan that payment goes to
837 2000B subscriber's level
837 2010BA subscriber
837 2010BB payer
837 2000C patient's level
837 2010CA patient
837 2300 claim
837 2305 home health plan
837 2310A claim's referring, or attending, provider
837 2310B claim's rendering, or operating, provider
837 2310C claim's service location, or other operating provider
837 2310D claim's supervising, or rendering, provider
837 2310E claim's ambulance pick-up, or service location
837 2310F claim's ambulance drop-off, or referring provider
837 2320 another payer's part in the claim
837 2330A person insured with the other payer
837 2330B the other payer
837 2330C provider as the other payer knows it
837 2330D provider as the other payer knows it
837 2330E provider as the other payer knows it
837 2330F provider as the other payer knows it
837 2330G provider as the other payer knows it
837 2330H provider as the other payer knows it
837 2330I provider as the other payer knows it
837 2400 service line
837 2410 drug of the line
837 2420A line's provider
837 2420B line's provider
837 2420C line's provider
837 2420D line's provider
837 2420E line's provider
837 2420F line's provider
837 2420G line's ambulance pick-up
837 2420H line's ambulance drop-off
837 2430 what another payer did with the line
837 2440 form that supports the line
835 1000A payer
835 1000B payee
835 2000 group of claims
835 2100 claim paid
835 2110 service paid
270 2000A payer's level
270 2100A payer
270 2000B asking provider's level
270 2100B asking provider
270 2000C subscriber's level
270 2100C subscriber
270 2110C what is asked about the subscriber
270 2000D dependent's level
270 2100D dependent
270 2110D what is asked about the dependent
271 2000A payer's level
271 2100A payer
271 2000B asking provider's level
271 2100B asking provider
271 2000C subscriber's level
271 2100C subscriber
271 2110C benefit of the subscriber
271 2115C more about the benefit
271 2120C whom to turn to about the benefit
271 2000D dependent's level
271 2100D dependent
271 2110D benefit of the dependent
271 2115D more about the benefit
271 2120D whom to turn to about the benefit
271 2110 benefit
271 2115 more about the benefit
271 2120 whom to turn to about the benefit
270 2110 what is asked
276 2000A payer's level
276 2100A payer
276 2000B receiver's level
276 2100B receiver
276 2000C provider's level
276 2100C provider
276 2000D subscriber's level
276 2100D subscriber
276 2200 claim asked about
276 2200D claim asked about
276 2210 line asked about
276 2210D line asked about
276 2000E dependent's level
276 2100E dependent
276 2200E claim asked about
276 2210E line asked about
277 2000A level of the one who answers
277 2100A the one who answers
277 2200A the file as the one who answers received it
277 2000B level of the one answered
277 2100B the one answered
277 2200B answer to the whole file
277 2000C provider's level
277 2100C provider
277 2200C answer to the provider's claims
277 2000D patient's level
277 2100D patient
277 2200 status of a claim
277 2200D status of a claim
277 2220 status of a line
277 2220D status of a line
277 2000E dependent's level
277 2100E dependent
277 2200E status of a claim
277 2220E status of a line
278 2000A reviewer's level
278 2010A reviewer
278 2000B requester's level
278 2010B requester
278 2000C subscriber's level
278 2010C subscriber
278 2000D dependent's level
278 2010D dependent
278 2000E event under review
278 2010E provider of the event
278 2010EA provider of the event
278 2010EB contact for the event
278 2010EC transport, or another reviewer
278 2000F service under review
278 2010F provider of the service
278 2010FA provider of the service
278 2010FB contact for the service
275 1000A payer
275 1000B who sends the attachment
275 1000C provider
275 1000D patient
275 1100C address of the provider
275 2000A attachment
275 2100A service date
275 2100B attachment itself
275 2110B attachment's file
999 2000 answer to one transaction
999 2100 segment with an error
999 2110 element with an error
997 2000 answer to one transaction
997 2100 segment with an error
997 2110 element with an error
820 1000A who receives the premium
820 1000B who pays the premium
820 1000C intermediary bank
820 2000 part of the payment
820 2000A organization's part of the payment
820 2300A organization's item
820 2310A summary line of the item
820 2312A adjustment of the item
820 2315A members counted
820 2320A adjustment of the item
820 2000B person's part of the payment
820 2100 person paid for
820 2100B person paid for
820 2300 item paid
820 2300B item paid
820 2320B adjustment of the item
834 1000A plan sponsor
834 1000B insurer
834 1000C broker
834 1100C broker's account
834 2000 member
834 2100A member's name
834 2100B member's name as it was
834 2100C member's mailing address
834 2100D member's employer
834 2100E member's school
834 2100F custodial parent
834 2100G responsible person
834 2100H drop-off place
834 2200 disability
834 2300 coverage
834 2310 provider of the coverage
834 2320 other coverage
834 2330 other insurer
834 2700 member's reporting categories
834 2710 reporting category
834 2750 reporting category
820 2200A adjustment from an earlier payment
820 2200B adjustment from an earlier payment
824 1000A who answers
824 1000B who is answered
824 2000 transaction answered
824 2100 error found
`;

const LOOPS: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => {
      const match = /^((?:\d{3} )?\S+) (.*)$/.exec(line);
      return [match?.[1] ?? line, match?.[2] ?? ""];
    }),
);

/** What a loop is about; undefined for a loop that we have no words for. */
export function loopWords(transaction: string, loop: string): string | undefined {
  return LOOPS.get(`${transaction} ${loop}`) ?? LOOPS.get(loop);
}
