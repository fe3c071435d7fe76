/** To be built. */
export function LossFunctionsRoom() {
  return <p />;
}
