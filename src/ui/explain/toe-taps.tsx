/** To be built. */
export function ToeTapsRoom() {
  return <p />;
}
