/// The script of a map: it shows a place, and goes where a button leads.
///
/// The way is in the address, so that a browser's own keys go back on it, and a link leads to it.
enum MapScript {
  static let javaScript = """
    (() => {
      "use strict";
      const map = JSON.parse(document.getElementById("map").textContent);
      const said = JSON.parse(document.getElementById("words").textContent);
      const find = (query) => document.querySelector(query);
      const make = (name, words, kind) => {
        const element = document.createElement(name);
        if (words !== undefined) element.textContent = words;
        if (kind) element.className = kind;
        return element;
      };
      const text = (number) => map.texts[number].split("\\t");
      const several = map.beginnings.length > 1;

      // A way is a list of the numbers of ways, from the choice of a beginning on.
      const read = () => {
        const parts = location.hash.slice(1).split(".").filter(Boolean).map(Number);
        const way = [];
        let place = several ? null : 0;
        for (const part of parts) {
          const next = place === null ? part : map.places[place][2][part]?.[1];
          const isThere = place === null ? part < map.beginnings.length : next !== undefined;
          if (!Number.isInteger(part) || part < 0 || !isThere) break;
          way.push(part);
          place = next;
        }
        return way;
      };

      const follow = (way) => {
        const places = [several ? null : 0];
        for (const part of way) {
          const here = places[places.length - 1];
          places.push(here === null ? part : map.places[here][2][part][1]);
        }
        return places;
      };

      const address = (way) => `#${way.join(".")}`;
      const go = (way) => { location.hash = address(way); };

      const words = (place, part) =>
        place === null ? map.beginnings[part] : text(map.places[place][2][part][0])[1];

      const showRows = (place, before) => {
        const known = before === null || before === undefined ? [] : map.places[before][0];
        const rows = place === null ? [] : map.places[place][0];
        find(".map-rows").replaceChildren(...rows.flatMap((row) => {
          const [name, words] = text(row);
          const isNew = known.length > 0 && !known.includes(row);
          return [make("dt", name), make("dd", words, isNew ? "new" : "")];
        }));
      };

      const showPromises = (place) => {
        const broken = place === null ? [] : map.places[place][1];
        find(".map-promises").replaceChildren(...map.promises.map(([name, sentence], number) => {
          const isBroken = broken.includes(number);
          const item = make("li", (isBroken ? said.broken : said.holds).replace("{promise}", sentence),
            isBroken ? "bad" : "good");
          item.title = name;
          return item;
        }));
      };

      const showMoves = (way, place) => {
        const box = find(".map-moves");
        box.replaceChildren();
        let maker = null;
        const count = place === null ? map.beginnings.length : map.places[place][2].length;
        for (let part = 0; part < count; part += 1) {
          const own = place === null ? "" : text(map.places[place][2][part][0])[0];
          if (own !== maker && own) box.append(make("h3", own));
          maker = own;
          const button = make("button", words(place, part));
          button.type = "button";
          button.addEventListener("click", () => go([...way, part]));
          box.append(button);
        }
        if (place !== null && map.places[place][3]) {
          box.append(make("p", said.cut, "cut"));
        } else if (count === 0) {
          box.append(make("p", said.end, "cut"));
        }
      };

      const showPath = (way, places) => {
        find(".map-path").replaceChildren(...way.map((part, number) => {
          const item = make("li");
          const back = make("button", words(places[number], part));
          back.type = "button";
          back.addEventListener("click", () => go(way.slice(0, number + 1)));
          if (number === way.length - 1) back.setAttribute("aria-current", "step");
          item.append(back);
          return item;
        }));
      };

      // The next part of the shortest attack, if the way so far is its beginning.
      const attackFrom = (places) => {
        const rest = several ? [null, ...map.attack] : map.attack;
        if (places.length >= rest.length || places.some((place, at) => place !== rest[at])) {
          return null;
        }
        const here = rest[places.length - 1];
        const next = rest[places.length];
        return here === null ? next : map.places[here][2].findIndex((way) => way[1] === next);
      };

      const show = () => {
        const way = read();
        const places = follow(way);
        const place = places[places.length - 1];
        showRows(place, places[places.length - 2]);
        showPromises(place);
        showMoves(way, place);
        showPath(way, places);
        find("[data-do=back]").disabled = way.length === 0;
        find("[data-do=start]").disabled = way.length === 0;
        const attack = find("[data-do=attack]");
        attack.hidden = map.attack.length === 0;
        const isOn = attackFrom(places) !== null;
        attack.textContent = isOn || place === map.attack[map.attack.length - 1]
          ? said.attack : said.attackAgain;
        attack.disabled = !isOn && place === map.attack[map.attack.length - 1];
        const isBroken = place !== null && map.places[place][1].length > 0;
        find(".where").textContent =
          (way.length === 1 ? said.step : said.steps).replace("{count}", way.length)
          + (isBroken ? said.isBroken : "");
      };

      document.addEventListener("click", (event) => {
        const button = event.target.closest("[data-do]");
        if (!button) return;
        const way = read();
        if (button.dataset.do === "back") go(way.slice(0, -1));
        if (button.dataset.do === "start") go([]);
        if (button.dataset.do === "attack") {
          const next = attackFrom(follow(way));
          if (next !== null) { go([...way, next]); return; }
          let shared = way;
          while (shared.length && attackFrom(follow(shared)) === null) shared = shared.slice(0, -1);
          go(shared);
        }
      });
      addEventListener("hashchange", show);
      document.documentElement.classList.add("played");
      show();
    })();
    """
}
