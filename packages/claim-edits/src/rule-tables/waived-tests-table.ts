/**
 * Laboratory tests under CLIA certificates of limited scope, by number (Pub. 100-04 ch. 16 §70 and the CMS lists of waived and
 * provider-performed microscopy tests). The list of waived tests grows every quarter; one that is missing may still be waived.
 */
function list(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Waived by nature: billed without QW. */
export const WAIVED_WITHOUT_QW = list("81002 81025 82270 82272 82962 83026 84830 85013 85651");

/** Waived when done with a waived kit or device, which QW says. */
export const WAIVED_WITH_QW = list(`
  80047 80048 80051 80053 80061 80069 80178 80305 81003 81007 82010 82040 82043 82044 82120 82150 82247 82271 82274 82310 82330
  82374 82435 82465 82523 82550 82565 82570 82679 82947 82950 82951 82952 82977 82985 83001 83002 83036 83037 83516 83605 83655
  83718 83721 83861 83880 83986 84075 84132 84155 84295 84443 84450 84460 84478 84520 84550 85014 85018 85025 85576 85610 86294
  86308 86318 86328 86386 86618 86701 86780 86803 87077 87210 87389 87426 87428 87449 87491 87502 87591 87631 87633 87634 87635
  87636 87637 87651 87801 87804 87807 87808 87809 87811 87880 87899 89300 89321`);

/** Provider-performed microscopy. */
export const MICROSCOPY_TESTS = list("81000 81001 81015 81020 89190 G0027 Q0111 Q0112 Q0113 Q0114 Q0115");
