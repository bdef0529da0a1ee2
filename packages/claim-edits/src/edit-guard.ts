/**
 * Runs work that must come to an end. Answers what the work answers; throws an `EditOverrun` when it does not end in time.
 * The package reads no clock: whoever makes the engine brings the guard (in the server one built on V8's own time-out).
 * `claims` is how many claims the work is about, so that the time can grow with them.
 */
export type EditGuard = <T>(work: () => T, claims: number) => T;

/** Thrown by a guard when the work did not end in time. */
export class EditOverrun extends Error {
  constructor(message = "the work did not come to an end in the time given") {
    super(message);
    this.name = "EditOverrun";
  }
}
