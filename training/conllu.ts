/** What training scripts need to find and read treebanks; the reader itself is the evaluation's. */

export * from "../src/app/evaluate/conllu.ts";

/** The corpora folder from an argument or CHANCERY_CORPORA; says plainly when there is none and leaves with status 2. */
export function corporaFolder(argument: string | undefined): string {
  const folder = argument ?? process.env.CHANCERY_CORPORA;
  if (folder === undefined || folder === "") {
    console.error(
      "No corpora: give the folder as an argument or set CHANCERY_CORPORA (it is needed for training alone).",
    );
    process.exit(2);
  }
  return folder;
}
