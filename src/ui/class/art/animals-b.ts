/** Animals of farm and savannah, from the pig to the elephant. */
import { both, bumpy, cheeks, eyes, head, INK, oval, patch, ringed, shape, smile, stroke } from './drawn';

const LONG =
  'M48 93C33 93 24 85 23 70 20 58 18 48 19 38 22 22 34 16 48 16S74 22 77 38C78 48 76 58 73 70 72 85 63 93 48 93Z';
const ROUND = 'M48 90C22 90 7 77 7 57S23 18 48 18 89 37 89 57 74 90 48 90Z';
const SIDE_EAR = 'M24 38C14 28 2 30 2 38 6 48 16 50 25 46Z';
const nostrils = (y: number): string => both(oval(41, y, 2.6, 3, INK));

export const ON_HOOVES = {
  pig:
    both(
      shape('M13 46C8 26 12 16 18 12 30 16 38 22 42 30Z', '#ff9db0') +
        patch('M18 34C16 26 18 22 21 20 27 23 31 26 33 30Z', '#e8748c'),
    ) +
    head('pig', ROUND, '#ffb3c1', patch('M0 68C20 90 76 90 96 68V96H0Z', '#f58fa5')) +
    eyes(29, 50) +
    ringed(48, 64, 17, 12.5, '#ff93a8') +
    both(oval(41.5, 64, 3, 4.6, '#8a2f45')) +
    smile(80, 7),
  cow:
    both(
      shape('M31 24C18 22 13 14 14 5 24 8 33 12 37 20Z', '#f3e3c0') +
        shape(SIDE_EAR, '#fff') +
        oval(14, 40, 7, 4, '#ffb3c1'),
    ) +
    head(
      'cow',
      LONG,
      '#fff',
      patch(
        'M60 0H96V62C80 62 60 52 62 34 62 26 58 22 60 0ZM0 30C14 36 26 40 24 54 20 62 10 60 0 62Z',
        '#3b3654',
      ),
    ) +
    ringed(48, 78, 25, 14.5, '#ffb8b0') +
    nostrils(76) +
    stroke('M38 85Q48 91 58 85') +
    oval(64, 46, 8, 9, '#fff') +
    eyes(33, 46),
  sheep:
    shape(bumpy(48, 46, 36, 11), '#fff') +
    both(shape('M28 48C16 42 6 46 6 54 12 62 22 60 29 56Z', '#6b6486')) +
    head(
      'sheep',
      'M48 91C34 91 26 76 26 60S34 38 48 38 70 44 70 60 62 91 48 91Z',
      '#6b6486',
      patch('M20 78C34 90 62 90 76 78V96H20Z', '#544e6e'),
    ) +
    shape(bumpy(48, 32, 16, 8, 9), '#fff') +
    both(oval(38, 58, 6, 7, '#fff')) +
    eyes(39, 59, 0.85) +
    patch('M43 75Q48 72 53 75L48 80Z', '#ff9db0') +
    stroke('M48 80V83M42 84Q45 88 48 84 51 88 54 84'),
  goat:
    both(
      shape('M31 26C20 22 12 10 18 2 28 4 36 12 42 22Z', '#a08c6e') +
        stroke('M22 8L29 6M26 15L33 11', '#6f5f48', 2),
    ) +
    both(shape('M23 40C10 38 2 46 4 56 14 60 24 56 27 48Z', '#d8cfc0')) +
    head(
      'goat',
      LONG,
      '#f1ebe0',
      patch('M48 16C54 30 54 50 48 62 42 50 42 30 48 16Z', '#c9a27c') + oval(48, 84, 20, 15, '#e0d6c6'),
    ) +
    both(ringed(33, 48, 7, 6.5, '#ffd166') + oval(33, 48, 4.8, 2, INK)) +
    nostrils(74) +
    smile(80, 7) +
    shape('M39 88C40 94 46 95 48 95 50 95 56 94 57 88Q48 92 39 88Z', '#d8cfc0'),
  horse:
    both(shape('M22 36L20 6Q34 8 43 22Z', '#a8673f') + patch('M26 26L25 13Q32 15 36 21Z', '#e8b98c')) +
    head(
      'horse',
      LONG,
      '#a8673f',
      patch('M44 20H52L56 62H40Z', '#fff3e2') + oval(48, 84, 28, 19, '#d9a27c'),
    ) +
    shape('M34 12C42 2 60 4 64 16 62 30 52 34 47 46 45 32 36 26 34 12Z', '#3b2136') +
    eyes(32, 50) +
    nostrils(77) +
    smile(85, 7),
  zebra:
    both(shape('M22 36L19 7Q34 8 43 22Z', '#fff') + patch('M26 26L24 14Q32 15 36 21Z', '#3b3654')) +
    head(
      'zebra',
      LONG,
      '#fff',
      patch(
        'M12 34L34 44 12 42ZM12 50L36 54 14 58ZM14 64L34 63 16 72ZM84 34L62 44 84 42ZM84 50L60 54 82 58ZM82 64L62 63 80 72ZM40 12L48 42 56 12 50 14 48 28 46 14Z',
        '#2c2a4a',
      ) + oval(48, 86, 26, 16, '#4a4560'),
    ) +
    shape('M40 16L36 4 44 9 48 1 52 9 60 4 56 16Z', '#2c2a4a') +
    eyes(34, 49) +
    both(oval(41, 80, 2.6, 3, '#14122b')) +
    stroke('M41 87Q48 92 55 87', '#fff', 2.5),
  giraffe:
    both(
      stroke('M36 22L33 8', INK, 8) + stroke('M36 22L33 9', '#f6c55a', 3.5) + ringed(33, 7, 5, 5, '#8a5a3c'),
    ) +
    both(shape(SIDE_EAR, '#f6c55a') + oval(14, 40, 6.5, 3.6, '#e8a05a')) +
    head(
      'giraffe',
      LONG,
      '#f6c55a',
      patch(
        'M42 18L56 20 52 32 40 30ZM20 28L34 30 30 40 18 40ZM66 28L78 32 78 42 64 40ZM20 54L28 52 30 62 20 66ZM76 54L68 52 66 62 76 66ZM42 40L54 40 52 52 44 52Z',
        '#b0703a',
      ) + oval(48, 86, 27, 18, '#fbe6bd'),
    ) +
    eyes(34, 47) +
    nostrils(78) +
    smile(85, 8),
  elephant:
    both(
      shape('M32 28C12 10 -2 28 2 54 5 70 20 76 32 66Z', '#9aa3c4') +
        patch('M27 36C16 26 7 36 9 52 11 62 20 66 27 60Z', '#e9b3c6'),
    ) +
    head(
      'elephant',
      'M48 78C28 78 20 64 20 48S30 18 48 18 76 32 76 48 68 78 48 78Z',
      '#b4bcd9',
      patch('M10 62C30 78 66 78 86 62V96H10Z', '#97a0c3'),
    ) +
    both(shape('M33 66C31 76 33 82 37 84 40 80 40 74 40 68Z', '#fff')) +
    shape('M38 50C38 70 35 82 42 90 50 96 62 92 60 84 54 88 52 82 54 74 56 66 58 58 58 50Z', '#b4bcd9') +
    stroke('M40 60H54M40 68H53M40 76H50', '#7f88ad', 2) +
    patch('M38 50C42 44 54 44 58 50L57 56H39Z', '#b4bcd9') +
    eyes(31, 46) +
    cheeks(27, 58),
} as const;
