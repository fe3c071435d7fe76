/** The camera as the wall asks for it. */

/** Why there is none: the page isn't served safely, the person said no, the device has none, or somebody else uses it. */
export const CAMERA_TROUBLES = ['insecure', 'denied', 'none', 'busy'] as const;
export type CameraTrouble = (typeof CAMERA_TROUBLES)[number];

export interface OpenCamera {
  readonly trouble: null;
  /** Lets the camera go: its light goes out. */
  close(): void;
}

/** Shows what the camera sees in `video`, and calls back with the text of every QR code in it, again and again while it is seen. */
export type CameraPort = (
  video: HTMLVideoElement,
  onCode: (text: string) => void,
) => Promise<OpenCamera | { readonly trouble: CameraTrouble }>;
