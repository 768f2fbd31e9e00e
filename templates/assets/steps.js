// Lets a member tick off the steps of a flow; the ticks stay on this device.
(function () {
  "use strict";

  var steps = document.querySelector(".steps");
  var parts = document.getElementById("flow-ticking").content;
  var left = document.querySelector(".steps-left");
  var words = parts.querySelectorAll("li");
  // One host may hold several sites; each is known by the folder that it starts at.
  var key = "diglot.steps " + new URL("..", document.currentScript.src).pathname + " " + steps.dataset.flow;
  var items = Array.prototype.slice.call(steps.children);
  var kept = parts.querySelector(".ticks-kept").cloneNode(true);

  function load() {
    try {
      return (localStorage.getItem(key) || "").split(",");
    } catch (error) {
      return [];
    }
  }

  function boxes() {
    return items.map(function (item) { return item.querySelector(".tick input"); });
  }

  function show() {
    var done = [];
    boxes().forEach(function (box, index) {
      items[index].classList.toggle("ticked", box.checked);
      if (box.checked) done.push(index + 1);
    });
    left.textContent = words[items.length - done.length].textContent;
    kept.querySelector("button").hidden = done.length === 0;
    return done;
  }

  function change() {
    var done = show();
    try {
      localStorage.setItem(key, done.join(","));
    } catch (error) {
      // The ticks then hold for this visit.
    }
  }

  var ticked = load();
  items.forEach(function (item, index) {
    var label = parts.querySelector(".tick").cloneNode(true);
    var text = item.querySelector(".text");
    var box = label.querySelector("input");
    text.id = "flow-step" + (index + 1);
    box.checked = ticked.indexOf(String(index + 1)) >= 0;
    box.setAttribute("aria-describedby", text.id);
    box.addEventListener("change", change);
    item.appendChild(label);
  });

  kept.querySelector("button").addEventListener("click", function () {
    boxes().forEach(function (box) { box.checked = false; });
    change();
    boxes()[0].focus();
  });
  steps.after(kept);
  show();
})();
