/** Programs started with everything they start themselves, so that ending one leaves nothing behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/** How long a browser may take to end by itself before it is ended. */
const PATIENCE_MS = 2000;

export interface StartedProgram {
  readonly child: ChildProcess;
  /** The last of what it wrote to standard error, for when something went wrong. */
  complaints(): string;
  end(): Promise<void>;
}

/** `pipe3` opens file descriptor 3 for reading what the program writes there. */
export function startProgram(
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  pipe3 = false,
): StartedProgram {
  const child = spawn(path, args, {
    detached: true, // its own process group
    env: { ...process.env, ...env },
    stdio: pipe3 ? ['ignore', 'ignore', 'pipe', 'pipe'] : ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr?.on('data', (data) => {
    complaints = (complaints + String(data)).slice(-2000);
  });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      complaints += error.message;
      resolve();
    });
  });
  return {
    child,
    complaints: () => complaints.trim(),
    end: async () => {
      signalGroup(child, 'SIGTERM');
      await Promise.race([gone, wait(PATIENCE_MS, undefined, { ref: false })]);
      signalGroup(child, 'SIGKILL'); // whatever of the group is still there
      await gone;
    },
  };
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // nothing of the group is left
  }
}
