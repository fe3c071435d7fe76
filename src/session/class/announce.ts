/**
 * Where a finished walk of a class is told, once: to other tabs of this browser, to the page that the game is embedded in. Those who
 * pass it on may come later than the walk: they are told what they missed.
 */
const told: string[] = [];
const listeners = new Set<(code: string) => void>();

/** Tells a result code (core/class/result-code.ts). The same again isn't told twice. */
export function announceResult(code: string): void {
  if (told.includes(code)) return;
  told.push(code);
  for (const listener of listeners) listener(code);
}

/** Called with each result of this visit, those already told at once. Returns the way to stop. */
export function onResult(listener: (code: string) => void): () => void {
  for (const code of told) listener(code);
  listeners.add(listener);
  return () => listeners.delete(listener);
}
