/** The page that the game is embedded in, if it is: told the result codes of a class, and nothing else. README says how it listens. */

/** `targetOrigin` is an origin, or `*`: a result code names nobody, so any page around it may have it. Quiet where there is no page around. */
export function postResult(code: string, targetOrigin: string): void {
  if (window.parent === window) return;
  window.parent.postMessage({ type: 'candy-descent/result', version: 1, code }, targetOrigin);
}
