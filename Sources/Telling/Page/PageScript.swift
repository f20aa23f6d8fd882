/// The script of a page: it goes through the story step by step, takes guesses, and copies.
enum PageScript {
  static let javaScript = """
    (() => {
      "use strict";
      const all = (query, from = document) => [...from.querySelectorAll(query)];
      const steps = all(".step");
      const root = document.documentElement;
      const links = all(".steps li a");
      const where = document.querySelector(".where");
      let at = 0;

      const setTheme = (theme) => { if (theme) root.dataset.theme = theme; };
      try { setTheme(localStorage.getItem("paychan-theme")); } catch { /* no storage here */ }

      const show = (number, isQuiet) => {
        at = Math.max(0, Math.min(steps.length - 1, number));
        steps.forEach((step, place) => step.classList.toggle("current", place === at));
        links.forEach((link, place) => {
          if (place === at) link.setAttribute("aria-current", "step");
          else link.removeAttribute("aria-current");
        });
        if (where) where.textContent = `${at + 1} of ${steps.length}`;
        all("[data-go]").forEach((button) => {
          const next = at + Number(button.dataset.go);
          button.disabled = next < 0 || next >= steps.length;
        });
        if (!isQuiet) history.replaceState(null, "", `#${steps[at].id}`);
      };

      const reveal = (fork, button) => {
        fork.classList.add("revealed");
        const verdict = fork.querySelector(".verdict");
        if (button.dataset.guess) {
          const isRight = button.dataset.guess === fork.dataset.right;
          verdict.textContent = isRight ? "You were right." : "Not as you thought.";
          fork.querySelector(".reply").textContent = button.dataset.reply;
        }
        fork.querySelector(".turn h4 a").focus({ preventScroll: true });
      };

      const follow = () => {
        const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        if (!target) return;
        for (let box = target; box; box = box.parentElement) {
          if (box.tagName === "DETAILS") box.open = true;
          if (box.classList.contains("fork") && box !== target) box.classList.add("revealed");
        }
        const step = target.closest(".step");
        if (step) show(steps.indexOf(step), true);
        target.scrollIntoView({ behavior: "instant" });
      };

      const go = (by) => {
        if (at + by < 0 || at + by >= steps.length) return;
        show(at + by);
        if (root.classList.contains("whole")) steps[at].scrollIntoView();
        else scrollTo(0, 0);
      };

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
        const words = button.textContent;
        button.textContent = "Copied";
        setTimeout(() => { button.textContent = words; }, 1200);
      };

      document.addEventListener("click", (event) => {
        const button = event.target.closest("button");
        if (!button) return;
        if (button.dataset.go) go(Number(button.dataset.go));
        if (button.dataset.copy) copy(button);
        if ("guess" in button.dataset) reveal(button.closest(".fork"), button);
        if ("mode" in button.dataset) {
          const isWhole = root.classList.toggle("whole");
          button.textContent = isWhole ? "One step" : "All steps";
        }
        if ("themeSwitch" in button.dataset) {
          const isDark = root.dataset.theme
            ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
          setTheme(isDark ? "light" : "dark");
          try { localStorage.setItem("paychan-theme", root.dataset.theme); } catch { /* none */ }
        }
      });

      document.addEventListener("keydown", (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey || !steps.length) return;
        if (event.target.closest(".bytes, pre, .table")) return;
        if (event.key === "ArrowRight") go(1);
        if (event.key === "ArrowLeft") go(-1);
      });

      const tell = (event) => {
        const field = event.target.closest(".byte");
        if (!field) return;
        const line = field.closest("details").querySelector(".field");
        line.textContent = field.title || field.dataset.said;
      };
      document.addEventListener("mouseover", tell);
      document.addEventListener("focusin", tell);
      addEventListener("hashchange", follow);
      addEventListener("beforeprint", () => {
        all("details").forEach((box) => { box.open = true; });
      });

      if (steps.length) {
        root.classList.add("played");
        show(0, true);
        follow();
      }
    })();
    """
}
