/* Names by their sound: a query is spelt out of the tables of govah.text.names, word by word, as the names of the page
   were; a test holds the two together. What is typed in one script finds what is written in another. */
"use strict";
const reader = (fold, { letters, families }) => {
  const weak = /[AEIOUWY]/g, twice = /(.)\1+/gu;
  const single = (sounds) => sounds.replace(twice, "$1");
  const bare = (name) => [...fold(name)].map((c) => letters[c] ?? c).join("").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const any = (spellings) => new RegExp(spellings.map((s) => s.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "gu");

  const made = (rules) => ({
    ...rules,
    spelling: any(Object.keys(rules.classes).sort((a, b) => b.length - a.length)),
    ending: new RegExp(rules.ending, "gu"),
    rewrites: rules.rewrites.map(([find, put]) => [new RegExp(find, "gu"), put]),
    unheard: new Set(rules.unheard),
  });
  const held = {};
  const family = (of) => held[of] ??= made(families[of]);

  /* The consonants of a word, long vowels and a last he that is heard. */
  const spelt = (word, rules) => {
    for (const [find, put] of rules.rewrites) word = word.replace(find, put);
    const stem = word.replace(rules.ending, "");
    let sounds = single(stem.replace(rules.spelling, (spelling) => rules.classes[spelling]));
    if (sounds.length > 2 && sounds.endsWith("h")) sounds = sounds.slice(0, -1);
    const middle = single([...sounds].filter((c) => !rules.silent.includes(c)).join("")) + (stem === word ? "" : "E");
    return middle || sounds.slice(0, 1) || word;
  };
  const spell = (name, of) => {
    const rules = family(of);
    const marked = [...name.normalize("NFC").toLowerCase()].map((c) => rules.special[c] ?? c).join("");
    const words = bare(marked).slice(0, 200).split(" ").filter(Boolean), heard = words.filter((w) => !rules.unheard.has(w));
    return (heard.length > 1 ? heard : words).map((word) => spelt(word, rules)).join(" ");
  };

  /* What is compared of a name: its words, and all that stand side by side run together. `K` are the consonants. */
  const piece = (M) => ({ M, K: single(M.replace(weak, "")) || M });
  const pieces = (spelling) => {
    const words = spelling.split(" ").filter(Boolean);
    const runs = words.flatMap((_, from) => words.slice(from).map((_, to) => words.slice(from, from + to + 1)));
    return {
      words: words.map(piece),
      whole: piece(words.join("")),
      runs: runs.map((run) => ({ ...piece(run.join("")), price: run.length < words.length ? .04 : 0 })),
    };
  };

  /* How near what is typed comes to a name, 0 to 1. Vowels may be left out, a name may be unfinished, one letter in four
     to seven may be wrong, words may change places. */
  const slack = (length) => length < 4 ? 0 : length < 8 ? 1 : 2;
  const distance = (typed, name) => {
    let row = [...Array(name.length + 1).keys()];
    for (let i = 1; i <= typed.length; i++) {
      const next = [i];
      for (let j = 1; j <= name.length; j++)
        next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (typed[i - 1] === name[j - 1] ? 0 : 1)));
      row = next;
    }
    return Math.min(row[name.length], .5 + Math.min(...row));
  };
  const alike = (typed, name) => {
    if (typed.M === name.M) return 1;
    const a = typed.K, b = name.K, most = slack(a.length);
    if (a.length < 2 || a.length > b.length + most) return 0;
    if (name.M.startsWith(typed.M)) return .9;
    if (a === b) return a.length > 2 ? .85 : .6;
    const apart = most ? distance(a, b) : 9;
    return apart <= most + .5 ? .75 - .1 * apart : 0;
  };
  const inAnyOrder = (typed, words) => {
    const left = [...words];
    let least = 1;
    for (const word of typed) {
      const scores = left.map((name) => alike(word, name)), best = Math.max(...scores);
      if (!best) return 0;
      left.splice(scores.indexOf(best), 1);
      least = Math.min(least, best);
    }
    return least;
  };
  const nearness = (typed, name) => {
    if (!typed.words.length) return 0;
    const inOrder = name.runs.map((run) => alike(typed.whole, run) - run.price);
    if (typed.words.length < 2) return Math.max(0, ...inOrder);
    if (typed.words.length <= name.words.length) return Math.max(0, ...inOrder, .95 * inAnyOrder(typed.words, name.words));
    const alone = name.words.length === 1 && typed.words.some((word) => alike(word, name.whole) > .8);
    return Math.max(0, ...inOrder, alone ? .5 : 0);
  };
  return { spell, pieces, nearness };
};
