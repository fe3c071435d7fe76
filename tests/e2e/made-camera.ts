/** A camera for tests: whatever `showToCamera` was given last is what the page's camera sees, on a grey table. */
import type { Page } from '@playwright/test';

export const MADE_CAMERA = (): void => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 640;
  const pen = canvas.getContext('2d');
  const image = new Image();
  const draw = (): void => {
    if (pen !== null) {
      pen.fillStyle = '#8a8f98';
      pen.fillRect(0, 0, 640, 640);
      if (image.complete && image.naturalWidth > 0) pen.drawImage(image, 70, 70, 500, 500);
    }
    requestAnimationFrame(draw);
  };
  requestAnimationFrame(draw);
  navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(10);
  Object.assign(window, {
    showToCamera: (url: string): void => {
      image.src = url;
    },
  });
};

/** Holds a picture, as a data URL, before the page's camera. */
export const showToCamera = (page: Page, url: string): Promise<void> =>
  page.evaluate(
    (shown) => (window as unknown as { showToCamera(url: string): void }).showToCamera(shown),
    url,
  );
