// Filters the tree, opens what a link leads to, copies programs. Everything can be read without it.
"use strict";
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
const filter = document.querySelector(".filter");
const text = document.getElementById("filter-text");
const reset = document.getElementById("filter-reset");
const wanted = (name) => document.getElementById(`filter-${name}`).value;
const tree = all("#requirements .requirement").map((element) => ({
  element,
  verdict: element.dataset.verdict,
  level: element.dataset.level,
  area: element.closest(".area").dataset.area,
  specification: element.closest("[data-specification]").dataset.specification,
}));
const opened = new Set(all("#requirements .area[open]"));

const fields = ["verdict", "specification", "area", "level"];
// A finding may be about several requirements, and so be of several areas.
const findings = all("article.finding").map((element) => ({
  element,
  ...Object.fromEntries(fields.map((name) => [name, element.dataset[name].split(" ")])),
}));
const lines = all("#findings .index tbody tr").map((row) => [row, row.querySelector("a")?.hash.slice(1)]);

// What a finding says, without the evidence that is folded below it: a number is found in any body.
function said(element) {
  if (!element.matches(".finding")) return element.textContent;
  return [...element.children].filter((one) => one.tagName !== "DETAILS").map((one) => one.textContent).join(" ");
}

function fits(one, words, chosen) {
  if (!chosen.every(([name, value]) => !value || [one[name]].flat().includes(value))) return false;
  if (!words.length) return true;
  one.words ??= said(one.element).toLowerCase();
  return words.every((word) => one.words.includes(word));
}

function apply() {
  const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = fields.map((name) => [name, wanted(name)]);
  const filtering = words.length > 0 || chosen.some(([, value]) => value);
  let shown = 0;
  let found = 0;
  for (const one of tree) {
    const seen = fits(one, words, chosen);
    one.element.hidden = !seen;
    shown += seen;
  }
  for (const one of findings) {
    const seen = fits(one, words, chosen);
    one.element.hidden = !seen;
    found += seen;
  }
  for (const [line, place] of lines) line.hidden = Boolean(document.getElementById(place)?.hidden);
  for (const area of all("#requirements .area")) {
    const some = Boolean(area.querySelector(".requirement:not([hidden])"));
    area.hidden = !some;
    area.open = filtering ? some : opened.has(area);
  }
  document.getElementById("filter-shown").textContent = `${shown} of ${tree.length} shown`;
  document.getElementById("filter-found").textContent = filtering ? `${found} of ${findings.length} findings` : "";
  reset.hidden = !filtering;
}

function clear() {
  text.value = "";
  for (const name of fields) document.getElementById(`filter-${name}`).value = "";
}

// The address carries what is filtered, so that it can be sent to somebody: #text=teapot&verdict=departs
function remember() {
  const state = new URLSearchParams();
  for (const name of ["text", ...fields]) if (wanted(name)) state.set(name, wanted(name));
  history.replaceState(null, "", `#${state}`);
}

function restore() {
  const state = new URLSearchParams(location.hash.slice(1));
  const known = ["text", ...fields].filter((name) => state.has(name));
  for (const name of known) document.getElementById(`filter-${name}`).value = state.get(name);
  apply();
  if (known.length) filter.scrollIntoView();
}

function refilter() {
  apply();
  remember();
}

function reveal() {
  const target = document.getElementById(location.hash.slice(1));
  if (!target) return restore();
  apply();
  if (target.closest("[hidden]")) {
    clear();
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
// What scrolls in itself must be reached by the keyboard; what does not would be one stop more on the way.
const seen = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    if (target.scrollHeight > target.clientHeight || target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
}, { rootMargin: "100%" });
all("pre, .hex").forEach((one) => seen.observe(one));
all("a[data-verdict]").forEach((link) => link.addEventListener("click", (event) => {
  event.preventDefault();
  clear();
  document.getElementById("filter-verdict").value = link.dataset.verdict;
  refilter();
  document.getElementById("requirements").scrollIntoView();
}));
filter.hidden = false;
filter.addEventListener("input", refilter);
reset.addEventListener("click", () => { clear(); refilter(); });
addEventListener("hashchange", reveal);
reveal();
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !reset.hidden) {
    clear();
    refilter();
  }
  if (event.key !== "/" || /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
  event.preventDefault();
  text.focus();
});
