// What is wrong with a page as it is shown now: a list of sentences, empty if nothing is.
(() => {
  const problems = [];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const all = (query) => [...document.querySelectorAll(query)];
  const told = (element) => `<${element.tagName.toLowerCase()} class="${element.className}"> `
    + `'${(element.textContent || "").trim().slice(0, 40)}'`;

  const width = document.documentElement.scrollWidth;
  if (width > innerWidth) {
    const widest = all("body *").filter(shown).find((element) => {
      const box = element.getBoundingClientRect();
      return box.right > innerWidth + 1 && !element.closest(".table, pre, .steps ol");
    });
    problems.push(`scrolls sideways: ${width} > ${innerWidth}, by ${widest ? told(widest) : "?"}`);
  }

  const numbers = (color) => {
    const match = color.match(/rgba?\(([^)]+)\)/);
    if (match) return match[1].split(/[\s,/]+/).filter(Boolean).map(Number);
    const mixed = color.match(/color\(srgb ([^)]+)\)/);
    if (!mixed) return [0, 0, 0, 0];
    const parts = mixed[1].split(/[\s/]+/).map(Number);
    return parts.map((part, place) => (place < 3 ? part * 255 : part));
  };
  const over = (top, below) => {
    const alpha = top[3] ?? 1;
    return [0, 1, 2].map((place) => top[place] * alpha + below[place] * (1 - alpha));
  };
  const ground = (element) => {
    const layers = [];
    for (let box = element; box; box = box.parentElement) {
      const color = numbers(getComputedStyle(box).backgroundColor);
      layers.push(color);
      if ((color[3] ?? 1) === 1) break;
    }
    return layers.reduceRight((below, top) => over(top, below), [255, 255, 255]);
  };
  const light = (color) => color.slice(0, 3).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }).reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
  const contrast = (one, other) => {
    const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  let texts = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !shown(element)) continue;
    if (element.closest("script, style, .spoken, .skip, [disabled], [aria-hidden=true] .bar")) continue;
    texts += 1;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const below = ground(element);
    const ratio = contrast(over(numbers(style.color), below), below);
    if (ratio < (isLarge ? 3 : 4.5)) {
      problems.push(`contrast ${ratio.toFixed(2)} of ${told(element)}`);
    }
  }
  // An index of few stories is short; whatever is told or walked through is not.
  const least = document.querySelector(".step, .map") ? 20 : 8;
  if (texts < least) problems.push(`only ${texts} texts are shown`);

  const name = (element) => element.getAttribute("aria-label")
    || (element.getAttribute("aria-labelledby") || "").split(" ").filter(Boolean)
      .map((id) => document.getElementById(id)?.textContent ?? "").join(" ")
    || element.textContent.trim() || element.title;
  for (const element of all("a, button, summary, nav, [role], svg, img, input, [tabindex]")) {
    const isSpoken = !element.matches("[role=status]") && !element.closest("[aria-hidden=true]");
    if (!name(element) && isSpoken) {
      problems.push(`no name: ${told(element)}`);
    }
  }
  const ids = all("[id]").map((element) => element.id);
  for (const id of new Set(ids.filter((id, place) => ids.indexOf(id) !== place))) {
    problems.push(`id '${id}' is given twice`);
  }
  for (const link of all("a[href^='#']")) {
    const id = decodeURIComponent(link.getAttribute("href").slice(1));
    if (id && !document.getElementById(id)) problems.push(`a link leads to '${id}', which is nowhere`);
  }
  let level = 0;
  for (const heading of all("h1, h2, h3, h4, h5, h6")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) problems.push(`a heading of level ${next} after ${level}: ${told(heading)}`);
    level = next;
  }
  if (all("h1").length !== 1) problems.push("not exactly one h1");
  if (!document.querySelector("main")) problems.push("no main part");
  if (!document.documentElement.lang) problems.push("no language");
  return problems;
})()
