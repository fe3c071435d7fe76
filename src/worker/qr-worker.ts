/** The thread that reads the camera's pictures: a picture in, the text of its QR code or null out. */
import { type Pixels, readQr } from '../adapters/qr';

self.addEventListener('message', ({ data }: MessageEvent<Pixels>) => self.postMessage(readQr(data)));
