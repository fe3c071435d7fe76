/**
 * The camera of a tablet, for reading QR codes: a stream for a <video>, and its pictures read one after the other in a worker, so that
 * the page stays quick. Pictures are never kept, and go nowhere but into that worker. Browsers give a camera only to pages by HTTPS or
 * on this very machine.
 */
import type { CameraPort, CameraTrouble, OpenCamera } from '../session/class/camera';

/** A code that fills a third of the picture has some ten pixels a module then. */
const LONGEST_SIDE_PX = 720;
/** Between two pictures; reading one may take longer on an old tablet. */
const BETWEEN_MS = 140;

/** Asks for the camera; the person may say no. */
export const openCamera: CameraPort = async (video, onCode) => {
  if (!window.isSecureContext || navigator.mediaDevices === undefined) return { trouble: 'insecure' };
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: 'environment', width: { ideal: 1280 } },
    });
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
  video.srcObject = stream;
  video.muted = true;
  video.setAttribute('playsinline', '');
  await video.play().catch(() => {}); // it shows nothing then, but what it sees is read all the same
  return readOn(video, stream, onCode);
};

function readOn(video: HTMLVideoElement, stream: MediaStream, onCode: (text: string) => void): OpenCamera {
  const worker = new Worker(new URL('../worker/qr-worker.ts', import.meta.url), { type: 'module' });
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  const look = (): void => {
    const longest = Math.max(video.videoWidth, video.videoHeight);
    if (closed || pen === null) return;
    if (longest === 0) {
      waiting = setTimeout(look, BETWEEN_MS);
      return;
    }
    const scale = Math.min(1, LONGEST_SIDE_PX / longest);
    const width = Math.round(video.videoWidth * scale);
    const height = Math.round(video.videoHeight * scale);
    pen.canvas.width = width;
    pen.canvas.height = height;
    pen.drawImage(video, 0, 0, width, height);
    const { data } = pen.getImageData(0, 0, width, height);
    worker.postMessage({ width, height, data }, [data.buffer]);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<string | null>) => {
    if (closed) return;
    if (data !== null) onCode(data);
    waiting = setTimeout(look, BETWEEN_MS);
  });
  look();
  return {
    trouble: null,
    close: () => {
      closed = true;
      clearTimeout(waiting);
      worker.terminate();
      video.srcObject = null;
      for (const track of stream.getTracks()) track.stop();
    },
  };
}

function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy';
}
