/** Reading aloud: whether, and how fast. Where this device has no voice for the language, why not. */
import { ALOUD, ALOUD_SPEEDS } from '../../core/course/save';
import { RATES, speech } from '../aloud';
import { useGame, useText } from '../context';
import { Choices } from './choices';
import { ReadAloud } from './read-aloud';

export function AloudSettings() {
  const game = useGame();
  const t = useText();
  const { aloud, aloudSpeed } = game.settings.value;
  const { code, name } = game.text.language.value;
  const port = speech.value;
  if (port === null) return null;
  const reads = port.hasVoice(code);
  const sample = t('aloud:sample');
  return (
    <section class="panel settings-wide">
      <h2>{t('settings:aloud.heading')}</h2>
      {reads ? (
        <>
          <Choices
            name="aloud"
            legend={t('settings:aloud.line')}
            choices={ALOUD.map((value) => ({ value, label: t(`settings:aloud.${value}`) }))}
            value={aloud}
            onChoose={(wish) => {
              if (wish === 'off') port.stop();
              game.changeSettings({ aloud: wish });
            }}
          />
          <Choices
            name="aloud-speed"
            legend={t('settings:aloud.speed')}
            choices={ALOUD_SPEEDS.map((value) => ({ value, label: t(`settings:aloud.${value}`) }))}
            value={aloudSpeed}
            onChoose={(speed) => {
              game.changeSettings({ aloudSpeed: speed });
              if (aloud !== 'off') port.read('sample', [sample], code, RATES[speed]);
            }}
          />
          <ReadAloud name="sample" what={sample} lines={[sample]} />
        </>
      ) : (
        <p>{t('settings:aloud.none', { language: name })}</p>
      )}
      <p class="muted">{t('settings:aloud.stays')}</p>
    </section>
  );
}
