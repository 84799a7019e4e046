(function () {
  "use strict";
  // A link to a line opens the folds around it; on paper the folds with sentences are open.
  function open(element) {
    for (var at = element; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") { at.open = true; }
    }
  }
  function follow() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) {
      open(target);
      target.scrollIntoView({ block: "start" });
    }
  }
  window.addEventListener("hashchange", follow);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details[data-print]").forEach(function (fold) { fold.open = true; });
  });
  follow();
})();
