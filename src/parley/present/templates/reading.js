(function () {
  "use strict";
  var claims = Array.prototype.slice.call(document.querySelectorAll("li.claim"));
  var current = -1;
  function light(id) {
    document.querySelectorAll(".lit").forEach(function (e) { e.classList.remove("lit"); });
    if (!id) { return; }
    document.querySelectorAll("[data-claims]").forEach(function (e) {
      if (e.getAttribute("data-claims").split(" ").indexOf(id) >= 0) { e.classList.add("lit"); }
    });
    var item = document.getElementById(id);
    if (item) { item.classList.add("lit"); }
  }
  function go(index) {
    if (!claims.length) { return; }
    current = Math.max(0, Math.min(claims.length - 1, index));
    var item = claims[current];
    history.replaceState(null, "", "#" + item.id);
    light(item.id);
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
    var place = document.getElementById("in-" + item.id);
    if (place && window.innerWidth > 900) { place.scrollIntoView({ block: "center" }); }
  }
  function follow() {
    var id = decodeURIComponent(location.hash.slice(1)).replace(/^in-/, "");
    var index = claims.findIndex(function (item) { return item.id === id; });
    if (index >= 0) { current = index; light(id); }
  }
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.key === "j") { go(current + 1); } else if (event.key === "k") { go(current - 1); }
  });
  window.addEventListener("hashchange", follow);
  follow();
})();
