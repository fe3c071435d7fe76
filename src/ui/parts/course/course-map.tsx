/**
 * The course as a place: a path from the dark valley up to the sky, with a scenery for each chapter. An ordered list of real buttons in
 * course order; the picture is decoration behind it.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import checkIcon from '../../../../assets/art/icon-check.svg?raw';
import lockIcon from '../../../../assets/art/icon-lock.svg?raw';
import { chapterAnswers } from '../../../core/course/inventory/answers';
import type { ChapterProgress } from '../../../core/course/progress';
import type { LevelEntry } from '../../../session/game';
import { useFormats, useGame, useText } from '../../context';
import { Dialog } from '../dialog';
import { Icon } from '../icon';
import { Picture } from '../pictures';
import { ChapterLevels } from './chapter-levels';
import { PLACE_ART } from './place-art';
import { SignArt } from './sign-art';
import { mapRows, pathUp, placesOnMap } from './way-up';

interface Props {
  readonly chapters: readonly ChapterProgress<LevelEntry>[];
  /** The place of the chapter that the player stands in. */
  readonly here: number;
}

export function CourseMap({ chapters, here }: Props) {
  const game = useGame();
  const t = useText();
  const [shown, setShown] = useState(here);
  const [open, setOpen] = useState(false);
  const standing = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // After the page has gone to its top, as every new screen does.
    const frame = requestAnimationFrame(() => standing.current?.scrollIntoView({ block: 'center' }));
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(() => {
    // Straight to what may be played next; a closed chapter leaves it at the way back.
    const cards = document.querySelectorAll<HTMLElement>('.dialog[open] a.level-card');
    const next = [...cards].find((card) => card.hasAttribute('aria-current')) ?? cards[0];
    if (open) next?.focus();
  }, [open]);
  const places = placesOnMap(chapters.length);
  const rows = mapRows(chapters.length);
  const chapter = chapters[shown];
  const isDone = chapters.every(({ passed, levels }) => passed === levels.length);
  return (
    <>
      <nav class="course-way" aria-label={t('listed:course.way')} style={{ '--rows': rows }}>
        <span class="course-glow" aria-hidden="true" />
        <svg class="course-path" viewBox={`0 0 100 ${rows}`} preserveAspectRatio="none" aria-hidden="true">
          <path class="course-path-edge" d={pathUp(places, rows)} vector-effect="non-scaling-stroke" />
          <path class="course-path-ahead" d={pathUp(places, rows)} vector-effect="non-scaling-stroke" />
          <path
            class="course-path-walked"
            d={pathUp(places.slice(0, here + 1), rows)}
            vector-effect="non-scaling-stroke"
          />
        </svg>
        <ol>
          {chapters.map((one, i) => (
            <li
              key={one.id}
              ref={i === here ? standing : null}
              class="course-place"
              data-state={one.open ? 'open' : 'closed'}
              style={{ '--across': `${places[i]?.across ?? 50}%`, '--up': places[i]?.up ?? 0 }}
            >
              <PlaceButton
                chapter={one}
                number={i + 1}
                here={i === here}
                onOpen={() => {
                  setShown(i);
                  setOpen(true);
                }}
              />
              {i === here ? <Picture name={isDone ? 'pipHappy' : 'pip'} class="course-pip" /> : null}
              {i === here && isDone ? <Picture name="candy" class="course-candy" /> : null}
            </li>
          ))}
        </ol>
      </nav>
      {chapter === undefined ? null : (
        <Dialog
          heading={game.text.translate(`levels:chapters.${chapter.id}`)}
          open={open}
          onClose={() => setOpen(false)}
        >
          <ChapterLevels chapters={chapters} at={shown} />
        </Dialog>
      )}
    </>
  );
}

function PlaceButton(props: {
  readonly chapter: ChapterProgress<LevelEntry>;
  readonly number: number;
  readonly here: boolean;
  readonly onOpen: () => void;
}) {
  const { chapter, number, here, onOpen } = props;
  const t = useText();
  const formats = useFormats();
  const total = chapter.levels.length;
  const done = chapter.passed === total;
  const answered = chapterAnswers(useGame().profile.value, chapter.id).done;
  return (
    <button
      type="button"
      class="course-button"
      aria-haspopup="dialog"
      aria-current={here ? 'step' : undefined}
      onClick={onOpen}
    >
      <span
        class="course-art"
        aria-hidden="true"
        dangerouslySetInnerHTML={{ __html: PLACE_ART[chapter.id] ?? '' }}
      />
      <span class="course-plate">
        <span class="course-name">
          <span class="course-number">{formats.number(number)}</span>
          <span>{t(`levels:chapters.${chapter.id}`)}</span>
        </span>
        {chapter.open ? (
          <span class="course-count">
            {done ? <Icon svg={checkIcon} /> : null}
            <span>{t('listed:course.passed', { count: chapter.passed, total: formats.number(total) })}</span>
            <span class="course-stars" aria-hidden="true">
              <Picture name="star" />
              {formats.number(chapter.stars)}
            </span>
            <span class="sr-only">
              {t('ui:stars.of', { count: chapter.stars, total: chapter.mostStars })}
            </span>
            {answered ? (
              <>
                <SignArt of="question" />
                <span class="sr-only">{`${t('questions:sign.question')}: ${t('questions:done')}`}</span>
              </>
            ) : null}
          </span>
        ) : (
          <span class="course-count">
            <Icon svg={lockIcon} />
            <span>{t('listed:course.closed')}</span>
          </span>
        )}
        {here ? <span class="course-here">{t('listed:list.here')}</span> : null}
      </span>
    </button>
  );
}
