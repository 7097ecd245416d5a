// Bring a place into view: the cited sentence when a document opens, a source card when its mark is followed.
(function () {
  "use strict";
  const words = { // English names that Streamlit's own elements carry for screen readers
    "Close sidebar": "Navigation schließen",
    "Open sidebar": "Navigation öffnen",
    "Collapse sidebar": "Navigation schließen",
    "Expand sidebar": "Navigation öffnen",
  };
  let shownFor = "";

  function show(element, focus) {
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: "center", behavior: calm || !focus ? "auto" : "smooth" });
    if (focus) element.focus({ preventScroll: true });
  }

  function mend() {
    const address = window.location.href;
    const place = document.getElementById("stelle");
    if (place && shownFor !== address) {
      shownFor = address;
      show(place, false);
    }
    for (const element of document.querySelectorAll("[aria-label]")) {
      const german = words[element.getAttribute("aria-label")];
      if (german) element.setAttribute("aria-label", german);
    }
  }

  document.addEventListener("click", function (event) {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const target = link && document.getElementById(link.getAttribute("href").slice(1));
    if (target && target.closest(".stHtml")) {
      event.preventDefault();
      show(target, true);
    }
  });

  let waiting = false;
  new MutationObserver(function () {
    if (waiting) return;
    waiting = true;
    window.requestAnimationFrame(function () { waiting = false; mend(); });
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
