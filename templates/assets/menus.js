// Comfort only: without this script every page works the same, menus included.
(function () {
  "use strict";

  var contents = document.querySelector("details.contents");
  var languages = document.querySelector("details.languages");

  // The style sheet shows the contents of a wide window in any case; this is for those who hear them.
  if (contents) contents.open = matchMedia("(min-width: 60.01rem)").matches;

  document.addEventListener("click", function (event) {
    if (!languages.contains(event.target)) languages.open = false;
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !languages.open) return;
    languages.open = false;
    languages.querySelector("summary").focus();
  });
  // The same section in the other language: anchors are the same in all of them.
  languages.addEventListener("click", function (event) {
    var link = event.target.closest("a");
    if (link && location.hash) link.hash = location.hash;
  });
})();
