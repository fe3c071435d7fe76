/** The twelve pictures of which three bring the light (core/class/light-pictures.ts). Each has an outline of its own: colour tells none apart. */
import type { LightPicture } from '../../../core/class/light-pictures';
import { both, INK, oval, patch, ringed, shape, stroke } from './drawn';

const shine = (cx: number, cy: number): string => oval(cx, cy, 6, 3, '#ffffff90');

export const LIGHT_DRAWINGS: Readonly<Record<LightPicture, string>> = {
  star:
    shape('M48 6L60 33 90 36 67 56 74 86 48 70 22 86 29 56 6 36 36 33Z', '#ffd166') +
    patch('M48 70L74 86 67 56 72 51C66 60 58 66 48 70Z', '#e8a92e') +
    stroke('M26 40L38 39 44 26', '#fff1b8', 4),
  boat:
    stroke('M48 10V62', INK, 5) +
    shape('M54 12C74 22 84 38 84 56H54Z', '#ff7a5c') +
    shape('M42 20C26 28 16 42 14 56H42Z', '#fff') +
    shape('M6 62H90C88 80 76 90 60 90H36C20 90 8 80 6 62Z', '#5b8def') +
    stroke('M16 74C26 70 32 78 42 74S60 70 70 74 78 74 82 73', '#d8e6ff', 3.5),
  moon:
    shape(
      'M62 6C38 10 20 28 20 50S38 88 64 90C76 90 84 84 88 78 64 80 46 66 46 46 46 28 52 14 62 6Z',
      '#ffe08a',
    ) +
    oval(32, 40, 3.5, 3.5, '#e0b94f') +
    oval(34, 62, 5, 5, '#e0b94f') +
    oval(50, 78, 3.5, 3.5, '#e0b94f'),
  cake:
    stroke('M48 14V30', INK, 8) +
    stroke('M48 16V30', '#fff', 3) +
    shape('M48 2C42 8 43 14 48 15 53 14 54 8 48 2Z', '#ffb703') +
    shape('M14 42C14 30 82 30 82 42V86H14Z', '#ffd9e2') +
    shape(
      'M14 40C14 28 82 28 82 40V50C78 60 70 60 67 51 63 62 54 62 50 52 46 62 37 62 33 52 29 61 18 60 14 50Z',
      '#ef6f8f',
    ) +
    stroke('M6 88H90', INK, 5) +
    oval(26, 74, 3.5, 3.5, '#5b8def') +
    oval(48, 76, 3.5, 3.5, '#3ddc97') +
    oval(70, 74, 3.5, 3.5, '#ffb703'),
  tree:
    shape('M40 62H56L60 92H36Z', '#8a5a3c') +
    shape(
      'M48 4C34 4 26 14 28 24 14 26 8 38 14 50 18 64 36 68 48 64 60 68 78 64 82 50 88 38 82 26 68 24 70 14 62 4 48 4Z',
      '#3fb36b',
    ) +
    oval(34, 44, 4, 4, '#e5484d') +
    oval(56, 28, 4, 4, '#e5484d') +
    oval(64, 50, 4, 4, '#e5484d'),
  key:
    shape('M44 40L86 82V92H74V84H66V76H58V68L34 50Z', '#ffc94d') +
    ringed(30, 30, 24, 24, '#ffc94d') +
    ringed(27, 27, 9, 9, '#2d2963') +
    stroke('M13 26C14 18 20 13 27 13', '#fff1b8', 4),
  house:
    shape('M64 14H76V34H64Z', '#a8734f') +
    shape('M16 44H80V90H16Z', '#fff3e2') +
    shape('M48 8L92 46H4Z', '#e5484d') +
    shape('M40 90V66C40 56 56 56 56 66V90Z', '#8a5a3c') +
    shape('M24 54H36V66H24ZM62 54H74V66H62Z', '#9fd3ff'),
  sun:
    shape(
      'M48 2L56 18 72 8 72 26 90 26 80 42 94 50 79 58 88 74 70 73 70 90 56 80 48 94 40 80 26 90 26 73 8 74 17 58 2 50 16 42 6 26 24 26 24 8 40 18Z',
      '#ffb703',
    ) +
    ringed(48, 48, 26, 26, '#ffd84d') +
    both(oval(40, 45, 3, 3.6, INK)) +
    stroke('M38 55Q48 64 58 55'),
  fish:
    shape('M62 48C74 36 84 28 92 26 88 40 88 56 92 70 84 68 74 60 62 48Z', '#2f8fd8') +
    shape('M44 22C52 8 62 8 68 12 64 20 62 26 60 32Z', '#2f8fd8') +
    shape('M4 50C14 28 32 20 48 22 62 24 70 36 76 48 70 60 62 74 48 76 32 78 14 70 4 50Z', '#5cc3f0') +
    stroke('M32 30C40 42 40 58 32 70M50 40Q56 48 50 56M60 42Q65 48 60 54', '#2f8fd8', 3.5) +
    oval(21, 44, 4.5, 5, INK) +
    oval(19.6, 42.4, 1.6, 1.6, '#fff'),
  balloon:
    stroke('M48 68C42 76 56 82 48 94', INK, 3.5) +
    shape('M42 74L48 62 54 74Z', '#c9304a') +
    shape('M48 4C28 4 16 20 16 36 16 54 34 68 48 68S80 54 80 36C80 20 68 4 48 4Z', '#ef476f') +
    stroke('M28 30C28 22 34 15 41 13', '#ffc2d0', 5),
  bell:
    ringed(48, 80, 10, 10, '#e0a020') +
    shape('M42 14A6 6 0 0 1 54 14V20H42Z', '#e0a020') +
    shape(
      'M48 16C28 16 22 34 22 50 22 62 16 66 10 74 10 78 12 80 16 80H80C84 80 86 78 86 74 80 66 74 62 74 50 74 34 68 16 48 16Z',
      '#ffd166',
    ) +
    stroke('M32 50C32 38 36 28 43 26', '#fff1b8', 5) +
    stroke('M14 72H82', '#c58a1c', 3),
  cup:
    stroke('M70 40C90 34 94 62 68 66', INK, 13) +
    stroke('M70 40C90 34 94 62 68 66', '#8fd8c6', 7) +
    shape('M12 30H76C76 62 72 84 58 90H30C16 84 12 62 12 30Z', '#8fd8c6') +
    ringed(44, 30, 32, 8, '#7c4d30') +
    stroke('M32 14Q26 8 32 2M46 14Q40 8 46 2M60 14Q54 8 60 2', '#d8d3f5', 3.5) +
    shine(28, 50),
};
