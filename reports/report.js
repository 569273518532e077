// Filters the tree, opens what a link leads to, copies programs. Everything can be read without it.
"use strict";
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
const filter = document.querySelector(".filter");
const text = document.getElementById("filter-text");
const wanted = (name) => document.getElementById(`filter-${name}`).value;
const tree = all("#requirements .requirement").map((element) => ({
  element,
  verdict: element.dataset.verdict,
  level: element.dataset.level,
  area: element.closest(".area").dataset.area,
  specification: element.closest("[data-specification]").dataset.specification,
}));
const opened = new Set(all("#requirements .area[open]"));

function apply() {
  const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = ["verdict", "specification", "area", "level"].map((name) => [name, wanted(name)]);
  const filtering = words.length > 0 || chosen.some(([, value]) => value);
  let shown = 0;
  for (const one of tree) {
    let fits = chosen.every(([name, value]) => !value || one[name] === value);
    if (fits && words.length) {
      one.words ??= one.element.textContent.toLowerCase();
      fits = words.every((word) => one.words.includes(word));
    }
    one.element.hidden = !fits;
    shown += fits;
  }
  for (const area of all("#requirements .area")) {
    const some = Boolean(area.querySelector(".requirement:not([hidden])"));
    area.hidden = !some;
    area.open = filtering ? some : opened.has(area);
  }
  document.getElementById("filter-shown").textContent = `${shown} of ${tree.length} shown`;
}

function reveal() {
  const target = document.getElementById(location.hash.slice(1));
  if (!target) return;
  if (target.closest("[hidden]")) {
    text.value = "";
    all("select", filter).forEach((select) => { select.value = ""; });
    apply();
  }
  for (let one = target; one; one = one.parentElement) if (one.tagName === "DETAILS") one.open = true;
  target.scrollIntoView();
}

all("pre.program").forEach((program) => {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.addEventListener("click", () => {
    const area = document.createElement("textarea");
    area.value = program.textContent;
    button.after(area);
    area.select();
    button.textContent = document.execCommand("copy") ? "Copied" : "Not copied: select it by hand";
    area.remove();
  });
  program.before(button);
});
all("a[data-verdict]").forEach((link) => link.addEventListener("click", () => {
  document.getElementById("filter-verdict").value = link.dataset.verdict;
  apply();
}));
filter.hidden = false;
filter.addEventListener("input", apply);
apply();
addEventListener("hashchange", reveal);
reveal();
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
  event.preventDefault();
  text.focus();
});
