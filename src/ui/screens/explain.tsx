/** Explanations to try out: all of them as cards, or the one that was asked for. */
import type { ComponentType } from 'preact';
import { EXPLANATIONS, type ExplanationId, isExplanation } from '../../core/course/explanations';
import { useGame, useText } from '../context';
import { later } from '../later';
import { PageBar } from '../parts/page-bar';
import { Picture } from '../parts/pictures';
import '../styles/pages.css';
import '../styles/explain.css';

const room = (load: () => Promise<ComponentType>): ComponentType => later(load, () => <Coming />).Component;

/** While an explanation's file is on its way: its page stands already, with its heading. */
function Coming() {
  return (
    <div class="waiting-picture" aria-hidden="true">
      <Picture name="pip" class="pip-body" />
    </div>
  );
}

const ROOMS: Readonly<Record<ExplanationId, ComponentType>> = {
  ruler: room(async () => (await import('../explain/ruler')).RulerRoom),
  'toe-taps': room(async () => (await import('../explain/toe-taps')).ToeTapsRoom),
  'loss-functions': room(async () => (await import('../explain/loss-functions')).LossFunctionsRoom),
  doctor: room(async () => (await import('../explain/doctor')).DoctorRoom),
  blame: room(async () => (await import('../explain/blame')).BlameRoom),
  'wide-and-narrow': room(async () => (await import('../explain/wide-and-narrow')).WideAndNarrowRoom),
  'stop-in-time': room(async () => (await import('../explain/stop-in-time')).StopInTimeRoom),
};
const IDS: readonly ExplanationId[] = Object.keys(EXPLANATIONS).filter(isExplanation);

/** A small drawing for each card. It says nothing that the words beside it don't. */
const DRAWINGS = import.meta.glob<string>('../../../assets/art/explain-*.svg', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** What an address asks for may be long; what is told of it needn't be. */
const LONGEST_PART = 40;

export function ExplainScreen({ which }: { readonly which: string | null }) {
  const game = useGame();
  const t = useText();
  if (which !== null && isExplanation(which)) {
    const Room = ROOMS[which];
    return (
      <main class="page explain" data-explains={which}>
        <PageBar heading={t(`explain:${which}.name`)} />
        <Room key={which} />
      </main>
    );
  }
  return (
    <main class="page explain">
      <PageBar heading={t('explain:heading')} />
      {which === null ? null : (
        <p role="status">{t('explain:unknown', { part: which.slice(0, LONGEST_PART) })}</p>
      )}
      <ul class="explain-list">
        {IDS.map((id) => (
          <li key={id}>
            <a class="panel" href={game.link({ place: 'explain', which: id })}>
              <span
                class="explain-picture"
                aria-hidden="true"
                dangerouslySetInnerHTML={{ __html: DRAWINGS[`../../../assets/art/explain-${id}.svg`] ?? '' }}
              />
              <b>{t(`explain:${id}.name`)}</b>
              <span>{t(`explain:${id}.line`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
