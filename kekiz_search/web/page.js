// Bring a place into view: the cited sentence when a document opens, a source when its mark is followed. Follow the
// page's own links without loading it anew. And say in German what Streamlit's own elements say in English.
(function () {
  "use strict";
  const HELD_MS = 4000;
  const HELD_EVERY_MS = 100;
  const GERMAN = {
    "Skip to main content": "Zum Inhalt springen",
    "No results": "Nichts gefunden",
    "No options to select": "Keine Auswahl",
    "Select all": "Alle auswählen",
    "Select matches": "Treffer auswählen",
    "Clear all": "Auswahl leeren",
    "Clear value": "Auswahl leeren",
    "Close": "Schließen",
    "Connection error": "Keine Verbindung",
    "CONNECTING": "Verbindung wird aufgebaut",
    "Upload": "Datei auswählen",
    "Drag and drop a file here": "Datei hierher ziehen",
  };
  let shownFor = "";
  let followed = false;

  function show(element, focus) {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
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

  // Streamlit follows the address when the reader goes back; a link of ours is followed the same way.
  function follow(link) {
    window.history.pushState({}, "", link.href);
    window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    const main = document.querySelector('[data-testid="stMain"]');
    if (main) main.scrollTo(0, 0);
    followed = true;
  }

  function isOwnPage(link) {
    const path = new URL(link.href, document.baseURI).pathname;
    return link.origin === window.location.origin && !link.target && !link.hasAttribute("download") &&
      !path.includes("/einfach") && !path.includes("/kekiz/") && !path.includes(".") && !path.endsWith("/zitat");
  }

  function speakGerman() {
    const skip = document.querySelector('[data-testid="stSkipToContent"]');
    if (skip && GERMAN[skip.textContent]) skip.textContent = GERMAN[skip.textContent];
    for (const element of document.querySelectorAll("[aria-label]")) {
      const german = GERMAN[element.getAttribute("aria-label")];
      if (german) element.setAttribute("aria-label", german);
    }
    for (const item of document.querySelectorAll('[data-testid="stFileUploaderDropzone"] *')) {
      const limit = /^(\d+)\s?MB per file/.exec(item.textContent);
      if (item.childElementCount) continue;
      if (GERMAN[item.textContent]) item.textContent = GERMAN[item.textContent];
      else if (limit) item.textContent = "höchstens " + limit[1] + " MB";
    }
    for (const item of document.querySelectorAll('[data-testid="stSelectboxVirtualDropdown"] li, [role="listbox"] li')) {
      if (GERMAN[item.textContent] && item.childElementCount === 0) item.textContent = GERMAN[item.textContent];
    }
  }

  function mend() {
    const place = document.getElementById("stelle");
    if (place && shownFor !== window.location.href) {
      shownFor = window.location.href;
      hold(window.performance.now() + HELD_MS);
    }
    const title = document.querySelector(".kk-head h1");
    if (followed && title) {
      followed = false;
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
    }
    speakGerman();
  }

  document.addEventListener("click", function (event) {
    const link = event.target instanceof Element ? event.target.closest(".stHtml a[href]") : null;
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const href = link.getAttribute("href");
    if (href === "#frage") {
      event.preventDefault();
      const box = document.querySelector(".st-key-frageform input");
      if (box) box.focus();
    } else if (href.startsWith("#")) {
      const target = document.getElementById(href.slice(1));
      if (target && target.closest(".stHtml")) {
        event.preventDefault();
        show(target, true);
      }
    } else if (href.startsWith("./") && isOwnPage(link)) {
      event.preventDefault();
      follow(link);
    }
  });

  let waiting = false;
  new MutationObserver(function () {
    if (waiting) return;
    waiting = true;
    window.requestAnimationFrame(function () { waiting = false; mend(); });
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
