/** Places of service of telehealth: 02 elsewhere, 10 in the patient's home. */
export const TELEHEALTH_PLACES: ReadonlySet<string> = new Set(["02", "10"]);

/** Modifiers that say that the service was live by video. */
export const VIDEO_MODIFIERS: readonly string[] = ["95", "GT"];

/** Modifiers that say that the service was by sound only. */
export const AUDIO_ONLY_MODIFIERS: readonly string[] = ["93", "FQ"];
