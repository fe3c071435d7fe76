/** The course as it is walked: level after level, a chapter's exit question, the next chapter, the certificates. */
import { expect, type Locator, type Page } from '@playwright/test';
import { CERTIFICATES, type CertificateId } from '../../src/core/course/certificates';
import { ITEMS, itemsOf } from '../../src/core/course/inventory/items';
import { courseOrder } from '../../tools/course-order';
import type { Hand } from './hands';
import { huntReady, replayReady } from './player';
import { winningWalk } from './winning-walk';
import { words } from './words';

export interface Course {
  readonly page: Page;
  readonly hand: Hand;
  readonly language: 'en' | 'ar';
}

const order = courseOrder();
export const CHAPTERS = [...new Set(order.map(({ chapter }) => chapter))];
const button = ({ page }: Course, name: string): Locator => page.getByRole('button', { name, exact: true });
const link = ({ page }: Course, name: string | RegExp): Locator => page.getByRole('link', { name });

/** Whatever the number in it, in whatever plural form. */
function anyForm(text: (key: string) => string, key: string, forms: readonly string[]): RegExp {
  const escaped = forms.map((form) => text(`${key}_${form}`).replace(/\{\{.*?\}\}/g, '.+'));
  return new RegExp(escaped.join('|'));
}
const FORMS = { en: ['one', 'other'], ar: ['zero', 'one', 'two', 'few', 'many', 'other'] } as const;

/** From the first screen of a device that has never played into the first hunt. */
export async function start(course: Course): Promise<void> {
  const { page, hand, language } = course;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`./?renderer=canvas&view=flat#/?lng=${language}`);
  await hand.press(button(course, words(language, 'ui')('home.play')));
}

/** Plays a chapter from its first level's dark to its last one's light; the hunt is open. */
export async function playChapter(course: Course, chapter: string): Promise<void> {
  const { page, hand, language } = course;
  const [ui, replay] = [words(language, 'ui'), words(language, 'replay')];
  const levels = order.filter((level) => level.chapter === chapter);
  for (const [i, { id }] of levels.entries()) {
    await huntReady(page);
    await expect(page).toHaveURL(new RegExp(`#/hunt/${id}\\?`));
    const seed = Number(/seed=(\d+)/.exec(page.url())?.[1]);
    await hand.play(winningWalk(chapter, id, seed));
    const pinning = page.locator('main.hunt[data-phase="pinning"]');
    await expect(pinning.or(page.locator('main.replay')), id).toBeVisible();
    if (await pinning.isVisible()) await hand.press(button(course, ui('pin.skip')));
    await replayReady(page);
    await expect(page.getByRole('heading', { level: 1 }), id).toHaveText(
      anyForm(replay, 'headingCandy', FORMS[language]),
    );
    if (i < levels.length - 1) await hand.press(button(course, replay('next')));
  }
}

/** From the light home, and on to the map, where as many chapters are open as were played, and one more. */
export async function goToMap(course: Course, played: number): Promise<void> {
  const { page, hand, language } = course;
  const [ui, listed] = [words(language, 'ui'), words(language, 'listed')];
  await hand.press(link(course, ui('nav.home')));
  await hand.press(link(course, ui('home.levels')));
  const way = page.getByRole('navigation', { name: listed('course.way') });
  await expect(way.getByRole('listitem')).toHaveCount(CHAPTERS.length);
  await expect(way.getByText(listed('course.closed'))).toHaveCount(Math.max(0, CHAPTERS.length - 1 - played));
}

/** On the map: answers a chapter's exit question as who believes wrongly, then another as who knows; and back to the map. */
export async function answerChapter(course: Course, chapter: string): Promise<void> {
  const { page, hand, language } = course;
  const [listed, questions] = [words(language, 'listed'), words(language, 'questions')];
  const place = page
    .getByRole('navigation', { name: listed('course.way') })
    .getByRole('listitem')
    .nth(CHAPTERS.indexOf(chapter))
    .getByRole('button');
  await hand.press(place);
  await hand.press(page.getByRole('dialog').locator(`a[href*="#/questions/${chapter}"]`));
  await answerAll(course, chapter, 'a');
  // What was believed is walked again, if one likes.
  await expect(page.locator('.question-walks li')).toHaveCount(itemsOf(chapter).length);
  await hand.press(button(course, questions('another')));
  await answerAll(course, chapter, 'b');
  await expect(page.getByText(questions('all'))).toBeVisible();
  await hand.press(link(course, questions('toMap')));
  await expect(page.locator('main.course')).toBeVisible();
}

async function answerAll(course: Course, chapter: string, form: 'a' | 'b'): Promise<void> {
  const { page, hand, language } = course;
  const questions = words(language, 'questions');
  for (const id of itemsOf(chapter)) {
    const card = page.locator(`.question[data-item="${id}"][data-form="${form}"]`);
    const answer = form === 'a' ? 1 : 0;
    await hand.press(card.locator(`[data-answer="${answer}"]`));
    const verdict = questions(answer === 0 ? 'right' : 'wrong');
    await expect(card.getByRole('heading', { name: verdict, exact: true })).toBeVisible();
    expect(ITEMS[id].answers.length).toBeGreaterThan(answer);
    await hand.press(card.locator('.question-why .btn'));
  }
}

/** On the map: on with one press. */
export async function goOn(course: Course): Promise<void> {
  await course.hand.press(course.page.locator('.where-go'));
}

/** On the map: the certificate, with a name on it that nothing keeps or sends, on one sheet of paper; and back. */
export async function printCertificate(
  course: Course,
  id: CertificateId,
  name: string,
  played: number,
): Promise<void> {
  const { page, hand, language } = course;
  const certificate = words(language, 'certificate');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await hand.press(page.locator(`a[href*="#/certificate/${id}"]`));
  const field = page.getByRole('textbox', { name: certificate('name') });
  await hand.type(field, name);
  await expect(page.locator(`.sheet[data-certificate="${id}"] .sheet-name`)).toHaveText(name);
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await hand.press(button(course, certificate('print')));
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
  await expect(field).toBeHidden();
  await expect(page.locator('.sheet-name')).toBeVisible();
  await page.emulateMedia({ media: null, reducedMotion: 'reduce' });
  await goToMap(course, played);
  await expect(field).toHaveCount(0);
  const kept = await page.evaluate(async () => [
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    document.cookie,
    location.href,
    document.title,
    JSON.stringify(history.state),
    JSON.stringify(await indexedDB.databases()),
    JSON.stringify(await caches.keys()),
    document.body.innerText,
  ]);
  const told = [...kept, ...asked].map((text) =>
    decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '%25')),
  );
  expect(told.filter((text) => text.includes(name))).toEqual([]);
}

/** All of it, from the first screen to the course's certificate. */
export async function playCourse(course: Course, name: string): Promise<void> {
  const { page, language } = course;
  await start(course);
  for (const [i, chapter] of CHAPTERS.entries()) {
    await playChapter(course, chapter);
    await goToMap(course, i + 1);
    await answerChapter(course, chapter);
    if (i + 1 === CERTIFICATES.core) await printCertificate(course, 'core', name, i + 1);
    if (i + 1 === CHAPTERS.length) await printCertificate(course, 'course', name, i + 1);
    if (i < CHAPTERS.length - 1) await goOn(course);
  }
  await expect(page.getByText(words(language, 'listed')('course.done'))).toBeVisible();
}
