/** A file as it travels. Names are ours when we send, theirs when we collect. */
export interface ExchangedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What a real-time question came to. A payer that does not answer in time is an answer of its own, not an error. */
export type RealtimeAnswer =
  | { readonly kind: "answered"; readonly text: string }
  | { readonly kind: "no-answer"; readonly message: string }
  | { readonly kind: "refused"; readonly message: string };

/** The way to a clearinghouse: folders, SFTP, or whatever one agrees on with it. The server implements it. */
export interface ClearinghouseConnector {
  /** Hands a file over. Delivering the same name again replaces it, so that a repeated try does no harm. */
  deliver(file: ExchangedFile): Promise<void>;
  /** The names of the files that wait for us, oldest first. */
  waiting(): Promise<readonly string[]>;
  /** Reads one of them; undefined when it is gone. */
  collect(name: string): Promise<Uint8Array | undefined>;
  /** Puts a file that is safely stored out of the way. */
  archive(name: string): Promise<void>;
  /** Asks a 270, 276 or 278 and waits for the answer. */
  realtime(text: string): Promise<RealtimeAnswer>;
}

/** How we and the clearinghouse name each other. */
export interface TradingPartners {
  /** ISA06, GS02 and the submitter's id. */
  readonly senderId: string;
  readonly senderName: string;
  readonly contactName: string;
  /** Ten digits. */
  readonly contactPhone: string;
  /** ISA08, GS03 and the receiver's id. */
  readonly receiverId: string;
  readonly receiverName: string;
  /** ISA15: T test, P production. */
  readonly usage: "T" | "P";
}
