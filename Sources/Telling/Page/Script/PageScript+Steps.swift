extension PageScript {
  /// Goes from step to step: each is an entry of the browser's history, so that Back goes back.
  static let steps = """
    const sum = (lists) => new Set(lists.flatMap((box) => box.dataset.transactions.split(" ")));
    // Only what a shown step or an opened fork has is listed: nothing of what comes later.
    const list = () => {
      const shown = root.classList.contains("whole") ? steps : [steps[at]];
      const forks = shown.flatMap((step) => all(".fork.revealed", step));
      const names = sum([...shown, ...forks]);
      all(".transaction").forEach((card) => {
        card.hidden = !names.has(card.id) && card.id !== asked;
      });
    };

    const show = (number, isNew) => {
      at = Math.max(0, Math.min(steps.length - 1, number));
      steps.forEach((step, place) => step.classList.toggle("current", place === at));
      links.forEach((link, place) => {
        if (place === at) link.setAttribute("aria-current", "step");
        else link.removeAttribute("aria-current");
      });
      const isLast = at === steps.length - 1;
      root.classList.toggle("first", at === 0);
      root.classList.toggle("last", isLast);
      document.querySelector(".where").textContent =
        words.where.replace("{at}", at + 1).replace("{count}", steps.length);
      all("[data-go]").forEach((button) => {
        const next = at + Number(button.dataset.go);
        button.disabled = next < 0 || next >= steps.length;
      });
      contents.open = false;
      list();
      if (isNew) history.pushState(null, "", `#${steps[at].id}`);
    };

    const go = (by) => {
      if (at + by < 0 || at + by >= steps.length) return;
      asked = "";
      show(at + by, true);
      if (root.classList.contains("whole")) steps[at].scrollIntoView();
      else scrollTo(0, 0);
      steps[at].querySelector("h2").focus({ preventScroll: true });
    };

    // The step that shows a transaction first, or where a fork does.
    const home = (card) => {
      const box = all("[data-transactions]")
        .find((each) => each.dataset.transactions.split(" ").includes(card.id));
      return box ? box.closest(".step") : null;
    };

    const follow = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      asked = "";
      if (!target) { show(0); return; }
      for (let box = target; box; box = box.parentElement) {
        if (box.tagName === "DETAILS") box.open = true;
        if (box.classList.contains("fork") && box !== target) box.classList.add("revealed");
      }
      const isCard = target.classList.contains("transaction");
      if (isCard) asked = target.id;
      const isHere = isCard && sum([steps[at]]).has(target.id);
      const step = isCard && !isHere && target.hidden ? home(target) : target.closest(".step");
      if (step || !steps[at].classList.contains("current")) show(step ? steps.indexOf(step) : 0);
      else list();
      if (target === step) scrollTo(0, 0);
      if (target !== step || root.classList.contains("whole")) {
        target.scrollIntoView({ behavior: "instant" });
      }
    };

    """

  /// A guess about a fork, and then what happens.
  static let forks = """
    const reveal = (fork, button) => {
      fork.classList.add("revealed");
      if (button.dataset.guess) {
        const isRight = button.dataset.guess === fork.dataset.right;
        fork.querySelector(".verdict").textContent = isRight ? words.right : words.wrong;
        fork.querySelector(".reply").textContent = button.dataset.reply;
      }
      list();
      fork.querySelector(".turn h4 a").focus({ preventScroll: true });
    };

    """
}
