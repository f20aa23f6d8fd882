/// The bars over their axis: each from the first block that it is about to the end, to scale.
///
/// A few bars stand apart, each under its name; many stand close, and make a staircase.
struct HeightPlot {
  let rows: [HeightRow]
  let axis: HeightAxis

  /// Of more bars than this only some are named.
  static var mostNamed: Int { 9 }

  var markup: Markup {
    .element(
      "div", [("class", "plot\(isDense ? " dense" : "")"), ("style", "--rows:\(rows.count)")],
      [names, .element("div", [("class", "field"), ("aria-hidden", "true")], [drawing, cursor])])
  }

  private var isDense: Bool { rows.count > Self.mostNamed }

  private var names: Markup {
    .element(
      "ol", [("class", "names")],
      named.map { place in
        let top = (Double(place) + 0.5) * 100 / Double(rows.count)
        return .element(
          "li", [("class", rows[place].kind), ("style", "top:\(top.short)%")],
          [Markup(rows[place].name)])
      })
  }

  /// The bars with a name: all of a few; of many the first, the last, and some between.
  private var named: [Int] {
    guard isDense else { return Array(rows.indices) }
    return (0...4).map { $0 * (rows.count - 1) / 4 }
  }

  private var drawing: Markup {
    Markup(
      html: """
        <svg viewBox="0 0 1000 \(rows.count * 10)" preserveAspectRatio="none">\
        <path class="blocks" d="\(blocks)"/>\(bars)</svg>
        """)
  }

  private var blocks: String {
    axis.blocks.map { "M\((axis.place($0) * 10).short) 0v\(rows.count * 10)" }.joined()
  }

  /// A shape for each run of bars of one kind.
  private var bars: String {
    var html = ""
    var start = 0
    while start < rows.count {
      let kind = rows[start].kind
      let end = rows[start...].firstIndex { $0.kind != kind } ?? rows.count
      html += "<path class=\"\(kind)\" d=\"\((start..<end).map(bar).joined())\"/>"
      start = end
    }
    return html
  }

  private func bar(_ place: Int) -> String {
    let (top, height) = isDense ? (place * 10, 10) : (place * 10 + 2, 6)
    return "M\((axis.place(rows[place].from) * 10).short) \(top)H1000v\(height)H"
      + "\((axis.place(rows[place].from) * 10).short)z"
  }

  /// The line at the height that a reader asks about.
  private var cursor: Markup { .element("span", of: "cursor") }
}

/// The heights below the bars, and where the chain is.
struct HeightScale {
  let axis: HeightAxis

  var markup: Markup {
    .element(
      "div", [("class", "scale"), ("aria-hidden", "true")],
      [tick(axis.next, "next", told("next: \(grouped(axis.next))"))]
        + (axis.isCut ? [cut] : [])
        + axis.ticks.filter { axis.place($0) > 22 && axis.place($0) < 96 }.map {
          tick($0, "tick", grouped($0))
        })
  }

  /// How many blocks are cut out.
  private var cut: Markup {
    .element(
      "span", [("class", "cut"), ("style", "--at:\(HeightAxis.cut.short)%")], [Markup("//")])
  }

  private func tick(_ height: UInt32, _ kind: String, _ words: String) -> Markup {
    .element(
      "span", [("class", kind), ("style", "--at:\(axis.place(height).short)%")], [Markup(words)])
  }
}

extension Double {
  /// The number with one digit behind the point, or none.
  var short: String {
    let tenths = Int((self * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
