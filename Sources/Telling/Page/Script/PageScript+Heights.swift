extension PageScript {
  /// The slider over the heights: it shows the answers that hold at its block.
  static let heights = """
    const height = (slider) => {
      const { low, next } = slider.dataset;
      const [value, start, first] = [Number(slider.value), Number(slider.min), Number(low)];
      if (value >= first) return value;
      return Number(next)
        + Math.round((value - start) / (first - start) * (first - Number(next)));
    };

    const answer = (slider) => {
      const block = height(slider);
      const text = slider.dataset.words.replace("#", block.toLocaleString("en-US"));
      slider.setAttribute("aria-valuetext", text);
      slider.parentElement.querySelector("output").textContent = text;
      const part = (slider.value - slider.min) / (slider.max - slider.min);
      slider.closest(".heights").style.setProperty("--at", `${part * 100}%`);
      all(".spender", slider.closest(".scene")).forEach((row) => {
        const spans = all(".when", row);
        const now = spans.filter((span) => Number(span.dataset.from) <= block).pop() ?? spans[0];
        spans.forEach((span) => { span.hidden = span !== now; });
        row.classList.toggle("open", now.classList.contains("can"));
      });
    };

    const sliders = all(".ask input");
    sliders.forEach((slider) => {
      answer(slider);
      slider.addEventListener("input", () => {
        const scene = slider.closest(".scene");
        scene.classList.add("asked");
        const graph = scene.querySelector(".graph");
        if (graph) graph.open = true;
        answer(slider);
      });
    });

    """
}
