/** To be built. */
export function BlameRoom() {
  return <p />;
}
