internal import Channels
package import Checker
internal import ExactJSON
package import Simulation

/// A page in which a reader walks through every future of a small model.
package struct MapPage<Family: ToldFamily & PlayedFamily> {
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
      title: "Every future of a channel", description: summary,
      command: "paychan explore --html", style: PageStyle<Family.Role>.map,
      script: MapScript.javaScript
    ).html([header, main, data])
  }

  private var summary: String {
    let places = counted(map.places.count, "situation")
    let broken = map.places.count { !$0.broken.isEmpty }
    let verdict =
      broken == 0
      ? "every promise holds in all of them"
      : "in \(grouped(broken)) of them a promise is broken"
    let cut =
      map.isCut ? " There are more: where the map is cut, the situation says so." : ""
    return "\(places.first?.uppercased() ?? "")\(places.dropFirst()); \(verdict).\(cut)"
  }

  private var header: Markup {
    .element(
      "header", of: "top",
      .element("p", of: "brand", Markup(html: "Paychan explorer: <code>\(command.escaped)</code>")),
      .element("h1", of: "title", "Every future of a channel"),
      .element("p", of: "about", summary),
      .element(
        "p", of: "cast",
        """
        Each button is something that may happen next. Go any way, and back; what has changed \
        stands out. All of it was run by the real parties on a real ledger.
        """))
  }

  private var main: Markup {
    Markup(
      html: """
        <main id="story" class="map">
        <noscript><p>To walk through the map, this page needs scripts; it asks nothing of any \
        server.</p></noscript>
        <div class="play map-keys">\
        <button type="button" data-do="back">Back</button>\
        <button type="button" data-do="start">Start over</button>\
        <button type="button" data-do="attack" hidden>Next step of the shortest attack</button>\
        <span class="where" role="status" aria-live="polite"></span></div>
        <div class="map-columns">
        <section aria-labelledby="now"><h2 id="now">How things stand</h2>\
        <dl class="map-rows"></dl><h2>What is promised</h2><ul class="map-promises"></ul></section>
        <section aria-labelledby="next"><h2 id="next">What may happen next</h2>\
        <div class="map-moves"></div></section>
        <section aria-labelledby="path"><h2 id="path">The way here</h2>\
        <ol class="map-path"></ol></section>
        </div></main>
        """)
  }

  private var data: Markup {
    let json = MapData(map, promises).json.text().replacing("<", with: "\\u003c")
    return Markup(html: "<script type=\"application/json\" id=\"map\">\(json)</script>")
  }
}
