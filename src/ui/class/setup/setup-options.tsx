/** How an activity is played, whatever its levels: senses, order, language, hints, sound. */
import {
  ACTIVITY_LANGUAGES,
  type Activity,
  type ActivityLanguage,
  SENSE_CHOICES,
} from '../../../core/class/activity';
import { useGame, useText } from '../../context';
import { Choices } from '../../parts/choices';
import { Switch } from '../../parts/switch';

interface Props {
  readonly activity: Activity;
  readonly onChange: (activity: Activity) => void;
}

const OWN_LANGUAGE = 'own';

export function SetupOptions({ activity, onChange }: Props) {
  const { text } = useGame();
  const t = useText();
  return (
    <section class="panel setup-options">
      <h2>{t('class:setup.options.heading')}</h2>
      <Choices
        name="class-senses"
        legend={t('class:setup.options.senses')}
        choices={SENSE_CHOICES.map((value) => ({ value, label: t(`class:setup.senses.${value}`) }))}
        value={activity.senses}
        onChoose={(senses) => onChange({ ...activity, senses })}
      />
      <Choices
        name="class-order"
        legend={t('class:setup.options.order')}
        choices={[
          { value: 'play', label: t('class:setup.options.orderPlay') },
          { value: 'explain', label: t('class:setup.options.orderExplain') },
        ]}
        value={activity.order}
        onChoose={(order) => onChange({ ...activity, order })}
      />
      <Choices
        name="class-language"
        legend={t('class:setup.options.language')}
        choices={[
          { value: OWN_LANGUAGE, label: t('class:setup.options.languageOwn') },
          ...text.languages
            .filter(({ code }) => languageOf(code) !== null)
            .map(({ code, name }) => ({ value: code, label: name, lang: code })),
        ]}
        value={activity.language ?? OWN_LANGUAGE}
        onChoose={(language) => onChange({ ...activity, language: languageOf(language) })}
      />
      <Switch
        label={t('class:setup.options.hints')}
        on={activity.hints}
        onChange={(hints) => onChange({ ...activity, hints })}
      />
      <div>
        <Switch
          label={t('class:setup.options.sound')}
          on={activity.sound}
          onChange={(sound) => onChange({ ...activity, sound })}
        />
        <p class="muted">{t('class:setup.options.soundLine')}</p>
      </div>
    </section>
  );
}

/** Those that a code can hold; null for any other, which is each device's own. */
const languageOf = (code: string): ActivityLanguage =>
  ACTIVITY_LANGUAGES.find((language) => language === code) ?? null;
