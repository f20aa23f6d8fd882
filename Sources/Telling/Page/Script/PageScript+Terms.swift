extension PageScript {
  /// The meaning of a term beside it: where a pointer is over it, where it has the focus, and where
  /// it is tapped.
  static let terms = """
    const note = document.createElement("div");
    note.className = "meaning";
    note.id = "meaning";
    note.setAttribute("role", "tooltip");
    const hide = () => note.remove();
    const explain = (term) => {
      const name = document.getElementById(term.getAttribute("href").slice(1));
      note.textContent = name.nextElementSibling.textContent;
      document.body.append(note);
      term.setAttribute("aria-describedby", "meaning");
      const box = term.getBoundingClientRect();
      const room = document.documentElement.clientWidth - note.offsetWidth - 12;
      note.style.left = `${Math.max(12, Math.min(box.left, room)) + scrollX}px`;
      const isHigh = box.bottom + note.offsetHeight + 80 < innerHeight;
      const top = isHigh ? box.bottom + 6 : box.top - note.offsetHeight - 6;
      note.style.top = `${top + scrollY}px`;
    };

    """

  /// Copies what a button holds.
  static let copies = """
    const copy = async (button) => {
      const text = button.dataset.copy;
      try { await navigator.clipboard.writeText(text); } catch {
        const area = document.createElement("textarea");
        area.value = text;
        document.body.append(area);
        area.select();
        document.execCommand("copy");
        area.remove();
      }
      const before = button.textContent;
      button.textContent = words.copied;
      setTimeout(() => { button.textContent = before; }, 1200);
    };

    """

  /// What a reader does, and what follows.
  static let events = """
    document.addEventListener("click", (event) => {
      const term = event.target.closest(".term");
      if (term) { event.preventDefault(); explain(term); } else hide();
      if (!event.target.closest(".contents")) contents.open = false;
      const button = event.target.closest("button");
      if (!button) return;
      if (button.dataset.go) go(Number(button.dataset.go));
      if (button.dataset.copy) copy(button);
      if ("guess" in button.dataset) reveal(button.closest(".fork"), button);
      if ("mode" in button.dataset) {
        const isWhole = root.classList.toggle("whole");
        button.textContent = isWhole ? words.one : words.all;
        list();
      }
    });

    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { hide(); contents.open = false; }
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.target.closest("input, pre, .table")) return;
      if (event.key === "ArrowRight") go(1);
      if (event.key === "ArrowLeft") go(-1);
    });

    for (const kind of ["mouseover", "focusin"]) {
      document.addEventListener(kind, (event) => {
        const term = event.target.closest?.(".term");
        if (term) explain(term);
      });
    }
    for (const kind of ["mouseout", "focusout"]) {
      document.addEventListener(kind, (event) => {
        const term = event.target.closest?.(".term");
        if (term && (kind === "focusout" || term !== document.activeElement)) hide();
      });
    }
    addEventListener("hashchange", follow);
    addEventListener("beforeprint", () => {
      all(".transaction").forEach((card) => { card.hidden = false; });
      all("details:not(.contents)").forEach((box) => { box.open = true; });
    });
    root.classList.add("played");
    if (matchMedia("(max-width: 61.99rem)").matches) {
      all(".graph").forEach((graph) => { graph.open = false; });
    }
    follow();

    """
}
