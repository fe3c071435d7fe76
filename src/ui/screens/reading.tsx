/** The rooms to read and try things in; each arrives in a file of its own. */
import type { ComponentType } from 'preact';
import type { ReadingRoom } from '../../session/route';
import { useGame } from '../context';
import { later } from '../later';
import { LoadingScreen } from './waiting';

interface RoomProps {
  /** What was asked for in there; null for the whole room. */
  readonly which: string | null;
}

const room = (load: () => Promise<ComponentType<RoomProps>>): ComponentType<RoomProps> =>
  later(load, () => <LoadingScreen what="level" />).Component;

const ROOMS: Readonly<Record<ReadingRoom, ComponentType<RoomProps>>> = {
  glossary: room(async () => (await import('./glossary')).GlossaryScreen),
  explain: room(async () => (await import('./explain')).ExplainScreen),
  questions: room(async () => (await import('./questions')).QuestionsScreen),
  certificate: room(async () => (await import('./certificate')).CertificateScreen),
  class: room(async () => (await import('../class/class-page')).ClassPage),
  join: room(async () => (await import('../class/join-page')).JoinPage),
  wall: room(async () => (await import('../class/wall-page')).WallPage),
  teachers: room(async () => (await import('../class/teachers-page')).TeachersPage),
};

/** What a level of the course is about, before it is played. Levels and explanations share no name. */
const BeforeLevel = room(async () => (await import('./before-level')).BeforeLevelScreen);

export function ReadingScreen({ place, which }: RoomProps & { readonly place: ReadingRoom }) {
  const { levels } = useGame();
  const isLevel = place === 'explain' && levels.value.some(({ id }) => id === which);
  const Room = isLevel ? BeforeLevel : ROOMS[place];
  return <Room which={which} />;
}
