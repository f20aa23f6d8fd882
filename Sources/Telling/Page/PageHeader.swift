/// The head of a page: where it belongs, what it is called, and in which languages there is one.
struct PageHeader {
  /// What the page is called, with its switches to other languages; `nil` for one that is alone.
  let name: PageName?
  let title: String
  let about: String
  let cast: [Markup]
  /// Whether the page has steps, which can be shown one by one or all at once.
  var hasSteps = false
  /// Whether the pages of the other stories lie beside it.
  var isAmongOthers = true

  var markup: Markup {
    .element(
      "header", of: "top", bar, .element("h1", [], [Markup(title)]),
      .element("p", of: "about", about),
      .element("p", [("class", "cast")], cast))
  }

  private var bar: Markup {
    let home =
      isAmongOthers
      ? Markup.element("a", [("href", PageName.index.file)], [Markup("Paychan")])
      : Markup("Paychan")
    return .element(
      "div", [("class", "bar-top")],
      [
        .element("p", of: "brand", home),
        .element("div", [("class", "choices")], (name?.switches ?? []) + buttons),
      ])
  }

  /// What only scripts can do.
  private var buttons: [Markup] {
    let mode = Markup.element(
      "button", [("type", "button"), ("data-mode", nil)], [Markup(told("All steps"))])
    return (hasSteps ? [mode] : []) + [
      .element(
        "button",
        [("type", "button"), ("data-theme-switch", nil), ("aria-label", told("Dark or light"))],
        [Markup(html: "&#9680;")])
    ]
  }
}
