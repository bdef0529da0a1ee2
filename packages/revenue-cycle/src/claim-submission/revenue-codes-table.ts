/**
 * The revenue code under which a hospital bills a procedure when its charge master does not say: the first row whose codes hold the
 * procedure. Numbers of the UB-04 revenue code list (NUBC), in our own words; ranges are inclusive and compared as text.
 */
export const revenueCodesByProcedure: readonly {
  readonly from: string;
  readonly to: string;
  readonly revenueCode: string;
  readonly words: string;
}[] = [
  { from: "99281", to: "99285", revenueCode: "0450", words: "emergency room" },
  { from: "99291", to: "99292", revenueCode: "0450", words: "emergency room" },
  { from: "G0378", to: "G0378", revenueCode: "0762", words: "observation" },
  { from: "G0379", to: "G0379", revenueCode: "0762", words: "observation" },
  { from: "99202", to: "99215", revenueCode: "0510", words: "clinic" },
  { from: "G0463", to: "G0463", revenueCode: "0510", words: "clinic" },
  { from: "43197", to: "43273", revenueCode: "0750", words: "gastrointestinal services" },
  { from: "44360", to: "44408", revenueCode: "0750", words: "gastrointestinal services" },
  { from: "45300", to: "45398", revenueCode: "0750", words: "gastrointestinal services" },
  { from: "G0105", to: "G0121", revenueCode: "0750", words: "gastrointestinal services" },
  { from: "10004", to: "69990", revenueCode: "0360", words: "operating room" },
  { from: "70336", to: "70336", revenueCode: "0610", words: "magnetic resonance imaging" },
  { from: "70450", to: "70498", revenueCode: "0351", words: "computed tomography of the head" },
  { from: "70540", to: "70559", revenueCode: "0611", words: "magnetic resonance imaging of the brain" },
  { from: "71250", to: "71275", revenueCode: "0352", words: "computed tomography of the body" },
  { from: "74150", to: "74178", revenueCode: "0352", words: "computed tomography of the body" },
  { from: "71045", to: "71048", revenueCode: "0324", words: "film of the chest" },
  { from: "76506", to: "76999", revenueCode: "0402", words: "ultrasound" },
  { from: "77046", to: "77067", revenueCode: "0401", words: "mammography" },
  { from: "78012", to: "78999", revenueCode: "0340", words: "nuclear medicine" },
  { from: "70010", to: "77999", revenueCode: "0320", words: "radiology" },
  { from: "80047", to: "80439", revenueCode: "0301", words: "laboratory, chemistry" },
  { from: "81000", to: "81099", revenueCode: "0307", words: "laboratory, urology" },
  { from: "82009", to: "84999", revenueCode: "0301", words: "laboratory, chemistry" },
  { from: "85002", to: "85999", revenueCode: "0305", words: "laboratory, haematology" },
  { from: "86000", to: "86999", revenueCode: "0302", words: "laboratory, immunology" },
  { from: "87003", to: "87999", revenueCode: "0306", words: "laboratory, bacteriology" },
  { from: "88104", to: "88399", revenueCode: "0310", words: "pathology" },
  { from: "36415", to: "36416", revenueCode: "0300", words: "laboratory" },
  { from: "93000", to: "93010", revenueCode: "0730", words: "electrocardiogram" },
  { from: "93303", to: "93356", revenueCode: "0480", words: "cardiology" },
  { from: "94010", to: "94799", revenueCode: "0410", words: "respiratory services" },
  { from: "92507", to: "92526", revenueCode: "0440", words: "speech therapy" },
  { from: "97165", to: "97168", revenueCode: "0430", words: "occupational therapy" },
  { from: "97010", to: "97799", revenueCode: "0420", words: "physical therapy" },
  { from: "96360", to: "96379", revenueCode: "0260", words: "infusion therapy" },
  { from: "96401", to: "96549", revenueCode: "0335", words: "chemotherapy by infusion" },
  { from: "90460", to: "90474", revenueCode: "0771", words: "giving of a vaccine" },
  { from: "90281", to: "90759", revenueCode: "0636", words: "drugs with a detailed code" },
  { from: "J0013", to: "J9999", revenueCode: "0636", words: "drugs with a detailed code" },
  { from: "Q0138", to: "Q5150", revenueCode: "0636", words: "drugs with a detailed code" },
];

/** The revenue code that a procedure is usually billed under; 0250 (pharmacy) and the like have no procedure and are never guessed. */
export function usualRevenueCode(procedureCode: string): string | undefined {
  return revenueCodesByProcedure.find(({ from, to }) => from <= procedureCode && procedureCode <= to)?.revenueCode;
}
