/** Marked-up pages. */
import { type Draft, EMPTY_DRAFT } from "../draft.ts";
export function readHtml(_text: string, _url: string | null): Draft {
  return EMPTY_DRAFT;
}
