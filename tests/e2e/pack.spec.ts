/** The packed game: all of the build and a word on how to put it up, the same each time, and playable from any folder. */

import { readFileSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { builtFiles } from '../../tools/built-files';
import { FOLDER, pack } from '../../tools/pack';
import { complaintsOf } from './complaints';
import { ownHost } from './own-host';
import { answered, huntReady } from './player';

base(
  'the packed game is the whole build, the same each time, and plays from any folder',
  async ({ page }) => {
    const build = builtFiles('dist');
    const notices = readFileSync('THIRD-PARTY-NOTICES.md');
    const zip = pack(build, notices);
    // In another order, as another machine's disk may list them.
    expect(Buffer.from(pack(new Map([...build].reverse()), notices)).equals(zip)).toBe(true);

    const unpacked = unzipSync(zip);
    const beside = ['README.txt', 'THIRD-PARTY-NOTICES.md'];
    expect(Object.keys(unpacked)).toEqual([...build.keys(), ...beside].map((path) => FOLDER + path).sort());
    for (const [path, bytes] of build)
      expect(Buffer.from(unpacked[FOLDER + path] ?? []).equals(bytes), path).toBe(true);
    expect(strFromU8(unpacked[`${FOLDER}README.txt`] ?? new Uint8Array())).toContain(
      'python3 -m http.server',
    );

    const files = new Map(
      Object.entries(unpacked).map(([path, bytes]) => [path.slice(FOLDER.length), bytes]),
    );
    const host = await ownHost(files, '/~ms-miller/class 4b/candy/'.replaceAll(' ', '%20'));
    const complaints = complaintsOf(page, host.address);
    await page.goto(`${host.address}#/hunt/first-rope?seed=1`);
    await huntReady(page);
    await answered(page, () => page.keyboard.press('KeyD'));
    expect(complaints).toEqual([]);
    await page.close();
    await host.stop();
  },
);
