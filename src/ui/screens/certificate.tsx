/**
 * A certificate to print, for the core or the whole course. The name is typed here and nowhere kept: it lives in this component alone,
 * and is gone with it.
 */
import { useEffect, useState } from 'preact/hooks';
import checkIcon from '../../../assets/art/icon-check.svg?raw';
import playIcon from '../../../assets/art/icon-play.svg?raw';
import {
  CERTIFICATES,
  type CertificateId,
  certificateOf,
  isCertificate,
} from '../../core/course/certificates';
import { chaptersOf, knownOf } from '../../core/course/progress';
import { useGame, useText } from '../context';
import { CertificateSheet } from '../parts/course/certificate-sheet';
import { Icon } from '../parts/icon';
import { PageBar } from '../parts/page-bar';
import { Picture } from '../parts/pictures';
import { ReadAloud } from '../parts/read-aloud';
import '../styles/pages.css';
import '../styles/text-field.css';
import '../styles/certificate.css';

/** What an address asks for may be long; what is told of it needn't be. */
const LONGEST_PART = 40;
const LONGEST_NAME = 60;

export function CertificateScreen({ which }: { readonly which: string | null }) {
  const t = useText();
  if (which !== null && isCertificate(which)) return <One key={which} id={which} />;
  return (
    <main class="page certificate-page">
      <PageBar heading={t('certificate:heading')} />
      {which === null ? null : (
        <p role="status">{t('certificate:unknown', { part: which.slice(0, LONGEST_PART) })}</p>
      )}
      <ul class="certificate-list">
        {Object.keys(CERTIFICATES)
          .filter(isCertificate)
          .map((id) => (
            <li key={id}>
              <CertificateLink id={id} />
            </li>
          ))}
      </ul>
    </main>
  );
}

function CertificateLink({ id }: { readonly id: CertificateId }) {
  const game = useGame();
  const t = useText();
  const { left } = certificateOf(id, chaptersOf(game.levels.value, game.profile.value), game.profile.value);
  return (
    <a class="panel" href={game.link({ place: 'certificate', which: id })}>
      <b>{t(`certificate:${id}.name`)}</b>
      <span class="muted">
        {left.length === 0 ? t('certificate:has') : t('certificate:left', { count: left.length })}
      </span>
    </a>
  );
}

function One({ id }: { readonly id: CertificateId }) {
  const game = useGame();
  const t = useText();
  const [name, setName] = useState('');
  useEffect(() => game.list(), [game]);
  const profile = game.profile.value;
  const certificate = certificateOf(id, chaptersOf(game.levels.value, profile), profile);
  const { left, chapters } = certificate;
  const heading = `${t('certificate:heading')} · ${t(`certificate:${id}.name`)}`;
  if (left.length > 0)
    return (
      <main class="page certificate-page">
        <PageBar heading={heading} />
        <section class="panel certificate-left">
          <Picture name="pip" class="certificate-pip" />
          <div>
            <h2>{t('certificate:notYet')}</h2>
            <p>
              <strong>{t('certificate:left', { count: left.length })}</strong> {t('certificate:line')}
            </p>
            <ol class="certificate-ways">
              {chapters.map((chapter) => (
                <li key={chapter.id} data-done={chapter.passed === chapter.levels.length}>
                  {chapter.passed === chapter.levels.length ? <Icon svg={checkIcon} /> : null}
                  <span>
                    {t(`levels:chapters.${chapter.id}`)}
                    <small>
                      {t('listed:course.passed', { count: chapter.passed, total: chapter.levels.length })}
                    </small>
                  </span>
                </li>
              ))}
            </ol>
            <button type="button" class="btn btn-sun" onClick={() => game.play()}>
              <Icon svg={playIcon} />
              {t('certificate:goOn')}
            </button>
          </div>
        </section>
      </main>
    );
  const levels = chapters.flatMap((chapter) => chapter.levels.map(({ level }) => level));
  const teaches = Object.fromEntries(
    Object.entries(game.listed.value).map(([level, facts]) => [level, facts.teaches]),
  );
  const known = knownOf(levels, teaches, profile);
  return (
    <main class="page certificate-page">
      <PageBar heading={heading} />
      <form
        class="panel certificate-name"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          window.print();
        }}
      >
        <label>
          {t('certificate:name')}
          <input
            class="text-field"
            value={name}
            maxLength={LONGEST_NAME}
            autocomplete="off"
            spellcheck={false}
            aria-describedby="certificate-name-line"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="btn btn-sun">
          {t('certificate:print')}
        </button>
        <p id="certificate-name-line" class="muted">
          {t('certificate:nameLine')}
        </p>
      </form>
      <ReadAloud
        name="certificate"
        what={heading}
        lines={[
          t(`certificate:${id}.sub`),
          t('certificate:learned'),
          ...known.terms.map((term) => t(`listed:teaches.${term}`)),
          t('listed:known.beaten'),
          ...known.beaten.map((belief) => t(`listed:beliefs.${belief}`)),
        ]}
      />
      <CertificateSheet id={id} name={name} certificate={certificate} known={known} />
    </main>
  );
}
