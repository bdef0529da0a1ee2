import { renderNote } from "../../../fixtures/src/notes/render.ts";
import { NOTE_CATALOG } from "../../../fixtures/src/notes/catalog.ts";
