/** The sheet itself: fits one page of A4 or Letter on its side, and stays readable in black and white. */
import type { Certificate, CertificateId } from '../../../core/course/certificates';
import type { Known } from '../../../core/course/progress';
import type { LevelEntry } from '../../../session/game';
import { useText } from '../../context';
import { Picture } from '../pictures';
import { CertificateHills } from './certificate-hills';

interface Props {
  readonly id: CertificateId;
  /** As typed; a line to write on where it is empty. */
  readonly name: string;
  readonly certificate: Certificate<LevelEntry>;
  readonly known: Known;
}

export function CertificateSheet({ id, name, certificate, known }: Props) {
  const t = useText();
  const { stars, mostStars } = certificate;
  return (
    <article class="sheet" data-certificate={id}>
      <CertificateHills />
      <div class="sheet-words">
        <p class="sheet-game">{t('ui:home.name')}</p>
        <h2 class="sheet-title">{t('certificate:heading')}</h2>
        <p class="sheet-sub">{t(`certificate:${id}.sub`)}</p>
        <p class="sheet-belongs">{t('certificate:belongs')}</p>
        <p class="sheet-name" data-empty={name.trim() === ''}>
          <bdi>{name}</bdi>
        </p>
        <p>{t(`certificate:${id}.line`)}</p>
        <div class="sheet-known">
          <section>
            <h3>{t('certificate:learned')}</h3>
            <ul>
              {known.terms.map((term) => (
                <li key={term}>{t(`listed:teaches.${term}`)}</li>
              ))}
            </ul>
          </section>
          {known.beaten.length === 0 ? null : (
            <section>
              <h3>{t('listed:known.beaten')}</h3>
              <ul class="sheet-beaten">
                {known.beaten.map((belief) => (
                  <li key={belief}>{t(`listed:beliefs.${belief}`)}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <footer class="sheet-foot">
          <span class="sheet-stars">
            <Picture name="star" />
            {t('ui:stars.of', { count: stars, total: mostStars })}
          </span>
          <span>{t('certificate:date', { date: Date.now() })}</span>
          <span class="sheet-signed">{t('certificate:signed')}</span>
        </footer>
      </div>
      <Picture name="ava" class="sheet-ava" />
      <Picture name="pipHappy" class="sheet-pip" />
      <Picture name="candy" class="sheet-candy" />
    </article>
  );
}
