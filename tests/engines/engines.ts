/**
 * The three browser engines as programs: where they may be installed, how each opens an address without a driver.
 * Firefox and Chromium run headless; WebKitGTK's MiniBrowser needs a display, real or Xvfb's.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { BROWSER_FLAGS, findBrowser } from '../../tools/find-browser';
import { type StartedProgram, startProgram } from './process-group';

export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
  /** How to get it where it is missing. */
  readonly install: string;
  /** The program, or null where it is not installed. */
  find(): string | null;
  version(program: string): string;
  open(program: string, address: string): Promise<OpenEngine>;
  /** Opens it with all that it can draw, where `open` can do with less. */
  openWindow(program: string, address: string): Promise<OpenEngine>;
}

export interface OpenEngine {
  complaints(): string;
  close(): Promise<void>;
}

type Open = Engine['open'];

const openChromium: Open = async (program, address) =>
  withProfile((profile) =>
    startProgram(program, [
      ...BROWSER_FLAGS,
      '--headless',
      '--disable-gpu',
      `--user-data-dir=${profile}`,
      address,
    ]),
  );

const chromium: Engine = {
  name: 'Chromium',
  install: 'apt-get install chromium',
  find: () => {
    try {
      return findBrowser();
    } catch {
      return null;
    }
  },
  version: askVersion,
  open: openChromium,
  openWindow: openChromium,
};

const openFirefoxHeadless: Open = async (program, address) =>
  withProfile((profile) =>
    startProgram(program, ['--headless', '--no-remote', '--profile', profile, address]),
  );

const firefox: Engine = {
  name: 'Firefox',
  install: 'apt-get install firefox-esr',
  find: () =>
    firstThere([
      ...onPath('firefox-esr', 'firefox'),
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ]),
  version: askVersion,
  open: openFirefoxHeadless,
  // Headless it has no WebGL.
  openWindow: async (program, address) => {
    const screen = await startScreen();
    if (screen === null) return openFirefoxHeadless(program, address);
    const browser = withProfile((profile) => {
      writeFileSync(join(profile, 'user.js'), 'user_pref("webgl.force-enabled", true);\n');
      return startProgram(program, ['--no-remote', '--profile', profile, address], {
        DISPLAY: screen.display,
        MOZ_ENABLE_WAYLAND: '0',
        LIBGL_ALWAYS_SOFTWARE: '1',
      });
    });
    return closingToo(browser, screen.program);
  },
};

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/libexec'];

const openWebKit: Open = async (program, address) => {
  const screen = await startScreen();
  const browser = withProfile((profile) =>
    startProgram(program, [address], {
      ...(screen === null ? {} : { DISPLAY: screen.display }),
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      XDG_CACHE_HOME: profile,
      XDG_CONFIG_HOME: profile,
      XDG_DATA_HOME: profile,
    }),
  );
  return screen === null ? browser : closingToo(browser, screen.program);
};

const webkit: Engine = {
  name: 'WebKit',
  install: 'apt-get install webkit2gtk-driver xvfb',
  find: () =>
    onPath('Xvfb').length === 0 && !process.env.DISPLAY
      ? null
      : firstThere([
          ...onPath('MiniBrowser'),
          ...LIBRARIES.filter(existsSync).flatMap((folder) =>
            readdirSync(folder)
              .filter((entry) => entry.startsWith('webkit'))
              .sort()
              .reverse()
              .map((entry) => join(folder, entry, 'MiniBrowser')),
          ),
        ]),
  // `MiniBrowser --version` wants a display; the library's folder doesn't tell more than its interface version.
  version: () => packageVersion(['libwebkit2gtk-4.1-0', 'libwebkit2gtk-4.0-37', 'libwebkitgtk-6.0-4']),
  open: openWebKit,
  openWindow: openWebKit,
};

export const ENGINES: readonly Engine[] = [chromium, firefox, webkit];

/** A screen in memory, so that no window flashes up; null where there is only the real one. */
async function startScreen(): Promise<{ readonly display: string; readonly program: StartedProgram } | null> {
  const [xvfb] = onPath('Xvfb');
  if (xvfb === undefined) return null;
  const program = startProgram(
    xvfb,
    ['-displayfd', '3', '-nolisten', 'tcp', '-screen', '0', '800x600x24'],
    {},
    true,
  );
  const number = await new Promise<string>((resolve, reject) => {
    program.child.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
    program.child.once('exit', () => reject(new Error(`Xvfb ended: ${program.complaints()}`)));
  });
  return { display: `:${number}`, program };
}

function closingToo(browser: OpenEngine, program: StartedProgram): OpenEngine {
  return {
    complaints: browser.complaints,
    close: async () => {
      await browser.close();
      await program.end();
    },
  };
}

function withProfile(start: (profile: string) => StartedProgram): OpenEngine {
  const profile = mkdtempSync(join(tmpdir(), 'candy-engine-'));
  const program = start(profile);
  return {
    complaints: program.complaints,
    close: async () => {
      await program.end();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

function onPath(...names: readonly string[]): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(existsSync);
}

function firstThere(paths: readonly string[]): string | null {
  return paths.find((path) => existsSync(path)) ?? null;
}

/** The first number with a dot in what `--version` prints; empty when it prints none. */
function askVersion(program: string): string {
  return firstVersion(() =>
    execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
}

/** The version of the first of these packages that is installed (`name<tab>version`); empty when none is. */
function packageVersion(packages: readonly string[]): string {
  for (const name of packages) {
    const version = firstVersion(() => {
      const line = execFileSync('dpkg-query', ['-W', name], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      return line.split('\t')[1] ?? '';
    });
    if (version !== '') return version;
  }
  return '';
}

function firstVersion(ask: () => string): string {
  try {
    return /\d+\.[\d.]*\d/.exec(ask())?.[0] ?? '';
  } catch {
    return '';
  }
}
