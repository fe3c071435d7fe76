/** Animals with feathers, wings, shells or eight arms. */
import {
  both,
  cheeks,
  eye,
  eyes,
  head,
  INK,
  oval,
  patch,
  ringed,
  shape,
  smile,
  stroke,
  wideEyes,
} from './drawn';

const ROUND = 'M48 90C24 90 8 76 8 54S24 14 48 14 88 32 88 54 72 90 48 90Z';
const shade = (color: string): string => patch('M0 66C20 88 76 88 96 66V96H0Z', color);
const feelers = (color: string): string =>
  both(stroke('M38 22C34 14 30 10 24 8', INK, 3.5) + ringed(23, 8, 4.5, 4.5, color));

export const WITHOUT_FUR = {
  penguin:
    head(
      'penguin',
      ROUND,
      '#38355f',
      patch('M48 42C41 28 19 32 19 54 19 76 34 94 48 94S77 76 77 54C77 32 55 28 48 42Z', '#fff') +
        patch('M22 72C34 88 62 88 74 72V96H22Z', '#dfe4f6'),
    ) +
    stroke('M44 14Q44 6 50 5M50 14Q52 8 57 8', INK, 3) +
    eyes(34, 52) +
    shape('M38 61Q48 55 58 61L48 73Z', '#ffa53a') +
    stroke('M40 62.5Q48 66 56 62.5', INK, 2) +
    cheeks(27, 66),
  duck:
    shape('M44 18C38 8 44 2 50 4 48 8 52 10 56 8 56 14 54 18 50 20Z', '#ffd84d') +
    head('duck', ROUND, '#ffd84d', shade('#eebb2a') + oval(32, 27, 6, 3, '#ffffff80')) +
    eyes(32, 46) +
    shape('M24 65C32 56 64 56 72 65 78 74 64 80 48 80S18 74 24 65Z', '#ff9838') +
    stroke('M25 68Q48 75 71 68', '#b85a12', 2.5) +
    both(oval(43, 62.5, 1.4, 1.8, '#b85a12')) +
    cheeks(17, 58),
  parrot:
    shape('M40 20C30 12 30 4 36 2 42 6 46 2 50 1 54 4 60 4 62 8 60 14 56 18 54 22Z', '#ffd166') +
    head(
      'parrot',
      ROUND,
      '#e5484d',
      patch('M0 60C20 62 22 96 48 96H0ZM96 60C76 62 74 96 48 96H96Z', '#2f8fd8'),
    ) +
    both(oval(29, 48, 14, 15, '#fff6e8')) +
    eyes(30, 47) +
    shape('M35 54C35 42 61 42 61 54 61 68 56 80 45 86 47 76 36 70 35 54Z', '#ffe3a8') +
    patch('M57 56C59 68 55 78 46 84 49 78 52 70 51 56Z', '#e0b25a') +
    both(oval(43, 52, 1.6, 2, INK)) +
    stroke('M22 58H27M24 62H28', '#e5484d', 2),
  eagle:
    shape('M10 92C8 72 20 62 48 62S88 72 86 92Z', '#7c4d30') +
    head(
      'eagle',
      'M48 88C26 88 14 74 14 54S28 14 48 14 82 34 82 54 70 88 48 88Z',
      '#fff',
      patch('M14 70L26 76 34 70 42 78 48 72 54 78 62 70 70 76 82 70V96H14Z', '#dfd8cf'),
    ) +
    stroke('M38 15L34 8M46 14V6M54 14L58 7', INK, 3) +
    both(ringed(32, 48, 7.5, 7.5, '#ffd166')) +
    eyes(33, 48.5, 0.7) +
    both(stroke('M20 38L39 44', INK, 4.5)) +
    shape('M38 54C38 48 58 48 58 54 60 66 54 76 46 80 47 72 39 68 38 54Z', '#ffb703') +
    patch('M54 56C56 66 52 74 48 77 50 70 51 64 50 56Z', '#d98a00'),
  bee:
    both(shape('M26 44C8 38 -2 24 6 16 18 12 32 28 34 40Z', '#d8ecff')) +
    feelers('#2c2a4a') +
    head(
      'bee',
      'M48 92C26 92 14 76 14 56S28 20 48 20 82 36 82 56 70 92 48 92Z',
      '#ffcf3f',
      patch('M0 70C20 76 76 76 96 70V79C76 86 20 86 0 79Z', '#38355f') +
        patch('M0 86H96V96H0Z', '#38355f') +
        oval(32, 30, 6, 3, '#ffffff80'),
    ) +
    eyes(33, 48, 1.2) +
    smile(59, 8) +
    cheeks(24, 60),
  ladybird:
    feelers('#2c2a4a') +
    head(
      'ladybird',
      ROUND,
      '#e5323f',
      patch('M0 0H96V40C80 52 62 54 48 54S16 52 0 40Z', '#38355f') +
        stroke('M48 54V92', '#38355f', 4) +
        both(
          oval(26, 66, 7, 7, '#38355f') + oval(38, 82, 5.5, 5.5, '#38355f') + oval(13, 54, 5, 5, '#38355f'),
        ),
    ) +
    wideEyes(34, 36, 9) +
    stroke('M42 46Q48 51 54 46', '#fff', 2.5),
  snail:
    shape(
      'M8 90C4 78 10 70 18 68 22 60 20 44 22 38 34 34 40 46 40 62 52 70 78 70 92 84 92 90 88 92 84 92H14C11 92 9 92 8 90Z',
      '#f6dc8e',
    ) +
    stroke('M22 40L14 20M32 38L36 18', INK, 8) +
    stroke('M22 41L14.5 21M32 39L36 19', '#f6dc8e', 3.5) +
    ringed(61, 56, 28, 28, '#e08a5a') +
    stroke(
      'M61 84C45 84 36 72 37 58 38 46 50 38 62 40 74 42 80 54 76 64 72 73 60 74 55 67 51 60 55 53 61 54',
      '#8f4526',
      4.5,
    ) +
    ringed(13, 17, 7.5, 7.5, '#fff') +
    ringed(37, 15, 7.5, 7.5, '#fff') +
    eye(14, 17.5, 0.75) +
    eye(37, 15.5, 0.75) +
    stroke('M13 77Q18 83 24 78') +
    `<g opacity=".75">${oval(28, 70, 4.5, 3.2, '#ff8fa3')}</g>`,
  octopus:
    shape(
      'M48 8C24 8 10 24 10 46 10 58 14 64 12 72 8 78 4 78 4 84 10 92 22 90 25 80 26 90 38 94 41 84 43 94 53 94 55 84 58 94 70 90 71 80 74 90 86 92 92 84 92 78 88 78 84 72 82 64 86 58 86 46 86 24 72 8 48 8Z',
      '#b48ae0',
    ) +
    oval(32, 22, 8, 4, '#ffffff70') +
    both(oval(16, 82, 2.6, 2.6, '#e6d3fb') + oval(34, 84, 2.4, 2.4, '#e6d3fb')) +
    wideEyes(34, 46, 11) +
    smile(62, 8) +
    cheeks(23, 60),
} as const;
