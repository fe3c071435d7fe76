/**
 * The course as a player walks it, from a device that has never played. What is walked is what each level's bot would do (hands.ts does it
 * on the page); that each level can be won by its buttons is shown one by one in levels-won.spec.
 */
import { answerChapter, CHAPTERS, goToMap, playChapter, playCourse, start } from './course-player';
import { expect, test } from './guarded-test';
import { fingerHand, keyboardHand } from './hands';
import { words } from './words';

/** Without a graphics card each hunt and each light takes a few seconds. */
const WHOLE_COURSE_MS = 60 * 60_000;

test('the first chapter by keyboard alone, from the first screen to its exit question', async ({ page }) => {
  const [first = ''] = CHAPTERS;
  const course = { page, hand: keyboardHand(page, words('en', 'ui')), language: 'en' } as const;
  await start(course);
  await playChapter(course, first);
  await goToMap(course, 1);
  await answerChapter(course, first);
});

test('@long the whole course by keyboard alone, to its certificate', async ({ page }) => {
  test.setTimeout(WHOLE_COURSE_MS);
  await playCourse({ page, hand: keyboardHand(page, words('en', 'ui')), language: 'en' }, 'Zoë Quillfeather');
});

test('@long the whole course in Arabic by touch alone, to its certificate', async ({ page }) => {
  test.setTimeout(WHOLE_COURSE_MS);
  await playCourse({ page, hand: fingerHand(page, words('ar', 'ui')), language: 'ar' }, 'ليلى النجّار');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});
