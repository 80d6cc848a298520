/* Search, keys and the current section. The page is complete without this: nothing here adds evidence. */
(() => {
  const $ = (selector) => document.querySelector(selector);
  const box = $("#q"), found = $("#found"), keys = $("#keys"), most = 60, few = 12;
  const persian = document.documentElement.lang === "fa";
  const number = (n) => n.toLocaleString(persian ? "fa" : "en");

  /* As govah.text.folding does it, so that a name typed on one keyboard finds a name written on another. */
  const letters = { "ي": "ی", "ى": "ی", "ئ": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه", "أ": "ا", "إ": "ا", "ٱ": "ا", "ؤ": "و", "‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " " };
  const fold = (text) => text
    .replace(/[\u0640\u200d-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/g, "").replace(/\u200c/g, " ")
    .replace(/[يىئكةۀأإٱؤ‘’ʼ“”„–—‑\u00a0]/g, (c) => letters[c]).normalize("NFKD").replace(/\p{M}/gu, "")
    .replace(/[٠-٩۰-۹]/g, (c) => String((c.charCodeAt(0) & 0xf) % 16)).toLowerCase().replace(/ß/g, "ss")
    .replace(/[يىكة]/g, (c) => letters[c]).replace(/\s+/g, " ").trim();

  /* The names of the index, each under the skeletons of all its spellings. */
  const names = reader(fold, tables);
  let people = null;
  const entities = () => people ??= [...document.querySelectorAll("[data-keys]")].map((line) => {
    const keys = line.dataset.keys.split(";").map((key) => key.split(":")).map(([of, key]) => [of, names.pieces(key)]);
    return { line, keys, weight: +line.dataset.places };
  });
  const called = (query) => {
    const typed = {};
    const spelt = (of) => typed[of] ??= names.pieces(names.spell(query, of));
    return entities()
      .map((entity) => ({ ...entity, near: Math.max(...entity.keys.map(([of, key]) => names.nearness(spelt(of), key))) }))
      .filter((entity) => entity.near > 0)
      .sort((a, b) => b.near - a.near || b.weight - a.weight);
  };

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
  const says = (count, most, { one, several, capped }) =>
    (count > most ? capped : count === 1 ? one : several).replace("##", number(most)).replace("#", number(count));
  const brief = (text) => text.length > 220 ? text.slice(0, 220) + " …" : text;
  const linked = (id, text) => {
    const item = document.createElement("li"), link = element("a", text, item);
    link.href = "#" + id;
    return [item, link];
  };
  const bearer = ({ line }) => {
    const [item, link] = linked(line.id, "");
    const [name, ...about] = ["bdi", ".also", ".meta"].map((part) => line.querySelector(part)?.cloneNode(true));
    link.append(name);
    element("small", "", link).append(...about.filter(Boolean).flatMap((part) => [part, " "]));
    return item;
  };
  const passage = ({ id, text, title }) => {
    const [item, link] = linked(id, brief(text));
    link.dir = "auto";
    if (title) element("small", title, link).dir = "auto";
    return item;
  };
  const search = () => {
    const words = fold(box.value).split(" ").filter(Boolean);
    found.hidden = !words.length;
    const bearers = words.length ? called(box.value) : [];
    const hits = words.length ? entries().filter((entry) => words.every((word) => entry.key.includes(word))) : [];
    $("#bearers").replaceChildren(...bearers.slice(0, few).map(bearer));
    $("#passages").replaceChildren(...hits.slice(0, most).map(passage));
    const told = [bearers.length && says(bearers.length, few, $("#bearers").dataset)];
    told.push(hits.length && says(hits.length, most, $("#passages").dataset));
    $("#told").textContent = told.filter(Boolean).join(" · ") || (words.length ? $("#told").dataset.none : "");
  };
  const move = (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key], links = [...found.querySelectorAll("a")];
    if (!by || !links.length) return;
    event.preventDefault();
    (links[links.indexOf(document.activeElement) + by] ?? box).focus();
  };
  const close = () => { box.value = ""; search(); };

  /* A link may lead into something folded. */
  const unfold = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = target?.parentElement; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    const own = target?.querySelector(":scope > details");
    if (own) own.open = true;
    if (target?.matches(".st, .entry")) { target.tabIndex = -1; target.focus({ preventScroll: true }); }
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
  box.addEventListener("keydown", move);
  found.addEventListener("keydown", move);
  found.addEventListener("click", (event) => { if (event.target.closest("a")) { box.value = ""; found.hidden = true; } });
  $("#help").addEventListener("click", help);
  addEventListener("hashchange", unfold);
  $(".search").hidden = false;
  if (unfold()) unfold().scrollIntoView();

  const links = new Map([...document.querySelectorAll(".strip-of-links a")].map((link) => [link.hash.slice(1), link]));
  const watch = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      if (isIntersecting) links.get(target.id).setAttribute("aria-current", "true");
      else links.get(target.id).removeAttribute("aria-current");
    }
  }, { rootMargin: "-30% 0px -69% 0px" });
  for (const id of links.keys()) watch.observe(document.getElementById(id));
})();
