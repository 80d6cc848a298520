/* Search, keys and the current section. The page is complete without this: nothing here adds evidence. */
"use strict";
(() => {
  const $ = (selector) => document.querySelector(selector);
  const box = $("#q"), found = $("#found"), keys = $("#keys"), most = 60;
  const persian = document.documentElement.lang === "fa";
  const number = (n) => n.toLocaleString(persian ? "fa" : "en");

  /* As govah.text.folding does it, so that a name typed on one keyboard finds a name written on another. */
  const letters = { "ي": "ی", "ى": "ی", "ئ": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه", "أ": "ا", "إ": "ا", "ٱ": "ا", "ؤ": "و", "‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " " };
  const fold = (text) => text
    .replace(/[\u0640\u200d-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/g, "").replace(/\u200c/g, " ")
    .replace(/[يىئكةۀأإٱؤ‘’ʼ“”„–—‑\u00a0]/g, (c) => letters[c]).normalize("NFKD").replace(/\p{M}/gu, "")
    .replace(/[٠-٩۰-۹]/g, (c) => String((c.charCodeAt(0) & 0xf) % 16)).toLowerCase().replace(/ß/g, "ss")
    .replace(/[يىكة]/g, (c) => letters[c]).replace(/\s+/g, " ").trim();

  let index = null;
  const entries = () => index ??= [...document.querySelectorAll(".doc")].flatMap((doc) => {
    const title = doc.querySelector("h3").textContent;
    const passages = [...doc.querySelectorAll(".st[id]")].map((st) => ({ id: st.id, text: st.textContent, title }));
    return [{ id: doc.id, text: title, title: "" }, ...passages];
  }).map((entry) => ({ ...entry, key: fold(entry.text) }));

  const element = (name, text, parent) => {
    const made = document.createElement(name);
    made.textContent = text;
    parent.append(made);
    return made;
  };
  const search = () => {
    const words = fold(box.value).split(" ").filter(Boolean);
    found.replaceChildren();
    found.hidden = !words.length;
    if (!words.length) return;
    const hits = entries().filter((entry) => words.every((word) => entry.key.includes(word)));
    const says = !hits.length ? found.dataset.none : hits.length > most ? found.dataset.capped : found.dataset.results;
    element("p", says.replace("##", number(most)).replace("#", number(hits.length)), found);
    const list = element("ul", "", found);
    for (const hit of hits.slice(0, most)) {
      const link = element("a", hit.text.length > 220 ? hit.text.slice(0, 220) + " …" : hit.text, element("li", "", list));
      link.href = "#" + hit.id;
      link.dir = "auto";
      if (hit.title) element("small", hit.title, link).dir = "auto";
    }
  };
  const close = () => { box.value = ""; search(); };

  /* A link may lead into something folded. */
  const unfold = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = target?.parentElement; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (target?.classList.contains("st")) { target.tabIndex = -1; target.focus({ preventScroll: true }); }
    return target;
  };

  const step = (by) => {
    const all = [...document.querySelectorAll(".st[id]")];
    const here = all.findIndex((st) => st.id === decodeURIComponent(location.hash.slice(1)));
    const next = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by];
    if (next) location.replace("#" + encodeURIComponent(next.id));
  };
  const help = () => keys.open ? keys.close() : keys.showModal();
  const actions = { j: () => step(1), k: () => step(-1), "/": () => box.focus(), "?": help };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !found.hidden) { close(); box.focus(); }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea")) return;
    if (!actions[event.key] || (keys.open && event.key !== "?")) return;
    event.preventDefault();
    actions[event.key]();
  });
  box.addEventListener("input", search);
  found.addEventListener("click", (event) => { if (event.target.closest("a")) { box.value = ""; found.hidden = true; } });
  $("#help").addEventListener("click", help);
  addEventListener("hashchange", unfold);
  $(".search").hidden = false;
  if (unfold()) unfold().scrollIntoView();

  const links = new Map([...document.querySelectorAll("nav a")].map((link) => [link.hash.slice(1), link]));
  const watch = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      if (isIntersecting) links.get(target.id).setAttribute("aria-current", "true");
      else links.get(target.id).removeAttribute("aria-current");
    }
  }, { rootMargin: "-30% 0px -69% 0px" });
  for (const id of links.keys()) watch.observe(document.getElementById(id));
})();
