/// The script of every page: light or dark, and a switch of languages that keeps the place.
///
/// No word that a reader sees is in a script: it takes them from the page.
enum PageScript {
  static let javaScript = """
    (() => {
      "use strict";
      const root = document.documentElement;
      const setTheme = (theme) => { if (theme) root.dataset.theme = theme; };
      try { setTheme(localStorage.getItem("paychan-theme")); } catch { /* no storage here */ }
      root.classList.add("scripted");
      document.addEventListener("click", (event) => {
        const language = event.target.closest("a.language");
        if (language) language.hash = location.hash;
        if (!event.target.closest("[data-theme-switch]")) return;
        const isDark = root.dataset.theme
          ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
        setTheme(isDark ? "light" : "dark");
        try { localStorage.setItem("paychan-theme", root.dataset.theme); } catch { /* none */ }
      });
    })();

    """
}

extension PageScript {
  /// What a story adds: steps, forks, the slider, terms, and copies.
  static var story: String {
    "(() => {\n\"use strict\";\n" + start + steps + forks + heights + terms + copies + events
      + "})();"
  }

  private static let start = """
    const all = (query, from = document) => [...from.querySelectorAll(query)];
    const words = JSON.parse(document.getElementById("words").textContent);
    const steps = all(".step");
    const root = document.documentElement;
    const links = all(".contents li a");
    const contents = document.querySelector(".contents");
    let at = 0;
    let asked = "";

    """
}
