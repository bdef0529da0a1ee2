export { DENTAL } from "./guides-837-dental.ts";
export { INSTITUTIONAL, INSTITUTIONAL_PREDETERMINATION } from "./guides-837-institutional.ts";
export { PROFESSIONAL, PROFESSIONAL_PREDETERMINATION } from "./guides-837-professional.ts";
