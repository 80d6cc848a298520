/* Names as govah.text.names reads them, out of the same tables: what is typed in one script finds what is written in
   another. A test holds the two together; whoever changes one changes the other. */
"use strict";
const reader = (fold, { letters, families }) => {
  const weak = /[AEIOUWY]/g, twice = /(.)\1+/gu;
  const single = (sounds) => sounds.replace(twice, "$1");
  const bare = (name) => [...fold(name)].map((c) => letters[c] ?? c).join("").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const any = (spellings) => new RegExp(spellings.map((s) => s.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "gu");

  const made = (rules) => ({
    ...rules,
    spelling: any(Object.keys(rules.classes).sort((a, b) => b.length - a.length)),
    ending: rules.ending && new RegExp(rules.ending, "gu"),
    rewrites: rules.rewrites.map(([find, put]) => [new RegExp(find, "gu"), put]),
    ...Object.fromEntries(["titles", "links", "prefixes", "articles", "suffixes"].map((k) => [k, new Set(rules[k])])),
  });
  const held = {};
  const family = (of) => held[of] ??= made(families[of]);

  const suffixed = (words, rules) => words.reduce((done, word) => {
    if (done.length && rules.suffixes.has(word) && done.at(-1).length > 1) done.push(done.pop() + word);
    else done.push(word);
    return done;
  }, []);
  const joined = (words, rules) => {
    const done = [];
    for (let at = 0; at < words.length; at++) {
      const left = words.length - at, word = words[at];
      const joins = left > 1 && (rules.articles.has(word) || (left > 2 && rules.prefixes.has(word)));
      done.push(joins ? word + words[++at] : word);
    }
    return done;
  };
  const wordsOf = (name, rules) => {
    const spelt = [...name.normalize("NFC").toLowerCase()].map((c) => rules.special[c] ?? c).join("");
    const words = bare(spelt).slice(0, 200).split(" ").filter(Boolean);
    const untitled = words.filter((word) => !rules.titles.has(word));
    const kept = untitled.length < 2 ? words : untitled;
    const last = kept.length - 1;
    return joined(suffixed(kept.filter((word, at) => !(at > 0 && at < last && rules.links.has(word))), rules), rules);
  };
  const skeletonOfWord = (word, rules) => {
    for (const [find, put] of rules.rewrites) word = word.replace(find, put);
    const stem = rules.ending ? word.replace(rules.ending, "") : word;
    let sounds = single(stem.replace(rules.spelling, (spelling) => rules.classes[spelling]));
    if (sounds.length > 2 && sounds.endsWith("h")) sounds = sounds.slice(0, -1);
    const middle = single([...sounds].filter((c) => !rules.silent.includes(c)).join("")) + (stem === word ? "" : "E");
    const first = sounds.slice(0, 1) || word;
    return { K: single(sounds.replace(weak, "")) || first, M: middle || first };
  };
  const skeleton = (name, of) => {
    const rules = family(of), words = wordsOf(name, rules).map((word) => skeletonOfWord(word, rules));
    return { K: words.map((w) => w.K).join(" "), M: words.map((w) => w.M).join(" ") };
  };

  /* How near what is typed comes to a name, 0 to 1. Vowels may be left out, a name may be unfinished, one letter in four
     to seven may be wrong, words may change places. */
  const consonants = (middle) => single(middle.replace(weak, "")) || middle;
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
    if (typed === name) return 1;
    const [a, b] = [typed, name].map(consonants), most = slack(a.length);
    if (a.length < 2 || a.length > b.length + most) return 0;
    if (name.startsWith(typed)) return .9;
    if (a === b) return a.length > 2 ? .85 : .6;
    const apart = most ? distance(a, b) : 9;
    return apart <= most + .5 ? .75 - .1 * apart : 0;
  };
  const runs = (words) => words.flatMap((_, from) => words.slice(from).map((_, to) => words.slice(from, from + to + 1)));
  const inAnyOrder = (typed, words) => {
    const left = [...words];
    return Math.min(...typed.map((word) => {
      const scores = left.map((name) => alike(word, name)), best = Math.max(0, ...scores);
      left.splice(scores.indexOf(best), 1);
      return best;
    }));
  };
  const nearness = (typed, name) => {
    const [ours, theirs] = [typed, name].map((middle) => middle.split(" ").filter(Boolean));
    if (!ours.length) return 0;
    const whole = ours.join("");
    const inOrder = runs(theirs).map((run) => alike(whole, run.join("")) - (run.length < theirs.length ? .04 : 0));
    return Math.max(0, ...inOrder, ours.length > 1 && ours.length <= theirs.length ? .95 * inAnyOrder(ours, theirs) : 0);
  };
  return { skeleton, nearness };
};
