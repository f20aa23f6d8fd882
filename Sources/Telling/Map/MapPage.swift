internal import Channels
package import Checker
internal import ExactJSON
package import Simulation

/// A page in which a reader walks through every future of a small model.
package struct MapPage<Family: ToldFamily & PlayedFamily & CheckedFamily> {
  private let map: StateMap<Family>
  private let promises: [Family.Promise]
  /// The command that explores the same.
  private let command: String

  package init(_ map: StateMap<Family>, promising promises: [Family.Promise], command: String) {
    self.map = map
    self.promises = promises
    self.command = command
  }

  /// The page.
  package var html: String {
    PageFrame<Family.Role>(
      title: told("Every future of a channel"), description: summary,
      command: "paychan explore --html", style: PageStyle<Family.Role>.map,
      script: MapScript.javaScript
    ).html([header, main, data, MapWords.markup])
  }

  private var summary: String {
    let places = counted(map.places.count, "situation").capitalizedFirst
    let broken = map.places.count { !$0.broken.isEmpty }
    let verdict =
      broken == 0
      ? told("every promise holds in all of them")
      : told("in \(grouped(broken)) of them a promise is broken")
    let cut =
      map.isCut ? told(" There are more: where the map is cut, the situation says so.") : ""
    return told("\(places); \(verdict).\(cut)")
  }

  private var header: Markup {
    .element(
      "header", of: "top",
      .element(
        "p", of: "brand", Markup(told("Paychan explorer: ")),
        .element("code", [], [Markup(command)])),
      .element("h1", of: "title", told("Every future of a channel")),
      .element("p", of: "about", summary),
      .element(
        "p", of: "cast",
        told(
          """
          Each button is something that may happen next. Go any way, and back; what has changed \
          stands out. All of it was run by the real parties on a real ledger.
          """)))
  }

  private var main: Markup {
    .element(
      "main", [("id", "story"), ("class", "map")],
      [
        .element("noscript", [], [.element("p", [], [Markup(Self.needsScripts)])]), keys,
        .element(
          "div", of: "map-columns",
          section(
            "now", told("How things stand"), .element("dl", [("class", "map-rows")], []),
            .element("h2", [], [Markup(told("What is promised"))]),
            .element("ul", [("class", "map-promises")], [])),
          section(
            "next", told("What may happen next"), .element("div", [("class", "map-moves")], [])),
          section("path", told("The way here"), .element("ol", [("class", "map-path")], []))),
      ])
  }

  private static var needsScripts: String {
    told("To walk through the map, this page needs scripts; it asks nothing of any server.")
  }

  private var keys: Markup {
    .element(
      "div", [("class", "play map-keys")],
      [
        button("back", told("Back")), button("start", told("Start over")),
        button("attack", told("Next step of the shortest attack"), isHidden: true),
        .element(
          "span", [("class", "where"), ("role", "status"), ("aria-live", "polite")], []),
      ])
  }

  private func button(_ deed: String, _ words: String, isHidden: Bool = false) -> Markup {
    let hidden: [(String, String?)] = isHidden ? [("hidden", nil)] : []
    return .element(
      "button", [("type", "button"), ("data-do", deed)] + hidden, [Markup(words)])
  }

  private func section(_ id: String, _ title: String, _ content: Markup...) -> Markup {
    .element(
      "section", [("aria-labelledby", id)],
      [.element("h2", [("id", id)], [Markup(title)])] + content)
  }

  private var data: Markup {
    let json = MapData(map, promises).json.text().replacing("<", with: "\\u003c")
    return Markup(html: "<script type=\"application/json\" id=\"map\">\(json)</script>")
  }
}
