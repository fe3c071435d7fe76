/** The one card after a hunt, with the walk's own numbers, and the way to the glossary and back by keyboard. */
import { expect, test } from './guarded-test';
import { replayReady, tabTo } from './player';
import { words } from './words';

const lesson = words('en', 'lesson');
const glossary = words('en', 'glossary');
const WALK = '1.three-hollows.0e3nrqs.1.CFIOHHTGSGSCCXUOOz.q9';

test('the one card tells of the gradient in this walk’s numbers, and leads to the glossary and back', async ({
  page,
}) => {
  await page.goto(`./#/replay/${WALK}?lng=en`);
  await replayReady(page);
  await expect(page.locator('.card.lesson')).toContainText('You set off downhill 11 out of 17 times.');
  const name = glossary('term.gradient.name');
  await tabTo(page, lesson('more').replace('{{term}}', name));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name }).first()).toBeFocused();
  await tabTo(page, glossary('back'));
  await page.keyboard.press('Enter');
  await replayReady(page);
});
