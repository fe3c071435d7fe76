/** What an engine says of the played game. */
import * as v from 'valibot';

export const verdictSchema = v.object({
  /** What went well, in order. */
  done: v.array(v.string()),
  renderer: v.string(),
  /** Why it could not be played to the end; null when it was. */
  problem: v.nullable(v.string()),
  /** Errors, rejections, refused files, console errors and warnings of the game's page. */
  complaints: v.array(v.string()),
});

export type Verdict = v.InferOutput<typeof verdictSchema>;
