/** A charge above this many times the allowed amount is taken for a typing error. */
export const CHARGE_MULTIPLE_OF_ALLOWED = 20n;

/** Nobody is older; a birth date further back is a typing error. */
export const OLDEST_AGE_YEARS = 125;

/** Most minutes of anesthesia on one line: a day. */
export const MOST_ANESTHESIA_MINUTES = 1440;
