/**
 * Result codes from tab to tab of one browser (BroadcastChannel): a child's tab tells, a wall's tab listens, and asks for what was told
 * before it was there. Nothing leaves the browser. What comes in is untrusted: anything but a short text of that kind is dropped.
 */
const NAME = 'candy-descent.class';
const KIND = 'candy-descent/result';
const ASK = 'candy-descent/results-please';
/** No result code is longer: a robot's longest hunt takes 2,980 characters. */
const LONGEST_RESULT = 4000;

interface ResultMessage {
  readonly kind: typeof KIND;
  readonly code: string;
}

/** Tells the other tabs. Where there are no channels, nothing happens. */
export function tellTabs(code: string): void {
  const channel = openChannel();
  const message: ResultMessage = { kind: KIND, code };
  channel?.postMessage(message);
  channel?.close();
}

/** Tells again all that there is by then, whenever a wall asks. Returns the way to stop. */
export function answerTabs(codes: () => readonly string[]): () => void {
  const channel = openChannel();
  if (channel === null) return () => {};
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (kindOf(data) !== ASK) return;
    for (const code of codes()) {
      const message: ResultMessage = { kind: KIND, code };
      channel.postMessage(message);
    }
  };
  return () => channel.close();
}

/** Calls back with the codes that other tabs tell, and asks them for those told before. Returns the way to stop. */
export function listenToTabs(listener: (code: string) => void): () => void {
  const channel = openChannel();
  if (channel === null) return () => {};
  channel.postMessage({ kind: ASK });
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isResult(data)) listener(data.code);
  };
  return () => channel.close();
}

/** Null where there are none: in an old browser, and in a frame whose page may keep nothing, where merely asking for one may throw. */
function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(NAME);
  } catch {
    return null;
  }
}

function kindOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined;
}

function isResult(data: unknown): data is ResultMessage {
  return (
    kindOf(data) === KIND &&
    typeof data === 'object' &&
    data !== null &&
    'code' in data &&
    typeof data.code === 'string' &&
    data.code.length <= LONGEST_RESULT
  );
}
