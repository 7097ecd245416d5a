// Bring a place into view: the cited sentence when a document opens, a source card when its mark is followed.
// And say in German, and with its role, what Streamlit's own elements say in English or not at all.
(function () {
  "use strict";
  const HELD_MS = 4000;
  const HELD_EVERY_MS = 100;
  let shownFor = "";

  function show(element, focus) {
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: "center", behavior: calm || !focus ? "auto" : "smooth" });
    if (focus) element.focus({ preventScroll: true });
  }

  // A page goes on growing for a moment after the place is there, and can push it out of sight again; until its reader
  // does something, the place is brought back.
  function hold(until) {
    let touched = false;
    for (const kind of ["wheel", "touchstart", "pointerdown", "keydown"]) {
      window.addEventListener(kind, function () { touched = true; }, { once: true, passive: true });
    }
    (function again() {
      const place = document.getElementById("stelle");
      if (touched || !place || window.performance.now() > until) return;
      const box = place.getBoundingClientRect();
      if (box.top < 0 || box.bottom > window.innerHeight) show(place, false);
      window.setTimeout(again, HELD_EVERY_MS);
    })();
  }

  function mendNavigation() {
    const skip = document.querySelector('[data-testid="stSkipToContent"]');
    if (skip && skip.textContent !== "Zum Inhalt springen") skip.textContent = "Zum Inhalt springen";
    const navigation = document.querySelector(".st-key-navigation");
    if (!navigation) return;
    navigation.setAttribute("role", "navigation");
    navigation.setAttribute("aria-label", "Seiten");
    for (const link of navigation.querySelectorAll("a")) {
      const here = new URL(link.href, document.baseURI).pathname === window.location.pathname;
      if (here) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }

  function mend() {
    const place = document.getElementById("stelle");
    if (place && shownFor !== window.location.href) {
      shownFor = window.location.href;
      hold(window.performance.now() + HELD_MS);
    }
    mendNavigation();
  }

  document.addEventListener("click", function (event) {
    const link = event.target instanceof Element ? event.target.closest('.stHtml a[href^="#"]') : null;
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
