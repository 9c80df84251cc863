/* Before the first paint, so that nobody sees a white flash. An own file: the content policy refuses inline scripts. */
(function () {
  let kept;
  try {
    kept = localStorage.getItem("mantine-color-scheme-value");
  } catch {
    kept = null;
  }
  const dark = kept === "dark" || (kept !== "light" && window.matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
