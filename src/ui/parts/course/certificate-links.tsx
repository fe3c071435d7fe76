/** Ways to the certificates: the core's once there is something to show for it, the course's behind it. */
import { CERTIFICATES, certificateOf, isCertificate } from '../../../core/course/certificates';
import { chaptersOf } from '../../../core/course/progress';
import { useGame, useText } from '../../context';
import { SignArt } from './sign-art';

export function CertificateLinks() {
  const game = useGame();
  const t = useText();
  const profile = game.profile.value;
  const chapters = chaptersOf(game.levels.value, profile);
  return (
    <ul class="certificate-links">
      {Object.keys(CERTIFICATES)
        .filter(isCertificate)
        .map((id) => {
          const { left } = certificateOf(id, chapters, profile);
          return (
            <li key={id}>
              <a class="btn sign" href={game.link({ place: 'certificate', which: id })}>
                <SignArt of="certificate" />
                <span>
                  <strong>
                    {t('certificate:heading')}: {t(`certificate:${id}.name`)}
                  </strong>
                  <small>
                    {left.length === 0 ? t('certificate:has') : t('certificate:left', { count: left.length })}
                  </small>
                </span>
              </a>
            </li>
          );
        })}
    </ul>
  );
}
