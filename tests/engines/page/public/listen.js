/* Goes into the game's page before its own scripts (answers.ts puts it there) and keeps whatever goes wrong in it. */
window.complaints = [];
{
  const note = (what) => window.complaints.push(String(what));
  const tell = (error) => (error instanceof Error ? `${error.message} ${error.stack ?? ''}` : String(error));
  window.addEventListener(
    'error',
    (event) => {
      const { target } = event;
      if (target instanceof Element) note(`not loaded: ${target.outerHTML}`);
      else note(`error: ${event.message} (${event.filename}:${event.lineno})`);
    },
    true,
  );
  window.addEventListener('unhandledrejection', (event) =>
    note(`unhandled rejection: ${tell(event.reason)}`),
  );
  document.addEventListener('securitypolicyviolation', (event) =>
    note(`against the page's policy: ${event.violatedDirective} ${event.blockedURI}`),
  );
  for (const level of ['error', 'warn']) {
    const write = console[level];
    console[level] = (...said) => {
      note(`console.${level}: ${said.map(tell).join(' ')}`);
      write.apply(console, said);
    };
  }
}
