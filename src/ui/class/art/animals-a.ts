/** Animals with fur, from the bear to the monkey. */
import { both, bumpy, cheeks, eyes, head, oval, patch, ringed, shape, smile, snoutAt, stroke } from './drawn';

const ROUND = 'M48 90C22 90 6 76 6 56S22 16 48 16 90 36 90 56 74 90 48 90Z';
const WIDE = 'M48 90C24 90 8 79 9 61 10 36 26 20 48 20S86 36 87 61C88 79 72 90 48 90Z';
const shade = (color: string): string => patch('M0 66C20 88 76 88 96 66V96H0Z', color);
const whiskers = stroke('M26 67L12 64M26 72L13 75M70 67L84 64M70 72L83 75', undefined, 2);

export const FURRY = {
  bear:
    both(ringed(20, 25, 13, 13, '#9a6440') + oval(20, 26, 6.5, 6.5, '#d79b7d')) +
    head('bear', ROUND, '#9a6440', shade('#7c4d30') + oval(48, 70, 21, 17, '#f0d2b0')) +
    eyes(31, 48) +
    snoutAt(61) +
    cheeks(22, 64),
  cat:
    both(
      shape('M11 48Q8 18 13 10 30 14 42 28Z', '#f2b25c') +
        patch('M16 34Q15 22 17 18 26 22 32 28Z', '#ffb3c1'),
    ) +
    head(
      'cat',
      WIDE,
      '#f2b25c',
      shade('#d9913a') +
        oval(38, 74, 13, 11, '#fff3e2') +
        oval(58, 74, 13, 11, '#fff3e2') +
        stroke('M48 18V34M37 20L40 31M59 20L56 31M8 58H19M9 68L19 67M88 58H77M87 68L77 67', '#b96f22', 4.5),
    ) +
    both(
      ringed(32, 51, 7, 7.5, '#bfe36a') + oval(32, 51, 2.6, 6, '#14122b') + oval(30.6, 48, 1.6, 1.6, '#fff'),
    ) +
    snoutAt(66, '#e0596f') +
    whiskers,
  dog:
    head(
      'dog',
      WIDE,
      '#f0d9b5',
      shade('#d9b98a') + oval(66, 44, 17, 20, '#a8734f') + oval(48, 72, 20, 16, '#fff9ef'),
    ) +
    both(shape('M24 24C8 20 0 38 4 66 14 74 24 64 27 44Z', '#8d5f45')) +
    eyes(32, 50) +
    shape('M43 75V82A5 5 0 0 0 53 82V75Z', '#ff8fa3') +
    snoutAt(61) +
    cheeks(24, 66),
  mouse:
    both(ringed(19, 29, 17, 18, '#b7b0cc') + oval(20, 31, 10, 11, '#ffb3c1')) +
    head(
      'mouse',
      'M48 91C28 91 15 79 16 63S31 34 48 34 79 46 80 63 68 91 48 91Z',
      '#cfc9e0',
      shade('#aca4c6'),
    ) +
    eyes(35, 58, 0.95) +
    oval(48, 72, 5, 4, '#e0596f') +
    oval(46.5, 71, 1.6, 1, '#ffffffb0') +
    shape('M44.5 79H51.5V85H44.5ZM48 79V85', '#fff') +
    stroke('M41 76Q44 81 48 77 52 81 55 76') +
    whiskers,
  lion:
    shape(bumpy(48, 50, 39, 13), '#b5652a') +
    both(ringed(23, 30, 9, 9, '#f4c05a') + oval(24, 31, 4, 4, '#c98a3a')) +
    head(
      'lion',
      'M48 85C28 85 18 72 19 55S32 25 48 25 76 38 77 55 68 85 48 85Z',
      '#f4c05a',
      shade('#dda03c') + oval(41, 71, 11, 9, '#fff3e2') + oval(55, 71, 11, 9, '#fff3e2'),
    ) +
    eyes(35, 52) +
    snoutAt(62, '#7c3b2a') +
    cheeks(27, 63),
  tiger:
    both(ringed(19, 26, 12, 12, '#f49a3a') + oval(20, 27, 6, 6, '#fff3e2')) +
    head(
      'tiger',
      ROUND,
      '#f49a3a',
      shade('#d97f22') +
        oval(37, 73, 15, 13, '#fff6e8') +
        oval(59, 73, 15, 13, '#fff6e8') +
        patch(
          'M44 14H52L48 34ZM30 16L38 18 38 32ZM66 16L58 18 58 32ZM4 44L20 50 4 54ZM4 60L18 62 6 68ZM92 44L76 50 92 54ZM92 60L78 62 90 68Z',
          '#2c2a4a',
        ),
    ) +
    eyes(32, 49) +
    snoutAt(63, '#b8324f') +
    whiskers,
  koala:
    both(shape(bumpy(19, 38, 13, 9), '#9ea4bd') + oval(19, 40, 7.5, 7.5, '#f3dbe6')) +
    head(
      'koala',
      'M48 91C25 91 12 78 13 58S27 20 48 20 82 38 83 58 71 91 48 91Z',
      '#b7bdd3',
      shade('#989fbb'),
    ) +
    eyes(31, 52) +
    ringed(48, 61, 8.5, 12, '#2c2a4a') +
    oval(45, 54, 2.6, 3.2, '#ffffff90') +
    smile(78, 6) +
    cheeks(25, 67),
  monkey:
    both(ringed(11, 52, 10, 12, '#8d5f45') + oval(12, 53, 5, 6.5, '#f0c9a0')) +
    head(
      'monkey',
      'M48 91C25 91 13 78 14 56S27 13 48 13 81 34 82 56 71 91 48 91Z',
      '#8d5f45',
      patch(
        'M48 40C40 28 21 33 22 50 22 59 27 62 23 70 24 86 40 92 48 92S72 86 73 70C69 62 74 59 74 50 75 33 56 28 48 40Z',
        '#f6d3ab',
      ),
    ) +
    stroke('M42 10Q48 4 50 13Q54 5 58 11', '#6b4430', 4) +
    eyes(35, 52) +
    oval(45, 64, 1.8, 1.5, '#14122b') +
    oval(51, 64, 1.8, 1.5, '#14122b') +
    smile(73, 10) +
    cheeks(29, 67),
} as const;
