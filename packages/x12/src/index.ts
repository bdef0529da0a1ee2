export type { Delimiters, ReadProblem, Segment } from "./wire/segment.ts";
export { STANDARD_DELIMITERS, components, element, repetitions } from "./wire/segment.ts";
export type { FunctionalGroup, Interchange, ReadResult, TransactionSet } from "./wire/interchange.ts";
export { readInterchanges } from "./wire/interchange.ts";
export type { ChunkSource, ScanEvent, SegmentBatch, StreamEvent } from "./wire/stream.ts";
export { chunksOf, streamSegments, streamTransactions } from "./wire/stream.ts";
export type { SegmentSink } from "./wire/scanner.ts";
export { SegmentScanner } from "./wire/scanner.ts";
export type {
  GroupToWrite,
  InterchangeToWrite,
  WireElement,
  WireSegment,
  WriteProblem,
  WriteResult,
  WrittenTransaction,
} from "./wire/write-interchange.ts";
export { writeInterchange } from "./wire/write-interchange.ts";
export type * from "./transactions/parts.ts";
export type * from "./transactions/claim-837.ts";
export type * from "./transactions/remittance-835.ts";
export type * from "./transactions/acknowledgment.ts";
export type * from "./transactions/eligibility-270.ts";
export type * from "./transactions/claim-status-276.ts";
export type * from "./transactions/authorization-278.ts";
export { amountToCents, centsToAmount, dottedIcd, isDate8, isNpi, isoDate, twoPlaces, wireNumber } from "./values.ts";
export { kindOf837, read837 } from "./transactions/read-837.ts";
export { write837, write837P } from "./transactions/write-837.ts";
export { claimsOf835, read835 } from "./transactions/read-835.ts";
export { write835 } from "./transactions/write-835.ts";
export { read999, readTa1, write999, writeTa1 } from "./transactions/acknowledgment-999.ts";
export { isRejectedStatus, read277Ca, write277Ca } from "./transactions/claim-acknowledgment-277.ts";
export { readEligibility, writeEligibility } from "./transactions/eligibility.ts";
export { readClaimStatus, writeClaimStatus } from "./transactions/claim-status.ts";
export { readServicesReview, writeServicesReview } from "./transactions/services-review.ts";
export type { AcknowledgmentCodes, Finding, Issue, Report } from "./validate/issue.ts";
export type { CodeAnswer, CodeLookup, CodeLookups } from "./validate/context.ts";
export type {
  BusinessUnit,
  PayerRules,
  RulePlace,
  TransactionFacts,
  TransactionVerdict,
  ValidateOptions,
  ValidatedGroup,
  ValidatedInterchange,
  ValidatedTransaction,
  ValidationCounts,
  ValidationEvent,
  ValidationResult,
  Verdict,
  VerdictCounts,
} from "./validate/result.ts";
export type { GroupHeader, InterchangeHeader } from "./wire/envelope-facts.ts";
export type { ValidateStreamOptions } from "./validate/validate.ts";
export { validate, validateRead, validateStream } from "./validate/validate.ts";
export type { ElementSpec, Grammar, LoopSpec, SegmentSpec, Usage } from "./grammar/grammar.ts";
export { grammarFor, knownGuides } from "./grammar/guides.ts";
export type { SegmentPlace } from "./validate/locate.ts";
export { SegmentLocator } from "./validate/locate.ts";
export type { Summary } from "./summary/summary.ts";
export { parseEnvelope, summarize, summarizeTransaction } from "./summary/summary.ts";
export type { CommandReport } from "./commands.ts";
export { parseLevels, parseReport, summaryReport, validateReport } from "./commands.ts";
export type { AcknowledgeOptions, InterchangeAnswer } from "./answer/acknowledge.ts";
export { acknowledge } from "./answer/acknowledge.ts";
export type { AcknowledgeClaimsOptions, ClaimAcknowledgmentResult } from "./answer/acknowledge-claims.ts";
export { acknowledgeClaims, acknowledgeCollected } from "./answer/acknowledge-claims.ts";
export type { AppliedAcknowledgment, AppliedClaim, AppliedTransaction } from "./answer/apply-acknowledgment.ts";
export { applyAcknowledgment } from "./answer/apply-acknowledgment.ts";
export type { CollectedClaim, CollectedClaims, CollectedLevel } from "./answer/claim-collector.ts";
export { ClaimCollector } from "./answer/claim-collector.ts";
export type { ElementExplanation, ExplainContext, SegmentExplanation, SegmentText } from "./tools/explain/explain.ts";
export { explainElement, explainSegment, explainTransaction } from "./tools/explain/explain.ts";
export type { ToolProblem } from "./tools/raw-interchange.ts";
export type { SplitOptions, SplitPiece, SplitResult, SplitUnit } from "./tools/split.ts";
export { splitInterchange } from "./tools/split.ts";
export type { MergeOptions, MergeResult, Renumbering } from "./tools/merge.ts";
export { mergeInterchanges } from "./tools/merge.ts";
export type { ReportEnd, ReportPieces, ValidatePiecesOptions } from "./command-pieces.ts";
export { parsePieces, summaryPieces, validatePieces } from "./command-pieces.ts";
export type * from "./generated/guides.gen.ts";
export type * as Segments from "./generated/segments.gen.ts";
export type { Coded, LoopBase, UnplacedSegment } from "./typed/loop-types.ts";
export type { GuideOfKind } from "./typed/guide-kind.ts";
export { guideKinds, kindOf } from "./typed/guide-kind.ts";
export type { Kind, LoopIdOf, TypedTransaction, WriteTransactionOptions } from "./typed/transactions.ts";
export { readTransaction, writeTransaction } from "./typed/transactions.ts";
export type { LoopOrigin, StreamedLoop } from "./typed/stream-loops.ts";
export { eachLoop, eachTransaction, streamLoops } from "./typed/stream-loops.ts";
export { envelopeOf, groupEnvelopeOf } from "./wire/envelope-copy.ts";
export { explainPieces } from "./tools/explain/explain-pieces.ts";
export type { JsonSchema } from "./typed/json-schema.ts";
export { jsonSchema } from "./typed/json-schema.ts";
export { issueCatalogue } from "./validate/catalogue.ts";
export type { CatalogueEntry } from "./validate/catalogue.ts";
export type { AnonymiseOptions, AnonymiseResult } from "./tools/anonymise/anonymise.ts";
export { anonymise, anonymisePieces } from "./tools/anonymise/anonymise.ts";
export type { Difference } from "./tools/diff/compare.ts";
export type { DiffResult } from "./tools/diff/diff.ts";
export { diffInterchanges } from "./tools/diff/diff.ts";
