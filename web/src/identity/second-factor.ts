const PAGE = "/second-facteur";

/** The server answers nothing until the account has a second factor: to the page where it is set up. */
export function setUpSecondFactor(): void {
  // A full load: nothing that was shown before stays in memory.
  if (window.location.pathname !== PAGE) window.location.assign(PAGE);
}
