/**
 * Calls back once the frame being made is painted: a message posted inside a frame arrives after its style, layout
 * and paint. What the compositor and the screen add is the same for every page and not counted.
 */
export function afterPaint(then: (nowMs: number) => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    then(performance.now());
  };
  port2.postMessage(null);
}
