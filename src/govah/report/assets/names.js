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
  return { spell, nearness };
};
